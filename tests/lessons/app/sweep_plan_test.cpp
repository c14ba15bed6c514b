#include "lessons/app/sweep_plan.h"

#include <doctest/doctest.h>

#include <vector>

using lessons::Parameter;
using lessons::app::Session;
using lessons::app::sweep_values;
using lessons::app::SweepPlan;

namespace {

using Values = std::vector<double>;

SweepPlan plan(double low, double high, int count, Parameter::Scale scale = Parameter::Scale::linear) {
    return {.parameter = "x", .low = low, .high = high, .count = count, .scale = scale};
}

}  // namespace

TEST_CASE("Values are evenly spaced or by equal factors, both ends among them") {
    double x = 1.0;
    const Parameter parameter = Parameter::real("x", "X", x, 0.01, 1000.0, Parameter::Scale::logarithmic);
    CHECK(sweep_values(plan(1, 3, 5), parameter) == Values{1, 1.5, 2, 2.5, 3});
    CHECK(sweep_values(plan(0.01, 100, 5, Parameter::Scale::logarithmic), parameter) ==
          Values{0.01, 0.1, 1, 10, 100});
    // To two significant digits: 10^(k/4) is 1.778..., 3.162..., 5.623...
    CHECK(sweep_values(plan(1, 10, 5, Parameter::Scale::logarithmic), parameter) ==
          Values{1, 1.8, 3.2, 5.6, 10});
}

TEST_CASE("A plan that makes no sense is brought into the parameter's range") {
    double x = 1.0;
    const Parameter parameter = Parameter::real("x", "X", x, 0.0, 2.0);
    CHECK(sweep_values(plan(5, -5, 3), parameter) == Values{0, 1, 2});
    CHECK(sweep_values(plan(1, 1, 3), parameter) == Values{1});
    CHECK(sweep_values(plan(0, 2, -4), parameter).size() == SweepPlan::kFewest);
    CHECK(sweep_values(plan(0, 2, 1000), parameter).size() == SweepPlan::kMost);
    CHECK(sweep_values(plan(0, 2, 3, Parameter::Scale::logarithmic), parameter) == Values{0, 1, 2});
}

TEST_CASE("Whole parameters get whole values, each once") {
    int n = 1;
    const Parameter parameter = Parameter::integer("x", "X", n, 1, 5);
    CHECK(sweep_values(plan(1, 5, 12), parameter) == Values{1, 2, 3, 4, 5});
    CHECK(sweep_values(plan(1, 4, 3), parameter) == Values{1, 3, 4});
}

TEST_CASE("Of a choice or a switch every option is tried") {
    int index = 0;
    bool on = false;
    CHECK(sweep_values(plan(0, 1, 3), Parameter::choice("x", "X", index, {"a", "b", "c", "d"})) ==
          Values{0, 1, 2, 3});
    CHECK(sweep_values(plan(0, 1, 3), Parameter::toggle("x", "X", on)) == Values{0, 1});
    const std::vector<std::string> many(30, "option");
    CHECK(sweep_values(plan(0, 1, 3), Parameter::choice("x", "X", index, many)).size() == SweepPlan::kMost);
}

TEST_CASE("What asks for a new run can be varied, unless a teacher keeps it") {
    Session session(*lessons::find_lesson("race"));
    const auto ids = [&] {
        std::vector<std::string> found;
        for (const Parameter* parameter : lessons::app::sweepable(session)) found.push_back(parameter->id);
        return found;
    };
    CHECK(ids() == std::vector<std::string>{"function", "learning_rate", "momentum", "steps"});
    session.view.locked = {"momentum"};
    CHECK(ids() == std::vector<std::string>{"function", "learning_rate", "steps"});
    const SweepPlan whole = lessons::app::suggested_plan(*lessons::app::sweepable(session)[1]);
    CHECK(whole.low == 0.01);
    CHECK(whole.high == 100.0);
    CHECK(whole.scale == Parameter::Scale::logarithmic);
}
