#include "lessons/interpret/digits_trials.h"

#include "core/interpret/deletion.h"
#include "core/math/rank_correlation.h"
#include "core/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lessons::digits {

namespace {

using core::Index;
using core::Vector;

constexpr std::array kAll{Method::gradient, Method::smooth, Method::integrated, Method::occlusion};

std::vector<Index> random_order(core::Random& random) {
    std::vector<Index> order(static_cast<std::size_t>(kPixels));
    std::iota(order.begin(), order.end(), Index{0});
    random.shuffle(std::span(order));
    return order;
}

}  // namespace

double Findings::mean_likeness(Method method) const {
    const std::vector<double>& values = likeness[static_cast<std::size_t>(method)];
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double Findings::spread_of_likeness(Method method) const {
    const double mean = mean_likeness(method);
    double squares = 0.0;
    for (const double value : likeness[static_cast<std::size_t>(method)])
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (static_cast<double>(n_images) - 1.0));
}

DeletionCurves delete_pixels(const Answer& answer, int n_random, std::uint64_t seed) {
    const Question& question = answer.question;
    const auto predict = [&](const Vector& x) { return question.probability(x); };
    const auto curve = [&](const std::vector<Index>& order) {
        return core::interpret::deletion_curve(predict, question.image, question.baseline, order);
    };
    DeletionCurves curves;
    for (const Method method : kAll) {
        curves.by_method[static_cast<std::size_t>(method)] =
            curve(core::interpret::most_important_first(answer.importance(method)));
    }
    core::Random random(seed);
    core::Matrix at_random(kPixels + 1, n_random);
    for (Index i = 0; i < n_random; ++i) at_random.col(i) = curve(random_order(random));
    curves.random_mean = at_random.rowwise().mean();
    curves.random_spread =
        ((at_random.colwise() - curves.random_mean).rowwise().squaredNorm() / std::max(n_random - 1, 1))
            .cwiseSqrt();
    return curves;
}

void Trials::ask(const core::Matrix& images, std::shared_ptr<const core::models::Mlp> network,
                 std::shared_ptr<const core::models::Mlp> untrained, const Vector& baseline, int patch) {
    if (network == network_ && patch == patch_ && baseline == baseline_) return;
    images_ = images;
    network_ = std::move(network);
    untrained_ = std::move(untrained);
    baseline_ = baseline;
    patch_ = patch;
    next_ = 0;
    findings_ = {};
    findings_.random_deletion = Vector::Zero(kPixels + 1);
    findings_.deletion.fill(Vector::Zero(kPixels + 1));
}

void Trials::work() {
    if (!pending()) return;
    const Vector image = images_.row(next_).transpose();
    const Index digit = answer_of(network_->predict_proba(image));
    const Answer trained = explain({network_, image, baseline_, digit, patch_});
    const Answer untrained = explain({untrained_, image, baseline_, digit, patch_});
    const DeletionCurves curves =
        delete_pixels(trained, kRandomOrders, static_cast<std::uint64_t>(next_) + 1);
    for (const Method method : kAll) {
        const auto m = static_cast<std::size_t>(method);
        findings_.deletion[m] += curves.by_method[m] / kImages;
        findings_.likeness[m].push_back(core::math::rank_correlation(trained.maps[m].values.cwiseAbs(),
                                                                     untrained.maps[m].values.cwiseAbs()));
        findings_.calls += trained.maps[m].calls + untrained.maps[m].calls + kPixels + 1;
    }
    findings_.random_deletion += curves.random_mean / kImages;
    findings_.calls += kRandomOrders * (kPixels + 1);
    findings_.n_images = ++next_;
}

}  // namespace lessons::digits
