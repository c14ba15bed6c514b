// Times the benchmarks and prints one line of JSON for each:
//   {"name": ..., "ns": median time of one run, "result": the bits of what it computed}
// usage: gradus_bench [part of a name]      only the benchmarks whose name contains it
//        gradus_bench --models           the linear programs of tests/data/lp, for glpk.js

#include "bench/benchmark.h"
#include "bench/model_files.h"
#include "core/math/float_bits.h"

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kBatchNanoseconds =
    10e6;  // long beside the clock's resolution, which is 5 us or more under Node
constexpr std::size_t kBatches = 15;
constexpr std::size_t kFewBatches = 5;  // of runs that fill a batch each

double nanoseconds_of(const bench::Benchmark& benchmark, int runs) {
    const auto start = Clock::now();
    for (int i = 0; i < runs; ++i) benchmark.work();
    return std::chrono::duration<double, std::nano>(Clock::now() - start).count();
}

/// How many runs fill a batch; finding out warms up caches and Node's optimising compiler as well.
int runs_per_batch(const bench::Benchmark& benchmark) {
    int runs = 1;
    while (runs < (1 << 24) && nanoseconds_of(benchmark, runs) < kBatchNanoseconds) runs *= 2;
    return runs;
}

double median_nanoseconds(const bench::Benchmark& benchmark) {
    const int runs = runs_per_batch(benchmark);
    std::vector<double> times(runs == 1 ? kFewBatches : kBatches);
    for (double& time : times) time = nanoseconds_of(benchmark, runs) / runs;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string wanted = argc > 1 ? argv[1] : "";
    if (wanted == "--models") {
        bench::print_models();
        return 0;
    }
    bench::Benchmarks benchmarks;
    bench::add_linear_algebra(benchmarks);
    bench::add_elementary_functions(benchmarks);
    bench::add_expressions(benchmarks);
    bench::add_optimizers(benchmarks);
    bench::add_maps(benchmarks);
    bench::add_linear_programs(benchmarks);
    bench::add_lessons_of_limits(benchmarks);
    bench::add_model_files(benchmarks);
    bench::add_models(benchmarks);
    bench::add_learning(benchmarks);
    bench::add_tables(benchmarks);
    bench::add_logistic_regression(benchmarks);
    bench::add_geometry(benchmarks);
    bench::add_frames(benchmarks);
    for (const bench::Benchmark& benchmark : benchmarks) {
        if (benchmark.name.find(wanted) == std::string::npos) continue;
        const double result = benchmark.work();
        const double time = median_nanoseconds(benchmark);
        std::printf("{\"name\": \"%s\", \"ns\": %.1f, \"result\": \"%016" PRIx64 "\"}\n",
                    benchmark.name.c_str(), time, core::math::bits_of(result));
        std::fflush(stdout);
    }
}
