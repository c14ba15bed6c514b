#pragma once
// Short words for writing programs down; for the example files.

#include "core/lp/example_programs.h"

#include <utility>

namespace core::lp::examples {

using Coefficients = std::vector<double>;

/// x >= 0, or up to high.
inline Column variable(std::string name, double cost, double high = kInfinity) {
    return {.name = std::move(name), .cost = cost, .low = 0.0, .high = high};
}

inline Column free_variable(std::string name, double cost) {
    return {.name = std::move(name), .cost = cost, .low = -kInfinity, .high = kInfinity};
}

inline Column whole_number(std::string name, double cost, double high = kInfinity) {
    return {.name = std::move(name), .cost = cost, .low = 0.0, .high = high, .is_integer = true};
}

inline Row at_most(std::string name, const Coefficients& a, double high) {
    return make_row(std::move(name), a, -kInfinity, high);
}

inline Row at_least(std::string name, const Coefficients& a, double low) {
    return make_row(std::move(name), a, low, kInfinity);
}

inline Row equals(std::string name, const Coefficients& a, double value) {
    return make_row(std::move(name), a, value, value);
}

inline Row between(std::string name, const Coefficients& a, double low, double high) {
    return make_row(std::move(name), a, low, high);
}

inline LinearProgram maximize(std::string what, std::vector<Column> columns, std::vector<Row> rows) {
    return {.objective_name = std::move(what),
            .sense = Sense::kMaximize,
            .columns = std::move(columns),
            .rows = std::move(rows)};
}

inline LinearProgram minimize(std::string what, std::vector<Column> columns, std::vector<Row> rows) {
    return {.objective_name = std::move(what), .columns = std::move(columns), .rows = std::move(rows)};
}

/// The parts of the table, each in its own file.
std::vector<ExampleProgram> everyday_programs();
std::vector<ExampleProgram> whole_number_programs();
std::vector<ExampleProgram> peculiar_programs();

}  // namespace core::lp::examples
