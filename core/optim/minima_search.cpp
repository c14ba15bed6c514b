#include "core/optim/minima_search.h"

#include "core/optim/minimize.h"
#include "core/optim/optimizers.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

Minimum run(const char* id, const std::shared_ptr<const Objective>& objective, Point start) {
    const OptimizerInfo* method = find_optimizer(id);
    assert(method != nullptr);
    const StopCriteria stop{.gradient_tolerance = 1e-10, .simplex_tolerance = 1e-10, .max_iterations = 300};
    const auto optimizer = method->make(objective, Vector2(start.x, start.y), method->defaults, stop);
    return minimize(*optimizer);
}

PlaneMinimum place_of(const Minimum& end) { return {{end.position[0], end.position[1]}, end.value}; }

double value_at(const Objective& objective, Point at) { return objective.value(Vector2(at.x, at.y)); }

}  // namespace

MinimaSearch::MinimaSearch(const PlaneProblem& problem, const MinimaSearchSettings& settings)
    : problem_(problem), settings_(settings) {
    assert(settings.nodes >= 3 && settings.depth >= 0.0 && settings.radius > 0.0);
    grid_ = {settings.nodes, settings.nodes, settings.x_range, settings.y_range, {}};
    const auto side = static_cast<std::size_t>(settings.nodes);
    grid_.values.reserve(side * side);
    for (const Point& known : settings.known) {
        minima_.push_back({known, value_at(*problem.objective, known)});
    }
}

void MinimaSearch::work() {
    if (finished()) return;
    if (next_row_ < grid_.ny) {
        look_at_row();
        if (next_row_ == grid_.ny) find_nodes();
    } else {
        go_down(nodes_[next_node_++]);
    }
    if (finished()) sort();
}

void MinimaSearch::look_at_row() {
    math::Lanes x;
    math::Lanes y;
    math::DualLanes f;
    y.fill(grid_.y(next_row_++));
    const int lanes = static_cast<int>(math::kLanes);
    for (int first = 0; first < grid_.nx; first += lanes) {
        const int count = std::min(grid_.nx - first, lanes);
        for (int k = 0; k < lanes; ++k) {
            x[static_cast<std::size_t>(k)] = grid_.x(std::min(first + k, grid_.nx - 1));
        }
        problem_.kernel(x, y, f);
        grid_.values.insert(grid_.values.end(), f.value.begin(), f.value.begin() + count);
    }
}

void MinimaSearch::find_nodes() {
    for (int j = 0; j < grid_.ny; ++j) {
        for (int i = 0; i < grid_.nx; ++i) {
            if (is_low(i, j)) nodes_.push_back({grid_.x(i), grid_.y(j)});
        }
    }
}

/// No neighbour is lower; of equal neighbours the first counts.
bool MinimaSearch::is_low(int i, int j) const {
    const double value = grid_.value(i, j);
    if (!std::isfinite(value)) return false;
    for (int l = std::max(j - 1, 0); l <= std::min(j + 1, grid_.ny - 1); ++l) {
        for (int k = std::max(i - 1, 0); k <= std::min(i + 1, grid_.nx - 1); ++k) {
            const bool is_before = l < j || (l == j && k < i);
            const double other = grid_.value(k, l);
            if (other < value || (is_before && other == value)) return false;
        }
    }
    return true;
}

void MinimaSearch::go_down(Point node) {
    const PlaneMinimum minimum = lowest_from(node);
    if (std::isfinite(minimum.value) && !is_known(minimum.position) && is_deep(minimum)) {
        minima_.push_back(minimum);
    }
}

PlaneMinimum MinimaSearch::lowest_from(Point node) const {
    PlaneMinimum best{node, value_at(*problem_.objective, node)};
    if (problem_.objective->has_hessian()) {
        const Minimum smooth = run("trust_region", problem_.objective, node);
        if (smooth.value <= best.value) best = place_of(smooth);
        if (smooth.status == Status::Converged) return best;
    }
    const Minimum kinked = run("nelder_mead", problem_.objective, best.position);
    return kinked.value <= best.value ? place_of(kinked) : best;
}

bool MinimaSearch::is_known(Point position) const {
    return std::any_of(minima_.begin(), minima_.end(), [&](const PlaneMinimum& other) {
        return std::fabs(other.position.x - position.x) < settings_.radius &&
               std::fabs(other.position.y - position.y) < settings_.radius;
    });
}

/// As far as eight directions tell.
bool MinimaSearch::is_deep(const PlaneMinimum& minimum) const {
    for (const double x : {-1.0, 0.0, 1.0}) {
        for (const double y : {-1.0, 0.0, 1.0}) {
            const Point around{minimum.position.x + x * settings_.radius,
                               minimum.position.y + y * settings_.radius};
            const double value = value_at(*problem_.objective, around);
            if ((x != 0.0 || y != 0.0) && value < minimum.value + settings_.depth) return false;
        }
    }
    return true;
}

void MinimaSearch::sort() {
    const auto first = minima_.begin() + static_cast<std::ptrdiff_t>(settings_.known.size());
    std::stable_sort(first, minima_.end(),
                     [](const PlaneMinimum& a, const PlaneMinimum& b) { return a.value < b.value; });
}

}  // namespace core::optim
