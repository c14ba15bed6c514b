#include "core/interpret/kernel_shap.h"

#include "core/same_value.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::interpret {
namespace {

// Number of coalitions of a size, as a double: it may be huge.
double n_choose(Index n, Index k) {
    double count = 1.0;
    for (Index i = 1; i <= k; ++i) count *= static_cast<double>(n - k + i) / static_cast<double>(i);
    return std::floor(count + 0.5);
}

// The next choice of `size` members in lexicographic order; false after the last.
bool advance(std::vector<Index>& chosen, Index n) {
    const auto size = static_cast<Index>(chosen.size());
    for (Index i = size; i-- > 0;) {
        if (chosen[static_cast<std::size_t>(i)] >= n - size + i) continue;
        Index next = chosen[static_cast<std::size_t>(i)];
        for (Index k = i; k < size; ++k) chosen[static_cast<std::size_t>(k)] = ++next;
        return true;
    }
    return false;
}

// Total kernel weight of all coalitions of a size, together with their complements.
double size_weight(Index n, Index size) {
    const double one = static_cast<double>(n - 1) / static_cast<double>(size * (n - size));
    return 2 * size == n ? one : 2.0 * one;
}

}  // namespace

KernelShap::KernelShap(Predict predict, Vector x, Matrix background, int n_coalitions, std::uint64_t seed)
    : predict_(std::move(predict)), x_(std::move(x)), background_(std::move(background)), random_(seed) {
    assert(x_.size() >= 1 && background_.rows() >= 1 && background_.cols() == x_.size());
    find_varying_features();
    prediction_ = predict_(x_);
    baseline_ = game(std::vector<std::uint8_t>(varying_.size(), 0), false);
    ++calls_;
    constexpr int kUsualBudget = 2048;
    const int least = 2 * static_cast<int>(varying_.size());
    plan(std::max(least, n_coalitions > 0 ? n_coalitions : least + kUsualBudget));
}

void KernelShap::find_varying_features() {
    for (Index j = 0; j < x_.size(); ++j) {
        for (Index i = 0; i < background_.rows(); ++i) {
            if (same_value(x_[j], background_(i, j))) continue;
            varying_.push_back(j);
            break;
        }
    }
}

// Takes sizes 1, 2, ... in full, with their complements, while the budget would hold all of them anyway. Size
// 1 in any case: it makes the regression solvable.
void KernelShap::plan(int n_coalitions) {
    const auto n = static_cast<Index>(varying_.size());
    double weight_left = 0.0;
    for (Index size = 1; 2 * size <= n; ++size) weight_left += size_weight(n, size);
    int budget = n_coalitions;
    for (Index size = 1; 2 * size <= n; ++size) {
        const double count = n_choose(n, size) * (2 * size == n ? 1.0 : 2.0);
        const double weight = size_weight(n, size);
        if (size > 1 && budget * weight / weight_left < count * (1.0 - 1e-8)) return draw_pairs(size, budget);
        enumerate_size(size, weight / count);
        budget -= static_cast<int>(count);
        weight_left -= weight;
    }
}

void KernelShap::enumerate_size(Index size, double weight) {
    const auto n = static_cast<Index>(varying_.size());
    std::vector<Index> chosen(static_cast<std::size_t>(size));
    std::iota(chosen.begin(), chosen.end(), Index{0});
    do {
        if (2 * size == n && chosen.front() != 0) break;  // the complement of one that was taken
        Pair pair{.members = std::vector<std::uint8_t>(varying_.size(), 0), .weight = weight};
        for (Index member : chosen) pair.members[static_cast<std::size_t>(member)] = 1;
        pairs_.push_back(std::move(pair));
    } while (advance(chosen, n));
}

void KernelShap::draw_pairs(Index smallest_size, int n_coalitions) {
    const auto n = static_cast<Index>(varying_.size());
    double total = 0.0;
    for (Index size = smallest_size; 2 * size <= n; ++size) total += size_weight(n, size);
    n_drawn_pairs_ = std::max(1, n_coalitions / 2);
    std::vector<Index> order(varying_.size());
    std::iota(order.begin(), order.end(), Index{0});
    for (Index k = 0; k < n_drawn_pairs_; ++k) {
        double left = random_.uniform() * total;
        Index size = smallest_size;
        while (2 * (size + 1) <= n && left >= size_weight(n, size)) left -= size_weight(n, size++);
        random_.shuffle(std::span<Index>(order));
        Pair pair{.members = std::vector<std::uint8_t>(varying_.size(), 0),
                  .weight = 0.5 * total / static_cast<double>(n_drawn_pairs_),
                  .is_drawn = true};
        for (Index i = 0; i < size; ++i) {
            pair.members[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] = 1;
        }
        pairs_.push_back(std::move(pair));
    }
}

void KernelShap::step() {
    if (finished()) return;
    Pair& pair = pairs_[static_cast<std::size_t>(n_steps_)];
    pair.value = game(pair.members, false);
    pair.complement_value = game(pair.members, true);
    ++n_steps_;
}

double KernelShap::progress() const {
    return pairs_.empty() ? 1.0 : static_cast<double>(n_steps_) / static_cast<double>(pairs_.size());
}

double KernelShap::game(const std::vector<std::uint8_t>& members, bool is_complement) {
    double sum = 0.0;
    for (Index i = 0; i < background_.rows(); ++i) {
        mixed_ = background_.row(i).transpose();
        for (std::size_t k = 0; k < varying_.size(); ++k) {
            if ((members[k] != 0) != is_complement) mixed_[varying_[k]] = x_[varying_[k]];
        }
        sum += predict_(mixed_);
    }
    calls_ += background_.rows();
    return sum / static_cast<double>(background_.rows());
}

Explanation KernelShap::explanation() const {
    Explanation result{.baseline = baseline_,
                       .prediction = prediction_,
                       .contributions = Vector::Zero(x_.size()),
                       .standard_errors = Vector::Zero(x_.size()),
                       .model_calls = calls_};
    if (!finished()) {
        result.contributions.setConstant(kNaN);
        result.standard_errors.setConstant(kNaN);
    } else if (varying_.size() == 1) {
        result.contributions[varying_.front()] = prediction_ - baseline_;
    } else if (varying_.size() > 1) {
        solve(result);
    }
    return result;
}

// The last varying feature gets what the others leave, so the regression is on members_j - members_last.
PairedObservation KernelShap::observation(const Pair& pair) const {
    const auto n = static_cast<Index>(varying_.size()) - 1;
    const double last = pair.members.back();
    const double total = prediction_ - baseline_;
    PairedObservation observation{
        .row = Vector(n),
        .difference = pair.value - pair.complement_value - (2.0 * last - 1.0) * total,
        .weight = pair.weight,
        .is_drawn = pair.is_drawn};
    for (Index j = 0; j < n; ++j) observation.row[j] = pair.members[static_cast<std::size_t>(j)] - last;
    return observation;
}

void KernelShap::solve(Explanation& result) const {
    std::vector<PairedObservation> observations;
    for (const Pair& pair : pairs_) observations.push_back(observation(pair));
    const PairedFit fit = fit_pairs(observations);
    for (Index j = 0; j < fit.coefficients.size(); ++j) {
        const Index feature = varying_[static_cast<std::size_t>(j)];
        result.contributions[feature] = fit.coefficients[j];
        result.standard_errors[feature] = std::sqrt(fit.covariance(j, j));
    }
    result.contributions[varying_.back()] = prediction_ - baseline_ - fit.coefficients.sum();
    result.standard_errors[varying_.back()] = std::sqrt(fit.covariance.sum());
}

Explanation kernel_shap(const Predict& predict, const Vector& x, const Matrix& background, int n_coalitions,
                        std::uint64_t seed) {
    KernelShap run(predict, x, background, n_coalitions, seed);
    while (!run.finished()) run.step();
    return run.explanation();
}

}  // namespace core::interpret
