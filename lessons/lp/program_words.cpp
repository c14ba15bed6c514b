#include "lessons/lp/program_words.h"

#include "lessons/lp/story.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::lp {

using core::lp::LinearProgram;
using ui::format_number;

std::string capitalized(std::string text) {
    const bool is_symbol = text.find_first_of("0123456789") != std::string::npos;
    if (!is_symbol && !text.empty() && 'a' <= text[0] && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

bool is_plural(const std::string& word) { return word.size() > 2 && word.back() == 's'; }

std::string singular(const std::string& word) {
    return is_plural(word) ? word.substr(0, word.size() - 1) : word;
}

std::string count_of(double count, const std::string& plural) {
    return format_number(count) + "\u00a0" + (std::fabs(count - 1.0) < 1e-9 ? singular(plural) : plural);
}

std::string amount(const LinearProgram& program, double value) {
    if (program.objective_unit.empty()) return format_number(value);
    const double cents = std::round(value * 100.0) / 100.0;
    return ui::format_money(cents, program.objective_unit);
}

std::string left_side(const LinearProgram& program, std::size_t row) {
    std::string text;
    for (const bool adds : {true, false}) {
        for (core::Index j = 0; j < program.column_count(); ++j) {
            const double use = coefficient(program, static_cast<core::Index>(row), j);
            if (use == 0.0 || (use > 0.0) != adds) continue;
            const std::string& name = program.columns[static_cast<std::size_t>(j)].name;
            if (!adds) text += text.empty() ? std::string(ui::kMinus) : std::string(" ") + ui::kMinus + " ";
            if (adds && !text.empty()) text += " + ";
            text += std::fabs(use) == 1.0 ? name : count_of(std::fabs(use), name);
        }
    }
    return text.empty() ? "0" : text;
}

std::string limit_sentence(const LinearProgram& program, std::size_t row) {
    const core::lp::Row& limit = program.rows[row];
    return capitalized(limit.name) + ": " + left_side(program, row) +
           (is_minimum(limit) ? " \u2265 " : " \u2264 ") + format_number(limit_of(limit));
}

std::string plan_words(const LinearProgram& program, const core::Vector& plan) {
    std::string words;
    for (core::Index j = 0; j < plan.size(); ++j) {
        if (j > 0) words += j + 1 < plan.size() ? ", " : " and ";
        words += count_of(plan[j], program.columns[static_cast<std::size_t>(j)].name);
    }
    return words;
}

}  // namespace lessons::lp
