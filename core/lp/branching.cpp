#include "core/lp/branching.h"

#include <algorithm>
#include <cmath>

namespace core::lp {

void PseudoCosts::learn(Index column, bool is_up, double distance, double loss) {
    Mean& mean = (is_up ? up_ : down_)[static_cast<std::size_t>(column)];
    if (distance <= 1e-9) return;
    mean.sum += std::max(0.0, loss) / distance;
    ++mean.count;
}

double PseudoCosts::per_unit(Index column, bool is_up) const {
    const std::vector<Mean>& all = is_up ? up_ : down_;
    const Mean& own = all[static_cast<std::size_t>(column)];
    if (own.count > 0) return own.sum / own.count;
    Mean total;
    for (const Mean& mean : all) {
        if (mean.count == 0) continue;
        total.sum += mean.sum / mean.count;
        ++total.count;
    }
    return total.count == 0 ? 1.0 : total.sum / total.count;
}

double distance_to_whole(double value) { return std::fabs(value - std::round(value)); }

std::vector<Index> fractional_columns(const LinearProgram& program, const Vector& x, double tolerance) {
    std::vector<Index> found;
    for (Index j = 0; j < program.column_count(); ++j)
        if (program.columns[static_cast<std::size_t>(j)].is_integer && distance_to_whole(x(j)) > tolerance)
            found.push_back(j);
    return found;
}

Index branching_column(const LinearProgram& program, const Vector& x, BranchingRule rule,
                       const PseudoCosts& costs) {
    Index best = -1;
    double best_score = -kInfinity;
    for (const Index j : fractional_columns(program, x)) {
        double score = distance_to_whole(x(j));
        if (rule == BranchingRule::kPseudoCost) {
            const double f = x(j) - std::floor(x(j));
            // A branch that costs nothing must not hide what the other one costs.
            const double down = std::max(1e-6, f * costs.per_unit(j, false));
            const double up = std::max(1e-6, (1.0 - f) * costs.per_unit(j, true));
            score = down * up;
        }
        if (score > best_score + 1e-12 * std::fabs(score)) {
            best_score = score;
            best = j;
        }
    }
    return best;
}

}  // namespace core::lp
