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

bool contains(const std::vector<std::string>& texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

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

/// What else a file may be that ends in .csv by mistake, told by how it begins.
struct OtherFormat {
    std::string_view beginning{};
    const char* complaint = "";
};
constexpr std::array<OtherFormat, 6> kOtherFormats = {{
    {"\xFF\xFE", "the text is encoded in UTF-16; save it as UTF-8"},
    {"\xFE\xFF", "the text is encoded in UTF-16; save it as UTF-8"},
    {"<", "this is a web page or XML; save the table as CSV"},
    {"{", "this is JSON; save the table as CSV"},
    {"[", "this is JSON; save the table as CSV"},
    {"%PDF", "this is a PDF document; save the table as CSV"},
}};

// Spreadsheets save UTF-16 and workbooks where people expect text: say so rather than show garbage.
std::optional<Error> not_a_table(std::string_view text) {
    for (const OtherFormat& format : kOtherFormats)
        if (text.substr(0, format.beginning.size()) == format.beginning)
            return Error{.message = format.complaint, .line = 1};
    if (text.substr(0, 1024).find('\0') != std::string_view::npos) {
        return Error{.message = "this is not a text file; save the table as CSV", .line = 1};
    }
    return std::nullopt;
}

/// What is known of a column while its values come in.
struct Reading {
    Categories categories{};   ///< Codes in order of appearance.
    bool is_forced = false;    ///< To be numeric: words are missing values.
    bool has_numbers = false;  ///< Whether any value was read as a number.
    bool is_late = false;      ///< Found to hold words after numbers, which were words too.
};

/// Reads a text in one pass; columns that turn out to hold words behind numbers cost a second one.
class TableReader {
public:
    TableReader(std::string_view text, char separator, const CsvOptions& options)
        : text_(text), separator_(separator), options_(options) {
        mark_ = separator == ',' ? DecimalMark::kPoint : DecimalMark::kPointOrComma;
        for (const std::string& marker : options.missing_markers)
            if (!marker.empty()) starts_marker_[static_cast<unsigned char>(marker.front())] = true;
    }

    Result<Table> read() {
        if (const auto error = read_header()) return *error;
        if (const auto error = read_rows()) return *error;
        read_late_categories();
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

    std::optional<Error> read_rows() {
        readings_.resize(table_.columns.size());
        for (std::size_t i = 0; i < readings_.size(); ++i) {
            Column& column = table_.columns[i];
            if (contains(options_.categorical_columns, column.name)) column.kind = ColumnKind::kCategorical;
            readings_[i].is_forced = contains(options_.numeric_columns, column.name);
        }
        CsvScanner scanner = scanner_behind_header();
        Fields fields;
        while (scanner.next(fields)) {
            if (fields.size() != table_.columns.size())
                return wrong_count(scanner.record_line(), fields.size());
            for (std::size_t i = 0; i < fields.size(); ++i) read_value(i, fields[i]);
        }
        return scanner.error();
    }

    void read_value(std::size_t i, std::string_view field) {
        table_.columns[i].values.push_back(value_of(table_.columns[i], readings_[i], field));
    }

    double value_of(Column& column, Reading& reading, std::string_view field) const {
        if (is_marker(field)) return kMissing;
        if (column.kind == ColumnKind::kNumeric) {
            if (const auto number = parse_number(field, mark_)) {
                reading.has_numbers = true;
                return *number;
            }
            if (reading.is_forced) return kMissing;
            column.kind = ColumnKind::kCategorical;
            reading.is_late = reading.has_numbers;
        }
        return code_of(reading.categories, field);
    }

    static double code_of(Categories& categories, std::string_view field) {
        const auto known = categories.find(field);
        if (known != categories.end()) return known->second;
        const int code = static_cast<int>(categories.size());
        categories.emplace(field, code);
        return code;
    }

    Error wrong_count(int line, std::size_t found) const {
        return Error{.message = "wrong number of fields in line " + std::to_string(line) + ": expected " +
                                std::to_string(table_.columns.size()) + ", found " + std::to_string(found),
                     .line = line};
    }

    void read_late_categories() {
        std::vector<std::size_t> late;
        for (std::size_t i = 0; i < readings_.size(); ++i)
            if (readings_[i].is_late) late.push_back(i);
        if (late.empty()) return;
        for (const std::size_t i : late) table_.columns[i].values.clear();
        CsvScanner scanner = scanner_behind_header();
        Fields fields;
        while (scanner.next(fields))
            for (const std::size_t i : late) read_value(i, fields[i]);
    }

    // Codes were given in order of appearance; the map knows the sorted order.
    void sort_categories() {
        for (std::size_t i = 0; i < readings_.size(); ++i) {
            Column& column = table_.columns[i];
            const Categories& categories = readings_[i].categories;
            std::vector<double> sorted_code(categories.size());
            for (const auto& [text, code] : categories) {
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
        // Markers are few and values many: most are told apart by their first character.
        if (!field.empty() && !starts_marker_[static_cast<unsigned char>(field.front())]) return false;
        return contains(options_.missing_markers, field);
    }

    std::string_view text_;
    char separator_;
    const CsvOptions& options_;
    DecimalMark mark_ = DecimalMark::kPoint;
    Table table_;
    std::vector<Reading> readings_;
    std::array<bool, 256> starts_marker_ = {};
};

}  // namespace

Result<Table> read_csv(std::string_view text, const CsvOptions& options) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (const auto error = not_a_table(text)) return *error;
    text = without_first_lines(text, options.skip_lines);
    auto table = TableReader(text, separator_of(options.separator, text), options).read();
    return table;
}

}  // namespace core::data
