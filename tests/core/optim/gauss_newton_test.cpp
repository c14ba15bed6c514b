#include "core/optim/gauss_newton.h"

#include "core/optim/minimize.h"
#include "core/optim/test_functions.h"
#include "nist_files.h"

using namespace core::optim;
using core::Vector;

TEST_CASE("Gauss-Newton takes the steps that NumPy's lines take") {
    // reference.py, gauss_newton(), Misra1a from its nearer start:
    // d = np.linalg.lstsq(J(b), -r(b))[0]; b = b + a * d, a = 1, 1/2, ... until sufficient decrease
    const Point expected[] = {
        {237.01303044175211, 0.00055173007240568383}, {238.93885834075789, 0.00055015183748064085},
        {238.94213403791963, 0.00055015641880306243}, {238.94212919265289, 0.00055015643176884593},
        {238.94212919254545, 0.00055015643176913466}, {238.94212919254545, 0.00055015643176913466},
        {238.94212919254545, 0.00055015643176913466}, {238.94212919254545, 0.00055015643176913466},
        {238.94212919254545, 0.00055015643176913466}, {238.94212919254545, 0.00055015643176913466},
    };
    const NistProblem problem = nist_problem("Misra1a");
    GaussNewton method(make_least_squares(*find_nist_model("Misra1a"), problem), problem.near_start, {},
                       {.gradient_tolerance = 0.0, .step_tolerance = 0.0});
    for (const Point& point : expected) {
        method.step();
        CAPTURE(method.iteration());
        CHECK(common_digits(method.position(), Vector{{point.x, point.y}}) > 10.0);
    }
}

TEST_CASE("Gauss-Newton reaches NIST's certified values to 6 digits where it converges") {
    for (const NistModel& model : nist_models()) {
        const NistProblem problem = nist_problem(model.name);
        if (problem.difficulty == Difficulty::Higher) continue;
        const auto fit = make_least_squares(model, problem);
        for (const Vector& start : {problem.far_start, problem.near_start}) {
            // From there its first steps lead where the exponentials are level: Levenberg-Marquardt's case.
            if (problem.name == "MGH17" && start == problem.far_start) continue;
            GaussNewton method(fit, start, {}, to_the_last_digit());
            CAPTURE(std::string(model.name));
            CHECK(common_digits(minimize(method).position, problem.certified) > 6.0);
        }
    }
}

TEST_CASE("Gauss-Newton solves a linear fit in one step") {
    auto line = std::make_shared<LeastSquares>();
    line->dimension = 2;
    line->residual_count = 3;
    // y = 1, 2, 2 at t = 1, 2, 3: np.polyfit([1, 2, 3], [1, 2, 2], 1) -> [0.5, 2/3]
    line->residuals = [](const Vector& x, Vector& r) {
        r << x[0] + x[1] - 1.0, 2.0 * x[0] + x[1] - 2.0, 3.0 * x[0] + x[1] - 2.0;
    };
    line->jacobian = [](const Vector&, core::Matrix& J) { J << 1.0, 1.0, 2.0, 1.0, 3.0, 1.0; };
    GaussNewton method(line, Vector{{10.0, -5.0}});
    CHECK(method.step() == Status::Converged);
    CHECK((method.position() - Vector{{0.5, 2.0 / 3.0}}).norm() < 1e-13);
}
