#include "lessons/lp/best_corner_stories.h"

#include "core/lp/example_programs.h"

#include <utility>

namespace lessons::corner {

namespace {

using core::lp::LinearProgram;
using core::lp::make_row;
using core::lp::Row;

Row at_most(std::string name, std::string unit, const std::vector<double>& uses, double high) {
    Row row = make_row(std::move(name), uses, -core::kInfinity, high);
    row.unit = std::move(unit);
    return row;
}

Row at_least(std::string name, std::string unit, const std::vector<double>& uses, double low) {
    Row row = make_row(std::move(name), uses, low, core::kInfinity);
    row.unit = std::move(unit);
    return row;
}

Row wood() { return at_most("wood", "boards", {2.0, 1.0}, 100.0); }
Row carpentry() { return at_most("carpentry", "hours", {1.0, 1.0}, 80.0); }
Row finishing() { return at_most("finishing", "hours", {1.0, 2.0}, 150.0); }

LinearProgram furniture(std::vector<Row> rows, double per_chair = 40.0, double per_table = 30.0) {
    LinearProgram program;
    program.objective_name = "profit";
    program.objective_unit = "\u20ac";
    program.sense = core::lp::Sense::kMaximize;
    program.columns = {{.name = "chairs", .cost = per_chair}, {.name = "tables", .cost = per_table}};
    program.rows = std::move(rows);
    return program;
}

LinearProgram klee_minty(core::Index dimensions) {
    LinearProgram program = core::lp::klee_minty(dimensions);
    program.objective_name = "value";
    const char* const names[] = {"first", "second", "third"};
    for (std::size_t i = 0; i < program.rows.size(); ++i) program.rows[i].name = names[i];
    return program;
}

LinearProgram with_stools() {
    LinearProgram program = furniture({at_most("wood", "boards", {2.0, 1.0, 1.0}, 100.0),
                                       at_most("carpentry", "hours", {1.0, 1.0, 2.0}, 90.0),
                                       at_most("finishing", "hours", {1.0, 3.0, 1.0}, 120.0)});
    program.columns.push_back({.name = "stools", .cost = 35.0});
    return program;
}

}  // namespace

std::vector<lp::Story> stories() {
    const core::Vector2 usual(88.0, 90.0);
    return {
        {"factory", "A factory", "Chairs and tables share boards and hours. Which mix earns most?",
         furniture({wood(), carpentry(), finishing()}), usual},
        {"order", "With a promised order",
         "A customer was promised 50 tables: making nothing is no longer a plan.",
         furniture({wood(), carpentry(), finishing(), at_least("order", "tables", {0.0, 1.0}, 50.0)}), usual},
        {"redundant",
         "A limit that limits nothing",
         "The store has room for 120 pieces, more than can be made.",
         furniture({wood(), carpentry(), finishing(), at_most("store", "places", {1.0, 1.0}, 120.0)}),
         {120.0, 125.0}},
        {"degenerate", "Three limits, one corner", "Finishing has 140 hours: all three run out at once.",
         furniture({wood(), carpentry(), at_most("finishing", "hours", {1.0, 2.0}, 140.0)}), usual},
        {"alternative", "Many best plans", "A chair earns what a table earns, so a whole edge is best.",
         furniture({wood(), carpentry(), finishing()}, 30.0, 30.0), usual},
        {"infeasible", "Too much promised", "90 pieces are promised, but carpentry manages only 80.",
         furniture({wood(), carpentry(), finishing(), at_least("order", "pieces", {1.0, 1.0}, 90.0)}), usual},
        {"unbounded", "A limit was forgotten",
         "Only two rules are written down: at least 30 pieces, and at most 20 more tables than chairs.",
         furniture({at_least("order", "pieces", {1.0, 1.0}, 30.0),
                    at_most("balance", "tables", {-1.0, 1.0}, 20.0)}),
         usual},
        {"klee_minty",
         "Made to be slow",
         "Klee and Minty's squeezed square (1972): the best rate first visits all four corners.",
         klee_minty(2),
         {1.6, 112.0},
         false},
        {"stools", "Three products", "The factory makes stools, too: the area becomes a body.",
         with_stools()},
        {"klee_minty_3", "Made to be slow, in space",
         "Klee and Minty's squeezed cube: the best rate first visits all eight corners.", klee_minty(3)},
    };
}

}  // namespace lessons::corner
