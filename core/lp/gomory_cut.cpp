#include "core/lp/gomory_cut.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

constexpr double kLeastFraction = 0.005;
constexpr double kLargestSpread = 1e6;  // of a cut's coefficients: beyond, rounding could cut off good plans

double fraction(double value) { return value - std::floor(value); }

bool is_whole(double value) { return std::fabs(value - std::round(value)) <= 1e-9; }

/// Whether the distance of a slack from its bound is a whole number for whole-number plans.
bool has_whole_slack(const LinearProgram& program, const Row& row) {
    const bool has_whole_bounds =
        (std::isinf(row.low) || is_whole(row.low)) && (std::isinf(row.high) || is_whole(row.high));
    return has_whole_bounds && std::all_of(row.terms.begin(), row.terms.end(), [&](const Term& term) {
               return program.columns[static_cast<std::size_t>(term.column)].is_integer &&
                      is_whole(term.value);
           });
}

std::vector<bool> whole_variables(const LinearProgram& program, const EqualityForm& form) {
    std::vector<bool> whole;
    for (const FormVariable& variable : form.variables) {
        const auto origin = static_cast<std::size_t>(variable.origin);
        const bool is_column = variable.kind == VariableKind::kColumn;
        whole.push_back(is_column ? program.columns[origin].is_integer
                                  : has_whole_slack(program, program.rows[origin]));
    }
    return whole;
}

double cut_coefficient(double a, bool is_whole_variable, double f0) {
    if (!is_whole_variable) return a > 0.0 ? a / f0 : -a / (1.0 - f0);
    const double f = fraction(a);
    return f <= f0 ? f / f0 : (1.0 - f) / (1.0 - f0);
}

/// terms^T x + constant >= 1, collected in the program's columns.
struct Inequality {
    Vector terms{};
    double constant = 0.0;
};

/// Adds weight times the distance of the variable from the bound at which it waits.
void add_distance(Inequality& sum, const EqualityForm& form, std::size_t variable, bool is_at_high,
                  double weight) {
    const FormVariable& of = form.variables[variable];
    const double sign = is_at_high ? -weight : weight;  // low: x - low, high: high - x
    sum.constant -= sign * (is_at_high ? of.high : of.low);
    if (of.kind == VariableKind::kColumn) {
        sum.terms(of.origin) += sign;
        return;
    }
    // a x + d s = b with d = +1 or -1: s = d (b - a x).
    const double d = form.A(of.origin, static_cast<Index>(variable));
    sum.constant += sign * d * form.b(of.origin);
    sum.terms -= sign * d * form.A.row(of.origin).head(sum.terms.size()).transpose();
}

/// The inequality of one tableau row; false where a free variable stands in the way.
bool collect(const Simplex& solved, const std::vector<bool>& whole, Index row, double f0, Inequality& sum) {
    const Tableau& tableau = solved.tableau();
    for (std::size_t k = 0; k < whole.size(); ++k) {
        const double entry = tableau.entries(row, static_cast<Index>(k));
        const BasisStatus status = tableau.statuses[k];
        if (status == BasisStatus::kBasic || status == BasisStatus::kFixed || std::fabs(entry) < 1e-11)
            continue;
        if (status == BasisStatus::kFree) return false;
        const bool is_at_high = status == BasisStatus::kAtHigh;
        const double a = is_at_high ? -entry : entry;
        const double weight = cut_coefficient(is_whole(a) && whole[k] ? std::round(a) : a, whole[k], f0);
        if (weight > 0.0) add_distance(sum, solved.form(), k, is_at_high, weight);
    }
    return true;
}

/// Scaled to a largest coefficient of 1.
Row row_of(const Inequality& sum) {
    const double largest = sum.terms.size() == 0 ? 0.0 : sum.terms.lpNorm<Eigen::Infinity>();
    if (largest == 0.0) return {};
    Row row{.low = (1.0 - sum.constant) / largest};
    row.low -= 1e-9 * (1.0 + std::fabs(row.low));  // rounding must not cut off a plan
    for (Index j = 0; j < sum.terms.size(); ++j)
        if (std::fabs(sum.terms(j)) > 1e-11 * largest) row.terms.push_back({j, sum.terms(j) / largest});
    return row;
}

bool is_usable(const Row& row) {
    double least = kInfinity, largest = 0.0;
    for (const Term& term : row.terms) {
        least = std::min(least, std::fabs(term.value));
        largest = std::max(largest, std::fabs(term.value));
    }
    return !row.terms.empty() && largest <= kLargestSpread * least && std::fabs(row.low) < kLargestNumber;
}

double activity(const Row& row, const Vector& x) {
    double sum = 0.0;
    for (const Term& term : row.terms) sum += term.value * x(term.column);
    return sum;
}

}  // namespace

std::vector<GomoryCut> gomory_cuts(const LinearProgram& program, const Simplex& solved, int limit) {
    assert(solved.status() == SimplexStatus::kOptimal);
    const std::vector<bool> whole = whole_variables(program, solved.form());
    const Vector x = solved.x();
    std::vector<GomoryCut> cuts;
    for (Index row = 0; row < solved.tableau().row_count(); ++row) {
        const Index basic = solved.tableau().basis[static_cast<std::size_t>(row)];
        const double f0 = fraction(solved.tableau().values(row));
        const bool is_candidate = basic < program.column_count() && whole[static_cast<std::size_t>(basic)] &&
                                  f0 > kLeastFraction && f0 < 1.0 - kLeastFraction;
        Inequality sum{.terms = Vector::Zero(program.column_count())};
        if (!is_candidate || !collect(solved, whole, row, f0, sum)) continue;
        const Row cut = row_of(sum);
        if (is_usable(cut)) cuts.push_back({cut, basic, f0, cut.low - activity(cut, x)});
    }
    std::stable_sort(cuts.begin(), cuts.end(), [](const GomoryCut& a, const GomoryCut& b) {
        return std::fabs(a.fraction - 0.5) < std::fabs(b.fraction - 0.5);
    });
    if (static_cast<int>(cuts.size()) > limit) cuts.resize(static_cast<std::size_t>(limit));
    return cuts;
}

}  // namespace core::lp
