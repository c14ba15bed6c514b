#include "native/page_pictures.h"

#include "native/picture.h"
#include "native/window.h"

#include <cmath>

namespace native {

namespace {

using lessons::app::Area;
using lessons::app::PictureCut;
using lessons::app::PictureOrder;
using lessons::app::Pixels;

constexpr double kShortestStep = 1e-4;

Size page_size(const PictureOrder& order, Size window) {
    if (order.page.x <= 0.0f) return window;
    return {static_cast<int>(order.page.x), static_cast<int>(order.page.y)};
}

Size scaled(Size size, float scale) {
    const auto length = [scale](int value) {
        return static_cast<int>(std::lround(static_cast<float>(value) * scale));
    };
    return {length(size.width), length(size.height)};
}

Pixels draw_picture(const Area& area, float scale, ImU32 background) {
    const lessons::app::PictureSize size = pixel_size(area, scale);
    const std::unique_ptr<Picture> picture = Picture::create({size.width, size.height});
    if (picture == nullptr) return {};
    cut_out(*ImGui::GetDrawData(), area);
    Window::draw({size.width, size.height}, background);
    return picture->pixels();
}

}  // namespace

void take_pictures(lessons::app::App& app, Size logical, double now) {
    const std::optional<PictureOrder> order = app.picture_order();
    if (!order) return;
    const Size page = page_size(*order, logical);
    Window::begin_frame(scaled(page, order->scale), page, kShortestStep);
    const PictureCut cut = app.draw_pictures(now);
    ImGui::Render();
    std::vector<Pixels> pictures;
    for (const Area& area : cut.areas) pictures.push_back(draw_picture(area, order->scale, cut.background));
    app.take_pictures(pictures);
}

}  // namespace native
