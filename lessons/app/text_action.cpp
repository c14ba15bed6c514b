#include "lessons/app/text_action.h"

namespace lessons::app {

void perform_set(const std::string& target, Session& session, std::vector<std::string>& problems) {
    const Address wanted = parse_address("/" + target.substr(std::string("set:").size()));
    problems.insert(problems.end(), wanted.problems.begin(), wanted.problems.end());
    for (const auto& [id, value] : wanted.parameters) {
        if (session.view.keeps(id)) {
            problems.push_back("The teacher's link keeps \"" + id + "\" as it is.");
        } else if (!session.set_parameter(id, value))
            problems.push_back("The text names \"" + id + "\", which is no setting.");
    }
    if (wanted.step) session.player().seek(*wanted.step);
}

}  // namespace lessons::app
