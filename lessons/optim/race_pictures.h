#pragma once
// The landscapes as small pictures, for the gallery that one is chosen from.

#include "lessons/optim/race_gallery.h"
#include "lessons/parameter.h"

#include <vector>

namespace lessons::optim {

/// The ground as the map would colour it, and its story.
OptionPicture picture_of(const GroundPointer& ground);

/// One for each ground of the gallery, in its order.
std::vector<OptionPicture> pictures_of(const RaceGallery& gallery);

}  // namespace lessons::optim
