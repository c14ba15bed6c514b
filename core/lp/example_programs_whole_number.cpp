#include "core/lp/example_builders.h"

namespace core::lp::examples {
namespace {

LinearProgram knapsack() {
    return maximize("value",
                    {whole_number("lamp", 60.0, 1.0), whole_number("clock", 100.0, 1.0),
                     whole_number("vase", 120.0, 1.0), whole_number("radio", 70.0, 1.0)},
                    {at_most("weight", {10.0, 20.0, 30.0, 25.0}, 50.0)});
}

LinearProgram shifts() {
    const char* days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const double needed[] = {17.0, 13.0, 15.0, 19.0, 14.0, 16.0, 11.0};
    LinearProgram program{.objective_name = "people"};
    for (int day = 0; day < 7; ++day) {
        program.columns.push_back(whole_number(std::string("starts ") + days[day], 1.0));
        Row row = at_least(days[day], {}, needed[day]);
        for (int start = 0; start < 7; ++start)
            if ((day - start + 7) % 7 < 5) row.terms.push_back({start, 1.0});
        program.rows.push_back(row);
    }
    return program;
}

LinearProgram rounding_trap() {
    return maximize("value", {whole_number("x", 1.0), whole_number("y", 5.0)},
                    {at_most("budget", {1.0, 10.0}, 20.0), at_most("x limit", {1.0, 0.0}, 2.0)});
}

}  // namespace

std::vector<ExampleProgram> whole_number_programs() {
    return {
        {"knapsack", "What fits into the bag",
         "Four things with values and weights, 50 kg at most. Taking two thirds of a vase is no help.", "own",
         knapsack(), LpStatus::kOptimal, 240.0, 220.0},
        {"shifts", "Five days on, two days off",
         "A post office needs other numbers of people on each day of the week; everyone works five days in a "
         "row.",
         "W. L. Winston, Operations Research, post office problem", shifts(), LpStatus::kOptimal, 67.0 / 3.0,
         23.0},
        {"rounding_trap", "Rounding does not do",
         "The best point is (2, 1.8). Rounding down to (2, 1) gives 7, but (0, 2) gives 10.",
         "F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, ch. 12", rounding_trap(),
         LpStatus::kOptimal, 11.0, 10.0},
    };
}

}  // namespace core::lp::examples
