#include "web/picture.h"

#include <cstddef>
#include <vector>

namespace web {

std::unique_ptr<Picture> Picture::create(lessons::app::PictureSize size) {
    GLint largest = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
    if (size.width <= 0 || size.height <= 0 || size.width > largest || size.height > largest) return nullptr;
    std::unique_ptr<Picture> picture(new Picture(size));
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE ? std::move(picture) : nullptr;
}

Picture::Picture(lessons::app::PictureSize size) : size_(size) {
    glGenRenderbuffers(1, &colors_);
    glBindRenderbuffer(GL_RENDERBUFFER, colors_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, size.width, size.height);
    glGenFramebuffers(1, &framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
}

Picture::~Picture() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteRenderbuffers(1, &colors_);
}

/// WebGL gives four channels, rows from below.
lessons::app::Pixels Picture::pixels() const {
    const auto width = static_cast<std::size_t>(size_.width);
    const auto height = static_cast<std::size_t>(size_.height);
    std::vector<unsigned char> rgba(4 * width * height);
    glReadPixels(0, 0, size_.width, size_.height, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    lessons::app::Pixels pixels{.width = size_.width, .height = size_.height, .rgb = {}};
    pixels.rgb.resize(3 * width * height);
    unsigned char* to = pixels.rgb.data();
    for (std::size_t y = height; y-- > 0;) {
        const unsigned char* from = rgba.data() + 4 * width * y;
        for (std::size_t x = 0; x < width; ++x, from += 4) {
            *to++ = from[0];
            *to++ = from[1];
            *to++ = from[2];
        }
    }
    return pixels;
}

}  // namespace web
