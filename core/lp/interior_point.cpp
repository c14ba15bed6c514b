#include "core/lp/interior_point.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

constexpr double kFreeWeight = 1e-8;  // keeps the normal equations solvable where a variable has no bound

/// How far along `direction` positive values stay positive.
double limit(const Vector& values, const Vector& direction, double sign) {
    double least = kInfinity;
    for (Index j = 0; j < values.size(); ++j) {
        const double rate = sign * direction(j);
        if (rate < 0.0 && std::isfinite(values(j))) least = std::min(least, values(j) / -rate);
    }
    return least;
}

/// Well inside the bounds: the middle, or one unit from the only bound.
double inner_value(double low, double high) {
    if (std::isfinite(low) && std::isfinite(high)) return 0.5 * low + 0.5 * high;
    if (std::isfinite(low)) return low + 1.0;
    return std::isfinite(high) ? high - 1.0 : 0.0;
}

/// The value moved inside its bounds by at least `share` of their distance, or by `least`.
double moved_inside(double value, double low, double high, double least) {
    if (std::isfinite(low) && std::isfinite(high)) {
        const double margin = std::min(least, 0.1 * (high - low));
        return std::clamp(value, low + margin, high - margin);
    }
    if (std::isfinite(low)) return std::max(value, low + least);
    return std::isfinite(high) ? std::min(value, high - least) : value;
}

}  // namespace

InteriorPoint::InteriorPoint(const LinearProgram& program, const InteriorPointOptions& options)
    : program_(program), options_(options) {
    assert(validate(program).ok());
    if (!crossing_bounds(program).empty()) {
        status_ = InteriorPointStatus::kInfeasible;
        return;
    }
    form_ = barrier_form(program);
    y_ = Vector::Zero(form_.rows());
    z_low_ = z_high_ = Vector::Zero(form_.variables());
    if (options.start) {
        place_inside(form_point(form_, program_, *options.start));
        start_prices();
    } else {
        choose_start();
    }
    settle();
}

/// Mehrotra's starting point: the smallest solutions of the equations, pushed inside the bounds.
void InteriorPoint::choose_start() {
    Vector inner(form_.variables());
    for (Index j = 0; j < inner.size(); ++j) inner(j) = inner_value(form_.low(j), form_.high(j));
    if (equations_.factorize(form_, Vector::Ones(form_.variables())))
        inner += form_.transposed_times(equations_.solve(form_, form_.b - form_.times(inner)));
    place_inside(inner);
    start_prices();
}

void InteriorPoint::place_inside(const Vector& x) {
    double least = 1e-3;
    if (!options_.start)
        for (Index j = 0; j < x.size(); ++j) {
            const bool has_both = std::isfinite(form_.low(j)) && std::isfinite(form_.high(j));
            const double outside = std::max(form_.low(j) - x(j), x(j) - form_.high(j));
            least = std::max({least, has_both ? 0.0 : 1.5 * outside, 1.0});
        }
    x_ = x;
    for (Index j = 0; j < x.size(); ++j) x_(j) = moved_inside(x(j), form_.low(j), form_.high(j), least);
    to_low_ = x_ - form_.low;
    to_high_ = form_.high - x_;
}

void InteriorPoint::start_prices() {
    if (equations_.factorize(form_, Vector::Ones(form_.variables())))
        y_ = equations_.solve(form_, form_.times(form_.c));
    const Vector rest = form_.c - form_.transposed_times(y_);
    const double least = rest.size() == 0 ? 1.0 : std::max(1.0, rest.lpNorm<Eigen::Infinity>());
    for (Index j = 0; j < rest.size(); ++j) {
        if (std::isfinite(form_.low(j))) z_low_(j) = std::max(rest(j), 0.0) + least;
        if (std::isfinite(form_.high(j))) z_high_(j) = std::max(-rest(j), 0.0) + least;
    }
}

Vector InteriorPoint::x() const {
    if (x_.size() != form_.variables()) return Vector::Zero(program_.column_count());
    return program_point(form_, program_, x_);
}

Vector InteriorPoint::row_prices() const { return program_prices(form_, program_, y_); }

Vector InteriorPoint::reduced_costs() const {
    Vector rest = costs(program_);
    const Vector prices = row_prices();
    for (std::size_t i = 0; i < program_.rows.size(); ++i)
        for (const Term& term : program_.rows[i].terms)
            rest(term.column) -= prices(static_cast<Index>(i)) * term.value;
    return rest;
}

/// Newton's step towards products of size `target`; with a predictor, its second-order term is taken off.
InteriorPoint::Direction InteriorPoint::solve_for(double target, const Direction* predictor) const {
    const Index count = form_.variables();
    Vector for_low = Vector::Zero(count),
           for_high = Vector::Zero(count);  // wanted change of the products / distance
    for (Index j = 0; j < count; ++j) {
        const double second_low = predictor == nullptr ? 0.0 : predictor->x(j) * predictor->z_low(j);
        const double second_high = predictor == nullptr ? 0.0 : -predictor->x(j) * predictor->z_high(j);
        if (std::isfinite(to_low_(j))) for_low(j) = (target - second_low) / to_low_(j) - z_low_(j);
        if (std::isfinite(to_high_(j))) for_high(j) = (target - second_high) / to_high_(j) - z_high_(j);
    }
    const Vector r_dual = form_.c - form_.transposed_times(y_) - z_low_ + z_high_;
    const Vector r_primal = form_.b - form_.times(x_);
    const Vector g = r_dual - for_low + for_high;
    Direction d;
    d.y = equations_.solve(form_, r_primal + form_.times(g.cwiseQuotient(D_)));
    d.x = (form_.transposed_times(d.y) - g).cwiseQuotient(D_);
    d.z_low = for_low - z_low_.cwiseQuotient(to_low_).cwiseProduct(d.x);
    d.z_high = for_high + z_high_.cwiseQuotient(to_high_).cwiseProduct(d.x);
    return d;
}

double InteriorPoint::primal_limit(const Direction& d) const {
    return std::min(limit(to_low_, d.x, 1.0), limit(to_high_, d.x, -1.0));
}

double InteriorPoint::dual_limit(const Direction& d) const {
    double least = kInfinity;
    for (Index j = 0; j < form_.variables(); ++j) {
        if (d.z_low(j) < 0.0) least = std::min(least, z_low_(j) / -d.z_low(j));
        if (d.z_high(j) < 0.0) least = std::min(least, z_high_(j) / -d.z_high(j));
    }
    return least;
}

void InteriorPoint::advance(const Direction& d, double primal, double dual) {
    x_ += primal * d.x;
    to_low_ += primal * d.x;
    to_high_ -= primal * d.x;
    y_ += dual * d.y;
    z_low_ += dual * d.z_low;
    z_high_ += dual * d.z_high;
}

bool InteriorPoint::factorize() {
    D_ = z_low_.cwiseQuotient(to_low_) + z_high_.cwiseQuotient(to_high_);
    D_.array() += 1e-12;
    for (Index j = 0; j < D_.size(); ++j)
        if (std::isinf(to_low_(j)) && std::isinf(to_high_(j))) D_(j) = kFreeWeight;
    return equations_.factorize(form_, D_);
}

bool InteriorPoint::is_centered(double mu) const {
    double worst = 0.0;
    for (Index j = 0; j < form_.variables(); ++j) {
        if (std::isfinite(to_low_(j))) worst = std::max(worst, std::fabs(to_low_(j) * z_low_(j) - mu));
        if (std::isfinite(to_high_(j))) worst = std::max(worst, std::fabs(to_high_(j) * z_high_(j) - mu));
    }
    return worst <= 1e-6 * mu && primal_residual() <= 1e-9 && dual_residual() <= 1e-9 * (1.0 + mu);
}

bool InteriorPoint::center(double mu) {
    assert(mu > 0.0);
    for (int k = 0; k < 100 && x_.allFinite() && !is_centered(mu); ++k) {
        if (!factorize()) return false;
        const Direction d = solve_for(mu, nullptr);
        advance(d, std::min(1.0, 0.9 * primal_limit(d)), std::min(1.0, 0.9 * dual_limit(d)));
    }
    return x_.allFinite() && is_centered(mu);
}

void InteriorPoint::step() {
    if (!is_running()) return;
    ++iterations_;
    if (!factorize()) {
        status_ = InteriorPointStatus::kStalled;
        return;
    }
    const double now = mu();
    const Direction predictor = solve_for(0.0, nullptr);
    Direction d = predictor;
    last_step_ = {.sigma = options_.centering};
    if (options_.rule == CenteringRule::kMehrotra) {
        const double after =
            mu_after(predictor, std::min(1.0, primal_limit(predictor)), std::min(1.0, dual_limit(predictor)));
        const double share = now > 0.0 ? after / now : 0.0;
        last_step_.sigma = std::clamp(share * share * share, 0.0, 1.0);
        d = solve_for(last_step_.sigma * now, &predictor);
    } else {
        d = solve_for(options_.centering * now, nullptr);
    }
    last_step_.primal_length = std::min(1.0, options_.step_share * primal_limit(d));
    last_step_.dual_length = std::min(1.0, options_.step_share * dual_limit(d));
    last_step_.predictor = program_direction(predictor.x);
    last_step_.direction = program_direction(d.x);
    advance(d, last_step_.primal_length, last_step_.dual_length);
    settle();
}

Vector InteriorPoint::program_direction(const Vector& direction) const {
    Vector result = Vector::Zero(program_.column_count());
    for (Index k = 0; k < form_.variables(); ++k) {
        const Index j = form_.origin_columns[static_cast<std::size_t>(k)];
        if (j >= 0) result(j) = direction(k) * form_.column_scale(k);
    }
    return result;
}

void InteriorPoint::settle() {
    const bool is_finite = x_.allFinite() && y_.allFinite() && z_low_.allFinite() && z_high_.allFinite();
    const bool is_short = std::max(last_step_.primal_length, last_step_.dual_length) < 1e-3;
    short_steps_ = is_short && iterations_ > 0 ? short_steps_ + 1 : 0;
    if (is_finite && primal_residual() <= options_.tolerance && dual_residual() <= options_.tolerance &&
        relative_gap() <= options_.tolerance)
        status_ = InteriorPointStatus::kOptimal;
    else if (is_finite && proves_infeasible())
        status_ = InteriorPointStatus::kInfeasible;
    else if (is_finite && proves_unbounded())
        status_ = InteriorPointStatus::kUnbounded;
    else if (!is_finite || short_steps_ >= 5 || iterations_ >= options_.iteration_limit)
        status_ = InteriorPointStatus::kStalled;
}

}  // namespace core::lp
