#include "lessons/lp/workbench_settings.h"

#include <string>
#include <utility>

namespace lessons::workbench {

std::vector<Parameter> Settings::parameters(const std::vector<ExampleModel>& examples) {
    std::vector<std::string> titles;
    for (const ExampleModel& one : examples) titles.push_back(one.title);
    titles.push_back("My own model");
    Parameter pivot_limit = Parameter::integer("pivot_limit", "Pivot limit", pivots, 10, 200000);
    Parameter node_limit = Parameter::integer("node_limit", "Node limit", nodes, 10, 50000);
    pivot_limit.scale = node_limit.scale = Parameter::Scale::logarithmic;
    return {
        Parameter::choice("example", "Model", example, titles)
            .with_tooltip("Examples with their stories, and the model that you write yourself."),
        std::move(pivot_limit)
            .with_tooltip("The solver stops after so many exchanges, with the best plan so far."),
        std::move(node_limit).with_tooltip("For whole numbers: branch and bound stops after so many nodes."),
        Parameter::choice("written_as", "Written as", written_as,
                          {"As typed", "Algebra", "CPLEX LP", "MPS", "Python"})
            .that_redraws()
            .that_the_figure_draws()};
}

}  // namespace lessons::workbench
