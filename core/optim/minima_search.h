#pragma once
// All minima of a function of the plane that a grid can see, local ones too.

#include "core/geometry/grid.h"
#include "core/optim/goals.h"
#include "core/optim/plane_problem.h"

#include <span>
#include <vector>

namespace core::optim {

/// Where and how carefully to look.
struct MinimaSearchSettings {
    Interval x_range;  ///< Positive and finite lengths.
    Interval y_range;
    int nodes = 161;  ///< Along each side, at least 3: finer dents than this are not seen.

    /// Told first and in this order, however shallow.
    std::vector<Point> known;

    /// A minimum counts if f is at least `depth` higher at a distance of `radius` all around: ripples on a
    /// plateau do not. Minima less than `radius` apart are one.
    double depth = 1e-3;
    double radius = 0.1;
};

/// Looks at the nodes of a grid, then goes down from each that no neighbour is below: by a trust region, or
/// by Nelder and Mead's method where a kink or the lack of a Hessian stops that. A copyable value; the result
/// does not depend on how the work was sliced.
class MinimaSearch {
public:
    /// The problem's objective has two variables and a gradient.
    MinimaSearch(const PlaneProblem& problem, const MinimaSearchSettings& settings);

    /// Looks at one row of the grid or goes down from one node.
    void work();
    bool finished() const { return next_row_ >= grid_.ny && next_node_ >= nodes_.size(); }

    /// Share of the grid that has been looked at, from 0 to 1; going down is quick.
    double progress() const { return static_cast<double>(next_row_) / grid_.ny; }

    /// What was found so far: the known minima, then the others, once finished by value.
    std::span<const PlaneMinimum> minima() const { return minima_; }

private:
    void look_at_row();
    void find_nodes();
    bool is_low(int i, int j) const;
    void go_down(Point node);
    PlaneMinimum lowest_from(Point node) const;
    bool is_known(Point position) const;
    bool is_deep(const PlaneMinimum& minimum) const;
    void sort();

    PlaneProblem problem_;
    MinimaSearchSettings settings_;
    geometry::Grid grid_;
    int next_row_ = 0;
    std::vector<Point> nodes_;  // lower than all around
    std::size_t next_node_ = 0;
    std::vector<PlaneMinimum> minima_;
};

}  // namespace core::optim
