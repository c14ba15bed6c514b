#include "lessons/app/picture.h"

#include <stb_image_write.h>

#include <cmath>

namespace lessons::app {

void cut_out(ImDrawData& frame, const Area& area) {
    frame.DisplayPos = area.position();
    frame.DisplaySize = area.size();
}

PictureSize pixel_size(const Area& area, float scale) {
    const auto pixels = [scale](float length) { return static_cast<int>(std::lround(length * scale)); };
    return {pixels(area.width), pixels(area.height)};
}

std::string write_png(const Pixels& pixels) {
    constexpr int kChannels = 3;
    std::string png;
    if (pixels.empty()) return png;
    const auto append = [](void* target, void* bytes, int count) {
        static_cast<std::string*>(target)->append(static_cast<const char*>(bytes),
                                                  static_cast<std::size_t>(count));
    };
    stbi_write_png_to_func(append, &png, pixels.width, pixels.height, kChannels, pixels.rgb.data(),
                           pixels.width * kChannels);
    return png;
}

}  // namespace lessons::app
