#include "core/optim/bfgs.h"

#include "expect_path.h"

using namespace core::optim;

TEST_CASE("BFGS takes the steps of its formula with SciPy's line search") {
    // reference.py, bfgs():
    // s = scipy.optimize.line_search(rosen, rosen_der, x, -H @ g, ...)[0] * (-H @ g)
    // V = I - np.outer(s, y) / (s @ y); H = V @ H @ V.T + np.outer(s, s) / (s @ y)
    const Point expected[] = {
        {-0.91631851201865544, 1.1157883624413651},  {-1.0043138926137758, 1.070548139723944},
        {-1.0283531664264911, 1.0575729197598047},   {-1.0245669912146014, 1.0577751047556345},
        {-1.0229549358161023, 1.0560529557484712},   {-1.0046337141095822, 1.0297414000514702},
        {-0.96241189145882922, 0.95963929015654159}, {-0.59712999087736629, 0.3285187851453828},
        {-0.58525465609592831, 0.30914969764184386}, {-0.54470058415081191, 0.265500464253137},
    };
    expect_path("bfgs", defaults_of("bfgs"), expected);
}

TEST_CASE("BFGS's matrix stays symmetric and satisfies the secant equation H y = s after every step") {
    for (const TestFunction& function : test_functions()) {
        Bfgs method(make_objective(function), start_of(function));
        for (int i = 0; i < 12 && !method.finished(); ++i) {
            method.step();
            const StepReport& report = method.report();
            if (report.safeguards.any() || method.status() == Status::LineSearchFailed) continue;
            const core::Matrix& h = *method.model_inverse_hessian();
            const core::Vector s = report.position - report.from;
            const core::Vector y = report.gradient - report.from_gradient;
            CAPTURE(function.id);
            CHECK((h - h.transpose()).norm() <= 1e-9 * h.norm());
            CHECK((h * y - s).norm() <= 1e-9 * (s.norm() + h.norm() * y.norm()));
        }
    }
}
