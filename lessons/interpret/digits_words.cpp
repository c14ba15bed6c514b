#include "lessons/interpret/digits_words.h"

#include "lessons/interpret/digits_path_view.h"
#include "lessons/ui/format.h"

#include <array>
#include <cmath>
#include <string>

namespace lessons::digits {

namespace {

using core::Index;

constexpr int kFewPixels = 10;
constexpr int kFewDeleted = 4;
constexpr double kEnoughAccuracy = 0.93;
constexpr double kSmallMiss = 0.1;         // points
constexpr double kClearDifference = 50.0;  // points
constexpr std::array kMethodIds{"gradient", "smooth", "integrated", "occlusion"};
constexpr std::array kMethodLabels{"Gradient", "Smooth gradient", "Integrated gradients", "Occlusion"};

double missing_of(const State& state) {
    const SlabSum slabs = sum_slabs(state.answer.question, state.slices, state.alpha);
    return 100.0 * std::fabs(slabs.truth - slabs.sum);
}

double drop(const State& state, const core::Vector& curve) {
    return 100.0 * (curve[0] - curve[state.n_deleted]);
}

void add_trials(const State& state, std::vector<Readout>& readouts) {
    const auto m = static_cast<std::size_t>(state.method);
    if (state.curves != nullptr) {
        readouts.push_back({"drop", "Lost by deleting", drop(state, state.curves->by_method[m]), "points"});
        readouts.push_back(
            {"random_drop", "Lost at random", drop(state, state.curves->random_mean), "points"});
    }
    readouts.push_back({"mean_drop", "Lost by deleting, mean of 30 images",
                        drop(state, state.findings->deletion[m]), "points"});
    readouts.push_back({"mean_random_drop", "Lost at random, mean of 30 images",
                        drop(state, state.findings->random_deletion), "points"});
    for (std::size_t i = 0; i < kMethods; ++i) {
        readouts.push_back({std::string("likeness_") + kMethodIds[i],
                            std::string(kMethodLabels[i]) + ": likeness to untrained",
                            state.findings->mean_likeness(static_cast<Method>(i)), ""});
    }
    readouts.push_back(
        {"trial_calls", "Calls of the model", static_cast<double>(state.findings->calls), "calls"});
}

Check small_network_check(const State& state) {
    const bool is_small = state.hidden <= 1;
    const bool reached = is_small && state.epoch.test.accuracy >= kEnoughAccuracy;
    const std::string now = ui::format_percent(state.epoch.test.accuracy);
    if (!is_small) return {"small_network", false, "Take 8 hidden units or 4 first."};
    return {"small_network", reached,
            "So far " + now + ". Let it learn longer, or faster: raise the learning rate."};
}

Check fooled_check(const State& state) {
    const Index answer = answer_of(state.bars.probabilities);
    const bool is_other = state.is_drawing && answer != state.original_answer;
    const bool reached = is_other && state.n_changed <= kFewPixels;
    std::string hint = "Draw on the image: add ink where the map of another digit is orange.";
    if (state.is_drawing)
        hint = "It still says " + std::to_string(answer) + ". Look where ink speaks for another digit.";
    if (is_other && !reached)
        hint = "It says " + std::to_string(answer) + ", but you changed " + std::to_string(state.n_changed) +
               " pixels. Go back and be more sparing.";
    return {"fooled", reached, hint};
}

Check complete_check(const State& state) {
    if (state.method != Method::integrated) return {"complete", false, "Choose integrated gradients."};
    if (state.alpha < 0.999) return {"complete", false, "Drag the line to the end of the way first."};
    const double missing = missing_of(state);
    return {"complete", missing < kSmallMiss,
            "Still off by " + ui::format_number(missing, 2) + " points: cut finer."};
}

Check claim_check(const State& state) {
    if (state.curves == nullptr) return {"claim", false, "Look at the tests."};
    const double chosen = drop(state, state.curves->by_method[static_cast<std::size_t>(state.method)]);
    const double difference = chosen - drop(state, state.curves->random_mean);
    const bool reached = state.n_deleted <= kFewDeleted && difference >= kClearDifference;
    if (state.n_deleted > kFewDeleted)
        return {"claim", false, "Four pixels at most: drag the line in Deleting to the left."};
    return {"claim", reached,
            "The difference is " + ui::format_number(difference, 3) +
                " points: try another method, up to four pixels, or a longer training."};
}

}  // namespace

std::string say(const State& state) {
    const Index answer = answer_of(state.bars.probabilities);
    const std::string image = state.is_drawing ? "your drawing" : "image " + std::to_string(state.image);
    return "After " + std::to_string(state.n_epochs) + (state.n_epochs == 1 ? " epoch" : " epochs") +
           " the network reads " + ui::format_percent(state.epoch.test.accuracy) +
           " of the unseen images right; it calls " + image + " a " + std::to_string(answer) + ", with " +
           ui::format_percent(state.bars.probabilities[answer]) + ".";
}

std::vector<Readout> readouts_of(const State& state) {
    const Index answer = answer_of(state.bars.probabilities);
    std::vector<Readout> readouts{
        {"accuracy", "Right on unseen images", 100.0 * state.epoch.test.accuracy, "%"},
        {"train_accuracy", "Right on taught images", 100.0 * state.epoch.train.accuracy, "%"},
        {"loss", "Loss on unseen images", state.epoch.test.loss, ""},
        {"answer", "Answer", static_cast<double>(answer), ""},
        {"confidence", "Probability of the answer", 100.0 * state.bars.probabilities[answer], "%"}};
    const Answer& explained = state.answer;
    const Map& integrated = explained.map(Method::integrated);
    readouts.insert(
        readouts.end(),
        {{"probability", "Probability explained", 100.0 * explained.probability, "%"},
         {"baseline_probability", "At the baseline", 100.0 * explained.baseline_probability, "%"},
         {"attribution_sum", "Sum of the attributions", 100.0 * integrated.values.sum(), "points"},
         {"gap", "Missing from completeness", 100.0 * explained.gap, "points"},
         {"missing", "Missing from the slabs", missing_of(state), "points"},
         {"steepest", "Steepest slope", 100.0 * explained.map(Method::gradient).largest(), "points"},
         {"integral_calls", "Calls for integrated gradients", static_cast<double>(integrated.calls),
          "calls"}});
    if (state.findings != nullptr) add_trials(state, readouts);
    return readouts;
}

std::vector<Check> checks_of(const State& state) {
    return {small_network_check(state), fooled_check(state), complete_check(state), claim_check(state)};
}

}  // namespace lessons::digits
