#include "lessons/lp/middle_race.h"

#include "core/lp/central_path.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/pdhg.h"
#include "core/lp/simplex.h"

#include <algorithm>
#include <cmath>

namespace lessons::middle {

using core::Vector2;
using namespace core::lp;

namespace {

constexpr double kTolerance = 1e-5;  // of all methods but the simplex, which ends exactly
const core::geometry::Window kWindow{Vector2(0.0, 0.0), Vector2(10.0, 10.0)};

/// Of interior point and PDHG, where they do not choose it themselves.
std::optional<Vector2> start_of(const Settings& settings) {
    if (settings.start || !settings.yesterday) return settings.start;
    return settings.yesterday->plan;
}

template <typename Status>
End end_of(Status status, Status optimal, Status infeasible) {
    if (status == optimal) return End::arrived;
    return status == infeasible ? End::proved_empty : End::gave_up;
}

}  // namespace

const char* name_of(Method method) {
    constexpr std::array kNames{"Simplex", "Interior point", "Ellipsoid", "PDHG"};
    return kNames[static_cast<std::size_t>(method)];
}

Race::Race(const LinearProgram& program, const Settings& settings) : program_(program) {
    const LpSolution referee = solve(program);
    has_plan_ = referee.is_optimal();
    best_ = referee.objective;
    if (has_plan_) best_point_ = referee.x;
    run_simplex(settings);
    run_interior_point(settings);
    run_ellipsoid();
    run_pdhg(settings);
    if (has_plan_) central_path_ = path_of(program_);
}

void Race::run_simplex(const Settings& settings) {
    std::vector<Vector2>& points = points_[index(Method::simplex)];
    Simplex run = settings.yesterday ? Simplex(program_, settings.yesterday->basis, {}) : Simplex(program_);
    const auto note = [&] {
        points.emplace_back(run.x());
        simplex_.push_back(run.phase() == 1 ? SimplexPlace::outside : SimplexPlace::inside);
    };
    note();
    while (run.is_running() && points.size() <= kMostSteps) {
        run.step();
        note();
    }
    ends_[index(Method::simplex)] = end_of(run.status(), SimplexStatus::kOptimal, SimplexStatus::kInfeasible);
}

void Race::run_interior_point(const Settings& settings) {
    std::vector<Vector2>& points = points_[index(Method::interior_point)];
    InteriorPointOptions options{.rule = settings.centering, .tolerance = kTolerance};
    if (const auto start = start_of(settings)) options.start = *start;
    InteriorPoint run(program_, options);
    points.emplace_back(run.x());
    interior_.push_back({run.mu(), {}});
    while (run.is_running() && points.size() <= kMostSteps) {
        run.step();
        points.emplace_back(run.x());
        interior_.push_back({run.mu(), run.last_step()});
    }
    ends_[index(Method::interior_point)] =
        end_of(run.status(), InteriorPointStatus::kOptimal, InteriorPointStatus::kInfeasible);
}

void Race::run_ellipsoid() {
    std::vector<Vector2>& points = points_[index(Method::ellipsoid)];
    EllipsoidMethod run(program_, {.start = enclosing_ellipse(program_, kWindow), .tolerance = kTolerance});
    points.push_back(run.ellipse().center);
    ellipses_.push_back(run.ellipse());
    cuts_.emplace_back();
    while (run.is_running() && points.size() <= kMostSteps) {
        run.step();
        points.push_back(run.is_running() || !run.has_best() ? run.ellipse().center : run.best());
        ellipses_.push_back(run.ellipse());
        cuts_.push_back(run.last_cut());
    }
    ends_[index(Method::ellipsoid)] =
        end_of(run.status(), EllipsoidStatus::kOptimal, EllipsoidStatus::kInfeasible);
}

void Race::run_pdhg(const Settings& settings) {
    std::vector<Vector2>& points = points_[index(Method::pdhg)];
    const PdhgRestarts restarts = settings.restarts ? PdhgRestarts::kAdaptive : PdhgRestarts::kNone;
    PdhgOptions options{.restarts = restarts, .tolerance = kTolerance};
    if (const auto start = start_of(settings)) options.start = *start;
    Pdhg run(program_, options);
    points.emplace_back(run.x());
    restarts_.push_back(0);
    while (run.is_running() && points.size() <= kMostSteps) {
        run.step();
        points.emplace_back(run.x());
        restarts_.push_back(run.restarts());
    }
    ends_[index(Method::pdhg)] = run.is_optimal() ? End::arrived : End::gave_up;
}

int Race::last_step() const {
    std::size_t longest = 1;
    for (const std::vector<Vector2>& points : points_) longest = std::max(longest, points.size());
    return static_cast<int>(longest) - 1;
}

Vector2 Race::point(Method method, int step) const {
    return points(method)[static_cast<std::size_t>(std::min(step, last_step(method)))];
}

double Race::error(Method method, int step) const {
    const core::Vector x = point(method, step);
    const double off = std::fabs(objective_value(program_, x) - best_) / (1.0 + std::fabs(best_));
    return std::max(off, largest_violation(program_, x));
}

double Race::mu(int step) const {
    return interior_[static_cast<std::size_t>(std::min(step, last_step(Method::interior_point)))].mu;
}

std::optional<Yesterday> yesterday_of(const LinearProgram& program) {
    const LpSolution best = solve(program);
    if (!best.is_optimal()) return std::nullopt;
    return Yesterday{.basis = best.basis(), .plan = best.x};
}

std::vector<Vector2> path_of(const LinearProgram& program) {
    std::vector<double> mus{30.0};  // as good as the analytic centre
    // Where the path bends the steps are short.
    for (double mu = 3.0; mu > 1e-4; mu *= mu > 0.02 ? 0.8 : 0.5) mus.push_back(mu);
    std::vector<Vector2> path;
    for (const CentralPathPoint& point : core::lp::central_path(program, mus)) path.emplace_back(point.x);
    return path;
}

}  // namespace lessons::middle
