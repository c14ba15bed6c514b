#include "lessons/interpret/digits_explainer.h"

#include "core/interpret/deletion.h"
#include "core/interpret/integrated_gradients.h"
#include "core/interpret/smooth_gradient.h"

#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;

constexpr double kTolerance = 2e-8;  // of completeness, in shares of the probability

void occlude(Answer& answer) {
    const Question& question = answer.question;
    const auto predict = [&](const Vector& x) { return question.probability(x); };
    answer.patch_losses =
        core::interpret::patch_occlusion(predict, question.image, question.baseline, kSide, question.patch);
    answer.map(Method::occlusion) = {
        core::interpret::mean_over_patches(answer.patch_losses, kSide, kSide, question.patch),
        answer.patch_losses.size() + 1};
}

void integrate(Answer& answer) {
    const Question& question = answer.question;
    const core::interpret::Explanation explanation = core::interpret::integrated_gradients(
        [&](const Vector& x) { return question.probability(x); },
        [&](const Vector& x) { return question.slope(x); }, question.image, question.baseline, kTolerance);
    answer.map(Method::integrated) = {explanation.contributions, explanation.model_calls};
    answer.gap = std::fabs(explanation.contributions.sum() - (explanation.prediction - explanation.baseline));
}

void add_noise(Answer& answer) {
    const Question& question = answer.question;
    core::interpret::SmoothGradient smoothing([&](const Vector& x) { return question.slope(x); },
                                              question.image, Vector::Constant(kPixels, kNoise));
    for (int i = 0; i < kNoisyCopies; ++i) smoothing.step();
    answer.map(Method::smooth) = {smoothing.mean(), smoothing.n_steps()};
    answer.smooth_errors = smoothing.standard_errors();
}

void walk(Answer& answer) {
    const Question& question = answer.question;
    Path& path = answer.path;
    path.alphas = Vector::LinSpaced(Path::kPlaces, 0.0, 1.0);
    path.probabilities.resize(Path::kPlaces);
    path.slopes.resize(Path::kPlaces);
    const Vector way = question.image - question.baseline;
    for (Index i = 0; i < Path::kPlaces; ++i) {
        const Vector x = question.at(path.alphas[i]);
        path.probabilities[i] = question.probability(x);
        path.slopes[i] = way.dot(question.slope(x));
    }
}

}  // namespace

const char* name_of(Method method) {
    switch (method) {
        case Method::gradient:
            return "Gradient";
        case Method::smooth:
            return "Smooth gradient";
        case Method::integrated:
            return "Integrated gradients";
        case Method::occlusion:
            return "Occlusion";
    }
    return "";
}

bool Question::operator==(const Question& other) const {
    return network == other.network && digit == other.digit && patch == other.patch && image == other.image &&
           baseline == other.baseline;
}

Vector Answer::importance(Method method) const {
    const Vector& values = map(method).values;
    const bool is_slope = method == Method::gradient || method == Method::smooth;
    return is_slope ? Vector(values.cwiseAbs()) : values;
}

Answer explain(const Question& question) {
    Answer answer;
    answer.question = question;
    answer.probability = question.probability(question.image);
    answer.baseline_probability = question.probability(question.baseline);
    answer.map(Method::gradient) = {question.slope(question.image), 1};
    add_noise(answer);
    integrate(answer);
    occlude(answer);
    walk(answer);
    return answer;
}

}  // namespace lessons::digits
