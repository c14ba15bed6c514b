#include "lessons/app/text_action.h"

#include <string_view>

namespace lessons::app {

namespace {

Address address_of(const std::string& target) {
    constexpr std::string_view set = "set:";
    return parse_address("/" + (target.starts_with(set) ? target.substr(set.size()) : target));
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
