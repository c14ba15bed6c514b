#pragma once
// The page's side of the talk with the presenter's window: tells what is shown, hears what is asked for.

#include "lessons/app/commands.h"
#include "lessons/app/platform.h"
#include "lessons/app/stage_messages.h"

#include <optional>
#include <string>

namespace lessons::app {

class Stage {
public:
    /// Whether a presenter's window has ever asked.
    bool is_followed() const { return followed_; }

    /// Posts the state if somebody follows and it is another one than last time.
    void tell(const StageState& state, Platform& platform);

    /// What a message asks the page to do. After a hello the state is told again.
    std::optional<Command> hear(const std::string& message);

private:
    bool followed_ = false;
    std::optional<StageState> told_;
};

}  // namespace lessons::app
