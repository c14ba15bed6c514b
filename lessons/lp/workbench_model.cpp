#include "lessons/lp/workbench_model.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

namespace lessons::workbench {

namespace {

using core::lp::LinearProgram;
using core::lp::ModelFormat;

constexpr std::size_t kLongestUnit = 16;
constexpr core::lp::ModelLimits kLimits{.work = 5000000, .depth = 1000, .megabytes = 192};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string_view unit_in(std::string_view line) {
    const std::size_t mark = line.find('#');
    if (mark == std::string_view::npos) return {};
    const std::string_view unit = trimmed(line.substr(mark + 1));
    return unit.size() <= kLongestUnit ? unit : std::string_view{};
}

/// The name before the colon; empty where the line begins otherwise.
std::string_view name_in(std::string_view line) {
    const std::size_t colon = line.substr(0, line.find('#')).find(':');
    return colon == std::string_view::npos ? std::string_view{} : trimmed(line.substr(0, colon));
}

void take_unit(LinearProgram& program, std::string_view name, std::string_view unit) {
    const auto row = std::find_if(program.rows.begin(), program.rows.end(),
                                  [&](const core::lp::Row& each) { return each.name == name; });
    if (row != program.rows.end())
        row->unit = unit;
    else if (program.objective_unit.empty())
        program.objective_unit = unit;
}

/// The remark belongs to the name above it that was told last: limits may go over several lines.
void take_units(LinearProgram& program, std::string_view text) {
    std::string_view name;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const std::string_view found = name_in(line); !found.empty()) name = found;
        const std::string_view unit = unit_in(line);
        if (!unit.empty() && !name.empty()) take_unit(program, name, unit);
    }
}

}  // namespace

core::Result<Model> read_text(const std::string& text) {
    if (text.size() > kLongestText)
        return core::Error{.message = "The text is too long.", .expected = "at most a megabyte"};
    Model model{.text = text, .format = core::lp::guess_format(text), .program = {}};
    core::Result<LinearProgram> program = core::lp::read_model(text, model.format, kLimits);
    if (!program) return program.error();
    model.program = std::move(program).value();
    if (model.program.columns.empty())
        return core::Error{.message = "There is nothing to decide yet.", .expected = "a variable"};
    if (model.format == ModelFormat::kAlgebra) take_units(model.program, text);
    return model;
}

LinearProgram example_program(const std::vector<ExampleModel>& examples, const std::string& id) {
    const auto found = std::find_if(examples.begin(), examples.end(),
                                    [&](const ExampleModel& example) { return example.id == id; });
    assert(found != examples.end());
    return read_text(found->text).value().program;
}

const char* name_of(ModelFormat format) {
    switch (format) {
        case ModelFormat::kAlgebra:
            return "Algebra";
        case ModelFormat::kCplexLp:
            return "CPLEX LP";
        case ModelFormat::kMps:
            return "MPS";
        case ModelFormat::kMathProg:
            return "MathProg";
        case ModelFormat::kPython:
            break;
    }
    return "Python";
}

}  // namespace lessons::workbench
