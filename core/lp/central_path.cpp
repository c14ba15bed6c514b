#include "core/lp/central_path.h"

#include <cassert>

namespace core::lp {

std::vector<CentralPathPoint> central_path(const LinearProgram& program, const std::vector<double>& mus) {
    std::vector<CentralPathPoint> path;
    if (!crossing_bounds(program).empty()) return path;
    InteriorPoint run(program);
    for (const double mu : mus) {
        assert(mu > 0.0);
        if (!run.center(mu)) break;
        path.push_back({mu, run.x()});
    }
    return path;
}

}  // namespace core::lp
