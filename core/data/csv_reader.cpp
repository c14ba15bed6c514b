#include "core/data/csv_reader.h"

#include "core/number_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace core::data {
namespace {

constexpr std::size_t kRecordsForGuess = 256;

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

std::string_view without_byte_order_mark(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    return text;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvOptions options)
    : options_(std::move(options)),
      text_(without_first_lines(without_byte_order_mark(text), options_.skip_lines)),
      separator_(separator_of(options_.separator, text_)),
      mark_(separator_ == ',' ? DecimalMark::kPoint : DecimalMark::kPointOrComma),
      scanner_(text_, separator_, 1 + options_.skip_lines),
      before_rows_(scanner_) {
    for (const std::string& marker : options_.missing_markers)
        if (!marker.empty()) starts_marker_[static_cast<unsigned char>(marker.front())] = true;
    if (auto error = not_a_table(without_byte_order_mark(text))) fail(std::move(*error));
}

void CsvReader::step(std::size_t amount) {
    for (left_ = amount; left_ > 0 && !finished();) {
        switch (stage_) {
            case Stage::kHeader:
                read_header();
                break;
            case Stage::kNames:
                name_columns();
                break;
            case Stage::kRows:
                read_rows();
                break;
            case Stage::kLateWords:
                read_late_words();
                break;
            case Stage::kSorting:
                sort_categories();
                break;
            case Stage::kDone:
                break;
        }
    }
}

double CsvReader::progress() const {
    // Shares of the time that tables of numbers and words take.
    constexpr double kRowsShare = 0.75, kLateShare = 0.15, kSortingShare = 0.1;
    if (finished()) return 1.0;
    if (stage_ == Stage::kHeader || stage_ == Stage::kNames) return 0.0;
    const double read = static_cast<double>(scanner_.position()) / static_cast<double>(text_.size());
    if (stage_ == Stage::kRows) return kRowsShare * read;
    if (stage_ == Stage::kLateWords) return kRowsShare + kLateShare * read;
    const double sorted = static_cast<double>(sorted_) / static_cast<double>(readings_.size());
    return kRowsShare + kLateShare + kSortingShare * sorted;
}

Result<Table> CsvReader::result() && {
    assert(finished());
    if (error_) return std::move(*error_);
    return std::move(table_);
}

/// The next record, or what there is to do where there is none: wait, or go on behind the text's end.
Scanned CsvReader::scan() {
    const std::size_t begin = scanner_.position();
    const Scanned scanned = scanner_.next(fields_, begin + std::min(left_, text_.size() - begin));
    left_ -= std::min(left_, std::max<std::size_t>(scanner_.position() - begin, 1));
    return scanned;
}

void CsvReader::read_header() {
    const Scanned scanned = scan();
    if (scanned == Scanned::kPaused) return;
    const Error empty{.message = "the text holds no table", .expected = "a line of column names"};
    if (scanned == Scanned::kEnd) return fail(scanner_.error().value_or(empty));
    stage_ = Stage::kNames;
}

void CsvReader::name_columns() {
    for (; left_ > 0 && readings_.size() < fields_.size(); --left_) {
        const std::size_t i = readings_.size();
        std::string name(options_.header == Header::kFirstLine ? fields_[i] : "");
        if (name.empty()) name = "column " + std::to_string(i + 1);
        if (!names_.insert(name).second) {
            return fail(
                {.message = "two columns are called \"" + name + "\"", .line = scanner_.record_line()});
        }
        add_column(std::move(name));
    }
    if (readings_.size() < fields_.size()) return;
    if (options_.header == Header::kNone) scanner_ = CsvScanner(text_, separator_, 1 + options_.skip_lines);
    before_rows_ = scanner_;
    stage_ = Stage::kRows;
}

void CsvReader::add_column(std::string name) {
    const bool is_categorical = contains(options_.categorical_columns, name);
    readings_.push_back({.is_forced = contains(options_.numeric_columns, name)});
    table_.columns.push_back(
        {.name = std::move(name), .kind = is_categorical ? ColumnKind::kCategorical : ColumnKind::kNumeric});
}

void CsvReader::read_rows() {
    const Scanned scanned = scan();
    if (scanned == Scanned::kPaused) return;
    if (scanned == Scanned::kEnd) {
        if (scanner_.error()) return fail(*scanner_.error());
        return end_rows();
    }
    if (fields_.size() != table_.columns.size()) return fail(wrong_count());
    for (std::size_t i = 0; i < fields_.size(); ++i) read_value(i, fields_[i]);
    if (static_cast<std::size_t>(table_.n_rows()) == kRecordsForGuess) make_room();
}

/// Columns that grow all at once would hold up a slice.
void CsvReader::make_room() {
    const std::size_t per_row = scanner_.position() / kRecordsForGuess;
    const std::size_t guess = text_.size() / std::max<std::size_t>(per_row, 1);
    for (Column& column : table_.columns) column.values.reserve(guess + guess / 8);
}

void CsvReader::end_rows() {
    for (std::size_t i = 0; i < readings_.size(); ++i) {
        if (!readings_[i].is_late) continue;
        late_.push_back(i);
        table_.columns[i].values.clear();
    }
    stage_ = late_.empty() ? Stage::kSorting : Stage::kLateWords;
    scanner_ = before_rows_;
}

void CsvReader::read_late_words() {
    const Scanned scanned = scan();
    if (scanned == Scanned::kEnd) stage_ = Stage::kSorting;
    if (scanned != Scanned::kRecord) return;
    for (const std::size_t i : late_) read_value(i, fields_[i]);
}

void CsvReader::read_value(std::size_t i, std::string_view field) {
    table_.columns[i].values.push_back(value_of(table_.columns[i], readings_[i], field));
}

double CsvReader::value_of(Column& column, Reading& reading, std::string_view field) const {
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

double CsvReader::code_of(Categories& categories, std::string_view field) {
    const auto known = categories.find(field);
    if (known != categories.end()) return known->second;
    const int code = static_cast<int>(categories.size());
    categories.emplace(field, code);
    return code;
}

Error CsvReader::wrong_count() const {
    const int line = scanner_.record_line();
    return {.message = "wrong number of fields in line " + std::to_string(line) + ": expected " +
                       std::to_string(table_.columns.size()) + ", found " + std::to_string(fields_.size()),
            .line = line};
}

/// Codes were given in order of appearance; the map knows the sorted order. One column after another.
void CsvReader::sort_categories() {
    if (sorted_ == readings_.size()) {
        stage_ = Stage::kDone;
        return;
    }
    Column& column = table_.columns[sorted_];
    Categories& categories = readings_[sorted_].categories;
    if (sorted_codes_.empty()) sorted_codes_.resize(categories.size());
    for (; left_ > 0 && !categories.empty(); --left_) {
        auto first = categories.extract(categories.begin());
        sorted_codes_[static_cast<std::size_t>(first.mapped())] =
            static_cast<double>(column.categories.size());
        column.categories.push_back(std::move(first.key()));
    }
    const bool has_codes = column.kind == ColumnKind::kCategorical;
    for (; left_ > 0 && has_codes && recoded_ < column.values.size(); --left_, ++recoded_) {
        double& value = column.values[recoded_];
        if (!is_missing(value)) value = sorted_codes_[static_cast<std::size_t>(value)];
    }
    if (left_ == 0) return;
    ++sorted_;
    recoded_ = 0;
    sorted_codes_.clear();
}

bool CsvReader::is_marker(std::string_view field) const {
    // Markers are few and values many: most are told apart by their first character.
    if (!field.empty() && !starts_marker_[static_cast<unsigned char>(field.front())]) return false;
    return contains(options_.missing_markers, field);
}

void CsvReader::fail(Error error) {
    error_ = std::move(error);
    stage_ = Stage::kDone;
}

}  // namespace core::data
