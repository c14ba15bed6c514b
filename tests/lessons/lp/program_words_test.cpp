#include "lessons/lp/program_words.h"

#include <doctest/doctest.h>

using core::lp::LinearProgram;

namespace {

/// One limit on chairs and tables.
LinearProgram program_of(double chairs, double tables, double low, double high) {
    LinearProgram program;
    program.columns = {{.name = "chairs"}, {.name = "tables"}};
    program.rows = {{.name = "balance", .low = low, .high = high}};
    if (chairs != 0.0) program.rows[0].terms.push_back({.column = 0, .value = chairs});
    if (tables != 0.0) program.rows[0].terms.push_back({.column = 1, .value = tables});
    return program;
}

}  // namespace

TEST_CASE("A limit reads as people would write it") {
    using lessons::lp::limit_sentence;
    const double inf = core::kInfinity;
    CHECK(limit_sentence(program_of(2, 1, -inf, 100), 0) == "Balance: 2\u00a0chairs + tables \u2264 100");
    CHECK(limit_sentence(program_of(1, 0, 35, inf), 0) == "Balance: chairs \u2265 35");
    CHECK(limit_sentence(program_of(-1, 1, -inf, 20), 0) == "Balance: tables \u2212 chairs \u2264 20");
    CHECK(limit_sentence(program_of(-1, 0, -inf, 0), 0) == "Balance: \u2212chairs \u2264 0");
}
