#pragma once
// Which fractional column to branch on.

#include "core/lp/linear_program.h"

#include <vector>

namespace core::lp {

enum class BranchingRule {
    kMostFractional,  ///< The column whose value is farthest from a whole number.
    kPseudoCost       ///< The column whose branches cost most, by what branching on it has cost so far
                      ///< (Benichou et al., 1971).
};

/// What branching on a column has cost: loss of the bound per unit that the column was moved.
class PseudoCosts {
public:
    explicit PseudoCosts(std::size_t columns = 0) : down_(columns), up_(columns) {}

    /// A branch (up: to the next whole number above) moved the column by `distance` and cost `loss` >= 0.
    void learn(Index column, bool is_up, double distance, double loss);

    /// Mean loss per unit; where nothing is known the mean over the other columns, or 1.
    double per_unit(Index column, bool is_up) const;

private:
    struct Mean {
        double sum = 0.0;
        int count = 0;
    };
    std::vector<Mean> down_{};
    std::vector<Mean> up_{};
};

/// How far a value is from the nearest whole number, 0 to 0.5.
double distance_to_whole(double value);

/// The columns that ought to be whole and are not, in their order.
std::vector<Index> fractional_columns(const LinearProgram& program, const Vector& x, double tolerance = 1e-6);

/// The choice among them; -1 where there is none. kPseudoCost takes the largest product of both branches'
/// expected losses. Ties go to the column that comes first.
Index branching_column(const LinearProgram& program, const Vector& x, BranchingRule rule,
                       const PseudoCosts& costs);

}  // namespace core::lp
