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
    /// What is known there is computed when it is first asked for: a replay looks at its last step only.
    void go_to(int step);

    std::size_t row() const { return row_; }
    /// What there is of the resource after the present step.
    double amount() const;
    const core::lp::LinearProgram& program() const { return moment().program; }
    const std::vector<core::geometry::HalfPlane>& limits() const { return moment().limits; }
    const core::geometry::Region& region() const { return moment().region; }

    /// By GLPK and the parametric simplex method, at the present amount.
    const core::lp::Sensitivity& sensitivity() const { return moment().sensitivity; }
    bool has_plan() const { return sensitivity().solution.is_optimal(); }
    core::Vector2 plan() const { return sensitivity().solution.x; }
    double profit() const { return sensitivity().solution.objective; }
    const core::lp::BoundRange& price(std::size_t row) const { return sensitivity().right_hand_sides[row]; }

    /// z*(b) of the bought resource, all else as it is now.
    const core::lp::ValueCurve& curve() const { return curve_; }
    /// Whether GLPK's optimum here is the curve's (1e-7 relative).
    bool referee_agrees() const;

    const core::lp::DualProgram& dual() const { return moment().dual; }
    /// Rows, then columns: what is left of each limit, and its price.
    const std::vector<core::lp::SlacknessPair>& pairs() const { return moment().pairs; }

    /// The directions between which every price keeps this plan: the normals of the edges that meet at the
    /// best corner. Nothing where there is no such corner.
    struct Wedge {
        core::Vector2 corner{0.0, 0.0};
        core::Vector2 from{0.0, 0.0};  ///< Unit vectors, counter-clockwise.
        core::Vector2 to{0.0, 0.0};
    };
    std::optional<Wedge> wedge() const;

private:
    /// The workshop with so many units bought.
    struct Moment {
        core::lp::LinearProgram program{};
        std::vector<core::geometry::HalfPlane> limits{};
        core::geometry::Region region{};
        core::lp::Sensitivity sensitivity{};
        core::lp::DualProgram dual{};
        std::vector<core::lp::SlacknessPair> pairs{};
    };

    core::lp::ProgramNumber bought() const;
    const Moment& moment() const;
    Moment computed() const;

    core::lp::LinearProgram base_;
    std::size_t row_ = 0;
    int step_ = 0;
    core::lp::ValueCurve curve_;
    mutable std::optional<Moment> moment_;  ///< Of the present step, once somebody has looked.
};

}  // namespace lessons::worth
