#include "core/lp/dense_simplex.h"

#include "core/lp/dense_dictionary.h"
#include "core/lp/glpk_solver.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

constexpr Index kMostRows = 100, kMostColumns = 150, kMostEntries = 10000;
constexpr double kTolerance = 1e-9;      // relative to the bound or the costs
constexpr double kSmallestPivot = 1e-8;  // relative to the largest entry of the column
constexpr double kProof = 1e-9;          // relative to the numbers of the answer

double slack(double bound) { return kTolerance * (1.0 + std::fabs(bound)); }

/// A kink of the sum of what breaks bounds, or in phase 2 the end of the step.
struct Kink {
    double step = 0.0;
    double bound = 0.0;
    double rate = 0.0;  // size of the basic variable's change per unit of the step
    Index line = -1;
};

class DenseSimplex {
public:
    DenseSimplex(const LinearProgram& program, const Basis& start);

    /// Whether an optimum was reached.
    bool run();
    int iterations() const { return iterations_; }
    const DenseDictionary& dictionary() const { return dictionary_; }

private:
    bool find_rates();
    Index entering() const;
    bool step(Index k);
    void find_kinks();
    const Kink* blocking_kink() const;
    const Kink* lowest_kink(double slope);
    void add_kink(Index i, double rate, double bound);

    DenseDictionary dictionary_;
    double dual_tolerance_ = kTolerance;
    bool is_phase_1_ = false;
    int iterations_ = 0;
    Index stalled_ = 0;           // exchanges in a row that moved nothing
    Eigen::RowVectorXd rates_{};  // of the phase's objective
    Vector direction_{};          // change of the basic variables per unit of the step
    std::vector<Kink> kinks_{};
};

DenseSimplex::DenseSimplex(const LinearProgram& program, const Basis& start) : dictionary_(program) {
    for (const Column& column : program.columns)
        dual_tolerance_ = std::max(dual_tolerance_, kTolerance * std::fabs(column.cost));
    if (start.rows.size() == program.rows.size() && start.columns.size() == program.columns.size())
        dictionary_.start_at(start);
}

bool DenseSimplex::run() {
    const auto most = static_cast<int>(20 * (dictionary_.line_count() + dictionary_.other_count()) + 50);
    for (; iterations_ < most; ++iterations_) {
        is_phase_1_ = find_rates();
        const Index k = entering();
        if (k < 0) return !is_phase_1_;
        if (!step(k)) return false;
    }
    return false;
}

/// Whether something breaks a bound: then the rates are of the sum of that.
bool DenseSimplex::find_rates() {
    bool is_broken = false;
    for (Index i = 0; i < dictionary_.line_count(); ++i) {
        const Interval bounds = dictionary_.basic_bounds(i);
        const double value = dictionary_.basic_value(i);
        const bool is_below = value < bounds.low - slack(bounds.low);
        if (!is_below && !(value > bounds.high + slack(bounds.high))) continue;
        if (!is_broken) rates_.setZero(dictionary_.other_count());
        is_broken = true;
        if (is_below)
            rates_ -= dictionary_.line(i);
        else
            rates_ += dictionary_.line(i);
    }
    if (!is_broken) rates_ = dictionary_.rates();
    return is_broken;
}

/// The others' variable with the steepest edge downhill; -1 where none leads down.
Index DenseSimplex::entering() const {
    const double least = is_phase_1_ ? kTolerance : dual_tolerance_;
    Index best = -1;
    double best_score = 0.0;
    for (Index k = 0; k < dictionary_.other_count(); ++k) {
        if (std::fabs(rates_[k]) <= least) continue;
        const Interval bounds = dictionary_.other_bounds(k);
        const double value = dictionary_.other_value(k);
        if (rates_[k] < 0.0 ? value >= bounds.high : value <= bounds.low) continue;
        const double score = rates_[k] * rates_[k] / (1.0 + dictionary_.column(k).squaredNorm());
        if (score > best_score) best_score = score, best = k;
    }
    return best;
}

// In phase 1 a variable that is below its low bound and rises has two: at the low and at the high one.
void DenseSimplex::find_kinks() {
    kinks_.clear();
    const double least = kSmallestPivot * direction_.lpNorm<Eigen::Infinity>();
    for (Index i = 0; i < dictionary_.line_count(); ++i) {
        const double rate = direction_[i];
        if (std::fabs(rate) <= least) continue;
        const Interval bounds = dictionary_.basic_bounds(i);
        const double value = dictionary_.basic_value(i);
        const double near = rate > 0.0 ? bounds.low : bounds.high;
        const double far = rate > 0.0 ? bounds.high : bounds.low;
        const double ahead = rate > 0.0 ? 1.0 : -1.0;
        if (ahead * (near - value) > slack(near)) add_kink(i, rate, near);
        if (ahead * (value - far) <= slack(far)) add_kink(i, rate, far);
    }
}

void DenseSimplex::add_kink(Index i, double rate, double bound) {
    if (std::isinf(bound)) return;
    const double distance = (bound - dictionary_.basic_value(i)) / rate;
    kinks_.push_back({std::max(distance, 0.0), bound, std::fabs(rate), i});
}

/// Phase 2: of those that block within the tolerance, the one with the largest pivot.
const Kink* DenseSimplex::blocking_kink() const {
    double limit = kInfinity;
    for (const Kink& kink : kinks_) limit = std::min(limit, kink.step + slack(kink.bound) / kink.rate);
    const Kink* best = nullptr;
    for (const Kink& kink : kinks_) {
        if (kink.step <= limit && (best == nullptr || kink.rate > best->rate)) best = &kink;
    }
    return best;
}

/// Phase 1: where the sum, which falls with `slope` at first, begins to rise.
const Kink* DenseSimplex::lowest_kink(double slope) {
    std::sort(kinks_.begin(), kinks_.end(), [](const Kink& a, const Kink& b) { return a.step < b.step; });
    for (const Kink& kink : kinks_) {
        slope += kink.rate;
        if (slope >= 0.0) return &kink;
    }
    return nullptr;
}

bool DenseSimplex::step(Index k) {
    const double sign = rates_[k] < 0.0 ? 1.0 : -1.0;
    direction_ = sign * dictionary_.column(k);
    find_kinks();
    const Kink* kink = is_phase_1_ ? lowest_kink(-std::fabs(rates_[k])) : blocking_kink();
    const Interval own = dictionary_.other_bounds(k);
    if (kink == nullptr || own.length() <= kink->step) {
        if (std::isinf(own.length())) return false;
        dictionary_.move(k, sign > 0.0 ? own.high : own.low);
        return true;
    }
    stalled_ = kink->step > 0.0 ? 0 : stalled_ + 1;
    dictionary_.move(k, dictionary_.other_value(k) + sign * kink->step);
    dictionary_.exchange(kink->line, k, kink->bound);
    return stalled_ <= dictionary_.line_count() + dictionary_.other_count();
}

LpSolution answer(const LinearProgram& program, const DenseSimplex& simplex) {
    LpSolution solution = blank_solution(program);
    solution.status = LpStatus::kOptimal;
    solution.x = simplex.dictionary().x();
    solution.objective = objective_value(program, solution.x);
    solution.row_activities = row_activities(program, solution.x);
    const Vector rates = -improvement_sign(program.sense) * simplex.dictionary().all_rates();
    solution.reduced_costs = rates.head(program.column_count());
    solution.row_prices = rates.tail(program.row_count());
    const Basis basis = simplex.dictionary().basis();
    solution.row_basis = basis.rows;
    solution.column_basis = basis.columns;
    solution.iterations = simplex.iterations();
    return solution;
}

/// Feasible, and c = A^T y + d: with the signs of the rates that is optimal. Relative to the numbers
/// involved.
bool proves_itself(const LinearProgram& program, const LpSolution& solution) {
    const double size = 1.0 + solution.x.lpNorm<1>() + solution.row_activities.lpNorm<1>();
    if (!(largest_violation(program, solution.x) <= kProof * size)) return false;
    Vector rest = costs(program) - solution.reduced_costs;
    const double largest_price = program.rows.empty() ? 0.0 : solution.row_prices.lpNorm<Eigen::Infinity>();
    Vector sizes = rest.cwiseAbs().array() + 1.0 + largest_price;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const double price = solution.row_prices[static_cast<Index>(i)];
        for (const Term& term : program.rows[i].terms) {
            rest[term.column] -= price * term.value;
            sizes[term.column] += std::fabs(price * term.value);
        }
    }
    return (rest.cwiseAbs().array() <= kProof * sizes.array()).all();
}

}  // namespace

bool is_small(const LinearProgram& program) {
    const Index m = program.row_count(), n = program.column_count();
    return m <= kMostRows && n <= kMostColumns && m * n <= kMostEntries;
}

std::optional<LpSolution> solve_small(const LinearProgram& program, const Basis& start) {
    if (!is_small(program) || program.columns.empty() || verdict_without_solving(program))
        return std::nullopt;
    DenseSimplex simplex(program, start);
    if (!simplex.run()) return std::nullopt;
    LpSolution solution = answer(program, simplex);
    if (!proves_itself(program, solution)) return std::nullopt;
    return solution;
}

LpSolution solve_quickly(const LinearProgram& program, const Basis& start) {
    std::optional<LpSolution> solution = solve_small(program, start);
    return solution ? *std::move(solution) : solve_from(program, start);
}

}  // namespace core::lp
