#include "lessons/lp/worth_run.h"

#include "core/lp/half_planes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::worth {

namespace {

using core::Vector2;
using core::lp::LinearProgram;
using core::lp::make_row;
using core::lp::Row;

Row at_most(const char* name, const char* unit, const std::vector<double>& uses, double high) {
    Row row = make_row(name, uses, -core::kInfinity, high);
    row.unit = unit;
    return row;
}

LinearProgram workshop(double finishing, double per_chair, double per_table) {
    LinearProgram program;
    program.objective_name = "profit";
    program.objective_unit = "\u20ac";
    program.sense = core::lp::Sense::kMaximize;
    program.columns = {{.name = "chairs", .cost = per_chair}, {.name = "tables", .cost = per_table}};
    program.rows = {at_most("wood", "boards", {2.0, 1.0}, 100.0),
                    at_most("carpentry", "hours", {1.0, 1.0}, 80.0),
                    at_most("finishing", "hours", {1.0, 2.0}, finishing)};
    return program;
}

LinearProgram with_order() {
    LinearProgram program = workshop(150.0, 40.0, 30.0);
    Row order = make_row("order", {0.0, 1.0}, 65.0, core::kInfinity);
    order.unit = "tables";
    program.rows.push_back(order);
    return program;
}

bool is_same(Vector2 a, Vector2 b) { return (a - b).norm() <= 1e-7 * (1.0 + a.norm()); }

}  // namespace

std::vector<lp::Story> stories() {
    const Vector2 usual(88.0, 90.0);
    return {
        {"workshop", "The workshop", "Chairs and tables share boards and hours. Which would you buy more of?",
         workshop(150.0, 40.0, 30.0), usual},
        {"corner", "Three limits, one corner",
         "Finishing has 140 hours: all three run out at once, and more is worth less than less costs.",
         workshop(140.0, 40.0, 30.0), usual},
        {"order", "A promise that costs", "65 tables were promised. What does each of them cost us?",
         with_order(), usual},
        {"chairs", "Dear chairs", "A chair earns \u20ac70. Hardly anybody wants tables now.",
         workshop(150.0, 70.0, 30.0), usual}};
}

Run::Run(const lp::Story& story, const lp::Numbers& numbers, std::size_t row)
    : base_(lp::with_numbers(story.program, numbers)), row_(row) {
    curve_ = core::lp::value_curve(base_, bought());
}

void Run::go_to(int step) {
    step_ = std::clamp(step, 0, kMostSteps);
    moment_.reset();
}

const Run::Moment& Run::moment() const {
    if (!moment_) moment_ = computed();
    return *moment_;
}

Run::Moment Run::computed() const {
    Moment moment;
    moment.program = core::lp::with_number(base_, bought(), core::lp::number_value(base_, bought()) + step_);
    moment.limits = core::lp::half_planes(moment.program).half_planes;
    moment.region = core::geometry::intersect_half_planes(moment.limits);
    moment.sensitivity = core::lp::analyze_sensitivity(moment.program);
    moment.dual = core::lp::dual_program(moment.program);
    if (moment.sensitivity.solution.is_optimal())
        moment.pairs = core::lp::complementary_pairs(moment.program, moment.sensitivity.solution);
    return moment;
}

core::lp::ProgramNumber Run::bought() const {
    return core::lp::right_hand_side(base_, static_cast<core::Index>(row_));
}

double Run::amount() const { return core::lp::number_value(program(), bought()); }

bool Run::referee_agrees() const {
    if (!has_plan()) return core::lp::status_at(curve_, amount()) == sensitivity().status;
    const double other = core::lp::value_at(curve_, amount());
    return std::fabs(profit() - other) <= 1e-7 * std::max(1.0, std::fabs(other));
}

std::optional<Run::Wedge> Run::wedge() const {
    if (!has_plan() || region().shape != core::geometry::RegionShape::kArea) return std::nullopt;
    const Vector2 best = plan();
    Wedge wedge{.corner = best};
    int found = 0;
    for (const core::geometry::RegionEdge& edge : region().edges) {
        const Vector2 normal = limits()[static_cast<std::size_t>(edge.constraint)].normal.normalized();
        const auto is_at = [&](core::Index vertex) {
            return vertex >= 0 && is_same(region().vertices[static_cast<std::size_t>(vertex)].point, best);
        };
        // Counter-clockwise: the edge that ends at the corner comes before the one that begins there.
        if (is_at(edge.to)) wedge.from = normal, ++found;
        if (is_at(edge.from)) wedge.to = normal, ++found;
    }
    if (found != 2) return std::nullopt;
    return wedge;
}

}  // namespace lessons::worth
