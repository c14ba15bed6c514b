#pragma once
// What the names in texts and formulas stand for in an open lesson.

#include "lessons/app/session.h"
#include "lessons/ui/term.h"

#include <optional>
#include <string>

namespace lessons::app {

/// A parameter or readout by its id with its present value, or an option of a selection by its name with the
/// colour of its series. Nothing for other names: those only link things.
std::optional<ui::TermMeaning> meaning_of(const std::string& name, const Session& session);

}  // namespace lessons::app
