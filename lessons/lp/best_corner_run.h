#pragma once
// The whole walk of the simplex method through one program, the region it walks in, and the referee.

#include "core/geometry/half_plane_intersection.h"
#include "core/geometry/polytope.h"
#include "core/lp/sensitivity.h"
#include "core/lp/simplex.h"

#include <map>
#include <vector>

namespace lessons::corner {

/// Which variable the learner made enter, by step. Choices that do not fit the walk are passed over.
using HandChoices = std::map<int, core::Index>;

/// Where the walk could go from here.
struct Way {
    core::Index variable = -1;  ///< That would enter.
    core::Vector to{};          ///< The corner it leads to; for an endless one the present corner.
    core::Vector ray{};         ///< Empty where the way ends at a corner.
    double gain = 0.0;          ///< Improvement of the phase's objective for the whole way.
    bool is_chosen = false;     ///< The next step goes here.

    bool is_endless() const { return ray.size() > 0; }
};

class Run {
public:
    Run() = default;

    /// Walks to the end once and goes back to the start. The program has two columns or three.
    Run(core::lp::LinearProgram program, core::lp::PivotRule rule, const HandChoices& choices);

    int step() const { return step_; }
    int last_step() const { return static_cast<int>(walk_.size()) - 1; }
    bool finished() const { return step_ >= last_step(); }
    /// Goes to a step in [0, last_step()]; others are brought into it.
    void go_to(int step);

    const core::lp::LinearProgram& program() const { return program_; }
    const core::lp::Simplex& now() const { return at(step_); }
    const core::lp::Simplex& at(int step) const { return walk_[static_cast<std::size_t>(step)]; }
    /// Of every product so much.
    core::Vector point(int step) const { return at(step).x(); }
    core::Vector point() const { return point(step_); }
    double profit(const core::Vector& plan) const { return objective_value(program_, plan); }
    bool is_in_space() const { return program_.column_count() == 3; }

    /// What the next step will do; with outcome kNone where the walk has ended.
    const core::lp::Pivot& next() const { return next_; }
    const std::vector<Way>& ways() const { return ways_; }

    /// GLPK's answer with the ranges of its numbers.
    const core::lp::Sensitivity& referee() const { return referee_; }
    /// Whether the walk's end and GLPK say the same (status, and profit to 1e-7 relative).
    bool referee_agrees() const;

    /// Of two products: the rows in their order, then chairs >= 0 and tables >= 0; otherwise empty.
    const std::vector<core::geometry::HalfPlane>& limits() const { return limits_; }
    const core::geometry::Region& region() const { return region_; }

    /// The same of three products.
    const std::vector<core::geometry::HalfSpace>& space_limits() const { return space_limits_; }
    const core::geometry::Polytope& body() const { return body_; }

    /// Whether any plan keeps all limits.
    bool has_plans() const { return !(is_in_space() ? body_.is_empty : region_.is_empty()); }

    /// What the row contributes to the region or the body.
    core::geometry::ConstraintRole role(std::size_t row) const;

    /// The corners that earn the most; empty where nothing is best.
    std::vector<core::Vector> best_corners() const;

    /// Rows that contradict each other: those with a price at the end of an unsuccessful phase 1.
    std::vector<std::size_t> quarrelling_rows() const;

private:
    void find_ways();

    core::lp::LinearProgram program_;
    std::vector<core::lp::Simplex> walk_;
    int step_ = 0;
    core::lp::Pivot next_;
    std::vector<Way> ways_;
    core::lp::Sensitivity referee_;
    std::vector<core::geometry::HalfPlane> limits_;
    core::geometry::Region region_;
    std::vector<core::geometry::HalfSpace> space_limits_;
    core::geometry::Polytope body_;
};

}  // namespace lessons::corner
