#pragma once
// Four methods on one program in two columns, side by side: where each is after every iteration.

#include "core/lp/ellipsoid.h"
#include "core/lp/interior_point.h"

#include <array>
#include <optional>
#include <vector>

namespace lessons::middle {

enum class Method { simplex, interior_point, ellipsoid, pdhg };
inline constexpr std::array kMethodOrder{Method::simplex, Method::interior_point, Method::ellipsoid,
                                         Method::pdhg};
inline constexpr std::size_t kMethods = kMethodOrder.size();

inline constexpr int kMostSteps = 400;

/// "Simplex", "Interior point", "Ellipsoid", "PDHG"
const char* name_of(Method method);

/// The best plan of the program before it was changed.
struct Yesterday {
    core::lp::Basis basis{};  ///< Where simplex begins; one that does not fit is not used.
    core::Vector2 plan = core::Vector2::Zero();
};

struct Settings {
    core::lp::CenteringRule centering = core::lp::CenteringRule::kMehrotra;
    bool restarts = true;                  ///< Of PDHG.
    std::optional<core::Vector2> start{};  ///< Of interior point and PDHG; empty: yesterday's, or their own.
    std::optional<Yesterday> yesterday{};
};

/// What the interior point method did to leave a point.
struct InteriorStory {
    double mu = 0.0;
    core::lp::InteriorPointStep step{};
};

/// How a method ended.
enum class End { gave_up, arrived, proved_empty };

/// Whether the simplex method's corner is a plan already.
enum class SimplexPlace { outside, inside };

class Race {
public:
    Race() = default;
    Race(const core::lp::LinearProgram& program, const Settings& settings);

    int last_step() const;
    int last_step(Method method) const { return static_cast<int>(points(method).size()) - 1; }
    End end(Method method) const { return ends_[index(method)]; }
    bool has_arrived(Method method) const { return end(method) == End::arrived; }
    const std::vector<core::Vector2>& points(Method method) const { return points_[index(method)]; }

    /// Where the method is at this step of the race; where it ended once it has.
    core::Vector2 point(Method method, int step) const;

    /// Distance of the objective from the best, relative to 1 + |best|, and what the point breaks: largest.
    double error(Method method, int step) const;

    const core::lp::LinearProgram& program() const { return program_; }
    bool has_plan() const { return has_plan_; }
    double best() const { return best_; }
    const core::Vector2& best_point() const { return best_point_; }

    const std::vector<SimplexPlace>& simplex() const { return simplex_; }
    const std::vector<InteriorStory>& interior() const { return interior_; }
    const std::vector<core::Vector2>& central_path() const { return central_path_; }

    /// The weight of the interior point method's barrier at this step of the race.
    double mu(int step) const;
    const std::vector<core::lp::Ellipse>& ellipses() const { return ellipses_; }
    const std::vector<core::lp::EllipsoidCut>& cuts() const { return cuts_; }
    const std::vector<int>& restarts() const { return restarts_; }  ///< So far, by iteration of PDHG.

private:
    static std::size_t index(Method method) { return static_cast<std::size_t>(method); }
    void run_simplex(const Settings& settings);
    void run_interior_point(const Settings& settings);
    void run_ellipsoid();
    void run_pdhg(const Settings& settings);

    core::lp::LinearProgram program_{};
    bool has_plan_ = false;
    double best_ = 0.0;
    core::Vector2 best_point_ = core::Vector2::Zero();
    std::array<std::vector<core::Vector2>, kMethods> points_{};
    std::array<End, kMethods> ends_{};
    std::vector<SimplexPlace> simplex_{};
    std::vector<InteriorStory> interior_{};
    std::vector<core::Vector2> central_path_{};
    std::vector<core::lp::Ellipse> ellipses_{};
    std::vector<core::lp::EllipsoidCut> cuts_{};
    std::vector<int> restarts_{};
};

/// The best plan of a program in two columns; empty where there is none.
std::optional<Yesterday> yesterday_of(const core::lp::LinearProgram& program);

/// The central path of a program in two columns, from the middle to the optimum.
std::vector<core::Vector2> path_of(const core::lp::LinearProgram& program);

}  // namespace lessons::middle
