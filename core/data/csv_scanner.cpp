#include "core/data/csv_scanner.h"

#include <algorithm>
#include <utility>

namespace core::data {

Scanned CsvScanner::next(Fields& fields, std::size_t stop) {
    stop_ = std::min(stop, text_.size());
    if (place_ == Place::kBetweenRecords) {
        fields.clear();
        begin_record();
        if (position_ == text_.size()) return Scanned::kEnd;
        if (place_ == Place::kBetweenRecords) return Scanned::kPaused;
    }
    while (!error_ && place_ != Place::kBetweenRecords) {
        if (is_at_stop() && stop_ < text_.size()) return Scanned::kPaused;
        if (place_ == Place::kBeforeField) begin_field();
        if (place_ == Place::kInPlainField) read_plain_field(fields);
        if (place_ == Place::kInQuotedField) read_quoted_field(fields);
        if (place_ == Place::kBehindField) end_field();
    }
    return error_ ? Scanned::kEnd : Scanned::kRecord;
}

/// Passes over blank lines. At the stop the record has not begun: there may be more of them.
void CsvScanner::begin_record() {
    unescaped_.clear();
    skip_blanks();
    while (!is_at_stop() && skip_line_end()) skip_blanks();
    record_line_ = line_;
    if (!is_at_stop()) place_ = Place::kBeforeField;
}

void CsvScanner::begin_field() {
    skip_blanks();
    if (is_at_stop() && stop_ < text_.size()) return;
    field_ = position_;
    place_ = Place::kInPlainField;
    if (position_ == text_.size() || text_[position_] != '"') return;
    field_line_start_ = line_start_;
    field_line_ = line_;
    has_doubled_quotes_ = false;
    ++position_;
    place_ = Place::kInQuotedField;
}

void CsvScanner::read_plain_field(Fields& fields) {
    const char* const begin = text_.data() + field_;
    const char* const stop = text_.data() + stop_;
    const char separator = separator_;  // a copy, so that the loop need not look it up
    const char* end = text_.data() + position_;
    while (end < stop && *end != separator && *end != '\n' && *end != '\r') ++end;
    position_ = static_cast<std::size_t>(end - text_.data());
    if (end >= stop && stop_ < text_.size()) return;
    while (end != begin && (end[-1] == ' ' || end[-1] == '\t')) --end;
    fields.emplace_back(begin, static_cast<std::size_t>(end - begin));
    place_ = Place::kBehindField;
}

void CsvScanner::read_quoted_field(Fields& fields) {
    while (!is_at_stop()) {
        if (skip_line_end()) continue;
        if (text_[position_++] != '"') continue;
        if (position_ == text_.size() || text_[position_] != '"') {
            const std::string_view inside = text_.substr(field_ + 1, position_ - field_ - 2);
            fields.push_back(has_doubled_quotes_ ? unescaped(inside) : inside);
            place_ = Place::kBehindField;
            return;
        }
        has_doubled_quotes_ = true;
        ++position_;
    }
    if (position_ == text_.size())
        fail("a quote is opened here and never closed", field_, field_line_start_, field_line_);
}

std::string_view CsvScanner::unescaped(std::string_view quoted) {
    std::string& text = unescaped_.emplace_back();
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text += quoted[i];
        if (quoted[i] == '"') ++i;
    }
    return text;
}

void CsvScanner::end_field() {
    skip_blanks();
    if (is_at_stop() && stop_ < text_.size()) return;
    if (position_ == text_.size() || skip_line_end()) {
        place_ = Place::kBetweenRecords;
    } else if (text_[position_] == separator_) {
        ++position_;
        place_ = Place::kBeforeField;
    } else {
        fail("text follows a closing quote; a quote inside a quoted field is written twice", position_,
             line_start_, line_);
    }
}

void CsvScanner::skip_blanks() {
    while (!is_at_stop()) {
        const char c = text_[position_];
        if (c == separator_ || (c != ' ' && c != '\t')) return;
        ++position_;
    }
}

bool CsvScanner::skip_line_end() {
    if (position_ == text_.size()) return false;
    const char c = text_[position_];
    if (c != '\n' && c != '\r') return false;
    ++position_;
    if (c == '\r' && position_ < text_.size() && text_[position_] == '\n') ++position_;
    ++line_;
    line_start_ = position_;
    return true;
}

void CsvScanner::fail(std::string message, std::size_t position, std::size_t line_start, int line) {
    const int column = static_cast<int>(position - line_start) + 1;
    error_ = Error{.message = std::move(message), .line = line, .column = column, .expected = {}};
}

}  // namespace core::data
