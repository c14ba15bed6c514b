#pragma once
// What a link in the text does: "set:learning_rate=0.9&methods=3&s=40" sets parameters and the timeline,
// "&e=" what else can be dragged or typed, packed as in a share link.

#include "lessons/app/session.h"

#include <string>
#include <vector>

namespace lessons::app {

/// Carries out a link's target on the session. What does not exist is added to `problems` (an authoring
/// error, found by a test over all lessons).
void perform_set(const std::string& target, Session& session, std::vector<std::string>& problems);

/// The state with the settings of a link's target in place of its own; an empty target changes nothing.
Address with_settings(Address state, const std::string& target);

}  // namespace lessons::app
