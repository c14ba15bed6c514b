#include "lessons/lp/best_corner_picture.h"

#include "lessons/lp/best_corner_action.h"

#include <algorithm>

namespace lessons::corner {

using core::Vector2;

bool Scene::is_lit(const std::string& limit) const {
    const bool is_at_corner =
        std::find(corner_limits.begin(), corner_limits.end(), limit) != corner_limits.end();
    return is_at_corner || ui::is_highlighted(limit);
}

Vector2 end_of(const ui::Plot& plot, const Run& run, const Way& way) {
    return way.is_endless() ? lp::far_along(plot, run.point(), way.ray) : Vector2(way.to);
}

}  // namespace lessons::corner
