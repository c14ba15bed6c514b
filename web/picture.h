#pragma once
// A framebuffer beside the canvas, for pictures that go into files.

#include "lessons/app/picture.h"

#include <GLES3/gl3.h>

#include <memory>

namespace web {

class Picture {
public:
    /// Makes the framebuffer and binds it. Null where the graphics card refuses the size.
    static std::unique_ptr<Picture> create(lessons::app::PictureSize size);
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    lessons::app::Pixels pixels() const;

private:
    explicit Picture(lessons::app::PictureSize size);

    lessons::app::PictureSize size_;
    GLuint framebuffer_ = 0;
    GLuint colors_ = 0;
};

}  // namespace web
