#pragma once
// A story's limits imposed one after the other: what is left after each, what each takes away, and which of
// them matter in the end.

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/linear_program.h"
#include "lessons/lp/possible_edits.h"
#include "lessons/lp/possible_limit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lessons::possible {

/// Limits that contradict each other, and the least change that makes peace.
struct Quarrel {
    std::vector<std::size_t> limits;
    struct Relaxed {
        std::size_t limit = 0;
        double amount = 0.0;  ///< By which an "at most" rises, an "at least" falls.
    };
    std::vector<Relaxed> repair;
};

/// The way along which plans earn more and more without end.
struct Ray {
    core::Vector2 from{0.0, 0.0};
    core::Vector2 direction{0.0, 0.0};
};

class Run {
public:
    Run() = default;
    Run(const Story& story, const Sheet& sheet);

    int step() const { return step_; }
    int last_step() const { return static_cast<int>(limits_.size()); }
    void go_to(int step);

    /// All limits, also those that come later. Names are never empty, and differ.
    const std::vector<Limit>& limits() const { return limits_; }
    const StoryLimit& told(std::size_t limit) const { return told_[limit]; }
    const Story& story() const { return story_; }
    core::Vector2 point() const { return point_; }

    bool is_imposed(std::size_t limit) const { return static_cast<int>(limit) < step_; }
    /// Which limits forbid the plan, of those imposed.
    std::vector<std::size_t> forbidden_by() const;

    /// The limits after this many steps, then no less than nothing of each product.
    std::vector<core::geometry::HalfPlane> half_planes(int step) const;
    const core::geometry::Region& region(int step) const { return regions_[static_cast<std::size_t>(step)]; }
    const core::geometry::Region& region() const { return region(step_); }
    core::geometry::ConstraintRole role(std::size_t limit) const { return region().roles[limit]; }
    core::lp::LinearProgram program() const;

    const std::optional<Quarrel>& quarrel() const { return quarrel_; }
    const std::optional<Ray>& ray() const { return ray_; }

private:
    void add_limit(const Story& story, const std::string& text);

    Story story_;
    std::vector<Limit> limits_;
    std::vector<StoryLimit> told_;
    core::Vector2 point_{0.0, 0.0};
    std::vector<core::geometry::Region> regions_;
    int step_ = 0;
    std::optional<Quarrel> quarrel_;
    std::optional<Ray> ray_;
};

/// The area inside the corners; infinite for an unbounded region.
double area_of(const core::geometry::Region& region);

/// The plan of a region that uses most of the limit (an "at least" limit: least); nothing where it can go on
/// without end.
std::optional<core::geometry::RegionVertex> hardest_corner(const core::geometry::Region& region,
                                                           const Limit& limit);

}  // namespace lessons::possible
