#pragma once
// Pictures of the page, for files: what a shell is asked to draw beside the frames on the screen.

#include "lessons/app/layout.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lessons::app {

/// Rows from the top, three bytes (red, green, blue) a pixel.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;

    bool empty() const { return rgb.empty(); }
};

/// The frame that pictures are cut from.
struct PictureOrder {
    float scale = 1.0f;       ///< Pixels for each unit of the page.
    ImVec2 page{0.0f, 0.0f};  ///< Size of the page in it; zero: as the window is.
};

/// What to keep of such a frame.
struct PictureCut {
    std::vector<Area> areas;  ///< In whole units of the page.
    ImU32 background = 0;
};

/// Leaves of a frame only this area, so that a renderer fills a picture of the area's size with it.
void cut_out(ImDrawData& frame, const Area& area);

/// The area's size in pixels.
struct PictureSize {
    int width = 0;
    int height = 0;
};
PictureSize pixel_size(const Area& area, float scale);

/// A PNG file's bytes. Empty for empty pixels.
std::string write_png(const Pixels& pixels);

}  // namespace lessons::app
