#include "core/lp/pdhg.h"

#include "core/lp/equilibrate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

constexpr double kEnough = 0.2;      // an error this small beside that at the last restart: restart
constexpr double kSome = 0.8;        // this small, and growing again: restart
constexpr double kLongEpoch = 0.36;  // without a restart for this share of all iterations: restart

double finite_or_zero(double value) { return std::isfinite(value) ? value : 0.0; }

double largest_finite(const Vector& values) {
    double size = 0.0;
    for (const double value : values) size = std::max(size, std::fabs(finite_or_zero(value)));
    return size;
}

/// price times the bound that it asks for, 0 where there is none.
double promise(double price, double low, double high) {
    return price * finite_or_zero(price > 0.0 ? low : high);
}

}  // namespace

double KktError::largest() const { return std::max({primal, dual, gap}); }

Pdhg::Pdhg(const LinearProgram& program, const PdhgOptions& options) : program_(program), options_(options) {
    assert(validate(program).ok() && crossing_bounds(program).empty());
    assert(options.start.size() == 0 || options.start.size() == program.column_count());
    columns_.resize(program.columns.size());
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        for (const Term& term : program.rows[i].terms)
            columns_[static_cast<std::size_t>(term.column)].push_back({static_cast<Index>(i), term.value});
    Equilibration factors{Vector::Ones(program.row_count()), Vector::Ones(program.column_count())};
    if (options.scales) factors = equilibrate(columns_, program.row_count());
    row_scale_ = std::move(factors.rows);
    column_scale_ = std::move(factors.columns);
    read_bounds();
    const double norm = norm_of_matrix();
    eta_ = norm > 0.0 ? 0.9 / norm : 1.0;
    choose_weight();
    x_ = options.start.size() == 0 ? Vector(Vector::Zero(c_.size()))
                                   : options.start.cwiseQuotient(column_scale_);
    x_ = x_.cwiseMax(low_).cwiseMin(high_);
    y_ = Vector::Zero(program.row_count());
    restart_from(x_, y_, kInfinity);
    restarts_ = 0;
    look();
}

void Pdhg::read_bounds() {
    const Index rows = program_.row_count(), columns = program_.column_count();
    const double sign = -improvement_sign(program_.sense);
    c_ = sign * costs(program_).cwiseProduct(column_scale_);
    low_.resize(columns);
    high_.resize(columns);
    row_low_.resize(rows);
    row_high_.resize(rows);
    for (Index j = 0; j < columns; ++j) {
        low_(j) = program_.columns[static_cast<std::size_t>(j)].low / column_scale_(j);
        high_(j) = program_.columns[static_cast<std::size_t>(j)].high / column_scale_(j);
    }
    for (Index i = 0; i < rows; ++i) {
        row_low_(i) = program_.rows[static_cast<std::size_t>(i)].low * row_scale_(i);
        row_high_(i) = program_.rows[static_cast<std::size_t>(i)].high * row_scale_(i);
    }
}

void Pdhg::choose_weight() {
    double bounds = 0.0;
    for (Index i = 0; i < row_low_.size(); ++i) {
        const double size =
            std::max(std::fabs(finite_or_zero(row_low_(i))), std::fabs(finite_or_zero(row_high_(i))));
        bounds += size * size;
    }
    const double costs = c_.norm();
    weight_ = options_.primal_weight;
    if (weight_ <= 0.0) weight_ = costs > 0.0 && bounds > 0.0 ? costs / std::sqrt(bounds) : 1.0;
}

Vector Pdhg::times(const Vector& x) const {
    Vector product = Vector::Zero(row_low_.size());
    for (std::size_t j = 0; j < columns_.size(); ++j)
        for (const Term& term : columns_[j]) product(term.column) += term.value * x(static_cast<Index>(j));
    return product;
}

Vector Pdhg::transposed_times(const Vector& y) const {
    Vector product = Vector::Zero(c_.size());
    for (std::size_t j = 0; j < columns_.size(); ++j)
        for (const Term& term : columns_[j]) product(static_cast<Index>(j)) += term.value * y(term.column);
    return product;
}

/// |A| by power iteration on A^T A, from a start that no pattern of A is orthogonal to by design.
double Pdhg::norm_of_matrix() const {
    Vector v(c_.size());
    for (Index j = 0; j < v.size(); ++j) v(j) = 1.0 + 0.1 * static_cast<double>(j % 7);
    double norm = 0.0;
    for (int round = 0; round < 60 && v.norm() > 0.0; ++round) {
        v.normalize();
        const Vector image = times(v);
        norm = image.norm();
        v = transposed_times(image);
    }
    return norm;
}

void Pdhg::step() {
    if (!is_running()) return;
    ++iterations_;
    const double primal_step = eta_ / weight_, dual_step = eta_ * weight_;
    const Vector next = (x_ - primal_step * (c_ - transposed_times(y_))).cwiseMax(low_).cwiseMin(high_);
    const Vector w = y_ - dual_step * times(2.0 * next - x_);
    y_ = w + dual_step * (-w / dual_step).cwiseMax(row_low_).cwiseMin(row_high_);
    x_ = next;
    x_sum_ += x_;
    y_sum_ += y_;
    ++since_restart_;
    if (iterations_ % options_.restart_check == 0) look();
}

Vector Pdhg::x() const { return x_.cwiseProduct(column_scale_); }

Vector Pdhg::average() const {
    if (since_restart_ == 0) return x();
    return (x_sum_ / static_cast<double>(since_restart_)).cwiseProduct(column_scale_);
}

Vector Pdhg::row_prices() const { return -improvement_sign(program_.sense) * y_.cwiseProduct(row_scale_); }

double Pdhg::objective() const { return objective_value(program_, x()); }

/// Judged in the program's own units, scaling undone.
KktError Pdhg::error_of(const Vector& x, const Vector& y) const {
    KktError error{0.0, 0.0, 0.0};
    const Vector activities = times(x);
    const Vector rest = c_ - transposed_times(y);
    double primal = c_.dot(x), dual = 0.0;
    for (Index i = 0; i < y.size(); ++i) {
        const double outside = std::max({0.0, row_low_(i) - activities(i), activities(i) - row_high_(i)});
        error.primal = std::max(error.primal, outside / row_scale_(i));
        dual += promise(y(i), row_low_(i), row_high_(i));
    }
    for (Index j = 0; j < x.size(); ++j) {
        const double bound = rest(j) > 0.0 ? low_(j) : high_(j);
        if (std::isinf(bound)) error.dual = std::max(error.dual, std::fabs(rest(j)) / column_scale_(j));
        dual += promise(rest(j), low_(j), high_(j));
    }
    const Vector row_bounds = row_low_.cwiseQuotient(row_scale_),
                 others = row_high_.cwiseQuotient(row_scale_);
    error.primal /= 1.0 + std::max(largest_finite(row_bounds), largest_finite(others));
    error.dual /= 1.0 + largest_finite(c_.cwiseQuotient(column_scale_));
    error.gap = std::fabs(primal - dual) / (1.0 + std::fabs(primal) + std::fabs(dual));
    return error;
}

/// Ends the run, or restarts it, where the better of last point and average is good enough.
void Pdhg::look() {
    error_ = error_of(x_, y_);
    Vector x = x_, y = y_;
    if (options_.restarts == PdhgRestarts::kAdaptive && since_restart_ > 0) {
        const double count = static_cast<double>(since_restart_);
        const KktError mean_error = error_of(x_sum_ / count, y_sum_ / count);
        if (mean_error.largest() < error_.largest()) {
            error_ = mean_error;
            x = x_sum_ / count;
            y = y_sum_ / count;
        }
    }
    const double error = error_.largest();
    is_optimal_ = error <= options_.tolerance;
    const bool is_due = error <= kEnough * error_at_restart_ ||
                        (error <= kSome * error_at_restart_ && error > last_candidate_) ||
                        since_restart_ >= kLongEpoch * iterations_;
    last_candidate_ = error;
    if (is_optimal_ || (options_.restarts == PdhgRestarts::kAdaptive && since_restart_ > 0 && is_due))
        restart_from(x, y, error);
}

void Pdhg::restart_from(const Vector& x, const Vector& y, double error) {
    if (options_.adapts_weight && x_restart_.size() == x.size()) {
        const double dx = (x - x_restart_).norm(), dy = (y - y_restart_).norm();
        if (dx > 1e-10 && dy > 1e-10) weight_ = std::sqrt(weight_ * dy / dx);
    }
    x_ = x_restart_ = x;
    y_ = y_restart_ = y;
    x_sum_ = Vector::Zero(x.size());
    y_sum_ = Vector::Zero(y.size());
    since_restart_ = 0;
    error_at_restart_ = last_candidate_ = error;
    ++restarts_;
}

LpSolution solve_by_pdhg(const LinearProgram& program, const PdhgOptions& options, int iteration_limit) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    Pdhg run(program, options);
    while (run.is_running() && run.iterations() < iteration_limit) run.step();
    LpSolution solution = blank_solution(program);
    solution.status = run.is_optimal() ? LpStatus::kOptimal : LpStatus::kLimit;
    if (!run.is_optimal()) solution.message = "Stopped at the iteration limit.";
    solution.x = run.x();
    solution.objective = run.objective();
    solution.row_prices = run.row_prices();
    solution.reduced_costs = costs(program);
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        for (const Term& term : program.rows[i].terms)
            solution.reduced_costs(term.column) -= solution.row_prices(static_cast<Index>(i)) * term.value;
    solution.row_activities = row_activities(program, solution.x);
    solution.iterations = run.iterations();
    return solution;
}

}  // namespace core::lp
