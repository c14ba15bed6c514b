#include "core/optim/survey.h"

#include "core/geometry/grid.h"
#include "core/optim/expression_objective.h"
#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <memory>

namespace core::optim {
namespace {

using expression::Function;
using geometry::Grid;

constexpr int kNodes = 97;
constexpr std::size_t kCandidates = 24;  // grid minima that are followed down
constexpr std::size_t kMostMinimizers = 16;
constexpr double kSameValue = 1e-8;  // of equal minima, relative
constexpr int kTrialSteps = 60;

double slope_of(const math::Dual& f) { return Vector2(f.dx, f.dy).norm(); }

struct Place {
    Point at;
    double value = kInfinity;
};

bool is_inside(Point at, Interval x, Interval y) { return x.contains(at.x) && y.contains(at.y); }

bool is_grid_minimum(const Grid& grid, int i, int j) {
    const double value = grid.value(i, j);
    if (!std::isfinite(value)) return false;
    for (int l = std::max(j - 1, 0); l <= std::min(j + 1, grid.ny - 1); ++l) {
        for (int k = std::max(i - 1, 0); k <= std::min(i + 1, grid.nx - 1); ++k) {
            if (grid.value(k, l) < value) return false;
        }
    }
    return true;
}

/// The lowest nodes that no neighbour is below, best first.
std::vector<Place> grid_minima(const Grid& grid) {
    std::vector<Place> found;
    for (int j = 0; j < grid.ny; ++j) {
        for (int i = 0; i < grid.nx; ++i) {
            if (is_grid_minimum(grid, i, j)) found.push_back({{grid.x(i), grid.y(j)}, grid.value(i, j)});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Place& a, const Place& b) { return a.value < b.value; });
    if (found.size() > kCandidates) found.resize(kCandidates);
    return found;
}

/// From the lowest to the highest finite value.
double height_of(const Grid& grid) {
    Interval range{kInfinity, -kInfinity};
    for (const double value : grid.values) {
        if (std::isfinite(value)) range = {std::min(range.low, value), std::max(range.high, value)};
    }
    return range.length();
}

Minimum run(const char* method, const std::shared_ptr<const Objective>& objective, Point start) {
    const OptimizerInfo* info = find_optimizer(method);
    assert(info != nullptr);
    StopCriteria stop;
    stop.gradient_tolerance = 1e-10;
    stop.simplex_tolerance = 1e-10;
    stop.max_iterations = 300;
    Vector at(2);
    at << start.x, start.y;
    return minimize(*info->make(objective, at, info->defaults, stop));
}

/// Down from a node, as far as it goes.
Place lowest_from(const std::shared_ptr<const Objective>& objective, const Place& node) {
    Place best = node;
    const auto keep = [&best](const Minimum& end) {
        if (end.value <= best.value) best = {{end.position[0], end.position[1]}, end.value};
    };
    const Minimum smooth = run("newton", objective, node.at);
    keep(smooth);
    if (smooth.status != Status::Converged) keep(run("nelder_mead", objective, best.at));
    return best;
}

double tolerance(double value) { return kSameValue * (1.0 + std::fabs(value)); }

/// Of places by value: those as low as the first, each told once.
std::vector<Point> equally_low(const std::vector<Place>& places, double apart) {
    std::vector<Point> kept;
    for (const Place& place : places) {
        if (place.value > places.front().value + tolerance(places.front().value)) continue;
        const bool is_known = std::any_of(kept.begin(), kept.end(), [&](Point other) {
            return std::fabs(other.x - place.at.x) < apart && std::fabs(other.y - place.at.y) < apart;
        });
        if (!is_known && kept.size() < kMostMinimizers) kept.push_back(place.at);
    }
    return kept;
}

void find_minimizers(Survey& result, const Grid& grid, const std::shared_ptr<const Objective>& objective) {
    const std::vector<Place> nodes = grid_minima(grid);
    if (nodes.empty()) return;
    std::vector<Place> inside;
    for (const Place& node : nodes) {
        const Place end = lowest_from(objective, node);
        if (is_inside(end.at, grid.x_range, grid.y_range)) inside.push_back(end);
    }
    std::stable_sort(inside.begin(), inside.end(),
                     [](const Place& a, const Place& b) { return a.value < b.value; });
    const double lowest_seen = nodes.front().value;
    result.minimum = inside.empty() ? lowest_seen : std::min(inside.front().value, lowest_seen);
    const bool falls_on_outside =
        inside.empty() || inside.front().value > lowest_seen + tolerance(lowest_seen);
    const bool is_pole = result.minimum < lowest_seen - height_of(grid);  // such as log(x) at 0
    if (is_pole) result.minimum = lowest_seen;
    if (falls_on_outside || is_pole) return;
    const double apart = 0.01 * std::max(grid.x_range.length(), grid.y_range.length());
    result.minimizers = equally_low(inside, apart);
}

/// Lowlands that take up most of the window are told apart on a logarithmic scale only.
ContourSpacing spacing_of(const Grid& grid, double minimum) {
    std::vector<double> heights;
    for (const double value : grid.values) {
        if (std::isfinite(value)) heights.push_back(value - minimum);
    }
    if (heights.empty()) return ContourSpacing::Linear;
    std::sort(heights.begin(), heights.end());
    const double median = heights[heights.size() / 2];
    return median < 0.15 * heights.back() ? ContourSpacing::Logarithmic : ContourSpacing::Linear;
}

Point start_for(const Function& function, Interval x, Interval y) {
    struct Share {
        double x;
        double y;
    };
    constexpr std::array<Share, 6> kShares{
        {{0.2, 0.8}, {0.8, 0.2}, {0.15, 0.25}, {0.85, 0.75}, {0.5, 0.9}, {0.45, 0.55}}};
    Point start{x.low + 0.2 * x.length(), y.low + 0.8 * y.length()};
    for (const Share& share : kShares) {
        const Point at{x.low + share.x * x.length(), y.low + share.y * y.length()};
        const math::Dual f = function.value_and_gradient(at.x, at.y);
        const double slope = slope_of(f);
        if (std::isfinite(f.value) && std::isfinite(slope) && slope > 0.0) return at;
    }
    return start;
}

/// Whether gradient descent with this rate never climbs from the start.
bool descends(const Function& function, Point at, double rate) {
    math::Dual f = function.value_and_gradient(at.x, at.y);
    for (int step = 0; step < kTrialSteps; ++step) {
        at = {at.x - rate * f.dx, at.y - rate * f.dy};
        const math::Dual next = function.value_and_gradient(at.x, at.y);
        const double rounding = 1e-12 * (1.0 + std::fabs(f.value));
        if (!(next.value <= f.value + rounding)) return false;
        f = next;
    }
    return true;
}

/// The largest of 1, 2, 5 times powers of ten that is not above the number, which is at most 1000.
double round_down(double value) {
    double rounded = 1000.0;
    for (double power = 1000.0; rounded > value; power /= 10.0) {
        for (const double digit : {5.0, 2.0, 1.0}) {
            rounded = digit * power / 10.0;
            if (rounded <= value) break;
        }
    }
    return rounded;
}

double rate_for(const Function& function, const Survey& result, double width) {
    const double slope = slope_of(function.value_and_gradient(result.start.x, result.start.y));
    double rate = slope > 0.0 && std::isfinite(slope) ? 0.1 * width / slope : 0.01;
    if (result.bound && result.bound->rate > 0.0 && std::isfinite(result.bound->rate))
        rate = 0.5 * result.bound->rate;
    rate = round_down(std::clamp(rate, 1e-9, 1e3));
    for (int halving = 0; halving < 30 && !descends(function, result.start, rate); ++halving)
        rate = round_down(0.6 * rate);
    return rate;
}

void look_at_minimum(Survey& result, const Function& function, Interval x, Interval y) {
    if (result.minimizers.empty()) return;
    const Point at = result.minimizers.front();
    const math::Dual f = function.value_and_gradient(at.x, at.y);
    result.is_smooth_at_minimum = slope_of(f) < 1e-5 * (1.0 + std::fabs(f.value));
    if (!result.is_smooth_at_minimum) return;
    const auto hessian = [&function](double at_x, double at_y) {
        const math::Jet jet = function.value_gradient_and_hessian(at_x, at_y);
        return PlaneHessian{jet.dxx, jet.dxy, jet.dxy, jet.dyy};
    };
    const RateBound bound = rate_bound(result.minimizers, hessian, x, y);
    if (bound.rate > 0.0 && std::isfinite(bound.rate)) result.bound = bound;
}

}  // namespace

Survey survey(const Function& function, Interval x, Interval y) {
    assert(function.dimension() == 2);
    const auto value = [&function](double at_x, double at_y) { return function.value(at_x, at_y); };
    const Grid grid = geometry::sample(value, x, y, kNodes, kNodes);
    Survey result;
    result.start = start_for(function, x, y);
    find_minimizers(result, grid, make_objective(function));
    look_at_minimum(result, function, x, y);
    result.spacing = spacing_of(grid, result.minimum);
    result.gradient_rate = rate_for(function, result, std::min(x.length(), y.length()));
    return result;
}

}  // namespace core::optim
