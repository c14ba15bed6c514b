#include "native/picture.h"

#include <cstddef>
#include <fstream>
#include <vector>

namespace native {

struct Picture::Functions {
    template <class Function>
    static Function find(const char* name) {
        return reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
    }

    PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = find<PFNGLGENFRAMEBUFFERSPROC>("glGenFramebuffers");
    PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = find<PFNGLBINDFRAMEBUFFERPROC>("glBindFramebuffer");
    PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers =
        find<PFNGLDELETEFRAMEBUFFERSPROC>("glDeleteFramebuffers");
    PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = find<PFNGLGENRENDERBUFFERSPROC>("glGenRenderbuffers");
    PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = find<PFNGLBINDRENDERBUFFERPROC>("glBindRenderbuffer");
    PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers =
        find<PFNGLDELETERENDERBUFFERSPROC>("glDeleteRenderbuffers");
    PFNGLRENDERBUFFERSTORAGEPROC storage = find<PFNGLRENDERBUFFERSTORAGEPROC>("glRenderbufferStorage");
    PFNGLFRAMEBUFFERRENDERBUFFERPROC attach =
        find<PFNGLFRAMEBUFFERRENDERBUFFERPROC>("glFramebufferRenderbuffer");
    PFNGLCHECKFRAMEBUFFERSTATUSPROC status =
        find<PFNGLCHECKFRAMEBUFFERSTATUSPROC>("glCheckFramebufferStatus");

    bool complete() const {
        return gen_framebuffers && bind_framebuffer && delete_framebuffers && gen_renderbuffers &&
               bind_renderbuffer && delete_renderbuffers && storage && attach && status;
    }
};

std::unique_ptr<Picture> Picture::create(Size size) {
    std::unique_ptr<Picture> picture(new Picture(size));
    if (!picture->gl_->complete() || !picture->attach()) return nullptr;
    return picture;
}

Picture::Picture(Size size) : size_(size), gl_(std::make_unique<Functions>()) {}

bool Picture::attach() {
    gl_->gen_renderbuffers(1, &colors_);
    gl_->bind_renderbuffer(GL_RENDERBUFFER, colors_);
    gl_->storage(GL_RENDERBUFFER, GL_RGBA8, size_.width, size_.height);
    gl_->gen_framebuffers(1, &framebuffer_);
    gl_->bind_framebuffer(GL_FRAMEBUFFER, framebuffer_);
    gl_->attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
    return gl_->status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

Picture::~Picture() {
    if (!gl_->complete()) return;
    gl_->delete_framebuffers(1, &framebuffer_);
    gl_->delete_renderbuffers(1, &colors_);
}

lessons::app::Pixels Picture::pixels() const {
    constexpr int kChannels = 3;
    const std::size_t row = static_cast<std::size_t>(size_.width) * kChannels;
    const auto height = static_cast<std::size_t>(size_.height);
    std::vector<unsigned char> from_below(row * height);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size_.width, size_.height, GL_RGB, GL_UNSIGNED_BYTE, from_below.data());
    lessons::app::Pixels pixels{.width = size_.width, .height = size_.height, .rgb = {}};
    pixels.rgb.reserve(from_below.size());
    for (std::size_t y = height; y-- > 0;) {
        const auto begin = from_below.begin() + static_cast<std::ptrdiff_t>(y * row);
        pixels.rgb.insert(pixels.rgb.end(), begin, begin + static_cast<std::ptrdiff_t>(row));
    }
    return pixels;
}

core::Result<void> Picture::write_png(const std::string& file) const {
    const std::string png = lessons::app::write_png(pixels());
    std::ofstream stream(file, std::ios::binary);
    stream.write(png.data(), static_cast<std::streamsize>(png.size()));
    stream.close();
    if (!stream) return core::Error{.message = "The picture could not be written to \"" + file + "\"."};
    return {};
}

}  // namespace native
