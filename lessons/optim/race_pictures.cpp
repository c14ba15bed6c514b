#include "lessons/optim/race_pictures.h"

#include "lessons/optim/landscape.h"

namespace lessons::optim {

namespace {

constexpr int kNodes = 25;  // along the longer side

}  // namespace

OptionPicture picture_of(const GroundPointer& ground) {
    Landscape landscape;
    landscape.cover(ground, ground->field(), ground->window_x, ground->window_y, kNodes);
    const core::geometry::Grid& heights = landscape.heights();
    return {.columns = heights.nx, .rows = heights.ny, .shades = landscape.shades(), .words = ground->story};
}

std::vector<OptionPicture> pictures_of(const RaceGallery& gallery) {
    std::vector<OptionPicture> pictures;
    for (std::size_t place = 0; place < gallery.size(); ++place)
        pictures.push_back(picture_of(gallery.at(place)));
    return pictures;
}

}  // namespace lessons::optim
