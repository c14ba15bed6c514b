#pragma once
// Names as other programs can read them; for the writers.

#include "core/lp/linear_program.h"

#include <functional>

namespace core::lp {

/// Row and column names of a program, each list without repetitions.
struct TextNames {
    std::vector<std::string> rows{};
    std::vector<std::string> columns{};
};

/// Empty names become stem and number (from 1), then `allowed` makes each name one that the format can hold,
/// and names that came before get _2, _3, ... at their end.
TextNames text_names(const LinearProgram& program, const std::string& row_stem,
                     const std::string& column_stem, const std::function<std::string(std::string)>& allowed);

/// Whether columns come in their order when the costs that are not 0, then the rows, are written down, and
/// all come.
bool appears_in_order(const LinearProgram& program);

}  // namespace core::lp
