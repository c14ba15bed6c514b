#include "core/lp/parametric_simplex.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

constexpr double kTiny = 1e-9;  // rates and entries below do not react

/// What stops a move: a row (of the primal) or a variable (of the dual), after which length, and how
/// strongly.
struct Stop {
    Index place = -1;
    Index variable = -1;
    int direction = 1;  // back to the bound: +1 up, -1 down; for a variable: the way it will enter
    double rate = 0.0;
    double length = kInfinity;
};

/// The first stop. Among ties the strongest rate, or the variable that comes first.
const Stop* first_stop(const std::vector<Stop>& stops, bool by_order) {
    double least = kInfinity;
    for (const Stop& stop : stops) least = std::min(least, stop.length);
    if (std::isinf(least)) return nullptr;
    const Stop* best = nullptr;
    for (const Stop& stop : stops) {
        if (stop.length > least + 1e-11 * (1.0 + least)) continue;
        const bool is_better = best == nullptr || (by_order ? stop.variable < best->variable
                                                            : std::fabs(stop.rate) > std::fabs(best->rate));
        if (is_better) best = &stop;
    }
    return best;
}

/// Where the basic variables, which move at these rates, meet their bounds, which move too.
std::vector<Stop> bound_stops(const Tableau& tableau, const EqualityForm& form, const Vector& rates,
                              const Vector& low_rates, const Vector& high_rates) {
    std::vector<Stop> stops;
    const auto add = [&stops](Index row, Index variable, int direction, double room, double rate) {
        if (rate < -kTiny) stops.push_back({row, variable, direction, rate, std::max(0.0, room / -rate)});
    };
    for (Index row = 0; row < rates.size(); ++row) {
        const Index k = tableau.basis[static_cast<std::size_t>(row)];
        const FormVariable& basic = form.variables[static_cast<std::size_t>(k)];
        add(row, k, 1, tableau.values(row) - basic.low, rates(row) - low_rates(k));
        add(row, k, -1, basic.high - tableau.values(row), high_rates(k) - rates(row));
    }
    return stops;
}

/// Where the reduced costs (positive: rising improves), which turn at these speeds, make a variable move.
std::vector<Stop> rate_stops(const Tableau& tableau, const Vector& rates, const Vector& turns) {
    std::vector<Stop> stops;
    for (Index k = 0; k < turns.size(); ++k) {
        const double turn = turns(k);
        const int direction = turn > 0.0 ? 1 : -1;
        const BasisStatus status = tableau.statuses[static_cast<std::size_t>(k)];
        if (std::fabs(turn) > kTiny && may_move(status, direction))
            stops.push_back({-1, k, direction, turn, std::max(0.0, -rates(k) / turn)});
    }
    return stops;
}

}  // namespace

ParametricSimplex::ParametricSimplex(const LinearProgram& program, const Simplex& solved,
                                     const ProgramNumber& number, Way way)
    : sense_(program.sense),
      constant_(program.constant),
      column_count_(program.column_count()),
      sign_(way == Way::kUp ? 1.0 : -1.0),
      moves_cost_(number.kind == Kind::kCost),
      form_(solved.form()),
      tableau_(solved.tableau()),
      value_(number_value(program, number)) {
    assert(solved.status() == SimplexStatus::kOptimal && std::isfinite(value_));
    direction_ = direction_of(number);
    if (number.kind == Kind::kColumnLow || number.kind == Kind::kColumnHigh) unfix(number.index);
}

ParametricSimplex::Direction ParametricSimplex::direction_of(const ProgramNumber& number) const {
    const auto variables = static_cast<Index>(form_.variables.size());
    Direction direction{.b = Vector::Zero(form_.b.size()),
                        .low = Vector::Zero(variables),
                        .high = Vector::Zero(variables),
                        .costs = Vector::Zero(variables)};
    if (number.kind == Kind::kCost)
        direction.costs(number.index) = sign_;
    else if (number.kind == Kind::kColumnLow)
        direction.low(number.index) = sign_;
    else if (number.kind == Kind::kColumnHigh)
        direction.high(number.index) = sign_;
    else
        turn_row(number, direction);
    return direction;
}

/// a x + s = high with 0 <= s <= high - low: moving low moves only the upper bound of the slack.
void ParametricSimplex::turn_row(const ProgramNumber& number, Direction& direction) const {
    const auto is_rest = [&number](const FormVariable& variable) {
        return variable.origin == number.index &&
               (variable.kind == VariableKind::kSlack || variable.kind == VariableKind::kSurplus);
    };
    const auto rest = std::find_if(form_.variables.begin(), form_.variables.end(), is_rest);
    assert(rest != form_.variables.end() || number.kind == Kind::kRowBoth);
    const bool is_low_of_slack = number.kind == Kind::kRowLow && rest->kind == VariableKind::kSlack;
    if (!is_low_of_slack) direction.b(number.index) = sign_;
    if (number.kind == Kind::kRowBoth || std::isinf(rest->high)) return;
    direction.high(rest - form_.variables.begin()) = is_low_of_slack ? -sign_ : sign_;
}

/// A variable whose bounds were equal and now part goes to the one that its reduced cost asks for.
void ParametricSimplex::unfix(Index variable) {
    BasisStatus& status = tableau_.statuses[static_cast<std::size_t>(variable)];
    if (status != BasisStatus::kFixed) return;
    const double rate = reduced_costs(tableau_, costs())(variable);
    status = improvement_sign(sense_) * rate > 0.0 ? BasisStatus::kAtHigh : BasisStatus::kAtLow;
}

Vector ParametricSimplex::costs() const {
    Vector costs(static_cast<Index>(form_.variables.size()));
    for (Index k = 0; k < costs.size(); ++k) costs(k) = form_.variables[static_cast<std::size_t>(k)].cost;
    return costs;
}

Vector ParametricSimplex::x() const { return variable_values(tableau_, form_).head(column_count_); }

double ParametricSimplex::objective() const {
    return constant_ + costs().dot(variable_values(tableau_, form_));
}

double ParametricSimplex::resting_rate(std::size_t variable) const {
    const auto k = static_cast<Index>(variable);
    switch (tableau_.statuses[variable]) {
        case BasisStatus::kAtLow:
        case BasisStatus::kFixed:
            return direction_.low(k);
        case BasisStatus::kAtHigh:
            return direction_.high(k);
        default:
            return 0.0;
    }
}

/// B^-1 (db - N dx_N). Every row has a unit column, its slack or its artificial variable: there stands B^-1.
Vector ParametricSimplex::basic_rates() const {
    Vector rates = Vector::Zero(tableau_.row_count());
    std::vector<bool> seen(static_cast<std::size_t>(tableau_.row_count()), false);
    for (std::size_t k = 0; k < form_.variables.size(); ++k) {
        const auto column = static_cast<Index>(k);
        if (const double rate = resting_rate(k); rate != 0.0) rates -= rate * tableau_.entries.col(column);
        const FormVariable& variable = form_.variables[k];
        if (variable.kind == VariableKind::kColumn || seen[static_cast<std::size_t>(variable.origin)])
            continue;
        seen[static_cast<std::size_t>(variable.origin)] = true;
        const double rate = direction_.b(variable.origin) * form_.A(variable.origin, column);
        if (rate != 0.0) rates += rate * tableau_.entries.col(column);
    }
    return rates;
}

/// dz/dt at this basis.
double ParametricSimplex::slope() const {
    const Vector values = variable_values(tableau_, form_);
    if (moves_cost_) return sign_ * direction_.costs.dot(values);
    const Vector rates = basic_rates();
    double sum = 0.0;
    for (Index i = 0; i < rates.size(); ++i)
        sum += form_.variables[static_cast<std::size_t>(tableau_.basis[static_cast<std::size_t>(i)])].cost *
               rates(i);
    for (std::size_t k = 0; k < form_.variables.size(); ++k) sum += form_.variables[k].cost * resting_rate(k);
    return sign_ * sum;
}

void ParametricSimplex::step() {
    if (!is_running()) return;
    last_ = {.from = value_, .to = value_, .value = objective(), .slope = slope()};
    if (stalled_ > 100 * static_cast<int>(form_.variables.size()) + 1000)
        last_.end = StretchEnd::kLimit;
    else if (moves_cost_)
        follow_cost();
    else
        follow_bound();
    if (!is_running()) return;
    if (++exchanges_ % 40 == 0) refresh(tableau_, form_);
    stalled_ = std::fabs(last_.to - last_.from) <= 1e-12 * (1.0 + std::fabs(last_.to)) ? stalled_ + 1 : 0;
}

bool ParametricSimplex::goes_by_order() const { return stalled_ > static_cast<int>(form_.variables.size()); }

void ParametricSimplex::advance(double length) {
    value_ += sign_ * length;
    last_.to = value_;
    form_.b += length * direction_.b;
    for (std::size_t k = 0; k < form_.variables.size(); ++k) {
        const auto column = static_cast<Index>(k);
        form_.variables[k].low += length * direction_.low(column);
        form_.variables[k].high += length * direction_.high(column);
        form_.variables[k].cost += length * direction_.costs(column);
    }
}

void ParametricSimplex::end_with(StretchEnd end, Index entering, Index leaving) {
    last_.end = end;
    last_.entering = entering;
    last_.leaving = leaving;
    if (end == StretchEnd::kEndless) last_.to = sign_ * kInfinity;
}

/// How far the step may go before the bounds that it moves towards each other meet.
double ParametricSimplex::room_between_bounds() const {
    double room = kInfinity;
    for (std::size_t k = 0; k < form_.variables.size(); ++k) {
        const double closing = direction_.low(static_cast<Index>(k)) - direction_.high(static_cast<Index>(k));
        if (closing > 0.0)
            room = std::min(room, (form_.variables[k].high - form_.variables[k].low) / closing);
    }
    return room;
}

void ParametricSimplex::follow_bound() {
    const Vector rates = basic_rates();
    const std::vector<Stop> stops = bound_stops(tableau_, form_, rates, direction_.low, direction_.high);
    const double room = room_between_bounds();
    const Stop* stop = first_stop(stops, goes_by_order());
    if (stop == nullptr && std::isinf(room)) return end_with(StretchEnd::kEndless, -1, -1);
    const bool bounds_meet = stop == nullptr || room <= stop->length;
    const double length = bounds_meet ? room : stop->length;
    tableau_.values += length * rates;
    advance(length);
    if (bounds_meet) return end_with(StretchEnd::kInfeasible, -1, -1);
    const DualPivotRule rule = goes_by_order() ? DualPivotRule::kBland : DualPivotRule::kLargestViolation;
    const DualRatioTest test = dual_ratio_test(tableau_, reduced_costs(tableau_, costs()), stop->place,
                                               stop->direction, rule, kTiny);
    if (test.entering < 0) return end_with(StretchEnd::kInfeasible, -1, stop->variable);
    const auto entering = static_cast<std::size_t>(test.entering);
    tableau_.values(stop->place) = resting_value(form_.variables[entering], tableau_.statuses[entering]);
    exchange(tableau_, form_, stop->place, test.entering,
             stop->direction > 0 ? BasisStatus::kAtLow : BasisStatus::kAtHigh);
    end_with(StretchEnd::kExchange, test.entering, stop->variable);
}

void ParametricSimplex::follow_cost() {
    const double better = improvement_sign(sense_);
    const Vector rates = better * reduced_costs(tableau_, costs());
    const Vector turns = better * reduced_costs(tableau_, direction_.costs);
    const std::vector<Stop> stops = rate_stops(tableau_, rates, turns);
    const Stop* stop = first_stop(stops, goes_by_order());
    if (stop == nullptr) return end_with(StretchEnd::kEndless, -1, -1);
    advance(stop->length);
    const Candidate entering{.variable = stop->variable, .direction = stop->direction};
    const PivotRule rule = goes_by_order() ? PivotRule::kBland : PivotRule::kDantzig;
    const RatioTest test = ratio_test(tableau_, form_, entering, rule, {});
    if (std::isinf(test.step_length)) return end_with(StretchEnd::kUnbounded, stop->variable, -1);
    const bool is_flip = test.leaving_row < 0;
    const Index leaving = is_flip ? -1 : tableau_.basis[static_cast<std::size_t>(test.leaving_row)];
    apply(tableau_, form_, entering, test);
    end_with(is_flip ? StretchEnd::kBoundFlip : StretchEnd::kExchange, stop->variable, leaving);
}

}  // namespace core::lp
