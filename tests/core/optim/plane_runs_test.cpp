#include "core/optim/plane_runs.h"

#include "core/optim/minimize.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace core::optim;
using core::Index;

namespace {

/// Runs all plans to their ends, in one go.
std::vector<RunEnd> run_all(const std::unique_ptr<PlaneRuns>& runs, const std::vector<RunPlan>& plans) {
    std::vector<RunEnd> ends(plans.size());
    std::vector<FinishedRun> finished;
    std::size_t next = 0;
    std::size_t done = 0;
    while (done < plans.size()) {
        for (; next < plans.size() && runs->has_room(); ++next) {
            runs->begin(static_cast<Index>(next), plans[next]);
        }
        runs->step(finished);
        for (const FinishedRun& run : finished) ends[static_cast<std::size_t>(run.number)] = run.end;
        done += finished.size();
        finished.clear();
    }
    return ends;
}

/// The same run by the method's Optimizer.
RunEnd stepped(const OptimizerInfo& info, const TestFunction& function, const RunPlan& plan,
               const StopCriteria& stop, double goal) {
    const auto note = [&](RunEnd& end, const Optimizer& method) {
        if (end.goal >= 0 || !(method.value() <= goal)) return;
        end.goal = 0;
        end.steps_to_goal = static_cast<int>(method.iteration());
    };
    auto method =
        info.make(make_objective(function), core::Vector2(plan.start.x, plan.start.y), plan.parameters, stop);
    RunEnd end;
    note(end, *method);
    while (!method->finished()) {
        method->step();
        note(end, *method);
    }
    end.status = method->status();
    end.iterations = static_cast<int>(method->iteration());
    end.position = {method->position()[0], method->position()[1]};
    end.value = method->value();
    return end;
}

/// 25 starts over the window, each with another rate and momentum: some converge, some diverge.
std::vector<RunPlan> plans_for(const OptimizerInfo& info, const TestFunction& function) {
    std::vector<RunPlan> plans;
    for (int j = 0; j < 5; ++j) {
        for (int i = 0; i < 5; ++i) {
            RunPlan plan;
            plan.start = {function.window_x.low + function.window_x.length() * (i + 0.3) / 5.0,
                          function.window_y.low + function.window_y.length() * (j + 0.4) / 5.0};
            plan.parameters = suggested_hyperparameters(info, function);
            plan.parameters.learning_rate *= 0.5 + 0.35 * i;
            plan.parameters.momentum = 0.2 * j;
            plans.push_back(plan);
        }
    }
    return plans;
}

}  // namespace

TEST_CASE("Runs in lanes end with the very bits with which the methods' steppers end") {
    const StopCriteria stop{.gradient_tolerance = 1e-4, .max_iterations = 120};
    for (const OptimizerInfo& info : optimizers()) {
        for (const char* id : {"rosenbrock", "beale", "himmelblau", "rastrigin", "ackley"}) {
            const TestFunction& function = *find_test_function(id);
            const double goal = function.minimum + 0.1;
            const auto plans = plans_for(info, function);
            const Goals goals = Goals::below(goal);
            const auto ends = run_all(
                make_plane_runs(info, make_plane_problem(function), info.defaults, stop, goals), plans);
            for (std::size_t k = 0; k < plans.size(); ++k) {
                const RunEnd expected = stepped(info, function, plans[k], stop, goal);
                CAPTURE(std::string(info.id));
                CAPTURE(std::string(id));
                CAPTURE(k);
                CHECK(ends[k].status == expected.status);
                CHECK(ends[k].iterations == expected.iterations);
                CHECK(ends[k].position.x == expected.position.x);
                CHECK(ends[k].position.y == expected.position.y);
                CHECK(ends[k].value == expected.value);
                CHECK(ends[k].goal == expected.goal);
                CHECK(ends[k].steps_to_goal == expected.steps_to_goal);
            }
        }
    }
}

TEST_CASE("A typed function runs with the same bits in lanes, and so does any objective") {
    const auto typed = core::expression::parse("exp(x/3) + x^2 sin(y)^2 + log(2 + y)").value();
    const PlaneProblem problem = make_plane_problem(typed);
    const StopCriteria stop{.max_iterations = 50};
    const OptimizerInfo& info = *find_optimizer("momentum");
    std::vector<RunPlan> plans;
    for (int k = 0; k < 20; ++k) {
        plans.push_back({{0.3 * k - 3.0, 0.2 * k - 1.5}, {.learning_rate = 0.02, .momentum = 0.8}});
    }
    const auto ends = run_all(make_plane_runs(info, problem, {}, stop, {}), plans);
    const auto again =
        run_all(make_plane_runs(info, make_plane_problem(problem.objective), {}, stop, {}), plans);
    for (std::size_t k = 0; k < plans.size(); ++k) {
        auto method = info.make(problem.objective, core::Vector2(plans[k].start.x, plans[k].start.y),
                                plans[k].parameters, stop);
        const Minimum expected = minimize(*method);
        CHECK(ends[k].status == expected.status);
        CHECK(ends[k].iterations == static_cast<int>(expected.iterations));
        CHECK(ends[k].position.x == expected.position[0]);
        CHECK(again[k].position.x == expected.position[0]);
        CHECK(again[k].status == expected.status);
    }
}

TEST_CASE("A start outside the domain ends at once, undefined") {
    const auto problem = make_plane_problem(core::expression::parse("log(x) + y^2").value());
    const auto ends = run_all(make_plane_runs(*find_optimizer("momentum"), problem, {}, {}, {}),
                              {{{-1.0, 0.0}, {.learning_rate = 0.1}}});
    CHECK(ends[0].status == Status::Undefined);
    CHECK(ends[0].iterations == 0);
}

TEST_CASE("Schedules and clipping are left to the steppers") {
    const TestFunction& function = *find_test_function("rosenbrock");
    const OptimizerInfo& info = *find_optimizer("gradient_descent");
    RunPlan plan{{function.start}, {.learning_rate = 0.01, .clip_norm = 5.0}};
    plan.parameters.schedule = {.kind = ScheduleKind::InverseTime, .period = 10.0};
    const StopCriteria stop{.max_iterations = 60};
    const auto ends =
        run_all(make_plane_runs(info, make_plane_problem(function), plan.parameters, stop, {}), {plan});
    const RunEnd expected = stepped(info, function, plan, stop, -core::kInfinity);
    CHECK(ends[0].position.x == expected.position.x);
    CHECK(ends[0].iterations == expected.iterations);
}
