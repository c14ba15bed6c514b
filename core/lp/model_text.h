#pragma once
// Models as text, in and out: four formats in, one LinearProgram; the program out in five.

#include "core/lp/linear_program.h"

#include <string>
#include <string_view>

namespace core::lp {

enum class ModelFormat {
    kAlgebra,   ///< As people write it (algebra.h).
    kCplexLp,   ///< CPLEX LP (algebra.h).
    kMps,       ///< MPS, free or fixed (mps.h).
    kMathProg,  ///< GNU MathProg, the language of GLPK. Read only.
    kPython     ///< A script for SciPy (python_writer.h). Written only.
};

/// What reading a model may cost. The text comes from outside: it must not run for ever or fill the memory.
struct ModelLimits {
    long work = 20000000;  ///< Calls within the MathProg translator.
    int depth = 1500;      ///< Of such calls within each other: brackets in brackets, recursive parameters.
    int megabytes = 256;   ///< That GLPK may allocate.
};

/// The format that the text is most likely in, by its first words.
ModelFormat guess_format(std::string_view text);

/// Reads the text in a given format. Errors tell line and, where known, column. kPython is refused.
Result<LinearProgram> read_model(std::string_view text, ModelFormat format, const ModelLimits& limits = {});

/// Writes the program in a given format. kMathProg must not be asked for (assert).
std::string write_model(const LinearProgram& program, ModelFormat format);

/// Reads a GNU MathProg model with its data section through GLPK. The first objective counts. Nothing of the
/// model is solved or printed: `solve` ends it, printf and display are passed over. Tables and every other
/// access to files are refused (math_prog_check.h, cmake/glpk/memory_text.c).
Result<LinearProgram> read_math_prog(std::string_view text, const ModelLimits& limits = {});

/// GLPK's own readers of the other formats: referees of ours, and the way to fixed MPS with blanks in names.
enum class GlpkFormat { kCplexLp, kFixedMps, kFreeMps, kMathProg };
Result<LinearProgram> read_by_glpk(std::string_view text, GlpkFormat format, const ModelLimits& limits = {});

}  // namespace core::lp
