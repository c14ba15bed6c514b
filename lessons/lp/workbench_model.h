#pragma once
// A model as it was written, and the program that it says.

#include "core/lp/model_text.h"
#include "lessons/lp/workbench_examples.h"

#include <string>
#include <vector>

namespace lessons::workbench {

inline constexpr std::size_t kLongestText = std::size_t{1} << 20;  ///< Bytes; Netlib's larger models fit.
inline constexpr std::size_t kLongestLive = 20000;  ///< Bytes up to which a text is read at every key.

struct Model {
    std::string text;
    core::lp::ModelFormat format = core::lp::ModelFormat::kAlgebra;
    core::lp::LinearProgram program;
};

/// Reads a text in the format that it is most likely in. Texts beyond kLongestText are refused, and so is a
/// program without variables. In people's algebra a short remark behind a limit ("# hours") is its unit, and
/// behind the objective that of the objective. Reading is bounded in work and memory.
core::Result<Model> read_text(const std::string& text);

/// The program of one of the examples, which are all readable.
core::lp::LinearProgram example_program(const std::vector<ExampleModel>& examples, const std::string& id);

/// "Algebra", "CPLEX LP", "MPS", "MathProg", "Python"
const char* name_of(core::lp::ModelFormat format);

}  // namespace lessons::workbench
