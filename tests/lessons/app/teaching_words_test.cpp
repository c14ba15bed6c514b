#include "lessons/app/teaching_words.h"

#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lessons::app;
using lessons::Parameter;
using lessons::ui::PanePlace;

namespace {

const std::vector<PanePlace> kPanes{
    {.id = "map", .title = "Map"}, {.id = "surface", .title = "In 3-D"}, {.id = "table", .title = "Results"}};

}  // namespace

TEST_CASE("A view without wishes leaves everything to the class") {
    double rate = 0.5;
    const std::vector<Parameter> parameters{Parameter::real("rate", "Rate", rate, 0.0, 1.0)};
    CHECK(view_in_words({}, kPanes, parameters) ==
          std::vector<std::string>{"All panes are shown.", "Every setting can be changed."});
}

TEST_CASE("What is hidden or locked is named with the value that it keeps") {
    double rate = 0.5;
    int steps = 20;
    bool noise = true;
    const std::vector<Parameter> parameters{Parameter::real("rate", "Rate", rate, 0.0, 1.0),
                                            Parameter::integer("steps", "Steps", steps, 1, 100),
                                            Parameter::toggle("noise", "Noise", noise)};
    const TeachingView view{.hidden_panes = {"table"}, .hidden_controls = {"noise"}, .locked = {"rate"}};
    CHECK(view_in_words(view, kPanes, parameters) ==
          std::vector<std::string>{
              "The class sees Map and In 3-D, but not Results.", "In view but locked: Rate (0.5).",
              "Out of view and kept as now: Noise (on).", "All other settings can be changed."});
    const TeachingView all{.hidden_panes = {}, .hidden_controls = {"noise", "steps"}, .locked = {"rate"}};
    CHECK(view_in_words(all, kPanes, parameters).back() == "No setting can be changed.");
}
