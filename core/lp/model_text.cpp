#include "core/lp/model_text.h"

#include "core/lp/algebra.h"
#include "core/lp/math_prog_check.h"
#include "core/lp/mps.h"
#include "core/lp/python_writer.h"

#include <cassert>

namespace core::lp {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

std::string_view first_word(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = text.find_first_of(" \t\r\n\f\v:;", begin);
    return text.substr(begin, end - begin);
}

std::string_view without_first_line(std::string_view text) {
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
}

bool contains_line_with(std::string_view text, std::string_view word) {
    for (; !text.empty(); text = without_first_line(text))
        if (lower_case(first_word(text.substr(0, text.find('\n')))) == word) return true;
    return false;
}

/// The text from its first line that is no comment of any format.
std::string_view without_comments(std::string_view text) {
    while (!text.empty()) {
        const std::string_view word = first_word(text.substr(0, text.find('\n')));
        const bool is_comment =
            word.empty() || word[0] == '*' || word[0] == '#' || word[0] == '\\' || word.substr(0, 2) == "//";
        if (!is_comment) return text;
        text = without_first_line(text);
    }
    return text;
}

}  // namespace

ModelFormat guess_format(std::string_view text) {
    const std::string_view model = without_comments(text);
    const std::string_view word = first_word(model);
    if (word == "NAME" || word == "ROWS" || word == "OBJSENSE") return ModelFormat::kMps;
    if (model.find(';') != std::string_view::npos || word.substr(0, 2) == "/*") return ModelFormat::kMathProg;
    // The LP format must end with this word, and its lines end with a number: people's models rarely do both.
    const bool has_lp_sections = contains_line_with(model, "end") &&
                                 (contains_line_with(model, "subject") || contains_line_with(model, "st") ||
                                  contains_line_with(model, "s.t."));
    return has_lp_sections ? ModelFormat::kCplexLp : ModelFormat::kAlgebra;
}

Result<LinearProgram> read_model(std::string_view text, ModelFormat format, const ModelLimits& limits) {
    switch (format) {
        case ModelFormat::kAlgebra:
            return read_algebra(text);
        case ModelFormat::kCplexLp:
            return read_cplex_lp(text);
        case ModelFormat::kMathProg:
            return read_math_prog(text, limits);
        case ModelFormat::kMps: {
            auto program = read_mps(text);
            if (program.ok()) return program;
            // Names with blanks are possible in fixed columns only, which GLPK's reader knows.
            auto fixed = read_by_glpk(text, GlpkFormat::kFixedMps, limits);
            return fixed.ok() ? fixed : program;
        }
        case ModelFormat::kPython:
            break;
    }
    return Error{.message = "Python scripts are written, but not read.",
                 .expected = "algebra, LP, MPS or MathProg"};
}

std::string write_model(const LinearProgram& program, ModelFormat format) {
    assert(format != ModelFormat::kMathProg);
    switch (format) {
        case ModelFormat::kCplexLp:
            return write_cplex_lp(program);
        case ModelFormat::kMps:
            return write_mps(program);
        case ModelFormat::kPython:
            return write_python(program);
        default:
            return write_algebra(program);
    }
}

Result<LinearProgram> read_math_prog(std::string_view text, const ModelLimits& limits) {
    if (auto allowed = check_math_prog(text); !allowed.ok()) return allowed.error();
    return read_by_glpk(text, GlpkFormat::kMathProg, limits);
}

}  // namespace core::lp
