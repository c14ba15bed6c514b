#include "lessons/app/text_action.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

namespace lessons::app {

namespace {

constexpr std::string_view kSet = "set:";

std::string without_percents(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() &&
                             std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
                             std::isxdigit(static_cast<unsigned char>(text[i + 2]));
        if (!escaped) {
            bytes += text[i];
            continue;
        }
        bytes += static_cast<char>(std::strtol(std::string(text.substr(i + 1, 2)).c_str(), nullptr, 16));
        i += 2;
    }
    return bytes;
}

/// Share links carry edits packed, authors write them as JSON: brought into the form of share links.
std::string packed_field(std::string_view field) {
    if (!field.starts_with("e=")) return std::string(field);
    const std::string json = without_percents(field.substr(2));
    return json.starts_with('{') ? "e=" + encode_base64url(json) : std::string(field);
}

Address address_of(const std::string& target) {
    std::string_view rest = target;
    if (rest.starts_with(kSet)) rest.remove_prefix(kSet.size());
    std::string fields;
    while (!rest.empty()) {
        const std::string_view field = rest.substr(0, rest.find('&'));
        fields += (fields.empty() ? "" : "&") + packed_field(field);
        rest.remove_prefix(std::min(field.size() + 1, rest.size()));
    }
    return parse_address("/" + fields);
}

}  // namespace

void perform_set(const std::string& target, Session& session, std::vector<std::string>& problems) {
    const Address wanted = address_of(target);
    problems.insert(problems.end(), wanted.problems.begin(), wanted.problems.end());
    for (const auto& [id, value] : wanted.parameters) {
        if (session.view.keeps(id)) {
            problems.push_back("The teacher's link keeps \"" + id + "\" as it is.");
        } else if (!session.set_parameter(id, value))
            problems.push_back("The text names \"" + id + "\", which is no setting.");
    }
    if (wanted.edits) {
        const core::Result<void> applied = session.lesson().apply(*wanted.edits);
        if (!applied)
            problems.push_back("The text's changes could not be used: " + applied.error().describe());
        session.figure_edited();
    }
    if (wanted.step) session.player().seek(*wanted.step);
}

Address with_settings(Address state, const std::string& target) {
    const Address wanted = address_of(target);
    for (const auto& [id, value] : wanted.parameters) state.parameters[id] = value;
    if (wanted.edits) state.edits = wanted.edits;
    return state;
}

}  // namespace lessons::app
