#include "lessons/exports.h"

#include "core/number_text.h"

#include <cmath>

namespace lessons {

namespace {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

std::string field(const Cell& cell) {
    if (const std::string* text = std::get_if<std::string>(&cell)) return quoted(*text);
    const double value = std::get<double>(cell);
    return std::isnan(value) ? std::string() : core::shortest_text(value);
}

}  // namespace

std::string to_csv(const DataTable& table) {
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i > 0 ? "," : "") + quoted(table.columns[i]);
    text += "\r\n";
    for (const std::vector<Cell>& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + field(row[i]);
        text += "\r\n";
    }
    return text;
}

}  // namespace lessons
