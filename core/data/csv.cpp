#include "core/data/csv.h"

#include "core/data/csv_scanner.h"
#include "core/number_text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace core::data {
namespace {

using Fields = std::vector<std::string_view>;
using Categories = std::map<std::string, int, std::less<>>;

std::string_view without_first_lines(std::string_view text, int count) {
    for (; count > 0 && !text.empty(); --count) {
        const std::size_t line_end = text.find('\n');
        text.remove_prefix(line_end == std::string_view::npos ? text.size() : line_end + 1);
    }
    return text;
}

char guess_separator(std::string_view text) {
    constexpr std::array<char, 3> kCandidates = {',', ';', '\t'};
    std::array<int, 3> counts = {0, 0, 0};
    bool is_quoted = false;
    for (char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += c == kCandidates[i] ? 1 : 0;
    }
    return kCandidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                counts.begin())];
}

char separator_of(Separator separator, std::string_view text) {
    switch (separator) {
        case Separator::kComma:
            return ',';
        case Separator::kSemicolon:
            return ';';
        case Separator::kTab:
            return '\t';
        case Separator::kGuess:
            break;
    }
    return guess_separator(text);
}

// Spreadsheets save UTF-16 and workbooks where people expect text: say so rather than show garbage.
std::optional<Error> not_a_text(std::string_view text) {
    if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") {
        return Error{.message = "the text is encoded in UTF-16; save it as UTF-8", .line = 1};
    }
    if (text.substr(0, 1024).find('\0') != std::string_view::npos) {
        return Error{.message = "this is not a text file; save the table as CSV", .line = 1};
    }
    return std::nullopt;
}

// Reads one text twice: what the columns hold is known only at its end.
class TableReader {
public:
    TableReader(std::string_view text, char separator, const CsvOptions& options)
        : text_(text), separator_(separator), options_(options) {
        mark_ = separator == ',' ? DecimalMark::kPoint : DecimalMark::kPointOrComma;
    }

    Result<Table> read() {
        if (const auto error = read_header()) return *error;
        if (const auto error = guess_kinds()) return *error;
        read_values();
        sort_categories();
        return std::move(table_);
    }

private:
    std::optional<Error> read_header() {
        CsvScanner scanner(text_, separator_, 1 + options_.skip_lines);
        Fields fields;
        if (!scanner.next(fields)) {
            return scanner.error()
                       ? *scanner.error()
                       : Error{.message = "the text holds no table", .expected = "a line of column names"};
        }
        std::set<std::string> names;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            std::string name(options_.header == Header::kFirstLine ? fields[i] : "");
            if (name.empty()) name = "column " + std::to_string(i + 1);
            if (!names.insert(name).second) {
                return Error{.message = "two columns are called \"" + name + "\"",
                             .line = scanner.record_line()};
            }
            table_.columns.push_back({.name = std::move(name)});
        }
        return std::nullopt;
    }

    std::optional<Error> guess_kinds() {
        for (Column& column : table_.columns) {
            const auto& forced = options_.categorical_columns;
            const bool is_forced = std::find(forced.begin(), forced.end(), column.name) != forced.end();
            column.kind = is_forced ? ColumnKind::kCategorical : ColumnKind::kNumeric;
        }
        CsvScanner scanner = scanner_behind_header();
        Fields fields;
        while (scanner.next(fields)) {
            if (fields.size() != table_.columns.size())
                return wrong_count(scanner.record_line(), fields.size());
            for (std::size_t i = 0; i < fields.size(); ++i) update_kind(table_.columns[i], fields[i]);
            ++n_rows_;
        }
        return scanner.error();
    }

    void update_kind(Column& column, std::string_view field) const {
        if (column.kind == ColumnKind::kCategorical || parse_number(field, mark_) || is_marker(field)) return;
        column.kind = ColumnKind::kCategorical;
    }

    Error wrong_count(int line, std::size_t found) const {
        return Error{.message = "wrong number of fields in line " + std::to_string(line) + ": expected " +
                                std::to_string(table_.columns.size()) + ", found " + std::to_string(found),
                     .line = line};
    }

    void read_values() {
        categories_.resize(table_.columns.size());
        for (Column& column : table_.columns) column.values.reserve(n_rows_);
        CsvScanner scanner = scanner_behind_header();
        Fields fields;
        while (scanner.next(fields)) {
            for (std::size_t i = 0; i < fields.size(); ++i) {
                table_.columns[i].values.push_back(
                    value_of(table_.columns[i].kind, categories_[i], fields[i]));
            }
        }
    }

    double value_of(ColumnKind kind, Categories& categories, std::string_view field) const {
        if (is_marker(field)) return kMissing;
        if (kind == ColumnKind::kNumeric) return *parse_number(field, mark_);
        const auto known = categories.find(field);
        if (known != categories.end()) return known->second;
        const int code = static_cast<int>(categories.size());
        categories.emplace(field, code);
        return code;
    }

    // Codes were given in order of appearance; the map knows the sorted order.
    void sort_categories() {
        for (std::size_t i = 0; i < categories_.size(); ++i) {
            Column& column = table_.columns[i];
            std::vector<double> sorted_code(categories_[i].size());
            for (const auto& [text, code] : categories_[i]) {
                sorted_code[static_cast<std::size_t>(code)] = static_cast<double>(column.categories.size());
                column.categories.push_back(text);
            }
            if (column.kind == ColumnKind::kNumeric) continue;
            for (double& value : column.values) {
                if (!is_missing(value)) value = sorted_code[static_cast<std::size_t>(value)];
            }
        }
    }

    CsvScanner scanner_behind_header() const {
        CsvScanner scanner(text_, separator_, 1 + options_.skip_lines);
        Fields fields;
        if (options_.header == Header::kFirstLine) scanner.next(fields);
        return scanner;
    }

    bool is_marker(std::string_view field) const {
        const auto& markers = options_.missing_markers;
        return std::find(markers.begin(), markers.end(), field) != markers.end();
    }

    std::string_view text_;
    char separator_;
    const CsvOptions& options_;
    DecimalMark mark_ = DecimalMark::kPoint;
    Table table_;
    std::vector<Categories> categories_;
    std::size_t n_rows_ = 0;
};

}  // namespace

Result<Table> read_csv(std::string_view text, const CsvOptions& options) {
    if (const auto error = not_a_text(text)) return *error;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    text = without_first_lines(text, options.skip_lines);
    auto table = TableReader(text, separator_of(options.separator, text), options).read();
    return table;
}

}  // namespace core::data
