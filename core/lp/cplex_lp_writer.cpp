#include "core/lp/algebra.h"

#include "core/lp/text_names.h"
#include "core/number_text.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

constexpr std::size_t kLineLength = 72;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Letters, digits and those signs that every reader takes; not like a number or a keyword at the beginning.
std::string allowed(std::string name) {
    for (char& c : name)
        if (!is_letter_or_digit(c) && std::string_view("_.()#$%&!?@~'").find(c) == std::string_view::npos)
            c = '_';
    const std::string small = lower_case(name);
    const bool starts_badly = name.front() == '.' || (name.front() >= '0' && name.front() <= '9');
    for (const char* word :
         {"free",   "inf",      "infinity", "end",     "st",       "s.t.", "st.",     "subject",  "such",
          "bound",  "bounds",   "gen",      "general", "generals", "int",  "integer", "integers", "bin",
          "binary", "binaries", "min",      "minimum", "minimize", "max",  "maximum", "maximize"})
        if (small == word) return name + "_";
    return starts_badly ? "_" + name : name;
}

std::string term_text(double value, const std::string& name) {
    const std::string size = std::fabs(value) == 1.0 ? "" : shortest_text(std::fabs(value)) + " ";
    return std::string(value < 0.0 ? "- " : "+ ") + size + name;
}

/// Joins words with blanks, in lines of moderate length.
class LineWriter {
public:
    explicit LineWriter(std::string start) : line_(std::move(start)) {}

    void add(const std::string& word) {
        if (line_.size() + word.size() > kLineLength) {
            text_ += line_ + "\n";
            line_ = "  ";
        }
        line_ += " " + word;
    }

    std::string take() { return text_ + line_ + "\n"; }

private:
    std::string text_{};
    std::string line_;
};

bool is_range(const Row& row) { return row.low != row.high && !std::isinf(row.low) && !std::isinf(row.high); }

bool has_bound(const Row& row) { return !std::isinf(row.low) || !std::isinf(row.high); }

class LpWriter {
public:
    explicit LpWriter(const LinearProgram& program)
        : program_(program), names_(text_names(program, "c", "x", allowed)) {}

    std::string write() const {
        std::string text = program_.name.empty() ? "" : "\\ " + line_of(program_.name) + "\n";
        text += program_.sense == Sense::kMaximize ? "Maximize\n" : "Minimize\n";
        text += objective() + "Subject To\n" + limits() + bounds() + generals();
        return text + "End\n";
    }

private:
    static std::string line_of(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    /// A column for what the format cannot say otherwise; its name is nobody else's.
    std::string own_name(std::string stem) const {
        while (std::find(names_.columns.begin(), names_.columns.end(), stem) != names_.columns.end())
            stem += "_";
        return stem;
    }

    std::string range_name(std::size_t row) const { return own_name("range_" + names_.rows[row]); }

    bool needs_constant() const { return program_.constant != 0.0 || program_.columns.empty(); }

    std::string any_column() const {
        return program_.columns.empty() ? own_name("constant") : names_.columns[0];
    }

    /// Whether columns of our own would come between those of the program.
    bool adds_columns() const {
        return needs_constant() || std::any_of(program_.rows.begin(), program_.rows.end(), is_range);
    }

    /// Rows without any bound are not written, so that their columns may appear nowhere else.
    bool leaves_out_rows() const {
        return !std::all_of(program_.rows.begin(), program_.rows.end(), has_bound);
    }

    std::string objective() const {
        const std::string name = program_.objective_name.empty() ? "obj" : allowed(program_.objective_name);
        LineWriter line(" " + name + ":");
        const bool writes_all = !appears_in_order(program_) || adds_columns() || leaves_out_rows();
        for (std::size_t j = 0; j < program_.columns.size(); ++j)
            if (writes_all || program_.columns[j].cost != 0.0 || (j == 0 && !needs_constant()))
                line.add(term_text(program_.columns[j].cost, names_.columns[j]));
        if (needs_constant()) line.add(term_text(program_.constant, own_name("constant")));
        return line.take();
    }

    std::string limits() const {
        std::string text;
        for (std::size_t i = 0; i < program_.rows.size(); ++i)
            if (has_bound(program_.rows[i])) text += limit(program_.rows[i], i);
        return text.empty() ? " c1: 0 " + any_column() + " >= 0\n" : text;
    }

    std::string limit(const Row& row, std::size_t i) const {
        LineWriter line(" " + names_.rows[i] + ":");
        for (const Term& term : row.terms)
            line.add(term_text(term.value, names_.columns[static_cast<std::size_t>(term.column)]));
        if (row.terms.empty()) line.add("0 " + any_column());
        if (is_range(row)) line.add("- " + range_name(i));
        if (is_range(row) || row.low == row.high)
            line.add("= " + shortest_text(row.low));
        else if (std::isinf(row.low))
            line.add("<= " + shortest_text(row.high));
        else
            line.add(">= " + shortest_text(row.low));
        return line.take();
    }

    std::string bounds() const {
        std::string text;
        for (std::size_t i = 0; i < program_.rows.size(); ++i)
            if (is_range(program_.rows[i]))
                text += " 0 <= " + range_name(i) +
                        " <= " + shortest_text(program_.rows[i].high - program_.rows[i].low) + "\n";
        if (needs_constant()) text += " " + own_name("constant") + " = 1\n";
        for (std::size_t j = 0; j < program_.columns.size(); ++j)
            text += bound(program_.columns[j], names_.columns[j]);
        return text.empty() ? "" : "Bounds\n" + text;
    }

    static std::string bound(const Column& column, const std::string& name) {
        const bool has_low = !std::isinf(column.low), has_high = !std::isinf(column.high);
        if (column.low == 0.0 && !has_high) return {};
        if (!has_low && !has_high) return " " + name + " free\n";
        if (column.low == column.high) return " " + name + " = " + shortest_text(column.low) + "\n";
        const std::string low = shortest_text(column.low);
        if (!has_high) return " " + name + " >= " + low + "\n";
        return " " + low + " <= " + name + " <= " + shortest_text(column.high) + "\n";
    }

    std::string generals() const {
        LineWriter line("");
        bool has_any = false;
        for (std::size_t j = 0; j < program_.columns.size(); ++j) {
            if (!program_.columns[j].is_integer) continue;
            line.add(names_.columns[j]);
            has_any = true;
        }
        return has_any ? "Generals\n" + line.take() : "";
    }

    const LinearProgram& program_;
    TextNames names_;
};

}  // namespace

std::string write_cplex_lp(const LinearProgram& program) { return LpWriter(program).write(); }

}  // namespace core::lp
