#pragma once
// One exchange of the simplex method as data: who could enter, who must leave and why. Views turn it
// into words ("wood runs out first: 100 / 2 = 50").

#include "core/lp/tableau.h"

namespace core::lp {

/// Which candidate enters. Ties go to the variable that comes first.
enum class PivotRule {
    kDantzig,  ///< The best rate of improvement (Dantzig, 1947). May cycle.
    kBland,    ///< The first that improves, and the first among those that must leave (Bland, 1977). Never
               ///< cycles.
    kSteepestEdge,  ///< The best rate per unit of the whole move, |d_q| / sqrt(1 + |T_q|^2) (Goldfarb and
                    ///< Reid, 1977).
    kGreatestImprovement  ///< The best improvement of the whole step: rate times step length.
};

/// A variable that would improve the objective if it moved.
struct Candidate {
    Index variable = -1;
    double reduced_cost = 0.0;  ///< Change of the objective per unit of the variable: "+40 per chair".
    int direction = 1;          ///< +1: it would rise, -1: it would fall.
    double gain = 0.0;          ///< |reduced_cost|: improvement per unit moved.
    double score = 0.0;         ///< What the rule compares; the largest wins.
    /// Big-M: the whole reduced cost is reduced_cost + big_m M, and `gain` is that of M. What stands beside
    /// the M decides only among equals; it may well get worse (second_gain < 0).
    double big_m = 0.0;
    double second_gain = 0.0;
    double second_score = 0.0;
};

/// How far the entering variable may move before the basic variable of one row meets a bound.
struct Ratio {
    Index row = -1;
    Index variable = -1;       ///< The basic variable of the row.
    double value = 0.0;        ///< Where it is.
    double rate = 0.0;         ///< Its change per unit of the step; 0 where it does not react.
    double bound = 0.0;        ///< The bound it moves towards; infinite where there is none.
    double ratio = kInfinity;  ///< (bound - value) / rate >= 0; infinite where nothing stops it.
    bool is_tied = false;      ///< Whether it stops the move (alone or with others).
};

/// Why a row of several that stop the move at the same length was taken.
enum class TieBreak {
    kNone,       ///< There was no tie.
    kOwnBound,   ///< The entering variable's own bound stops it too: no exchange is needed.
    kFirst,      ///< The variable that comes first.
    kFirstLarge  ///< The first whose entry is not tiny beside the largest tied one (rounding errors would
                 ///< grow).
};

struct RatioTest {
    std::vector<Ratio> ratios{};     ///< One a row.
    double own_limit = kInfinity;    ///< How far the entering variable is from its own other bound.
    double step_length = kInfinity;  ///< The least of all; infinite: unbounded.
    Index leaving_row = -1;          ///< -1: the entering variable's own bound stops it, or nothing does.
    int ties = 0;  ///< Rows that stop the move. After it all but the leaving one are degenerate.
    TieBreak tie_break = TieBreak::kNone;
};

struct PivotTolerances {
    double reduced_cost = 1e-9;  ///< Rates below, relative to the largest cost, do not improve.
    double entry = 1e-9;         ///< Tableau entries below do not react.
    double feasibility = 1e-9;   ///< What phase 1 may leave missing, relative to the largest right-hand side.
};

/// Whether a non-basic variable may rise (+1) or fall (-1) from where it waits.
bool may_move(BasisStatus status, int direction);

/// All variables that improve when moved, in their order, without scores. Artificial and fixed variables
/// never do.
std::vector<Candidate> improving_candidates(const Tableau& tableau, const EqualityForm& form,
                                            const Vector& rates, Sense sense, double tolerance);

/// The ratio test for a candidate. Among tied rows kBland takes the variable that comes first; the other
/// rules do too, but pass over entries that are tiny beside the largest tied one.
RatioTest ratio_test(const Tableau& tableau, const EqualityForm& form, const Candidate& entering,
                     PivotRule rule, const PivotTolerances& tolerances);

/// Carries out what the test found: moves the basic variables, then exchanges the entering variable for the
/// leaving row's, or puts it at its other bound. The step must be finite (assert).
void apply(Tableau& tableau, const EqualityForm& form, const Candidate& entering, const RatioTest& test);

/// Fills in every score by the rule and returns the position of the winner; candidates must not be empty.
std::size_t select_candidate(std::vector<Candidate>& candidates, const Tableau& tableau,
                             const EqualityForm& form, PivotRule rule, const PivotTolerances& tolerances);

}  // namespace core::lp
