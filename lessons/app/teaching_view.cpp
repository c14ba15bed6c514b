#include "lessons/app/teaching_view.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestName = 40;

bool is_name(const std::string& text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= kLongestName && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

std::string to_text(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
    return text;
}

std::optional<Names> names_from_text(const std::string& text) {
    Names names;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string name = text.substr(begin, end - begin);
        if (!is_name(name) || names.size() == kMostNames) return std::nullopt;
        names.insert(name);
        begin = end + 1;
    }
    return names;
}

}  // namespace lessons::app
