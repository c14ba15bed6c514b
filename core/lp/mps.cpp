#include "core/lp/mps.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

namespace core::lp {
namespace {

constexpr double kMpsInfinity = 1e30;
constexpr std::size_t kObjective = static_cast<std::size_t>(-1);

using Words = std::vector<std::string>;

Words split_words(std::string_view line) {
    Words words;
    std::size_t position = 0;
    const char* blanks = " \t\r\f\v";
    while ((position = line.find_first_not_of(blanks, position)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(blanks, position), line.size());
        words.emplace_back(line.substr(position, end - position));
        position = end;
    }
    return words;
}

/// Reads section by section; each line either changes the program or is an error.
class MpsReader {
public:
    Result<LinearProgram> read(std::string_view text) {
        while (!text.empty() && section_ != "ENDATA") {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++line_;
            if (auto outcome = read_line(text.substr(0, end)); !outcome.ok()) return outcome.error();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (section_ != "ENDATA") return error("The text ends early.", "ENDATA");
        if (auto checked = validate(program_); !checked.ok()) return checked.error();
        return std::move(program_);
    }

private:
    Error error(std::string message, std::string expected = {}) const {
        return Error{.message = std::move(message), .line = line_, .expected = std::move(expected)};
    }

    Result<void> read_line(std::string_view line) {
        const Words words = split_words(line);
        if (words.empty() || line.front() == '*') return {};
        const bool is_header = line.front() != ' ' && line.front() != '\t';
        if (is_header) return start_section(words);
        if (section_ == "ROWS") return read_row(words);
        if (section_ == "COLUMNS") return read_column(words);
        if (section_ == "RHS") return read_pairs(words, &MpsReader::set_right_hand_side);
        if (section_ == "RANGES") return read_pairs(words, &MpsReader::set_range);
        if (section_ == "BOUNDS") return read_bound(words);
        if (section_ == "OBJSENSE") return read_sense(words.front());
        return error("Data before any section.", "NAME or ROWS");
    }

    Result<void> start_section(const Words& words) {
        section_ = words.front();
        if (section_ == "NAME") {
            program_.name = words.size() > 1 ? words[1] : "";
        } else if (section_ == "OBJSENSE" && words.size() > 1) {
            return read_sense(words[1]);
        } else if (section_ != "OBJSENSE" && section_ != "ROWS" && section_ != "COLUMNS" &&
                   section_ != "RHS" && section_ != "RANGES" && section_ != "BOUNDS" &&
                   section_ != "ENDATA") {
            return error("'" + section_ + "' is no section of an MPS file.",
                         "NAME, OBJSENSE, ROWS, COLUMNS, RHS, RANGES, BOUNDS or ENDATA");
        }
        return {};
    }

    Result<void> read_sense(const std::string& word) {
        if (word == "MAX" || word == "MAXIMIZE")
            program_.sense = Sense::kMaximize;
        else if (word != "MIN" && word != "MINIMIZE")
            return error("'" + word + "' is no sense.", "MIN or MAX");
        return {};
    }

    Result<void> read_row(const Words& words) {
        if (words.size() != 2) return error("A row has a type and a name.", "for example  L  wood");
        const std::string& type = words[0];
        if (type != "N" && type != "L" && type != "G" && type != "E")
            return error("'" + type + "' is no row type.", "N, L, G or E");
        if (row_index_.count(words[1]) > 0) return error("Row '" + words[1] + "' comes twice.");
        if (type == "N" && program_.objective_name.empty()) {
            program_.objective_name = words[1];
            row_index_[words[1]] = kObjective;
            return {};
        }
        row_index_[words[1]] = program_.rows.size();
        row_types_.push_back(type.front());
        Row row{.name = words[1]};
        if (type == "L" || type == "E") row.high = 0.0;
        if (type == "G" || type == "E") row.low = 0.0;
        program_.rows.push_back(std::move(row));
        return {};
    }

    Result<void> read_column(const Words& words) {
        if (words.size() >= 3 && words[1] == "'MARKER'") return read_marker(words[2]);
        // Pairs alone continue the column of the line before.
        const bool has_name = words.size() % 2 == 1;
        if (has_name) {
            if (auto outcome = continue_or_start_column(words[0]); !outcome.ok()) return outcome;
        } else if (program_.columns.empty()) {
            return error("A line without a column.", "column, row and value");
        }
        return read_pairs(words, &MpsReader::add_coefficient);
    }

    Result<void> continue_or_start_column(const std::string& name) {
        if (!program_.columns.empty() && program_.columns.back().name == name) return {};
        if (!column_index_.emplace(name, program_.columns.size()).second)
            return error("Column '" + name + "' comes in two places.");
        program_.columns.push_back(
            {.name = name, .high = in_integers_ ? 1.0 : kInfinity, .is_integer = in_integers_});
        return {};
    }

    Result<void> read_marker(const std::string& word) {
        if (word != "'INTORG'" && word != "'INTEND'")
            return error("'" + word + "' is no marker.", "'INTORG' or 'INTEND'");
        in_integers_ = word == "'INTORG'";
        return {};
    }

    using PairHandler = Result<void> (MpsReader::*)(std::size_t row, double value);

    /// [set or column name] row value [row value]
    Result<void> read_pairs(const Words& words, PairHandler handle) {
        if (words.size() < 2 || words.size() > 5) return error("Too few or too many words.", "row and value");
        for (std::size_t k = words.size() % 2; k < words.size(); k += 2) {
            const auto row = row_index_.find(words[k]);
            if (row == row_index_.end()) return error("There is no row '" + words[k] + "'.");
            const auto value = number(words[k + 1]);
            if (!value.ok()) return value.error();
            if (auto outcome = (this->*handle)(row->second, *value); !outcome.ok()) return outcome;
        }
        return {};
    }

    Result<double> number(const std::string& word) const {
        char* end = nullptr;
        const double value = std::strtod(word.c_str(), &end);
        if (end != word.c_str() + word.size() || std::isnan(value))
            return error("'" + word + "' is no number.", "a number such as 2.5 or -1e3");
        return value;
    }

    Result<void> add_coefficient(std::size_t row, double value) {
        const Index column = program_.column_count() - 1;
        if (row == kObjective) {
            program_.columns.back().cost = value;
            return {};
        }
        std::vector<Term>& terms = program_.rows[row].terms;
        if (!terms.empty() && terms.back().column == column)
            return error("Column '" + program_.columns.back().name + "' has row '" + program_.rows[row].name +
                         "' twice.");
        terms.push_back({column, value});
        return {};
    }

    Result<void> set_right_hand_side(std::size_t index, double value) {
        if (index == kObjective) {
            program_.constant = value;
            return {};
        }
        Row& row = program_.rows[index];
        if (!std::isinf(row.low)) row.low = value;
        if (!std::isinf(row.high)) row.high = value;
        return {};
    }

    Result<void> set_range(std::size_t index, double range) {
        if (index == kObjective || row_types_[index] == 'N') return {};
        Row& row = program_.rows[index];
        const char type = row_types_[index];
        if (type == 'G' || (type == 'E' && range > 0.0))
            row.high = row.low + std::fabs(range);
        else
            row.low = row.high - std::fabs(range);
        return {};
    }

    Result<void> read_bound(const Words& words) {
        const std::string& type = words[0];
        const bool has_value = type == "UP" || type == "LO" || type == "FX" || type == "LI" || type == "UI";
        const bool is_known = has_value || type == "FR" || type == "MI" || type == "PL" || type == "BV";
        if (!is_known)
            return error("'" + type + "' is no bound type.", "UP, LO, FX, FR, MI, PL, BV, LI or UI");
        const std::size_t least = has_value ? 3 : 2;
        if (words.size() < least || words.size() > 4) return error("Too few or too many words in a bound.");
        // The name of the bound set may be missing.
        const std::size_t at = words.size() > least ? 2 : 1;
        const auto column = column_index_.find(words[at]);
        if (column == column_index_.end()) return error("There is no column '" + words[at] + "'.");
        if (!has_value) return set_bound(program_.columns[column->second], type, 0.0);
        const auto value = number(words[at + 1]);
        if (!value.ok()) return value.error();
        return set_bound(program_.columns[column->second], type, *value);
    }

    Result<void> set_bound(Column& column, const std::string& type, double value) {
        if (std::fabs(value) >= kMpsInfinity) value = value > 0.0 ? kInfinity : -kInfinity;
        if (type == "LO" || type == "LI" || type == "FX") column.low = value;
        if (type == "UP" || type == "UI" || type == "FX") column.high = value;
        if (type == "FR" || type == "MI") column.low = -kInfinity;
        if (type == "FR" || type == "PL") column.high = kInfinity;
        if (type == "LI" || type == "UI" || type == "BV") column.is_integer = true;
        if (type == "BV") {
            column.low = 0.0;
            column.high = 1.0;
        }
        return {};
    }

    LinearProgram program_{};
    std::map<std::string, std::size_t> row_index_{};
    std::map<std::string, std::size_t> column_index_{};
    std::vector<char> row_types_{};
    std::string section_{};
    bool in_integers_ = false;
    int line_ = 0;
};

}  // namespace

Result<LinearProgram> read_mps(std::string_view text) { return MpsReader().read(text); }

}  // namespace core::lp
