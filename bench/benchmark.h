#pragma once
// What is timed: a table of named pieces of work, filled by one function a subject.

#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Benchmark {
    std::string name = {};
    /// Does the work once and returns a number that depends on all of it: so that nothing is optimised away,
    /// and so that the two programs can be seen to compute the same.
    std::function<double()> work = {};
};

using Benchmarks = std::vector<Benchmark>;

void add_linear_algebra(Benchmarks& benchmarks);
void add_elementary_functions(Benchmarks& benchmarks);
void add_expressions(Benchmarks& benchmarks);
void add_optimizers(Benchmarks& benchmarks);
void add_maps(Benchmarks& benchmarks);
void add_linear_programs(Benchmarks& benchmarks);
void add_lessons_of_limits(Benchmarks& benchmarks);
void add_model_files(Benchmarks& benchmarks);
void add_models(Benchmarks& benchmarks);
void add_learning(Benchmarks& benchmarks);
void add_tables(Benchmarks& benchmarks);
void add_logistic_regression(Benchmarks& benchmarks);
void add_geometry(Benchmarks& benchmarks);
void add_frames(Benchmarks& benchmarks);

}  // namespace bench
