#pragma once
// The central path: where the barrier that keeps away from every limit balances the objective.

#include "core/lp/interior_point.h"

namespace core::lp {

struct CentralPathPoint {
    double mu = 0.0;
    Vector x{};  ///< Shape (columns).
};

/// x(mu) minimizes  c^T x - mu sum log(distance from each finite bound of rows and columns)  (maximizes with
/// + in maximization; Frisch, 1955; Sonnevend, 1985), for each mu > 0 in the given order. A large mu gives
/// about the analytic centre of the region, mu towards 0 an optimum. Each point starts from the one before.
/// Equations are kept, fixed columns stay. The path ends early where no such point exists (an unbounded
/// region without an optimum, a region without an interior). The program must be valid (assert).
std::vector<CentralPathPoint> central_path(const LinearProgram& program, const std::vector<double>& mus);

}  // namespace core::lp
