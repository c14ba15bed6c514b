#include "core/data/csv_scanner.h"

#include <utility>

namespace core::data {

bool CsvScanner::next(std::vector<std::string_view>& fields) {
    fields.clear();
    unescaped_.clear();
    skip_blanks();
    while (skip_line_end()) skip_blanks();
    record_line_ = line_;
    if (error_ || position_ == text_.size()) return false;
    Ending ending = Ending::kSeparator;
    while (ending == Ending::kSeparator) {
        skip_blanks();
        const bool is_quoted = position_ < text_.size() && text_[position_] == '"';
        fields.push_back(is_quoted ? read_quoted_field() : read_plain_field());
        ending = error_ ? Ending::kError : read_ending();
    }
    return ending == Ending::kRecord;
}

void CsvScanner::skip_blanks() {
    while (position_ < text_.size()) {
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

std::string_view CsvScanner::read_plain_field() {
    const char* const begin = text_.data() + position_;
    const char* const text_end = text_.data() + text_.size();
    const char separator = separator_;  // a copy, so that the loop need not look it up
    const char* end = begin;
    while (end != text_end && *end != separator && *end != '\n' && *end != '\r') ++end;
    position_ += static_cast<std::size_t>(end - begin);
    while (end != begin && (end[-1] == ' ' || end[-1] == '\t')) --end;
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view CsvScanner::read_quoted_field() {
    const std::size_t quote = position_++;
    const std::size_t quote_line_start = line_start_;
    const int quote_line = line_;
    bool has_doubled_quotes = false;
    while (position_ < text_.size()) {
        if (skip_line_end()) continue;
        if (text_[position_++] != '"') continue;
        if (position_ == text_.size() || text_[position_] != '"') {
            const std::string_view inside = text_.substr(quote + 1, position_ - quote - 2);
            return has_doubled_quotes ? unescaped(inside) : inside;
        }
        has_doubled_quotes = true;
        ++position_;
    }
    line_start_ = quote_line_start;
    fail("a quote is opened here and never closed", quote, quote_line);
    return {};
}

std::string_view CsvScanner::unescaped(std::string_view quoted) {
    std::string& text = unescaped_.emplace_back();
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text += quoted[i];
        if (quoted[i] == '"') ++i;
    }
    return text;
}

CsvScanner::Ending CsvScanner::read_ending() {
    skip_blanks();
    if (position_ == text_.size() || skip_line_end()) return Ending::kRecord;
    if (text_[position_] == separator_) {
        ++position_;
        return Ending::kSeparator;
    }
    fail("text follows a closing quote; a quote inside a quoted field is written twice", position_, line_);
    return Ending::kError;
}

void CsvScanner::fail(std::string message, std::size_t position, int line) {
    const int column = static_cast<int>(position - line_start_) + 1;
    error_ = Error{.message = std::move(message), .line = line, .column = column, .expected = {}};
}

}  // namespace core::data
