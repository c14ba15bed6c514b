#include "core/optim/proximal_gradient.h"

#include "core/optim/fista.h"
#include "core/optim/minimize.h"
#include "core/optim/test_functions.h"
#include "expect_path.h"
#include "lasso_problem.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Index;
using core::Vector;
using core::Vector2;

TEST_CASE("ISTA takes the steps that NumPy's lines take") {
    // reference.py, ista(): x = soft(x - 0.05 * A.T @ (A @ x - b), 0.05 * 1.5)
    const double expected[][4] = {
        {0, 0.002742077597959483, 0.068334012930310745, -0.13263335034396712},
        {0, 0, 0.1272244339997039, -0.23926174323306643},
        {0, 0, 0.17852301423241962, -0.32490078994942423},
        {0, 0, 0.22257286084066791, -0.39392111280091663},
        {0, 0, 0.26023988486970623, -0.44964253055861475},
        {0, 0, 0.29233334500817704, -0.49470127516338941},
        {0, 0, 0.31959320405730046, -0.53119501428590965},
        {0, 0, 0.34268509596781593, -0.56079624285247953},
        {0, 0, 0.36220027374886038, -0.58484111274321338},
        {0.0015451500745917723, 0, 0.37865868186669427, -0.60439915741389139},
    };
    ProximalGradient method(lasso_objective(), l1_penalty(1.5), Vector::Zero(4), {.learning_rate = 0.05});
    expect_rows(method, expected);
}

TEST_CASE("FISTA takes the steps that NumPy's lines take") {
    // reference.py, fista():
    // new = soft(y - 0.05 * A.T @ (A @ y - b), 0.05 * 1.5); y = new + (last - 1) / t * (new - x)
    const double expected[][4] = {
        {0, 0.002742077597959483, 0.068334012930310745, -0.13263335034396712},
        {0, 0, 0.1272244339997039, -0.23926174323306643},
        {0, 0, 0.19297657004691143, -0.34902989325013006},
        {0, 0, 0.25949057000267228, -0.45176631321580102},
        {0, 0, 0.32198547158170976, -0.54040666875913113},
        {0.0023822852918550519, 0, 0.37672579368185632, -0.61108430904707634},
        {0.010757844303467073, 0, 0.42117075473195592, -0.66311447196431605},
        {0.024858898942844737, 0, 0.45403549385518432, -0.69857724896311391},
        {0.042723530259709347, 0, 0.47536042503898362, -0.7209329280522061},
        {0.061915475711633861, 0, 0.48635794063561782, -0.73393446612075652},
    };
    Fista method(lasso_objective(), l1_penalty(1.5), Vector::Zero(4), {.learning_rate = 0.05});
    expect_rows(method, expected);
}

TEST_CASE("Projected gradient takes the steps that NumPy's lines take") {
    // reference.py, projected_gradient(): x = np.clip(x - 0.001 * rosen_der(x), [-1.5, -0.5], [0.5, 1.02])
    const Point expected[] = {
        {-0.98439999999999994, 1.02},
        {-1.0004958865664, 1.0098086719999999},
        {-1.0000233048026586, 1.0080453414072572},
        {-0.99922282526012518, 1.006445595155492},
        {-0.99842162910928034, 1.0048457270285589},
        {-0.99761972610051375, 1.003245731517493},
        {-0.99681711463265954, 1.0016456087949672},
        {-0.99601379308849614, 1.00004535904089},
        {-0.99520975984510451, 0.99844498243721869},
        {-0.99440501327386477, 0.99684447916796504},
    };
    const TestFunction& rosenbrock = *find_test_function("rosenbrock");
    ProjectedGradient method(make_objective(rosenbrock),
                             box_constraint(Vector2(-1.5, -0.5), Vector2(0.5, 1.02)), start_of(rosenbrock),
                             {.learning_rate = 0.001});
    expect_positions(method, expected);
}

TEST_CASE("ISTA and FISTA reach scikit-learn's lasso, zeros included, with either step rule") {
    // Lasso(alpha=1.5 / 8, fit_intercept=False, tol=1e-14, max_iter=10**6).fit(A, b).coef_
    const Vector expected = lasso_solution();
    for (const ProximalStep rule : {ProximalStep::Constant, ProximalStep::Backtracking}) {
        const Hyperparameters parameters{.learning_rate = rule == ProximalStep::Constant ? 0.05 : 1.0};
        const StopCriteria stop{.gradient_tolerance = 1e-11};
        ProximalGradient ista(lasso_objective(), l1_penalty(1.5), Vector::Zero(4), parameters, stop, rule);
        Fista fista(lasso_objective(), l1_penalty(1.5), Vector::Zero(4), parameters, stop, rule);
        for (Optimizer* method : {static_cast<Optimizer*>(&ista), static_cast<Optimizer*>(&fista)}) {
            CHECK(minimize(*method).status == Status::Converged);
            CHECK((method->position() - expected).lpNorm<Eigen::Infinity>() < 1e-9);
            for (Index i = 0; i < 4; ++i) CHECK((method->position()[i] == 0.0) == (expected[i] == 0.0));
        }
    }
}

TEST_CASE("ISTA never climbs, and the value it reports is that of both parts") {
    ProximalGradient method(lasso_objective(), l1_penalty(1.5), Vector::Ones(4), {.learning_rate = 0.05});
    double last = method.value();
    while (method.step() == Status::Running) {
        CHECK(method.value() <= last);
        last = method.value();
        const double whole =
            lasso_objective()->value(method.position()) + 1.5 * method.position().lpNorm<1>();
        CHECK(method.value() == doctest::Approx(whole).epsilon(1e-15));
        CHECK(method.penalty() == doctest::Approx(1.5 * method.position().lpNorm<1>()).epsilon(1e-15));
    }
}

TEST_CASE("The arrows of proximal steps add up to the step") {
    ProximalGradient ista(lasso_objective(), l1_penalty(1.5), Vector::Ones(4), {.learning_rate = 0.05});
    Fista fista(lasso_objective(), l1_penalty(1.5), Vector::Ones(4), {.learning_rate = 0.05});
    for (Optimizer* method : {static_cast<Optimizer*>(&ista), static_cast<Optimizer*>(&fista)}) {
        for (int i = 0; i < 20; ++i) {
            method->step();
            Vector sum = method->report().from;
            for (const Term& term : method->report().terms) {
                if (term.role == TermRole::Arrow) sum += term.value;
            }
            CHECK((sum - method->position()).norm() < 1e-14);
        }
    }
}

TEST_CASE("A start outside a constraint is projected first") {
    const TestFunction& sphere = *find_test_function("sphere");
    ProjectedGradient method(make_objective(sphere), ball_constraint(Vector2(3.0, 0.0), 1.0),
                             Vector2(3.0, 5.0), {.learning_rate = 0.1});
    CHECK(method.report().from == Vector2(3.0, 1.0));
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK((end.position - Vector2(2.0, 0.0)).norm() < 1e-5);
}

TEST_CASE("FISTA keeps Nesterov's bound") {
    const Vector solution = lasso_solution();
    Fista method(lasso_objective(), l1_penalty(1.5), Vector::Ones(4), {.learning_rate = 0.05},
                 {.gradient_tolerance = 0.0});
    const double minimum = lasso_objective()->value(solution) + 1.5 * solution.lpNorm<1>();
    for (int k = 1; k <= 100; ++k) {
        method.step();
        const double bound =
            2.0 / 0.05 * (Vector::Ones(4) - solution).squaredNorm() / ((k + 1.0) * (k + 1.0));
        CHECK(method.value() - minimum <= bound);
    }
}
