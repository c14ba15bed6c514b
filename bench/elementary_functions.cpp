#include "bench/benchmark.h"
#include "core/math/elementary.h"
#include "core/random.h"

#include <vector>

namespace bench {

namespace {

using Function = double (*)(double);

/// The function at 10,000 arguments.
Benchmark over_vector(const char* name, Function function, double low, double high) {
    core::Random random(3);
    std::vector<double> arguments(10000);
    for (double& x : arguments) x = random.uniform(low, high);
    return {name, [arguments, function] {
                double sum = 0.0;
                for (const double x : arguments) sum += function(x);
                return sum;
            }};
}

}  // namespace

void add_elementary_functions(Benchmarks& benchmarks) {
    benchmarks.push_back(over_vector("exp of 10000 numbers", core::math::exp, -5.0, 5.0));
    benchmarks.push_back(over_vector("log of 10000 numbers", core::math::log, 0.1, 100.0));
    benchmarks.push_back(over_vector("tanh of 10000 numbers", core::math::tanh, -4.0, 4.0));
    benchmarks.push_back(over_vector("sin of 10000 numbers", core::math::sin, -10.0, 10.0));
    const auto power = [](double x) { return core::math::pow(x, 2.7); };
    benchmarks.push_back(over_vector("pow of 10000 numbers", power, 0.1, 10.0));
}

}  // namespace bench
