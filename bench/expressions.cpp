// Typed functions: the goal is a million gradients a second in WebAssembly for a formula of 20 operations.

#include "bench/benchmark.h"
#include "core/expression/function.h"

#include <memory>

namespace bench {

namespace {

constexpr int kEvaluations = 1000;
constexpr const char* kFormula =  // 20 operations, 6 of them elementary functions
    "sin(x)*cos(y) + exp(-(x^2 + y^2)/4) - 0.5*x*y + sqrt(1 + x^2) + log(2 + y^2) + tanh(x - y)";

/// Sums evaluate(x, y) along a line.
template <class Evaluate>
double along_a_line(const Evaluate& evaluate) {
    double sum = 0.0;
    for (int i = 0; i < kEvaluations; ++i) {
        const double t = static_cast<double>(i) / kEvaluations;
        sum += evaluate(4.0 * t - 2.0, 1.0 - t);
    }
    return sum;
}

}  // namespace

void add_expressions(Benchmarks& benchmarks) {
    const auto function =
        std::make_shared<core::expression::Function>(core::expression::parse(kFormula).value());
    benchmarks.push_back({"typed function, 1000 values", [function] {
                              return along_a_line([&](double x, double y) { return function->value(x, y); });
                          }});
    benchmarks.push_back({"typed function, 1000 gradients", [function] {
                              return along_a_line([&](double x, double y) {
                                  const auto f = function->value_and_gradient(x, y);
                                  return f.value + f.dx + f.dy;
                              });
                          }});
    benchmarks.push_back({"typed function, 1000 Hessians", [function] {
                              return along_a_line([&](double x, double y) {
                                  const auto f = function->value_gradient_and_hessian(x, y);
                                  return f.dxx + f.dxy + f.dyy;
                              });
                          }});
    benchmarks.push_back({"reading a formula", [] {
                              return static_cast<double>(
                                  core::expression::parse(kFormula).value().program().code.size());
                          }});
}

}  // namespace bench
