#pragma once
// What if? Numbers of a model that the learner moves.

#include "core/lp/linear_program.h"
#include "core/lp/program_number.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::workbench {

/// Any number of a program: a cost, a bound, or (with `row`) the coefficient of column `number.index` there.
struct ModelNumber {
    core::lp::ProgramNumber number{};
    core::Index row = -1;

    bool operator==(const ModelNumber&) const = default;
    bool is_coefficient() const { return row >= 0; }
};

/// A number with another value.
struct Change {
    ModelNumber of{};
    double value = 0.0;
};

inline constexpr std::size_t kMostChanges = 50;

/// Whether the program has this number, and finite.
bool exists(const core::lp::LinearProgram& program, const ModelNumber& number);

double value_of(const core::lp::LinearProgram& program, const ModelNumber& number);

/// The program with all changes; numbers that it does not have are passed over.
core::lp::LinearProgram changed(core::lp::LinearProgram program, const std::vector<Change>& changes);

/// Sets the value of a number, or takes it back where it is the program's own.
void set_change(std::vector<Change>& changes, const core::lp::LinearProgram& program,
                const ModelNumber& number, double value);

/// "carpentry: limit", "chairs: what one earns"
std::string name_of(const core::lp::LinearProgram& program, const ModelNumber& number);

}  // namespace lessons::workbench
