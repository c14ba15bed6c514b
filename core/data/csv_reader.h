#pragma once
// A table from CSV text, a piece at a time: what read_csv() does at once, for those who have to draw frames
// in between.

#include "core/data/csv.h"
#include "core/data/csv_scanner.h"
#include "core/number_text.h"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// Reads a text in one pass; columns that turn out to hold words behind numbers cost a second one. The result
/// does not depend on how the steps were cut. The text must outlive the reader.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, CsvOptions options = {});

    /// Goes on by about `amount` characters, or as many values that are brought into order.
    void step(std::size_t amount);
    bool finished() const { return stage_ == Stage::kDone; }

    /// In [0, 1], never less than before.
    double progress() const;

    /// The columns, empty as yet, once the header is read.
    bool has_columns() const { return stage_ > Stage::kNames && !error_; }
    const std::vector<Column>& columns() const { return table_.columns; }

    /// As read_csv() tells it. Only once finished().
    Result<Table> result() &&;

private:
    enum class Stage { kHeader, kNames, kRows, kLateWords, kSorting, kDone };
    using Categories = std::map<std::string, int, std::less<>>;

    /// What is known of a column while its values come in.
    struct Reading {
        Categories categories{};   ///< Codes in order of appearance.
        bool is_forced = false;    ///< To be numeric: words are missing values.
        bool has_numbers = false;  ///< Whether any value was read as a number.
        bool is_late = false;      ///< Found to hold words after numbers, which were words too.
    };

    Scanned scan();
    void read_header();
    void name_columns();
    void add_column(std::string name);
    void read_rows();
    void make_room();
    void end_rows();
    void read_late_words();
    void read_value(std::size_t i, std::string_view field);
    double value_of(Column& column, Reading& reading, std::string_view field) const;
    static double code_of(Categories& categories, std::string_view field);
    Error wrong_count() const;
    void sort_categories();
    bool is_marker(std::string_view field) const;
    void fail(Error error);

    CsvOptions options_;
    std::string_view text_;
    char separator_;
    DecimalMark mark_;
    CsvScanner scanner_;
    CsvScanner before_rows_;
    CsvScanner::Fields fields_;
    Stage stage_ = Stage::kHeader;
    std::size_t left_ = 0;  ///< Of the step's amount.
    Table table_;
    std::vector<Reading> readings_;  ///< One a named column.
    std::set<std::string> names_;
    std::vector<std::size_t> late_;     ///< Columns that are read again.
    std::size_t sorted_ = 0;            ///< Columns whose categories are in order.
    std::size_t recoded_ = 0;           ///< Values of the next one that have their sorted code,
    std::vector<double> sorted_codes_;  ///< which is this, by their first one.
    std::optional<Error> error_;
    std::array<bool, 256> starts_marker_ = {};
};

}  // namespace core::data
