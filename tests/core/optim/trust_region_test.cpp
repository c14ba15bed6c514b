#include "core/optim/trust_region.h"

#include "core/optim/minimize.h"
#include "expect_path.h"

using namespace core::optim;
using core::Vector;
using core::Vector2;

TEST_CASE("The exact trust region takes the steps that NumPy's lines take") {
    // reference.py, trust_region():
    // p from scipy.linalg.eigh(H) and scipy.optimize.brentq on |p| - radius; radius *= 0.25 or 2
    const Point expected[] = {
        {-1.1752808988764043, 1.3806741573033703},     {-1.1752808988764043, 1.3806741573033703},
        {-1.0745376631669878, 1.1518711842920981},     {-0.86001000884009027, 0.70023207446103042},
        {-0.65047929952306982, 0.37922020096112991},   {-0.4817293954202867, 0.2035866802772964},
        {-0.26042070699614317, 0.018841409060356362},  {-0.14366651530888649, 0.0070085263444538554},
        {-0.14366651530888649, 0.0070085263444538554}, {0.10000890028357814, -0.04886894528624585},
    };
    expect_path("trust_region", {.trust_radius = 1.0}, expected);
}

TEST_CASE("The trust region with conjugate gradients takes the steps of SciPy's trust-ncg") {
    // reference.py, trust_ncg():
    // minimize(rosen, [-1.2, 1], jac=rosen_der, hess=rosen_hess, method="trust-ncg", callback=path.append)
    const Point expected[] = {
        {-1.0566974440750523, 1.0584908391530399},    {-1.0308940228699568, 1.0689491107013913},
        {-1.0308940228699568, 1.0689491107013913},    {-0.91770966558052547, 0.84603813908945302},
        {-0.67496450726766599, 0.40891711681339649},  {-0.64714662020268909, 0.42519534413493387},
        {-0.32835714207624711, 0.040002835594242281}, {-0.28903401155333774, 0.086124688714372913},
        {-0.28903401155333774, 0.086124688714372913}, {-0.16951995223243599, 0.049499702371167645},
    };
    const TestFunction& rosenbrock = *find_test_function("rosenbrock");
    TrustRegion method(make_objective(rosenbrock), start_of(rosenbrock), {}, {}, SubproblemSolver::Steihaug);
    expect_positions(method, expected);
}

TEST_CASE("A declined step leaves everything but the radius, and is told") {
    const TestFunction& rosenbrock = *find_test_function("rosenbrock");
    TrustRegion method(make_objective(rosenbrock), start_of(rosenbrock));
    method.step();
    method.step();  // the second step of the path above
    const TrustReport& trust = method.report().trust;
    CHECK(!trust.is_accepted);
    CHECK(method.position() == method.report().from);
    CHECK(method.value() == method.report().from_value);
    CHECK(trust.ratio() < 0.15);
    CHECK(trust.next_radius == 0.25 * trust.radius);
    CHECK(method.status() == Status::Running);
    const auto hessians = method.evaluations().hessian;
    method.step();
    CHECK(method.evaluations().hessian == hessians);  // the model is still the same
}

TEST_CASE("Its report gives the model, the region and how well the model foretold") {
    const TestFunction& function = *find_test_function("himmelblau");
    TrustRegion method(make_objective(function), start_of(function));
    while (method.step() == Status::Running) {
        const StepReport& report = method.report();
        const TrustReport& trust = report.trust;
        CHECK(trust.step.norm() <= trust.radius * (1.0 + 1e-12));
        CHECK(trust.is_on_boundary == (trust.step.norm() > trust.radius * (1.0 - 1e-9)));
        const Vector& p = trust.step;
        const double model = report.from_gradient.dot(p) + 0.5 * p.dot(*method.model_hessian() * p);
        CHECK(trust.predicted == doctest::Approx(-model).epsilon(1e-9));
    }
    CHECK(method.status() == Status::Converged);
}

TEST_CASE("Negative curvature is followed to the boundary") {
    const TestFunction& function = *find_test_function("double_well");
    TrustRegion method(make_objective(function), start_of(function), {.trust_radius = 0.5});
    method.step();
    CHECK(method.report().trust.is_on_boundary);
    CHECK(method.report().trust.damping > 3.9952);  // more than the negative curvature there
    CHECK(minimize(method).status == Status::Converged);
    CHECK((method.position() - Vector2(1.0, 0.0)).norm() < 1e-6);
}

TEST_CASE("In many variables it converges with conjugate gradients") {
    Vector start(100);
    for (core::Index i = 0; i < 100; ++i) start[i] = i % 2 == 0 ? -1.2 : 1.0;
    auto objective = std::make_shared<Objective>(*make_chained_rosenbrock(100));
    objective->hessian = [](const Vector& x, core::Matrix& hessian) {
        hessian.setZero();
        for (core::Index i = 0; i + 1 < x.size(); ++i) {
            hessian(i, i) += 1200.0 * x[i] * x[i] - 400.0 * x[i + 1] + 2.0;
            hessian(i + 1, i + 1) += 200.0;
            hessian(i, i + 1) = hessian(i + 1, i) = -400.0 * x[i];
        }
    };
    TrustRegion method(objective, start);
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK(end.value < 1e-10);
    CHECK(method.report().trust.path.cols() > 1);
}
