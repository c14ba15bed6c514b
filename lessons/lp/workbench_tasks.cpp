#include "lessons/lp/workbench_tasks.h"

#include <algorithm>

namespace lessons::workbench {

namespace {

using core::lp::LpStatus;
using core::lp::ModelFormat;
using Kind = core::lp::ProgramNumber::Kind;

constexpr double kWorthMore = 2400.0;  // EUR, of the workshop's 2300

bool is_limit(const ModelNumber& number) {
    if (number.is_coefficient()) return false;
    return number.number.kind == Kind::kRowLow || number.number.kind == Kind::kRowHigh ||
           number.number.kind == Kind::kRowBoth;
}

bool is_solved(const TaskScene& scene) { return scene.is_end && scene.moment.solution.is_optimal(); }

Check first_model(const TaskScene& scene) {
    Check check{.id = "first_model", .reached = false, .hint = {}};
    if (!scene.problem.empty())
        check.hint = scene.problem;
    else if (scene.id != "own")
        check.hint = "Change the text in Model: add a product, a limit, or write something of your own.";
    else if (scene.program.column_count() < 2 || scene.program.row_count() < 2)
        check.hint = "Two variables and two limits at least.";
    else if (!is_solved(scene))
        check.hint = "It is a model, but it has no best plan yet: read In words.";
    check.reached = check.hint.empty();
    return check;
}

Check worth_more(const TaskScene& scene) {
    Check check{.id = "worth_more", .reached = false, .hint = {}};
    if (scene.id != "workshop")
        check.hint = "Open A workshop's week first.";
    else if (scene.changes.size() != 1)
        check.hint = scene.changes.empty() ? "Click a line of Limits, then drag its slider."
                                           : "Only one number may be moved. Undo the others.";
    else if (!is_limit(scene.changes[0].of))
        check.hint = "Move a limit, not a price or a recipe.";
    else if (!is_solved(scene) || scene.moment.solution.objective < kWorthMore - 1e-6)
        check.hint = "Not yet. Which limit has the highest price, and how many units of it are missing?";
    check.reached = check.hint.empty();
    return check;
}

/// The program decides about the same things as the other one, whatever limits it has.
bool has_variables_of(const core::lp::LinearProgram& program, const core::lp::LinearProgram& other) {
    return std::all_of(other.columns.begin(), other.columns.end(), [&](const core::lp::Column& wanted) {
        return std::any_of(program.columns.begin(), program.columns.end(),
                           [&](const core::lp::Column& column) { return column.name == wanted.name; });
    });
}

Check mended(const TaskScene& scene) {
    Check check{.id = "mended", .reached = false, .hint = {}};
    const bool is_changed = scene.id == "own" || !scene.changes.empty();
    const bool is_about_it =
        scene.id == "own" ? has_variables_of(scene.program, scene.promised) : scene.id == "promises";
    if (!is_about_it)
        check.hint = "Open Too much promised first.";
    else if (!is_changed)
        check.hint = "In words names the least that must give way. Move one of these numbers.";
    else if (!is_solved(scene))
        check.hint = "Still no plan. Look at what quarrels now.";
    check.reached = check.hint.empty();
    return check;
}

Check math_prog(const TaskScene& scene) {
    Check check{.id = "math_prog", .reached = false, .hint = {}};
    if (scene.model.format != ModelFormat::kMathProg)
        check.hint = "Choose one of the models marked MathProg, or paste one.";
    else if (scene.id == "diet_mod")
        check.hint = "Stigler's diet is solved already. Choose another one marked MathProg.";
    else if (!is_solved(scene))
        check.hint = "Let it run to its end.";
    check.reached = check.hint.empty();
    return check;
}

}  // namespace

std::vector<Check> tasks(const TaskScene& scene) {
    return {first_model(scene), worth_more(scene), mended(scene), math_prog(scene)};
}

}  // namespace lessons::workbench
