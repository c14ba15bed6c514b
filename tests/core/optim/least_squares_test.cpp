#include "core/optim/least_squares.h"

#include "core/optim/minimize.h"
#include "core/optim/newton.h"
#include "nist_files.h"

using namespace core::optim;
using core::Matrix;
using core::Vector;

namespace {

/// r = (x0 - 1, 3 (x1 + 2), x0 x1)
std::shared_ptr<const LeastSquares> small_problem() {
    auto problem = std::make_shared<LeastSquares>();
    problem->dimension = 2;
    problem->residual_count = 3;
    problem->residuals = [](const Vector& x, Vector& r) { r << x[0] - 1.0, 3.0 * (x[1] + 2.0), x[0] * x[1]; };
    problem->jacobian = [](const Vector& x, Matrix& J) { J << 1.0, 0.0, 0.0, 3.0, x[1], x[0]; };
    return problem;
}

}  // namespace

TEST_CASE("A least-squares problem is an objective: half the sum of squares and J^T r") {
    // x = np.array([2., 1.]); r = [1, 9, 2]; J = [[1, 0], [0, 3], [1, 2]]
    // r @ r / 2 -> 43, J.T @ r -> [3, 31], J.T @ J -> [[2, 2], [2, 13]]
    const auto objective = make_objective(small_problem());
    const Vector x{{2.0, 1.0}};
    CHECK(objective->value(x) == 43.0);
    Vector gradient(2);
    objective->gradient(x, gradient);
    CHECK(gradient == Vector{{3.0, 31.0}});
    Matrix hessian(2, 2);
    objective->hessian(x, hessian);
    CHECK(hessian == Matrix{{2.0, 2.0}, {2.0, 13.0}});
}

TEST_CASE("Any method can fit a curve: Newton on the Gauss-Newton matrix finds Misra1a") {
    const NistProblem problem = nist_problem("Misra1a");
    Newton method(make_objective(make_least_squares(*find_nist_model("Misra1a"), problem)),
                  problem.near_start, {}, to_the_last_digit());
    CHECK(common_digits(minimize(method).position, problem.certified) > 6.0);
}
