#include "lessons/interpret/digits_explainer.h"

#include "core/interpret/deletion.h"

#include <cmath>
#include <utility>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;

constexpr int kHalvingsInSlice = 16;
constexpr int kCopiesInSlice = 50;
constexpr double kTolerance = 1e-7;  // of completeness, in shares of the probability

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

void Explainer::ask(const Question& question) {
    if (draft_.question == question) return;
    draft_ = {};
    draft_.question = question;
    integral_.reset();
    smoothing_.reset();
    stage_ = Stage::single;
}

void Explainer::work() {
    switch (stage_) {
        case Stage::single:
            return look_once();
        case Stage::integrated:
            return integrate();
        case Stage::smooth:
            return add_noise();
        case Stage::path:
            return walk();
        case Stage::done:
            return;
    }
}

double Explainer::progress() const { return 0.25 * static_cast<double>(stage_); }

void Explainer::look_once() {
    const Question& question = draft_.question;
    const auto predict = [&](const Vector& x) { return question.probability(x); };
    draft_.probability = question.probability(question.image);
    draft_.baseline_probability = question.probability(question.baseline);
    map(Method::gradient) = {question.slope(question.image), 1};
    draft_.patch_losses =
        core::interpret::patch_occlusion(predict, question.image, question.baseline, kSide, question.patch);
    map(Method::occlusion) = {
        core::interpret::mean_over_patches(draft_.patch_losses, kSide, kSide, question.patch),
        draft_.patch_losses.size() + 1};
    stage_ = Stage::integrated;
}

void Explainer::integrate() {
    const Question question = draft_.question;
    if (!integral_) {
        integral_.emplace([question](const Vector& x) { return question.probability(x); },
                          [question](const Vector& x) { return question.slope(x); }, question.image,
                          question.baseline, kTolerance);
    }
    for (int i = 0; i < kHalvingsInSlice && !integral_->finished(); ++i) integral_->step();
    if (!integral_->finished()) return;
    const core::interpret::Explanation explanation = integral_->explanation();
    map(Method::integrated) = {explanation.contributions, explanation.model_calls};
    draft_.gap = std::fabs(explanation.contributions.sum() - (explanation.prediction - explanation.baseline));
    stage_ = Stage::smooth;
}

void Explainer::add_noise() {
    const Question question = draft_.question;
    if (!smoothing_) {
        smoothing_.emplace([question](const Vector& x) { return question.slope(x); }, question.image,
                           Vector::Constant(kPixels, kNoise));
    }
    for (int i = 0; i < kCopiesInSlice; ++i) smoothing_->step();
    if (smoothing_->n_steps() < kNoisyCopies) return;
    map(Method::smooth) = {smoothing_->mean(), smoothing_->n_steps()};
    draft_.smooth_errors = smoothing_->standard_errors();
    stage_ = Stage::path;
}

void Explainer::walk() {
    const Question& question = draft_.question;
    Path& path = draft_.path;
    path.alphas = Vector::LinSpaced(Path::kPlaces, 0.0, 1.0);
    path.probabilities.resize(Path::kPlaces);
    path.slopes.resize(Path::kPlaces);
    const Vector way = question.image - question.baseline;
    for (Index i = 0; i < Path::kPlaces; ++i) {
        const Vector x = question.at(path.alphas[i]);
        path.probabilities[i] = question.probability(x);
        path.slopes[i] = way.dot(question.slope(x));
    }
    answer_ = draft_;
    stage_ = Stage::done;
}

Answer explain(const Question& question) {
    Explainer explainer;
    explainer.ask(question);
    while (explainer.pending()) explainer.work();
    return *explainer.answer();
}

}  // namespace lessons::digits
