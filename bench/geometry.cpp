#include "bench/benchmark.h"
#include "core/geometry/contour_lines.h"
#include "core/geometry/grid.h"

namespace bench {

namespace {

double rosenbrock(double x, double y) { return (1.0 - x) * (1.0 - x) + 100.0 * (y - x * x) * (y - x * x); }

}  // namespace

void add_geometry(Benchmarks& benchmarks) {
    constexpr int kNodes = 128;
    constexpr int kLevels = 16;
    const auto grid = core::geometry::sample(rosenbrock, {-2.0, 2.0}, {-1.0, 3.0}, kNodes, kNodes);
    const auto levels =
        core::geometry::contour_levels(grid, kLevels, core::geometry::LevelSpacing::kLogarithmic);
    benchmarks.push_back({"contour lines, 128x128, 16 levels", [grid, levels] {
                              double sum = 0.0;
                              for (const auto& line : core::geometry::contour_lines(grid, levels))
                                  sum += line.points.front().x() + static_cast<double>(line.points.size());
                              return sum;
                          }});
}

}  // namespace bench
