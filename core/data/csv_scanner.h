#pragma once
// The records of a CSV text, one after another, in one pass and in linear time.

#include "core/result.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

enum class Scanned { kRecord, kEnd, kPaused };

/// Splits a text into records and fields (RFC 4180, read leniently): quoted fields may hold separators,
/// line ends and doubled quotes; lines end with LF, CRLF or CR; blank lines are passed over; blanks around
/// a field do not belong to it. The text must outlive the scanner.
class CsvScanner {
public:
    using Fields = std::vector<std::string_view>;

    CsvScanner(std::string_view text, char separator, int first_line = 1)
        : text_(text), separator_(separator), line_(first_line) {}

    /// Reads the next record into `fields`, which stay valid until the record after it begins. False at the
    /// end of the text or at an error (see error()).
    bool next(Fields& fields) { return next(fields, text_.size()) == Scanned::kRecord; }

    /// The same, but not beyond about `stop`, counted from the beginning of the text: kPaused within a
    /// record, however long, which goes on with the next call and the same fields.
    Scanned next(Fields& fields, std::size_t stop);

    /// Set after next() met a quote that is never closed or text after a closing quote.
    const std::optional<Error>& error() const { return error_; }

    /// The line, counted from 1, in which the last record began.
    int record_line() const { return record_line_; }

    /// How far the text is read.
    std::size_t position() const { return position_; }

private:
    enum class Place { kBetweenRecords, kBeforeField, kInPlainField, kInQuotedField, kBehindField };

    bool is_at_stop() const { return position_ >= stop_; }
    void begin_record();
    void begin_field();
    void read_plain_field(Fields& fields);
    void read_quoted_field(Fields& fields);
    std::string_view unescaped(std::string_view quoted);
    void end_field();
    void skip_blanks();
    bool skip_line_end();
    void fail(std::string message, std::size_t position, std::size_t line_start, int line);

    std::string_view text_;
    char separator_ = ',';
    std::size_t position_ = 0;
    std::size_t stop_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
    int record_line_ = 0;
    Place place_ = Place::kBetweenRecords;
    std::size_t field_ = 0;             ///< Where the field began,
    std::size_t field_line_start_ = 0;  ///< its line began,
    int field_line_ = 1;                ///< and the number of that line.
    bool has_doubled_quotes_ = false;
    std::deque<std::string> unescaped_;  ///< Owns the fields of this record that held doubled quotes.
    std::optional<Error> error_;
};

}  // namespace core::data
