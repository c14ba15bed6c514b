#include "lessons/data_table.h"

#include "core/number_text.h"

#include <cmath>

namespace lessons {

namespace {

constexpr const char* kFormulaStarts = "=+-@\t\r\n";

std::string harmless(const std::string& text) {
    return !text.empty() && std::string(kFormulaStarts).find(text[0]) != std::string::npos ? "'" + text
                                                                                           : text;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

std::string field(const Cell& cell) {
    if (const std::string* text = std::get_if<std::string>(&cell)) return quoted(harmless(*text));
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? core::shortest_text(value) : std::string();
}

template <class Fields>
std::string line(const Fields& fields) {
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i) text += (i > 0 ? "," : "") + field(fields[i]);
    return text + "\r\n";
}

}  // namespace

std::string to_csv(const DataTable& table) {
    std::string text = line(table.columns);
    for (const std::vector<Cell>& row : table.rows) text += line(row);
    return text;
}

}  // namespace lessons
