#include "bench/benchmark.h"
#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/linear_program.h"
#include "core/lp/simplex.h"
#include "core/random.h"

namespace bench {

namespace {

/// A resource allocation: maximize earnings, every row a resource that all columns use. Bounded and feasible.
core::lp::LinearProgram random_allocation(core::Index rows, core::Index columns) {
    core::Random random(5);
    core::lp::LinearProgram program;
    program.sense = core::lp::Sense::kMaximize;
    for (core::Index j = 0; j < columns; ++j) program.columns.push_back({.cost = random.uniform(1.0, 10.0)});
    for (core::Index i = 0; i < rows; ++i) {
        core::lp::Row row;
        for (core::Index j = 0; j < columns; ++j) row.terms.push_back({j, random.uniform(0.5, 5.0)});
        row.high = random.uniform(50.0, 100.0);
        program.rows.push_back(row);
    }
    return program;
}

}  // namespace

void add_linear_programs(Benchmarks& benchmarks) {
    const core::lp::LinearProgram allocation = random_allocation(30, 40);
    benchmarks.push_back({"teaching simplex, 30 rows, 40 columns",
                          [allocation] { return core::lp::solve_by_simplex(allocation).objective; }});
    benchmarks.push_back({"GLPK simplex, 30 rows, 40 columns",
                          [allocation] { return core::lp::solve(allocation).objective; }});
    const core::lp::LinearProgram cube = core::lp::klee_minty(6);
    benchmarks.push_back({"teaching simplex, Klee-Minty cube of 6 dimensions",
                          [cube] { return core::lp::solve_by_simplex(cube).objective; }});
}

}  // namespace bench
