// Test functions as objectives: the pairs of numbers of the table behind the vectors of the methods.

#include "core/optim/test_functions.h"

#include <cassert>

namespace core::optim {

const TestFunction* find_test_function(std::string_view id) {
    for (const TestFunction& function : test_functions()) {
        if (id == function.id) return &function;
    }
    return nullptr;
}

std::shared_ptr<const Objective> make_objective(const TestFunction& function) {
    // Only the pointers are captured: they fit into std::function without an allocation.
    auto objective = std::make_shared<Objective>();
    objective->dimension = 2;
    objective->value = [value = function.value](const Vector& x) { return value(x[0], x[1]); };
    objective->gradient = [gradient = function.gradient](const Vector& x, Vector& result) {
        gradient(x[0], x[1], result.data());
    };
    objective->hessian = [hessian = function.hessian](const Vector& x, Matrix& result) {
        hessian(x[0], x[1], result.data());
    };
    return objective;
}

Vector start_of(const TestFunction& function) { return Vector2(function.start.x, function.start.y); }

namespace {

double chained_rosenbrock(const Vector& x) {
    double sum = 0.0;
    for (Index i = 0; i + 1 < x.size(); ++i) {
        const double rise = x[i + 1] - x[i] * x[i];
        const double rest = 1.0 - x[i];
        sum += 100.0 * rise * rise + rest * rest;
    }
    return sum;
}

void chained_rosenbrock_gradient(const Vector& x, Vector& gradient) {
    gradient.setZero();
    for (Index i = 0; i + 1 < x.size(); ++i) {
        const double rise = x[i + 1] - x[i] * x[i];
        gradient[i] += -400.0 * x[i] * rise - 2.0 * (1.0 - x[i]);
        gradient[i + 1] += 200.0 * rise;
    }
}

/// The weights 1/2, 1, 3/2, ... of Zakharov's sum.
auto zakharov_weights(Index dimension) {
    return Vector::LinSpaced(dimension, 0.5, 0.5 * static_cast<double>(dimension));
}

double zakharov(const Vector& x) {
    const double s = zakharov_weights(x.size()).dot(x);
    return x.squaredNorm() + s * s + s * s * s * s;
}

void zakharov_gradient(const Vector& x, Vector& gradient) {
    const double s = zakharov_weights(x.size()).dot(x);
    gradient = 2.0 * x + (2.0 * s + 4.0 * s * s * s) * zakharov_weights(x.size());
}

void zakharov_hessian(const Vector& x, Matrix& hessian) {
    const Vector weights = zakharov_weights(x.size());
    const double s = weights.dot(x);
    hessian.noalias() = ((2.0 + 12.0 * s * s) * weights) * weights.transpose();
    hessian.diagonal().array() += 2.0;
}

void zakharov_hessian_product(const Vector& x, const Vector& v, Vector& product) {
    const auto weights = zakharov_weights(x.size());
    const double s = weights.dot(x);
    product = 2.0 * v + ((2.0 + 12.0 * s * s) * weights.dot(v)) * weights;
}

}  // namespace

std::shared_ptr<const Objective> make_chained_rosenbrock(Index dimension) {
    assert(dimension >= 2);
    auto objective = std::make_shared<Objective>();
    objective->dimension = dimension;
    objective->value = chained_rosenbrock;
    objective->gradient = chained_rosenbrock_gradient;
    return objective;
}

std::shared_ptr<const Objective> make_zakharov(Index dimension) {
    assert(dimension >= 1);
    auto objective = std::make_shared<Objective>();
    objective->dimension = dimension;
    objective->value = zakharov;
    objective->gradient = zakharov_gradient;
    objective->hessian = zakharov_hessian;
    objective->hessian_product = zakharov_hessian_product;
    return objective;
}

}  // namespace core::optim
