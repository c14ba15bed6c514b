#include "bench/benchmark.h"
#include "core/lp/example_programs.h"
#include "core/lp/glpk_run.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/linear_program.h"
#include "core/lp/model_text.h"
#include "core/lp/network_simplex.h"
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

/// A region of 50 warehouses and 50 shops at random places, every warehouse with a route to every shop.
core::lp::FlowNetwork random_region() {
    core::Random random(11);
    core::lp::FlowNetwork region;
    for (int i = 0; i < 100; ++i)
        region.nodes.push_back({"", i < 50 ? random.uniform(20.0, 60.0) : -random.uniform(20.0, 40.0)});
    for (core::Index from = 0; from < 50; ++from)
        for (core::Index to = 50; to < 100; ++to)
            region.arcs.push_back({from, to, random.uniform(10.0, 100.0)});
    return region;
}

void add_networks(Benchmarks& benchmarks) {
    core::lp::FlowNetwork region = random_region();
    benchmarks.push_back({"network simplex, 50 x 50 from nothing",
                          [region] { return solved(core::lp::NetworkSimplex(region)).cost(); }});
    benchmarks.push_back({"GLPK simplex, the same 50 x 50",
                          [region] { return core::lp::solve(to_linear_program(region)).objective; }});
    const core::lp::NetworkSimplex before = solved(core::lp::NetworkSimplex(region));
    for (core::Index to = 0; to < 50; ++to) region.arcs[static_cast<std::size_t>(to)].cost *= 1.1;
    benchmarks.push_back({"network simplex, 50 x 50 after one warehouse moved", [region, before] {
                              return solved(core::lp::NetworkSimplex(region, before.states())).cost();
                          }});
}

/// Of Netlib's larger size: every row a demand on eight of the columns.
core::lp::LinearProgram random_covering(core::Index rows, core::Index columns) {
    core::Random random(23);
    core::lp::LinearProgram program;
    for (core::Index j = 0; j < columns; ++j)
        program.columns.push_back({.cost = random.uniform(1.0, 10.0), .high = 100.0});
    for (core::Index i = 0; i < rows; ++i) {
        core::lp::Row row{.low = random.uniform(10.0, 50.0)};
        const auto first = static_cast<core::Index>(random.below(static_cast<std::size_t>(columns)));
        for (core::Index k = 0; k < 8; ++k)
            row.terms.push_back({(first + k * 37) % columns, random.uniform(0.5, 5.0)});
        program.rows.push_back(row);
    }
    return program;
}

core::lp::GlpkRun in_slices(core::lp::LinearProgram program, const core::lp::Basis& start = {}) {
    core::lp::GlpkRun run(std::move(program), start);
    while (run.is_running()) run.step();
    return run;
}

/// What the workbench does: it reads a text, solves it in slices, and again when a number is moved.
void add_workbench(Benchmarks& benchmarks) {
    const core::lp::LinearProgram large = random_covering(1000, 1200);
    const std::string text = core::lp::write_model(large, core::lp::ModelFormat::kMps);
    benchmarks.push_back({"solve in workbench, MPS of 1000 rows, 1200 columns", [text] {
                              const auto read = core::lp::read_model(text, core::lp::ModelFormat::kMps);
                              return in_slices(*read).now().solution.objective;
                          }});
    benchmarks.push_back({"GLPK simplex at once, the same MPS of 1000 rows", [text] {
                              const auto read = core::lp::read_model(text, core::lp::ModelFormat::kMps);
                              return core::lp::solve(*read).objective;
                          }});
    core::lp::LinearProgram moved = random_covering(100, 120);
    const core::lp::Basis best = in_slices(moved).basis();
    moved.rows[7].low *= 1.1;
    benchmarks.push_back({"workbench, 100 rows after one number moved",
                          [moved, best] { return in_slices(moved, best).now().solution.objective; }});
}

}  // namespace

void add_linear_programs(Benchmarks& benchmarks) {
    add_workbench(benchmarks);
    const core::lp::LinearProgram allocation = random_allocation(30, 40);
    benchmarks.push_back({"teaching simplex, 30 rows, 40 columns",
                          [allocation] { return core::lp::solve_by_simplex(allocation).objective; }});
    benchmarks.push_back({"GLPK simplex, 30 rows, 40 columns",
                          [allocation] { return core::lp::solve(allocation).objective; }});
    const core::lp::LinearProgram cube = core::lp::klee_minty(6);
    benchmarks.push_back({"teaching simplex, Klee-Minty cube of 6 dimensions",
                          [cube] { return core::lp::solve_by_simplex(cube).objective; }});
    add_networks(benchmarks);
}

}  // namespace bench
