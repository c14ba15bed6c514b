#include "lessons/app/html_text.h"

#include "lessons/app/address.h"

#include <algorithm>

namespace lessons::app {

namespace {

std::string escaped(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            break;
    }
    const bool is_allowed = static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t';
    return is_allowed && c != 0x7f ? std::string(1, c) : std::string();
}

}  // namespace

std::string html_text(const std::string& text) {
    std::string result;
    for (const char c : text) result += escaped(c);
    return result;
}

std::string data_uri(const std::string& type, const std::string& bytes) {
    std::string text = encode_base64url(bytes);
    std::replace(text.begin(), text.end(), '-', '+');
    std::replace(text.begin(), text.end(), '_', '/');
    text.append((4 - text.size() % 4) % 4, '=');
    return "data:" + type + ";base64," + text;
}

}  // namespace lessons::app
