#pragma once
// One resource bought unit by unit: the best profit as a function of it, and the prices behind the plan.

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/duality.h"
#include "core/lp/sensitivity.h"
#include "core/lp/value_curve.h"
#include "lessons/lp/story.h"

#include <optional>
#include <vector>

namespace lessons::worth {

/// All have the rows wood, carpentry and finishing first.
std::vector<lp::Story> stories();

inline constexpr int kMostSteps = 60;  ///< Units that can be bought.

class Run {
public:
    Run() = default;
    /// The program with its numbers, and the row that is bought more of.
    Run(const lp::Story& story, const lp::Numbers& numbers, std::size_t row);

    int step() const { return step_; }
    void go_to(int step);

    std::size_t row() const { return row_; }
    /// What there is of the resource after the present step.
    double amount() const;
    const core::lp::LinearProgram& program() const { return program_; }
    const std::vector<core::geometry::HalfPlane>& limits() const { return limits_; }
    const core::geometry::Region& region() const { return region_; }

    /// By GLPK and the parametric simplex method, at the present amount.
    const core::lp::Sensitivity& sensitivity() const { return sensitivity_; }
    bool has_plan() const { return sensitivity_.solution.is_optimal(); }
    core::Vector2 plan() const { return sensitivity_.solution.x; }
    double profit() const { return sensitivity_.solution.objective; }
    const core::lp::BoundRange& price(std::size_t row) const { return sensitivity_.right_hand_sides[row]; }

    /// z*(b) of the bought resource, all else as it is now.
    const core::lp::ValueCurve& curve() const { return curve_; }
    /// Whether GLPK's optimum here is the curve's (1e-7 relative).
    bool referee_agrees() const;

    const core::lp::DualProgram& dual() const { return dual_; }
    /// Rows, then columns: what is left of each limit, and its price.
    const std::vector<core::lp::SlacknessPair>& pairs() const { return pairs_; }

    /// The directions between which every price keeps this plan: the normals of the edges that meet at the
    /// best corner. Nothing where there is no such corner.
    struct Wedge {
        core::Vector2 corner{0.0, 0.0};
        core::Vector2 from{0.0, 0.0};  ///< Unit vectors, counter-clockwise.
        core::Vector2 to{0.0, 0.0};
    };
    std::optional<Wedge> wedge() const;

private:
    core::lp::ProgramNumber bought() const;

    core::lp::LinearProgram base_;
    core::lp::LinearProgram program_;
    std::size_t row_ = 0;
    int step_ = 0;
    std::vector<core::geometry::HalfPlane> limits_;
    core::geometry::Region region_;
    core::lp::Sensitivity sensitivity_;
    core::lp::ValueCurve curve_;
    core::lp::DualProgram dual_;
    std::vector<core::lp::SlacknessPair> pairs_;
};

}  // namespace lessons::worth
