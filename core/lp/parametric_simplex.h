#pragma once
// The parametric simplex method: one number of the program moves, and the optimal basis follows it
// (Gass and Saaty, 1955; Chvatal, Linear Programming, 1983, ch. 10). Between two exchanges the optimal
// objective is a straight line in the moved number.

#include "core/lp/dual_pivot.h"
#include "core/lp/program_number.h"
#include "core/lp/simplex.h"

namespace core::lp {

enum class Way { kDown, kUp };

/// What ended a stretch over which one basis stayed optimal.
enum class StretchEnd {
    kNone,        ///< Not ended yet.
    kExchange,    ///< Another basis took over.
    kBoundFlip,   ///< The same basis went on, with a variable at its other bound.
    kEndless,     ///< Nothing stops this basis.
    kInfeasible,  ///< Beyond this value no plan keeps all limits.
    kUnbounded,   ///< Beyond this value the objective improves without end.
    kLimit        ///< Very many exchanges without progress: given up.
};

/// The moved number went from `from` to `to` with one basis: z(t) = value + slope (t - from).
struct Stretch {
    double from = 0.0;
    double to = 0.0;
    double value = 0.0;  ///< z at from.
    double slope = 0.0;  ///< dz/dt, the price of the moved number.
    StretchEnd end = StretchEnd::kNone;
    Index entering = -1;  ///< Form variables; -1 where none.
    Index leaving = -1;
};

/// A run that follows one moved number up or down. A copyable value.
class ParametricSimplex {
public:
    /// `solved` must be an optimal run on the program (assert), and the number finite (assert). A row's bound
    /// can be moved alone only where its bounds differ, and both only together (kRowBoth) where they are
    /// equal (assert).
    ParametricSimplex(const LinearProgram& program, const Simplex& solved, const ProgramNumber& number,
                      Way way);

    bool is_running() const { return last_.end == StretchEnd::kNone || goes_on(last_.end); }

    /// One stretch (of length 0 at a degenerate vertex), with the exchange that ends it. No effect once
    /// ended.
    void step();

    /// What the last step did; end kNone before the first.
    const Stretch& last() const { return last_; }

    /// Where the moved number is.
    double value() const { return value_; }

    /// z there, constant included.
    double objective() const;

    /// The optimal plan there, shape (columns).
    Vector x() const;

    const EqualityForm& form() const { return form_; }
    const Tableau& tableau() const { return tableau_; }

private:
    /// Change of the form's numbers per unit of the step.
    struct Direction {
        Vector b{};
        Vector low{};
        Vector high{};
        Vector costs{};
    };

    static bool goes_on(StretchEnd end) {
        return end == StretchEnd::kExchange || end == StretchEnd::kBoundFlip;
    }
    Direction direction_of(const ProgramNumber& number) const;
    void turn_row(const ProgramNumber& number, Direction& direction) const;
    void unfix(Index variable);
    double resting_rate(std::size_t variable) const;
    Vector basic_rates() const;
    Vector costs() const;
    double slope() const;
    double room_between_bounds() const;
    void follow_bound();
    void follow_cost();
    void advance(double length);
    void end_with(StretchEnd end, Index entering, Index leaving);
    bool goes_by_order() const;

    Sense sense_ = Sense::kMinimize;
    double constant_ = 0.0;
    Index column_count_ = 0;
    double sign_ = 1.0;  // of the way: step = sign (t - start)
    bool moves_cost_ = false;
    EqualityForm form_{};
    Tableau tableau_{};
    Direction direction_{};
    double value_ = 0.0;
    Stretch last_{};
    int exchanges_ = 0;
    int stalled_ = 0;  // exchanges since the number last moved
};

}  // namespace core::lp
