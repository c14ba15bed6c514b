#pragma once
// The records of a CSV text, one after another, in one pass and in linear time.

#include "core/result.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// Splits a text into records and fields (RFC 4180, read leniently): quoted fields may hold separators,
/// line ends and doubled quotes; lines end with LF, CRLF or CR; blank lines are passed over; blanks around
/// a field do not belong to it. The text must outlive the scanner.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char separator, int first_line = 1)
        : text_(text), separator_(separator), line_(first_line) {}

    /// Reads the next record into `fields`, which stay valid until the next call. False at the end of
    /// the text or at an error (see error()).
    bool next(std::vector<std::string_view>& fields);

    /// Set after next() met a quote that is never closed or text after a closing quote.
    const std::optional<Error>& error() const { return error_; }

    /// The line, counted from 1, in which the last record began.
    int record_line() const { return record_line_; }

private:
    enum class Ending { kSeparator, kRecord, kError };

    void skip_blanks();
    bool skip_line_end();
    std::string_view read_plain_field();
    std::string_view read_quoted_field();
    std::string_view unescaped(std::string_view quoted);
    Ending read_ending();
    void fail(std::string message, std::size_t position, int line);

    std::string_view text_;
    char separator_ = ',';
    std::size_t position_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
    int record_line_ = 0;
    std::deque<std::string> unescaped_;  // owns the fields of this record that held doubled quotes
    std::optional<Error> error_;
};

}  // namespace core::data
