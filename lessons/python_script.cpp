#include "lessons/python_script.h"

#include "core/number_text.h"

#include <cmath>

namespace lessons {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::string hexadecimal(char c) {
    constexpr char digits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    return {digits[byte >> 4], digits[byte & 15]};
}

std::string in_capitals(std::string id) {
    for (char& c : id)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return id;
}

/// Between three quotes, so that its lines stay lines.
std::string block_string(const std::string& text) {
    std::string result = "\"\"\"\\\n";
    for (const char c : text) {
        if (c == '\r' || c == '\0') continue;
        if (c == '\\' || c == '"') result += '\\';
        result += c;
    }
    return result + "\"\"\"";
}

}  // namespace

std::string to_python(const PythonScript& script) {
    std::string text = script.text;
    for (const DataTable& table : script.data)
        text += "\n\n" + in_capitals(table.id) + " = " + block_string(to_csv(table)) + "\n";
    return script.data.empty() ? text : text + "\n\nmain()\n";
}

std::string python_string(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (is_control(c)) {
            result += "\\x" + hexadecimal(c);
        } else {
            if (c == '\\' || c == '"') result += '\\';
            result += c;
        }
    }
    return result + "\"";
}

std::string python_number(double value) {
    if (std::isnan(value)) return "float(\"nan\")";
    if (std::isinf(value)) return value > 0.0 ? "float(\"inf\")" : "-float(\"inf\")";
    return core::shortest_text(value);
}

std::string python_list(const std::vector<double>& values) {
    std::string text;
    for (const double value : values) text += (text.empty() ? "" : ", ") + python_number(value);
    return "[" + text + "]";
}

std::string python_comment(const std::string& text) {
    std::string result;
    for (const char c : text) result += is_control(c) ? ' ' : c;
    return result;
}

}  // namespace lessons
