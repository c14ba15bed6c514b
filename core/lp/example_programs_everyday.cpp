#include "core/lp/example_builders.h"

namespace core::lp::examples {
namespace {

LinearProgram furniture() {
    LinearProgram program =
        maximize("profit", {variable("chairs", 40.0), variable("tables", 30.0)},
                 {at_most("wood", {2.0, 1.0}, 100.0), at_most("hours", {1.0, 1.0}, 80.0)});
    program.objective_unit = "euros";
    for (Column& column : program.columns) column.unit = "pieces";
    program.rows[0].unit = "boards";
    program.rows[1].unit = "hours";
    return program;
}

LinearProgram diet() {
    LinearProgram program =
        minimize("price",
                 {variable("oatmeal", 3.0, 4.0), variable("chicken", 24.0, 3.0), variable("eggs", 13.0, 2.0),
                  variable("milk", 9.0, 8.0), variable("cherry pie", 20.0, 2.0),
                  variable("pork with beans", 19.0, 2.0)},
                 {at_least("energy", {110.0, 205.0, 160.0, 160.0, 420.0, 260.0}, 2000.0),
                  at_least("protein", {4.0, 32.0, 13.0, 8.0, 4.0, 14.0}, 55.0),
                  at_least("calcium", {2.0, 12.0, 54.0, 285.0, 22.0, 80.0}, 800.0)});
    program.objective_unit = "cents";
    for (Column& column : program.columns) column.unit = "servings";
    program.rows[0].unit = "kcal";
    program.rows[1].unit = "g";
    program.rows[2].unit = "mg";
    return program;
}

LinearProgram blending() {
    return maximize("profit",
                    {variable("light in regular", 21.0), variable("heavy in regular", 11.0),
                     variable("light in premium", 24.0), variable("heavy in premium", 14.0)},
                    {at_most("light oil", {1.0, 0.0, 1.0, 0.0}, 6000.0),
                     at_most("heavy oil", {0.0, 1.0, 0.0, 1.0}, 4000.0),
                     at_most("regular demand", {1.0, 1.0, 0.0, 0.0}, 6000.0),
                     at_most("premium demand", {0.0, 0.0, 1.0, 1.0}, 5000.0),
                     at_least("regular quality", {10.0 - 8.0, 5.0 - 8.0, 0.0, 0.0}, 0.0),
                     at_least("premium quality", {0.0, 0.0, 10.0 - 9.0, 5.0 - 9.0}, 0.0)});
}

LinearProgram transport() {
    return minimize("freight",
                    {variable("Seattle to New York", 0.225), variable("Seattle to Chicago", 0.153),
                     variable("Seattle to Topeka", 0.162), variable("San Diego to New York", 0.225),
                     variable("San Diego to Chicago", 0.162), variable("San Diego to Topeka", 0.126)},
                    {at_most("Seattle", {1.0, 1.0, 1.0, 0.0, 0.0, 0.0}, 350.0),
                     at_most("San Diego", {0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 600.0),
                     at_least("New York", {1.0, 0.0, 0.0, 1.0, 0.0, 0.0}, 325.0),
                     at_least("Chicago", {0.0, 1.0, 0.0, 0.0, 1.0, 0.0}, 300.0),
                     at_least("Topeka", {0.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 275.0)});
}

LinearProgram balanced_transport() {
    return minimize(
        "freight",
        {variable("north to A", 8.0), variable("north to B", 6.0), variable("north to C", 10.0),
         variable("south to A", 9.0), variable("south to B", 12.0), variable("south to C", 13.0)},
        {equals("north", {1.0, 1.0, 1.0, 0.0, 0.0, 0.0}, 35.0),
         equals("south", {0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 50.0),
         equals("A", {1.0, 0.0, 0.0, 1.0, 0.0, 0.0}, 25.0), equals("B", {0.0, 1.0, 0.0, 0.0, 1.0, 0.0}, 30.0),
         equals("C", {0.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 30.0)});
}

LinearProgram assignment() {
    const double hours[4][4] = {{9, 2, 7, 8}, {6, 4, 3, 7}, {5, 8, 1, 8}, {7, 6, 9, 4}};
    LinearProgram program{.objective_name = "hours"};
    for (const std::string name : {"Ada", "Ben", "Chloe", "Dan"})
        program.rows.push_back(equals(name, {}, 1.0));
    for (const std::string name : {"roof", "door", "stairs", "walls"})
        program.rows.push_back(equals(name, {}, 1.0));
    for (std::size_t person = 0; person < 4; ++person) {
        for (std::size_t task = 0; task < 4; ++task) {
            const Index column = program.column_count();
            const std::string name = program.rows[person].name + " at " + program.rows[4 + task].name;
            program.columns.push_back(variable(name, hours[person][task]));
            program.rows[person].terms.push_back({column, 1.0});
            program.rows[4 + task].terms.push_back({column, 1.0});
        }
    }
    return program;
}

LinearProgram maximum_flow() {
    return maximize(
        "flow",
        {variable("source to A", 1.0, 10.0), variable("source to B", 1.0, 8.0), variable("A to B", 0.0, 3.0),
         variable("A to sink", 0.0, 7.0), variable("B to sink", 0.0, 9.0)},
        {equals("balance at A", {1.0, 0.0, -1.0, -1.0, 0.0}, 0.0),
         equals("balance at B", {0.0, 1.0, 1.0, 0.0, -1.0}, 0.0)});
}

LinearProgram alloy() {
    return minimize("price", {variable("rich ore", 6.0), variable("poor ore", 3.0), variable("scrap", 4.0)},
                    {equals("weight", {1.0, 1.0, 1.0}, 100.0), equals("copper", {0.9, 0.6, 0.7}, 75.0)});
}

LinearProgram greenhouse() {
    return maximize("harvest", {variable("tomatoes", 5.0), variable("cucumbers", 4.0)},
                    {between("beds", {1.0, 1.0}, 20.0, 60.0), between("balance", {1.0, -1.0}, -5.0, 10.0),
                     at_most("water", {3.0, 1.0}, 120.0)});
}

LinearProgram line_fit() {
    const double y[] = {1.0, 3.0, 2.0, 5.0, 4.0};
    LinearProgram program = minimize(
        "largest error",
        {free_variable("slope", 0.0), free_variable("intercept", 0.0), variable("largest error", 1.0)}, {});
    for (int k = 0; k < 5; ++k) {
        const std::string point = " point " + std::to_string(k + 1);
        program.rows.push_back(at_most("below" + point, {static_cast<double>(k), 1.0, -1.0}, y[k]));
        program.rows.push_back(at_least("above" + point, {static_cast<double>(k), 1.0, 1.0}, y[k]));
    }
    return program;
}

LinearProgram game() {
    return maximize("guaranteed gain",
                    {variable("rock", 0.0), variable("paper", 0.0), variable("scissors", 0.0),
                     free_variable("gain", 1.0)},
                    {at_least("against rock", {0.0, 1.0, -2.0, -1.0}, 0.0),
                     at_least("against paper", {-1.0, 0.0, 1.0, -1.0}, 0.0),
                     at_least("against scissors", {2.0, -1.0, 0.0, -1.0}, 0.0),
                     equals("chances", {1.0, 1.0, 1.0, 0.0}, 1.0)});
}

}  // namespace

std::vector<ExampleProgram> everyday_programs() {
    return {
        {"furniture", "Chairs and tables",
         "A workshop earns 40 euros with a chair and 30 with a table. A chair takes two boards and an hour, "
         "a table one "
         "board and an hour. There are 100 boards and 80 hours.",
         "own", furniture(), LpStatus::kOptimal, 2600.0},
        {"diet", "Polly's diet",
         "Polly wants 2000 kcal, 55 g of protein and 800 mg of calcium a day for as little money as "
         "possible, and she "
         "will not eat more than a few servings of anything.",
         "V. Chvatal, Linear Programming (1983), ch. 1", diet(), LpStatus::kOptimal, 92.5},
        {"blending", "Two oils, two fuels",
         "Light oil has quality 10, heavy oil 5. Regular fuel must reach 8 on average, premium 9. How much "
         "of each oil "
         "goes into each fuel?",
         "own", blending(), LpStatus::kOptimal, 168000.0},
        {"transport", "From canneries to markets",
         "Two canneries supply three markets. Every route has its price a case.",
         "G. B. Dantzig, Linear Programming and Extensions (1963), ch. 3.3", transport(), LpStatus::kOptimal,
         153.675},
        {"balanced_transport", "Nothing may be left over",
         "What two farms have is exactly what three mills need. One of the five equations follows from the "
         "others.",
         "own", balanced_transport(), LpStatus::kOptimal, 780.0},
        {"assignment", "Who does what",
         "Four people, four tasks, one each. The solution is whole by itself, and every corner is "
         "degenerate.",
         "own", assignment(), LpStatus::kOptimal, 13.0},
        {"maximum_flow", "How much water gets through",
         "Five pipes lead from a source to a sink. Each has a capacity.", "own", maximum_flow(),
         LpStatus::kOptimal, 16.0},
        {"alloy", "A recipe with exact amounts",
         "100 kg of an alloy with 75 kg of copper, from three ores at three prices.", "own", alloy(),
         LpStatus::kOptimal, 450.0},
        {"greenhouse", "From, to",
         "Between 20 and 60 beds, about as many of one plant as of the other, and not too much water.", "own",
         greenhouse(), LpStatus::kOptimal, 270.0},
        {"line_fit", "The line with the smallest largest error",
         "Slope and intercept may be negative. The line shall pass all five points as closely as it can.",
         "P. L. Chebyshev's criterion (1854); own numbers", line_fit(), LpStatus::kOptimal, 1.0},
        {"game", "Rock, paper, scissors",
         "Scissors against rock costs two. Which mixture loses nothing in the long run, whatever the other "
         "does?",
         "J. von Neumann's minimax (1928); own numbers", game(), LpStatus::kOptimal, 0.0},
    };
}

}  // namespace core::lp::examples
