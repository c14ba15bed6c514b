#pragma once
// A framebuffer of any size, and what was drawn into it as a PNG file.

#include "core/result.h"
#include "lessons/app/picture.h"
#include "native/options.h"

#include <SDL.h>
#include <SDL_opengl.h>

#include <memory>
#include <string>

namespace native {

/// Whatever the window is like (hidden, smaller than the picture), drawing into this is well defined.
class Picture {
public:
    /// Makes the framebuffer and binds it. Null where OpenGL refuses the size.
    static std::unique_ptr<Picture> create(Size size);
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    lessons::app::Pixels pixels() const;
    core::Result<void> write_png(const std::string& file) const;

private:
    struct Functions;  // OpenGL's framebuffer functions, found at run time.
    explicit Picture(Size size);
    bool attach();

    Size size_;
    std::unique_ptr<Functions> gl_;
    GLuint framebuffer_ = 0;
    GLuint colors_ = 0;
};

}  // namespace native
