#include "lessons/optim/second_order_tasks.h"

#include "lessons/optim/second_order_words.h"
#include "lessons/ui/format.h"

#include <string>
#include <string_view>

namespace lessons::optim {

namespace {

double lowest_curvature(const DescentWalk& walk) {
    core::Matrix2 hessian;
    const core::Vector& at = walk.shown().from;
    walk.function().hessian(at[0], at[1], hessian.data());
    return Eigen::SelfAdjointEigenSolver<core::Matrix2>(hessian, Eigen::EigenvaluesOnly).eigenvalues()[0];
}

/// "plain_newton" for "Plain Newton".
std::string id_of(const DescentMethod& method) {
    std::string id;
    for (const char letter : std::string_view(method.name)) {
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        id += is_capital                       ? static_cast<char>(letter - 'A' + 'a')
              : letter == ' ' || letter == '-' ? '_'
                                               : letter;
    }
    return id;
}

Check one_step(const DescentWalk& walk) {
    const WalkEnd end = end_of(walk.function(), walk.here());
    Check check{.id = "one_step", .reached = end == WalkEnd::minimum && walk.steps() == 1, .hint = {}};
    if (walk.steps() == 0) {
        check.hint = "Take a step first: press the right arrow.";
    } else if (walk.method().control != StepControl::none) {
        check.hint = "Choose Plain Newton.";
    } else {
        check.hint = std::string("On ") + walk.function().title +
                     " the model is only nearly right. Look for a landscape that is a quadratic itself.";
    }
    return check;
}

Check several_trials(const DescentWalk& walk) {
    const std::size_t trials = walk.shown().trials.size();
    const bool is_learning = walk.method().control == StepControl::wolfe;
    return {
        "several_trials", is_learning && trials >= 4,
        !is_learning
            ? "Choose BFGS: it asks for both conditions."
            : "This step took " + std::to_string(trials) + (trials == 1 ? " trial" : " trials") +
                  ". Lower c\u2082, raise c\u2081, or look at other steps: the acceptable stretch has to be "
                  "narrow."};
}

Check climbs(const DescentWalk& walk) {
    const bool is_plain = walk.method().control == StepControl::none;
    const WalkEnd end = end_of(walk.function(), walk.here());
    const bool is_up = end == WalkEnd::saddle || end == WalkEnd::summit;
    return {"climbs", is_plain && is_up,
            !is_plain ? "Choose Plain Newton: the others have learnt not to."
            : walk.finished()
                ? "It found a valley. Start where the ground curves down: there the model is no bowl."
                : "Play it to its end."};
}

Check refused(const DescentWalk& walk) {
    const bool has_region = walk.method().control == StepControl::region;
    const bool is_refused = has_region && walk.shows_step() && !walk.shown().trust.is_accepted;
    return {"refused", is_refused,
            !has_region ? "Choose Trust region."
                        : "This step delivers " + ui::format_percent(walk.delivered() / walk.promised(), 2) +
                              " of its promise. Step on, start elsewhere, or begin with a larger radius."};
}

Check measured(const StepTiming& timing) {
    return {"measured", timing.complete(),
            timing.running() ? "Still measuring: the largest Newton step comes last."
                             : "Press Measure in the pane What a step costs."};
}

}  // namespace

std::vector<Readout> readouts_of(const DescentWalk& walk, const std::vector<WalkResult>& results) {
    const core::optim::StepReport& shown = walk.shown();
    const core::optim::Evaluations& paid = walk.here().evaluations;
    std::vector<Readout> numbers{
        {"height", "Value f", walk.here().value, ""},
        {"gap", "Above the minimum", walk.gap(), ""},
        {"slope", "Slope", walk.here().gradient.norm(), ""},
        {"lowest_curvature", "Lowest curvature", lowest_curvature(walk), ""},
        {"steps_taken", "Steps taken", static_cast<double>(walk.steps()), ""},
        {"values", "Values asked for", static_cast<double>(paid.value), ""},
        {"gradients", "Slopes asked for", static_cast<double>(paid.gradient), ""},
        {"hessians", "Hessians asked for", static_cast<double>(paid.hessian), ""},
        {"trials", "Trials of this step", static_cast<double>(looks_of(shown).size()), ""},
        {"step_length", "Step length", shown.step_length, ""},
        {"promised", "Promised decrease", walk.promised(), ""},
        {"delivered", "Delivered decrease", walk.delivered(), ""},
        {"radius", "Radius", shown.trust.radius, ""}};
    for (std::size_t k = 0; k < results.size(); ++k) {
        const DescentMethod& method = descent_methods()[k];
        numbers.push_back({id_of(method) + "_steps", std::string(method.name) + ": steps to its end",
                           static_cast<double>(results[k].steps), ""});
    }
    return numbers;
}

std::vector<Check> checks_of(const DescentWalk& walk, const StepTiming& timing) {
    return {one_step(walk), several_trials(walk), climbs(walk), refused(walk), measured(timing)};
}

}  // namespace lessons::optim
