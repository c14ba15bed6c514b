#pragma once
// The linear programs of tests/data/lp: what glpk.js is timed on as well (tools/bench_glpk_js.mjs).

#include "bench/benchmark.h"

namespace bench {

/// Prints every model as a line of JSON, {"name": ..., "model": ...}, as glpk.js takes it: both programs then
/// solve the same numbers, whole columns as any other.
void print_models();

}  // namespace bench
