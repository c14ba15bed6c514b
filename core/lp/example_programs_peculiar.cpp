#include "core/lp/example_builders.h"

namespace core::lp::examples {
namespace {

LinearProgram degenerate() {
    return maximize("profit", {variable("x", 3.0), variable("y", 2.0)},
                    {at_most("sum", {1.0, 1.0}, 6.0), at_most("x limit", {1.0, 0.0}, 4.0),
                     at_most("weighted", {2.0, 1.0}, 10.0)});
}

LinearProgram redundant() {
    return maximize("profit", {variable("x", 3.0), variable("y", 2.0)},
                    {at_most("sum", {1.0, 1.0}, 4.0), at_most("weighted", {1.0, 3.0}, 6.0),
                     at_most("generous", {1.0, 1.0}, 9.0)});
}

LinearProgram alternative_optima() {
    return maximize("profit", {variable("x", 2.0), variable("y", 2.0)},
                    {at_most("sum", {1.0, 1.0}, 6.0), at_most("x limit", {1.0, 0.0}, 4.0),
                     at_most("y limit", {0.0, 1.0}, 5.0)});
}

LinearProgram unbounded() {
    return maximize("profit", {variable("x", 1.0), variable("y", 1.0)},
                    {at_most("difference", {1.0, -1.0}, 2.0), at_least("sum", {1.0, 1.0}, 1.0)});
}

LinearProgram infeasible() {
    return maximize("profit", {variable("x", 1.0), variable("y", 1.0)},
                    {at_most("capacity", {1.0, 1.0}, 2.0), at_least("orders", {1.0, 1.0}, 3.0)});
}

LinearProgram contradicting_equations() {
    return minimize("cost", {variable("x", 1.0), variable("y", 1.0), variable("z", 1.0)},
                    {equals("first", {1.0, 1.0, 0.0}, 2.0), equals("second", {0.0, 1.0, 1.0}, 3.0),
                     equals("sum", {1.0, 2.0, 1.0}, 6.0)});
}

LinearProgram single_point() {
    return maximize("profit", {variable("x", 1.0), variable("y", 2.0)},
                    {at_most("sum", {1.0, 1.0}, 2.0), at_least("x floor", {1.0, 0.0}, 1.0),
                     at_least("y floor", {0.0, 1.0}, 1.0)});
}

LinearProgram beale() {
    return minimize(
        "cost", {variable("x1", -0.75), variable("x2", 20.0), variable("x3", -0.5), variable("x4", 6.0)},
        {at_most("first", {0.25, -8.0, -1.0, 9.0}, 0.0), at_most("second", {0.5, -12.0, -0.5, 3.0}, 0.0),
         at_most("third", {0.0, 0.0, 1.0, 0.0}, 1.0)});
}

LinearProgram kuhn() {
    return minimize("cost",
                    {variable("x1", -2.0), variable("x2", -3.0), variable("x3", 1.0), variable("x4", 12.0)},
                    {at_most("first", {-2.0, -9.0, 1.0, 9.0}, 0.0),
                     at_most("second", {1.0 / 3.0, 1.0, -1.0 / 3.0, -2.0}, 0.0),
                     at_most("third", {2.0, 3.0, -1.0, -12.0}, 2.0)});
}

LinearProgram chvatal() {
    return maximize(
        "value", {variable("x1", 10.0), variable("x2", -57.0), variable("x3", -9.0), variable("x4", -24.0)},
        {at_most("first", {0.5, -5.5, -2.5, 9.0}, 0.0), at_most("second", {0.5, -1.5, -0.5, 1.0}, 0.0),
         at_most("third", {1.0, 0.0, 0.0, 0.0}, 1.0)});
}

LinearProgram only_bounds() {
    LinearProgram program = minimize("cost", {variable("x", 2.0), variable("y", -3.0, 4.0)}, {});
    program.columns[0].low = -1.5;
    program.constant = 10.0;
    return program;
}

}  // namespace

std::vector<ExampleProgram> peculiar_programs() {
    const std::string chvatal_book = "V. Chvatal, Linear Programming (1983)";
    return {
        {"degenerate", "Three lines through one corner",
         "At the best corner three limits are used up at once: one more than it takes to fix a point.", "own",
         degenerate(), LpStatus::kOptimal, 16.0},
        {"redundant", "A limit that limits nothing", "Whoever keeps the first limit keeps the third.", "own",
         redundant(), LpStatus::kOptimal, 12.0},
        {"alternative_optima", "A whole edge of best plans",
         "The objective is parallel to an edge: every point of it is as good.", "own", alternative_optima(),
         LpStatus::kOptimal, 12.0},
        {"unbounded", "Nothing stops the profit", "Make more of both, for ever. A limit was forgotten.",
         "own", unbounded(), LpStatus::kUnbounded},
        {"infeasible", "More orders than capacity", "No plan keeps both limits.", "own", infeasible(),
         LpStatus::kInfeasible},
        {"contradicting_equations", "Equations that contradict each other",
         "The third left side is the sum of the first two, its right side is not.", "own",
         contradicting_equations(), LpStatus::kInfeasible},
        {"single_point", "No choice left", "The limits leave exactly one plan.", "own", single_point(),
         LpStatus::kOptimal, 3.0},
        {"klee_minty_2", "A squeezed square", "Dantzig's rule visits all 4 corners.",
         "V. Klee and G. J. Minty (1972), form of " + chvatal_book, klee_minty(2), LpStatus::kOptimal, 100.0},
        {"klee_minty_3", "A squeezed cube", "Dantzig's rule visits all 8 corners.",
         "V. Klee and G. J. Minty (1972), form of " + chvatal_book, klee_minty(3), LpStatus::kOptimal,
         10000.0},
        {"beale", "Round and round (Beale)",
         "With Dantzig's rule six exchanges lead back to where they began.",
         "E. M. L. Beale, Cycling in the dual simplex algorithm (1955)", beale(), LpStatus::kOptimal, -1.25},
        {"kuhn", "Round and round (Kuhn)", "Cycles under Dantzig's rule.",
         "H. W. Kuhn, in M. L. Balinski and A. W. Tucker (1969)", kuhn(), LpStatus::kOptimal, -2.0},
        {"chvatal", "Round and round (Chvatal)", "Cycles after six exchanges under Dantzig's rule.",
         chvatal_book + ", ch. 3", chvatal(), LpStatus::kOptimal, 1.0},
        {"only_bounds", "Bounds, but no rows", "Every variable goes where its own price sends it.", "own",
         only_bounds(), LpStatus::kOptimal, -5.0},
    };
}

}  // namespace core::lp::examples
