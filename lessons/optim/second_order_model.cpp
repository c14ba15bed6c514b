#include "lessons/optim/second_order_model.h"

#include <cmath>
#include <span>

namespace lessons::optim {

namespace {

namespace geometry = core::geometry;

constexpr double kRings[] = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5};  // 1: through the point
constexpr double kBranches[] = {0.0, 0.5, 1.0, 1.5};            // of a saddle, on either side of its pass

}  // namespace

std::vector<double> model_levels(const geometry::PlaneQuadratic& model, double reach) {
    constexpr double kNear = 3.0;
    const auto centre = geometry::level_point(model);
    std::vector<double> levels;
    if (!centre || centre->norm() > kNear * reach) {
        const double step = model.slope.norm() * reach / 8.0;
        for (int k = -8; k <= 8; ++k) levels.push_back(k * step);
        return levels;
    }
    const double level = model.at(*centre);
    // A point that is level itself has no size of its own: a quarter of the reach will do.
    const double least = model.bend.norm() * reach * reach / 32.0;
    const double around = model.bend.trace() > 0.0 ? -least : least;
    const double height = std::fabs(level) > 1e-6 * least ? level : around;
    const bool is_saddle = geometry::shape_of(model.bend) == geometry::QuadraticShape::saddle;
    for (const double size : is_saddle ? std::span<const double>(kBranches) : kRings) {
        levels.push_back(level - height * size * size);
        if (is_saddle && size > 0.0) levels.push_back(level + height * size * size);
    }
    return levels;
}

}  // namespace lessons::optim
