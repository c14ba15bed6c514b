#include "lessons/lp/middle_rosette.h"

#include "lessons/lp/middle_race.h"

#include <utility>

namespace lessons::middle {

Rosette::Rosette(Shape shape, std::vector<double> offsets)
    : shape_(std::move(shape)), offsets_(std::move(offsets)) {}

void Rosette::step() {
    if (!is_running()) return;
    const double direction = 360.0 * share_done();
    paths_.push_back(path_of(program_of(shape_, offsets_, direction)));
}

}  // namespace lessons::middle
