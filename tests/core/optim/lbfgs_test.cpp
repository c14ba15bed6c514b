#include "core/optim/lbfgs.h"

#include "core/optim/minimize.h"
#include "expect_path.h"

#include <algorithm>
#include <vector>

using namespace core::optim;
using core::Vector;

namespace {

/// lbfgs_reference.py: minimize(f, start, jac=True, method="L-BFGS-B", options={"gtol": 1e-6, "ftol":
/// 0}).nfev, evaluations of value and gradient together.
struct ScipyCost {
    const char* function;
    double evaluations;
};
const ScipyCost kScipyCosts[] = {
    {"sphere", 3},
    {"ellipse", 11},
    {"booth", 3},
    {"matyas", 9},
    {"zakharov", 12},
    {"rosenbrock", 45},
    {"dixon_price", 18},
    {"beale", 16},
    {"double_well", 15},
    {"himmelblau", 16},
    {"three_hump_camel", 12},
    {"six_hump_camel", 10},
    {"mccormick", 8},
    {"styblinski_tang", 12},
    {"goldstein_price", 18},
    {"branin", 12},
    {"easom", 12},
    {"bohachevsky", 10},
    {"griewank", 11},
    {"levy", 13},
    {"rastrigin", 8},
    {"ackley", 132},
};

}  // namespace

TEST_CASE("L-BFGS with memory 3 takes the steps of its formula with SciPy's line search") {
    // reference.py, lbfgs():
    // BFGS from the last 3 pairs, begun at (s @ y / (y @ y)) * I of the newest, in matrix form
    const Point expected[] = {
        {-0.91631851201865544, 1.1157883624413651},  {-1.0043138926137758, 1.070548139723944},
        {-1.0282820190904409, 1.0574458580359067},   {-1.0244445503736697, 1.0575043118777874},
        {-1.022635827493803, 1.0555766173209544},    {-1.0047192880659832, 1.0298798077074098},
        {-0.96300203713197563, 0.96072405035968622}, {-0.62193494185975706, 0.37221688415475473},
        {-0.58574972138858128, 0.31059641661006832}, {-0.54838266094283572, 0.27549904053546026},
    };
    expect_path("lbfgs", {.armijo = 1e-4, .curvature = 0.9, .memory = 3.0}, expected);
}

TEST_CASE("L-BFGS reaches Rosenbrock's minimum in 100 variables at no more than 1.1 times SciPy's cost") {
    // x0 = np.tile([-1.2, 1.0], 50)
    // minimize(rosen, x0, jac=rosen_der, method="L-BFGS-B", options={"gtol": 1e-6, "ftol": 0, ...}).nfev ->
    // 622
    Vector start(100);
    for (core::Index i = 0; i < 100; ++i) start[i] = i % 2 == 0 ? -1.2 : 1.0;
    Lbfgs method(make_chained_rosenbrock(100), start);
    const Minimum end = minimize(method);
    CHECK(end.status == Status::Converged);
    CHECK((end.position - Vector::Ones(100)).lpNorm<Eigen::Infinity>() < 1e-6);
    CHECK(static_cast<double>(end.evaluations.value) <= 1.1 * 622.0);
}

TEST_CASE("On the functions of the table L-BFGS needs no more evaluations than SciPy's, in the median") {
    CHECK(std::size(kScipyCosts) == test_functions().size());
    std::vector<double> ratios;
    for (const ScipyCost& scipy : kScipyCosts) {
        const TestFunction& function = *find_test_function(scipy.function);
        Lbfgs method(make_objective(function), start_of(function), defaults_of("lbfgs"));
        const Evaluations cost = minimize(method).evaluations;
        CAPTURE(std::string(function.id));
        CHECK(cost.gradient <= cost.value);
        ratios.push_back(static_cast<double>(cost.value) / scipy.evaluations);
    }
    std::sort(ratios.begin(), ratios.end());
    CHECK(ratios[ratios.size() / 2] <= 1.0);
    CHECK(ratios.back() < 1.3);
}

TEST_CASE("L-BFGS stores no more pairs than its memory") {
    Lbfgs method(make_chained_rosenbrock(10), Vector::Zero(10), {.memory = 4.0});
    for (core::Index i = 0; i < 4; ++i) {
        CHECK(method.pairs() == i);
        method.step();
    }
    for (int i = 0; i < 6; ++i) method.step();
    CHECK(method.pairs() == 4);
}
