#include "lessons/lp/best_corner_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::geometry::HalfPlane;
using core::lp::LinearProgram;
using core::lp::LpStatus;
using core::lp::Simplex;
using core::lp::SimplexStatus;

constexpr int kMostSteps = 60;

std::vector<HalfPlane> half_planes(const LinearProgram& program) {
    std::vector<HalfPlane> all;
    for (core::Index i = 0; i < program.row_count(); ++i) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(i)];
        const Vector2 normal(coefficient(program, i, 0), coefficient(program, i, 1));
        all.push_back(std::isfinite(row.high) ? HalfPlane{normal, row.high} : HalfPlane{-normal, -row.low});
    }
    all.push_back({Vector2(-1.0, 0.0), 0.0});
    all.push_back({Vector2(0.0, -1.0), 0.0});
    return all;
}

std::vector<core::geometry::HalfSpace> half_spaces(const LinearProgram& program) {
    std::vector<core::geometry::HalfSpace> all;
    for (core::Index i = 0; i < program.row_count(); ++i) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(i)];
        const core::Vector3 normal(coefficient(program, i, 0), coefficient(program, i, 1),
                                   coefficient(program, i, 2));
        if (std::isfinite(row.high)) all.push_back({normal, row.high});
        if (!std::isfinite(row.high)) all.push_back({-normal, -row.low});
    }
    for (core::Index axis = 0; axis < 3; ++axis) all.push_back({-core::Vector3::Unit(axis), 0.0});
    return all;
}

std::vector<Simplex> walk_of(const LinearProgram& program, core::lp::PivotRule rule,
                             const HandChoices& choices) {
    std::vector<Simplex> walk{Simplex(program, {.rule = rule})};
    for (int step = 0; step < kMostSteps && walk.back().is_running(); ++step) {
        const auto choice = choices.find(step);
        if (choice != choices.end()) walk.back().choose(choice->second);
        walk.push_back(walk.back());
        walk.back().step();
    }
    return walk;
}

LpStatus status_of(SimplexStatus status) {
    switch (status) {
        case SimplexStatus::kOptimal:
            return LpStatus::kOptimal;
        case SimplexStatus::kInfeasible:
            return LpStatus::kInfeasible;
        case SimplexStatus::kUnbounded:
            return LpStatus::kUnbounded;
        case SimplexStatus::kRunning:
            break;
    }
    return LpStatus::kLimit;
}

double tolerance(double size) { return 1e-7 * std::max(1.0, std::fabs(size)); }

}  // namespace

Run::Run(LinearProgram program, core::lp::PivotRule rule, const HandChoices& choices)
    : program_(std::move(program)),
      walk_(walk_of(program_, rule, choices)),
      referee_(core::lp::analyze_sensitivity(program_)) {
    if (is_in_space()) {
        space_limits_ = half_spaces(program_);
        body_ = core::geometry::intersect_half_spaces(space_limits_);
    } else {
        limits_ = half_planes(program_);
        region_ = core::geometry::intersect_half_planes(limits_);
    }
    go_to(0);
}

void Run::go_to(int step) {
    step_ = std::clamp(step, 0, last_step());
    next_ = now().preview();
    find_ways();
}

void Run::find_ways() {
    ways_.clear();
    for (const core::lp::Candidate& candidate : next_.candidates) {
        Simplex there = now();
        if (!there.choose(candidate.variable)) continue;
        const core::lp::Pivot pivot = there.preview();
        there.step();
        Way way{.variable = candidate.variable, .to = there.x()};
        way.is_chosen = candidate.variable == next_.entering.variable;
        way.gain = std::fabs(pivot.objective_after - pivot.objective_before);
        if (there.status() == SimplexStatus::kUnbounded) way.ray = there.ray();
        ways_.push_back(way);
    }
}

bool Run::referee_agrees() const {
    const Simplex& end = walk_.back();
    if (status_of(end.status()) != referee_.status) return false;
    if (end.status() != SimplexStatus::kOptimal) return true;
    const double best = referee_.solution.objective;
    return std::fabs(end.objective() - best) <= tolerance(best);
}

core::geometry::ConstraintRole Run::role(std::size_t row) const {
    return is_in_space() ? body_.roles[row] : region_.roles[row];
}

std::vector<core::Vector> Run::best_corners() const {
    std::vector<core::Vector> best;
    if (referee_.status != LpStatus::kOptimal) return best;
    const double most = referee_.solution.objective;
    const auto keep_best = [&](const core::Vector& corner) {
        if (std::fabs(profit(corner) - most) <= tolerance(most)) best.push_back(corner);
    };
    for (const core::geometry::RegionVertex& vertex : region_.vertices) keep_best(vertex.point);
    for (const core::geometry::PolytopeVertex& vertex : body_.vertices) keep_best(vertex.point);
    return best;
}

std::vector<std::size_t> Run::quarrelling_rows() const {
    std::vector<std::size_t> rows;
    if (walk_.back().status() != SimplexStatus::kInfeasible) return rows;
    const core::Vector prices = walk_.back().row_prices();
    for (core::Index i = 0; i < prices.size(); ++i)
        if (std::fabs(prices[i]) > 1e-9) rows.push_back(static_cast<std::size_t>(i));
    return rows;
}

}  // namespace lessons::corner
