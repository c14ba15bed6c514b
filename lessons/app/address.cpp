#include "lessons/app/address.h"

#include "core/json/untrusted_json.h"
#include "core/number_text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace lessons::app {

namespace {

constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int kVersion = 2;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// A finite number that takes up the whole text. (std::from_chars for double is not in libc++ 13.)
std::optional<double> number(const std::string& text) {
    if (text.empty() || text.size() > 64) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (*end != '\0' || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<int> step_number(const std::string& text) {
    const std::optional<double> value = number(text);
    if (!value || *value < 0 || *value > std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(*value);
}

/// Only plain text gets into messages: an address is written by anyone.
std::string printable(const std::string& text) {
    std::string result;
    for (const char c : text.substr(0, 40)) result += (c >= ' ' && c < 127) ? c : '?';
    if (text.size() > 40) result += "...";
    return result;
}

/// The field of a view that has this name, or null.
Names* field_of(TeachingView& view, const std::string& name) {
    if (name == "hide_panes") return &view.hidden_panes;
    if (name == "hide_controls") return &view.hidden_controls;
    return name == "lock" ? &view.locked : nullptr;
}

void read_names(const std::string& name, const std::string& value, Names& target, Address& address) {
    const std::optional<Names> names = names_from_text(value);
    if (names) {
        target = *names;
    } else {
        address.problems.push_back("\"" + printable(name) + "\" was dropped: \"" + printable(value) +
                                   "\" is no list of names.");
    }
}

/// The JSON object behind base64url text, if there is one.
std::optional<Json> read_object(const std::string& text) {
    const std::optional<std::string> bytes = decode_base64url(text);
    const std::optional<Json> json = bytes ? core::json::parse_untrusted(*bytes) : std::nullopt;
    return json && json->is_object() ? json : std::nullopt;
}

void read_edits(const std::string& text, Address& address) {
    const std::optional<Json> edits = read_object(text);
    if (edits) {
        address.edits = edits;
    } else {
        address.problems.push_back(
            "The link's own changes (what was dragged or typed) were cut off or damaged.");
    }
}

void read_second_copy(const std::string& text, Address& address) {
    const std::optional<Json> copy = read_object(text);
    if (!copy) {
        address.problems.push_back("The second copy, B, was cut off or damaged.");
        return;
    }
    Settings& b = address.b.emplace();
    const Json parameters = copy->value("p", Json::object());
    if (!parameters.is_object()) return;
    for (const auto& [name, value] : parameters.items()) {
        if (value.is_number()) {
            b.parameters[name] = value.get<double>();
        } else {
            address.problems.push_back("\"" + printable(name) + "\" of B was dropped: it is not a number.");
        }
    }
    const Json edits = copy->value("e", Json());
    if (edits.is_object()) b.edits = edits;
}

std::string write_second_copy(const Settings& b) {
    Json copy = Json::object();
    for (const auto& [name, value] : b.parameters) copy["p"][name] = value;
    if (b.edits && !b.edits->empty()) copy["e"] = *b.edits;
    return encode_base64url(copy.dump());
}

void read_field(const std::string& name, const std::string& value, Address& address) {
    const auto not_a_number = [&] {
        address.problems.push_back("\"" + printable(name) + "\" was dropped: \"" + printable(value) +
                                   "\" is not a number.");
    };
    if (name == "v") {
        const std::optional<int> version = step_number(value);
        if (!version || *version > kVersion) {
            address.problems.push_back(
                "The link was made by a newer version; what this one knows was taken.");
        }
    } else if (name == "t" || name == "s") {
        std::optional<int>& target = name == "t" ? address.text_step : address.step;
        target = step_number(value);
        if (!target) not_a_number();
    } else if (name == "e") {
        read_edits(value, address);
    } else if (name == "b") {
        read_second_copy(value, address);
    } else if (Names* names = field_of(address.view, name)) {
        read_names(name, value, *names, address);
    } else if (const std::optional<double> parsed = number(value)) {
        address.parameters[name] = *parsed;
    } else {
        not_a_number();
    }
}

std::string write_view(const TeachingView& view) {
    std::string text;
    if (!view.hidden_panes.empty()) text += "&hide_panes=" + to_text(view.hidden_panes);
    if (!view.hidden_controls.empty()) text += "&hide_controls=" + to_text(view.hidden_controls);
    if (!view.locked.empty()) text += "&lock=" + to_text(view.locked);
    return text;
}

}  // namespace

Address parse_address(const std::string& text) {
    Address address;
    if (text.size() > kLongestAddress) {
        address.problems.push_back("The link is too long to be one of ours.");
        return address;
    }
    const std::size_t slash = std::min(text.find('/'), text.size());
    address.lesson = text.substr(0, slash);
    if (slash == text.size()) return address;
    for (const std::string& field : split(text.substr(slash + 1), '&')) {
        const std::size_t equals = field.find('=');
        if (equals == std::string::npos || equals == 0) {
            address.problems.push_back("\"" + printable(field) + "\" was dropped: it has no value.");
        } else {
            read_field(field.substr(0, equals), field.substr(equals + 1), address);
        }
    }
    return address;
}

std::string write_address(const Address& address) {
    std::string text = address.lesson + (address.view.empty() && !address.b ? "/v=1" : "/v=2");
    if (address.text_step) text += "&t=" + std::to_string(*address.text_step);
    if (address.step) text += "&s=" + std::to_string(*address.step);
    for (const auto& [name, value] : address.parameters)
        text += "&" + name + "=" + core::shortest_text(value);
    if (address.edits && !address.edits->empty()) text += "&e=" + encode_base64url(address.edits->dump());
    if (address.b) text += "&b=" + write_second_copy(*address.b);
    return text + write_view(address.view);
}

std::string encode_base64url(const std::string& bytes) {
    std::string text;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = ((buffer << 8) | static_cast<unsigned char>(byte)) & 0xffffu;
        for (bits += 8; bits >= 6; bits -= 6) text += kDigits[(buffer >> (bits - 6)) & 63u];
    }
    if (bits > 0) text += kDigits[(buffer << (6 - bits)) & 63u];
    return text;
}

std::optional<std::string> decode_base64url(const std::string& text) {
    std::array<int, 256> value_of{};
    value_of.fill(-1);
    for (int i = 0; i < 64; ++i) value_of[static_cast<unsigned char>(kDigits[i])] = i;
    std::string bytes;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = value_of[static_cast<unsigned char>(c)];
        if (value < 0) return std::nullopt;
        buffer = ((buffer << 6) | static_cast<unsigned>(value)) & 0xffffu;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((buffer >> bits) & 0xffu);
        }
    }
    return bytes;
}

}  // namespace lessons::app
