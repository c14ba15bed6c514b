// A logistic regression of a common size: 10 000 rows, 50 columns.

#include "bench/benchmark.h"
#include "core/models/linear_objective.h"
#include "core/optim/lbfgs.h"
#include "core/optim/minimize.h"
#include "tests/support/logistic_rows.h"

#include <memory>

namespace bench {

namespace {

using core::Vector;
using Objective = std::shared_ptr<const core::optim::Objective>;

double value_and_gradient(const Objective& objective) {
    const Vector theta = Vector::LinSpaced(objective->dimension, -0.5, 0.5);
    Vector gradient(objective->dimension);
    return objective->value_and_gradient(theta, gradient) + gradient.sum();
}

double fit(const Objective& objective) {
    core::optim::Lbfgs method(objective, Vector::Zero(objective->dimension), {},
                              {.gradient_tolerance = 2e-5});
    return minimize(method).value;
}

}  // namespace

void add_logistic_regression(Benchmarks& benchmarks) {
    const Objective objective = core::models::make_objective(support::logistic_rows(), 1e-4);
    benchmarks.push_back({"logistic regression 10 000 x 50, value and gradient",
                          [objective] { return value_and_gradient(objective); }});
    benchmarks.push_back(
        {"logistic regression 10 000 x 50, L-BFGS fit", [objective] { return fit(objective); }});
}

}  // namespace bench
