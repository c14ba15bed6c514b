#include "core/lp/dense_dictionary.h"

#include <cmath>
#include <utility>

namespace core::lp {
namespace {

constexpr double kSmallestPivot = 1e-7;

double resting_place(const Interval& bounds) {
    if (bounds.low > -kInfinity) return bounds.low;
    return bounds.high < kInfinity ? bounds.high : 0.0;
}

}  // namespace

DenseDictionary::DenseDictionary(const LinearProgram& program)
    : column_count_(program.column_count()),
      lines_(Lines::Zero(program.row_count() + 1, program.column_count())),
      other_values_(program.column_count()) {
    const Index m = program.row_count(), n = program.column_count();
    bounds_.reserve(static_cast<std::size_t>(m + n));
    for (Index j = 0; j < n; ++j) {
        const Column& column = program.columns[static_cast<std::size_t>(j)];
        bounds_.push_back({column.low, column.high});
        others_.push_back(static_cast<std::size_t>(j));
        other_values_[j] = resting_place(bounds_.back());
        lines_(m, j) = -improvement_sign(program.sense) * column.cost;
    }
    for (Index i = 0; i < m; ++i) {
        const Row& row = program.rows[static_cast<std::size_t>(i)];
        bounds_.push_back({row.low, row.high});
        basic_.push_back(static_cast<std::size_t>(n + i));
        for (const Term& term : row.terms) lines_(i, term.column) = term.value;
    }
    compute_basic_values();
}

void DenseDictionary::start_at(const Basis& basis) {
    const auto n = static_cast<std::size_t>(column_count_);
    const auto wanted = [&](std::size_t variable) {
        return variable < n ? basis.columns[variable] : basis.rows[variable - n];
    };
    for (Index k = 0; k < other_count(); ++k) {
        if (wanted(others_[static_cast<std::size_t>(k)]) != BasisStatus::kBasic) continue;
        Index best = -1;
        for (Index i = 0; i < line_count(); ++i) {
            if (wanted(basic_[static_cast<std::size_t>(i)]) == BasisStatus::kBasic) continue;
            if (best < 0 || std::fabs(lines_(i, k)) > std::fabs(lines_(best, k))) best = i;
        }
        if (best >= 0 && std::fabs(lines_(best, k)) > kSmallestPivot) pivot(best, k);
    }
    for (Index k = 0; k < other_count(); ++k) place(k, wanted(others_[static_cast<std::size_t>(k)]));
    compute_basic_values();
}

void DenseDictionary::move(Index k, double to) {
    basic_values_ += (to - other_values_[k]) * column(k);
    other_values_[k] = to;
}

void DenseDictionary::exchange(Index i, Index k, double at) {
    basic_values_[i] = std::exchange(other_values_[k], at);
    pivot(i, k);
}

Vector DenseDictionary::x() const {
    Vector x(column_count_);
    for (Index k = 0; k < other_count(); ++k) {
        const std::size_t variable = others_[static_cast<std::size_t>(k)];
        if (static_cast<Index>(variable) < column_count_) x[static_cast<Index>(variable)] = other_values_[k];
    }
    for (Index i = 0; i < line_count(); ++i) {
        const std::size_t variable = basic_[static_cast<std::size_t>(i)];
        if (static_cast<Index>(variable) < column_count_)
            x[static_cast<Index>(variable)] = line(i).dot(other_values_);
    }
    return x;
}

Vector DenseDictionary::all_rates() const {
    Vector all = Vector::Zero(static_cast<Index>(bounds_.size()));
    for (Index k = 0; k < other_count(); ++k)
        all[static_cast<Index>(others_[static_cast<std::size_t>(k)])] = rates()[k];
    return all;
}

Basis DenseDictionary::basis() const {
    std::vector<BasisStatus> all(bounds_.size(), BasisStatus::kBasic);
    for (Index k = 0; k < other_count(); ++k) all[others_[static_cast<std::size_t>(k)]] = status_at(k);
    return {.rows = {all.begin() + column_count_, all.end()},
            .columns = {all.begin(), all.begin() + column_count_}};
}

// From z_i = sum_k T_ik z_k follows z_k = (z_i - sum over the others) / T_ik, put into all lines.
void DenseDictionary::pivot(Index i, Index k) {
    const double inverse = 1.0 / lines_(i, k);
    lines_.row(i) *= -inverse;
    lines_(i, k) = inverse;
    for (Index line = 0; line < lines_.rows(); ++line) {
        const double factor = lines_(line, k);
        if (line == i || factor == 0.0) continue;
        lines_(line, k) = 0.0;
        lines_.row(line) += factor * lines_.row(i);
    }
    std::swap(basic_[static_cast<std::size_t>(i)], others_[static_cast<std::size_t>(k)]);
}

void DenseDictionary::place(Index k, BasisStatus status) {
    const Interval bounds = other_bounds(k);
    const bool wants_high = status == BasisStatus::kAtHigh && bounds.high < kInfinity;
    other_values_[k] = wants_high ? bounds.high : resting_place(bounds);
}

void DenseDictionary::compute_basic_values() { basic_values_ = lines_.topRows(line_count()) * other_values_; }

BasisStatus DenseDictionary::status_at(Index k) const {
    const Interval bounds = other_bounds(k);
    if (bounds.low == bounds.high) return BasisStatus::kFixed;
    if (other_values_[k] == bounds.low) return BasisStatus::kAtLow;
    return other_values_[k] == bounds.high ? BasisStatus::kAtHigh : BasisStatus::kFree;
}

}  // namespace core::lp
