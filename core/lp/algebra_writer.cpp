#include "core/lp/algebra.h"

#include "core/lp/text_names.h"
#include "core/number_text.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

constexpr std::size_t kLineLength = 100;

constexpr const char* kReserved[] = {
    "maximize", "maximise", "maximum",  "max",     "minimize", "minimise", "minimum", "min",
    "subject",  "such",     "to",       "that",    "st",       "with",     "where",   "bounds",
    "bound",    "general",  "generals", "gen",     "integer",  "integers", "int",     "whole",
    "binary",   "binaries", "bin",      "free",    "end",      "at",       "most",    "least",
    "is",       "equals",   "exactly",  "between", "and",      "inf",      "infinity"};

/// What can stand without quotes: one name token that is no keyword.
bool is_plain(const std::string& name) {
    const auto tokens = algebra_tokens(name, AlgebraDialect::kPeople);
    if (!tokens.ok() || tokens->size() != 2) return false;
    const Token& token = tokens->front();
    const std::string small = lower_case(name);
    return token.kind == TokenKind::kName && !token.is_only_name && token.text == name && small != "s.t." &&
           small != "st." &&
           std::find(std::begin(kReserved), std::end(kReserved), small) == std::end(kReserved);
}

/// What can stand between quotes of one kind.
std::string quotable(std::string name) {
    std::replace(name.begin(), name.end(), '\n', ' ');
    if (name.find('"') != std::string::npos && name.find('\'') != std::string::npos)
        std::replace(name.begin(), name.end(), '"', '_');
    return name;
}

std::string quoted(const std::string& name) {
    if (is_plain(name)) return name;
    const char quote = name.find('"') == std::string::npos ? '"' : '\'';
    return quote + name + quote;
}

/// The program's names, each as it is to be written.
TextNames algebra_names(const LinearProgram& program) {
    TextNames names = text_names(program, "limit", "x", quotable);
    for (std::vector<std::string>* list : {&names.rows, &names.columns})
        std::transform(list->begin(), list->end(), list->begin(), quoted);
    return names;
}

std::string infinity_text(double value) {
    if (std::isinf(value)) return value > 0.0 ? "infinity" : "-infinity";
    return shortest_text(value);
}

/// Puts a sum together, breaking lines after signs.
class SumWriter {
public:
    explicit SumWriter(std::string start) : text_(std::move(start)), line_length_(text_.size()) {}

    void add(double value, const std::string& name) {
        const std::string size =
            std::fabs(value) == 1.0 && !name.empty() ? "" : shortest_text(std::fabs(value));
        const std::string blank = size.empty() || name.empty() ? "" : " ";
        const std::string term = size + blank + name;
        if (is_first_)
            append(std::signbit(value) && value != 0.0 ? "-" + term : term);
        else
            append(value < 0.0 ? " - " : " + ", term);
        is_first_ = false;
    }

    std::string take() {
        if (is_first_) append("0");
        return std::move(text_);
    }

private:
    void append(const std::string& term) {
        text_ += term;
        line_length_ += term.size();
    }

    void append(std::string sign, const std::string& term) {
        if (line_length_ + term.size() > kLineLength) {
            sign.back() = '\n';
            sign += "      ";
            line_length_ = 0;
        }
        text_ += sign;
        line_length_ += sign.size();
        append(term);
    }

    std::string text_;
    std::size_t line_length_;
    bool is_first_ = true;
};

std::string objective(const LinearProgram& program, const TextNames& names) {
    std::string start = program.sense == Sense::kMaximize ? "maximize " : "minimize ";
    if (!program.objective_name.empty()) start += quoted(quotable(program.objective_name)) + ": ";
    SumWriter sum(start);
    const bool writes_all = !appears_in_order(program);
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        if (writes_all || program.columns[j].cost != 0.0) sum.add(program.columns[j].cost, names.columns[j]);
    if (program.constant != 0.0) sum.add(program.constant, "");
    return sum.take() + "\n";
}

std::string limit(const Row& row, const std::string& name, const TextNames& names) {
    const bool has_both = row.low != row.high && (std::isinf(row.low) == std::isinf(row.high));
    SumWriter sum("  " + name + ": " + (has_both ? infinity_text(row.low) + " <= " : ""));
    for (const Term& term : row.terms)
        sum.add(term.value, names.columns[static_cast<std::size_t>(term.column)]);
    const std::string left = sum.take();
    if (row.low == row.high) return left + " = " + shortest_text(row.low) + "\n";
    if (has_both || std::isinf(row.low)) return left + " <= " + infinity_text(row.high) + "\n";
    return left + " >= " + shortest_text(row.low) + "\n";
}

bool is_free(const Column& column) { return column.low == -kInfinity && column.high == kInfinity; }

bool is_binary(const Column& column) { return column.is_integer && column.low == 0.0 && column.high == 1.0; }

std::string bound(const Column& column, const std::string& name) {
    if (is_free(column) || is_binary(column) || (column.low == 0.0 && std::isinf(column.high))) return {};
    if (column.low == column.high) return "  " + name + " = " + shortest_text(column.low) + "\n";
    if (column.low == 0.0) return "  " + name + " <= " + shortest_text(column.high) + "\n";
    if (std::isinf(column.high)) return "  " + name + " >= " + shortest_text(column.low) + "\n";
    return "  " + infinity_text(column.low) + " <= " + name + " <= " + shortest_text(column.high) + "\n";
}

/// "whole a, b, c", over several lines where it is long; nothing for an empty list.
template <class Claim>
std::string list(const std::string& keyword, const LinearProgram& program, const TextNames& names,
                 const Claim& is_in) {
    std::string text, line = keyword + " ";
    bool is_first = true;
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        if (!is_in(program.columns[j])) continue;
        if (!is_first) line += ",";
        if (line.size() + names.columns[j].size() > kLineLength) {
            text += line + "\n";
            line = "     ";
        }
        line += (is_first ? "" : " ") + names.columns[j];
        is_first = false;
    }
    return is_first ? "" : text + line + "\n";
}

}  // namespace

std::string write_algebra(const LinearProgram& program) {
    const TextNames names = algebra_names(program);
    std::string text = objective(program, names);
    if (!program.rows.empty()) text += "subject to\n";
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        text += limit(program.rows[i], names.rows[i], names);
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        text += bound(program.columns[j], names.columns[j]);
    text += list("free", program, names, is_free);
    text += list("binary", program, names, is_binary);
    text += list("whole", program, names,
                 [](const Column& column) { return column.is_integer && !is_binary(column); });
    return text;
}

}  // namespace core::lp
