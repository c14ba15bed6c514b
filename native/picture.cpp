#include "native/picture.h"

#include <stb_image_write.h>

#include <algorithm>
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

core::Result<void> Picture::write_png(const std::string& file) const {
    constexpr int kChannels = 3;
    const std::size_t row = static_cast<std::size_t>(size_.width) * kChannels;
    std::vector<unsigned char> pixels(row * static_cast<std::size_t>(size_.height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size_.width, size_.height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    // OpenGL counts rows from below: the last one comes first, and a negative stride walks back.
    const unsigned char* top = pixels.data() + row * static_cast<std::size_t>(size_.height - 1);
    if (stbi_write_png(file.c_str(), size_.width, size_.height, kChannels, top, -static_cast<int>(row)) ==
        0) {
        return core::Error{.message = "The picture could not be written to \"" + file + "\"."};
    }
    return {};
}

}  // namespace native
