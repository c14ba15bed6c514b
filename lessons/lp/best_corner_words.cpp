#include "lessons/lp/best_corner_words.h"

#include "lessons/lp/story.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::corner {

namespace {

using core::lp::FormVariable;
using core::lp::LinearProgram;
using core::lp::SimplexStatus;
using core::lp::VariableKind;
using ui::format_number;

const FormVariable& form_variable(const Run& run, core::Index variable) {
    return run.now().form().variables[static_cast<std::size_t>(variable)];
}

}  // namespace

std::string highlight_name(const Run& run, core::Index variable) {
    const FormVariable& of = form_variable(run, variable);
    const auto origin = static_cast<std::size_t>(of.origin);
    return of.kind == VariableKind::kColumn ? run.program().columns[origin].name
                                            : run.program().rows[origin].name;
}

std::string variable_name(const Run& run, core::Index variable) {
    const std::string name = highlight_name(run, variable);
    switch (form_variable(run, variable).kind) {
        case VariableKind::kColumn:
            return name;
        case VariableKind::kSlack:
            return "spare " + name;
        case VariableKind::kSurplus:
            return "extra " + name;
        case VariableKind::kArtificial:
            return "missing " + name;
    }
    return name;
}

std::string rate_words(const Run& run, const core::lp::Candidate& candidate) {
    const FormVariable& of = form_variable(run, candidate.variable);
    const std::string gain = run.next().phase == 1
                                 ? "takes " + format_number(candidate.gain) + " off what is missing"
                                 : "adds " + lp::amount(run.program(), candidate.gain);
    const auto origin = static_cast<std::size_t>(of.origin);
    if (of.kind == VariableKind::kColumn)
        return (lp::is_plural(run.program().columns[origin].name) ? "each of them " : "each unit ") + gain;
    const std::string& unit = run.program().rows[origin].unit;
    const std::string one = unit.empty() ? "unit" : lp::singular(unit);
    if (of.kind == VariableKind::kSlack) return "each " + one + " left unused " + gain;
    return "each " + one + " beyond the minimum " + gain;
}

std::string state_words(const Run& run) {
    const LinearProgram& program = run.program();
    const std::string plan = lp::plan_words(program, run.point());
    const std::string value =
        lp::capitalized(program.objective_name) + " " + lp::amount(program, run.profit(run.point()));
    switch (run.now().status()) {
        case SimplexStatus::kInfeasible:
            return "No plan keeps all limits.";
        case SimplexStatus::kUnbounded:
            return "The " + program.objective_name + " grows without end: a limit is missing.";
        case SimplexStatus::kOptimal:
            return "Best plan: " + plan + ". " + value + ".";
        case SimplexStatus::kRunning:
            break;
    }
    if (run.now().phase() == 1) {
        return "Not yet a plan: " + plan + "; " + format_number(run.now().infeasibility()) +
               " still missing.";
    }
    return "Corner " + std::to_string(run.step() + 1) + ": " + plan + ". " + value + ".";
}

}  // namespace lessons::corner
