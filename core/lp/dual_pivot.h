#pragma once
// One exchange of the dual simplex method as data: who must leave, who may enter and why (Lemke, 1954).

#include "core/lp/pivot.h"

namespace core::lp {

/// Which basic variable outside its bounds leaves. Ties go to the variable that comes first.
enum class DualPivotRule {
    kLargestViolation,  ///< The one that is farthest out.
    kBland,             ///< The first, and the first among those that may enter. Never cycles.
    kSteepestEdge       ///< The farthest per unit of the dual move, |violation| / |row of the tableau|.
};

/// A basic variable outside its bounds: moving it to the bound repairs it.
struct DualCandidate {
    Index row = -1;
    Index variable = -1;
    double value = 0.0;
    double bound = 0.0;      ///< The bound that it breaks.
    int direction = 1;       ///< +1: it must rise to its lower bound, -1: fall to its upper one.
    double violation = 0.0;  ///< |bound - value| > 0.
    double score = 0.0;      ///< What the rule compares; the largest wins.
};

/// How far the dual prices may move before the reduced cost of one non-basic variable turns bad.
struct DualRatio {
    Index variable = -1;
    double entry = 0.0;  ///< Of the leaving row in the tableau.
    double reduced_cost = 0.0;
    double ratio = kInfinity;  ///< |reduced_cost / entry|; infinite where the variable cannot help the row.
    bool is_tied = false;      ///< Whether it stops the move (alone or with others).
};

struct DualRatioTest {
    std::vector<DualRatio> ratios{};  ///< One a variable.
    double step_length = kInfinity;   ///< The least ratio; infinite: no variable can help, no plan exists.
    Index entering = -1;
};

/// All basic variables that are out of their bounds by more than the tolerance, which is relative to the
/// bound's size, and by more than rounding can do; by rows, without scores.
std::vector<DualCandidate> violated_rows(const Tableau& tableau, const EqualityForm& form, double tolerance);

/// Fills in every score by the rule and returns the position of the winner; candidates must not be empty.
std::size_t select_violated_row(std::vector<DualCandidate>& candidates, const Tableau& tableau,
                                DualPivotRule rule);

/// Which variable can bring the row's basic variable in the direction (+1 up, -1 down) at the least loss of
/// the objective. rates are the reduced costs. Among ties kBland takes the variable that comes first, the
/// other rules the largest entry. Fixed variables never help.
DualRatioTest dual_ratio_test(const Tableau& tableau, const Vector& rates, Index row, int direction,
                              DualPivotRule rule, double entry_tolerance);

}  // namespace core::lp
