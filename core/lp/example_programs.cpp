#include "core/lp/example_programs.h"

#include "core/lp/example_builders.h"

#include "core/math/elementary.h"

#include <cassert>

namespace core::lp {

std::vector<ExampleProgram> example_programs() {
    std::vector<ExampleProgram> all = examples::everyday_programs();
    for (auto* part : {examples::whole_number_programs, examples::peculiar_programs})
        for (ExampleProgram& example : part()) all.push_back(std::move(example));
    for (ExampleProgram& example : all) example.program.name = example.id;
    return all;
}

ExampleProgram example_program(const std::string& id) {
    for (ExampleProgram& example : example_programs())
        if (example.id == id) return example;
    return {};
}

LinearProgram klee_minty(Index n) {
    assert(1 <= n && n <= 8);
    LinearProgram program{.name = "klee_minty", .objective_name = "value", .sense = Sense::kMaximize};
    for (Index i = 1; i <= n; ++i) {
        program.columns.push_back(
            {.name = "x" + std::to_string(i), .cost = math::pow(10.0, static_cast<double>(n - i))});
        Row row{.name = "limit" + std::to_string(i), .high = math::pow(100.0, static_cast<double>(i - 1))};
        for (Index j = 1; j < i; ++j)
            row.terms.push_back({j - 1, 2.0 * math::pow(10.0, static_cast<double>(i - j))});
        row.terms.push_back({i - 1, 1.0});
        program.rows.push_back(row);
    }
    return program;
}

}  // namespace core::lp
