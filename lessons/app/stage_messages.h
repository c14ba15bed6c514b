#pragma once
// What the page (the stage) and the presenter's window say to each other. Both run on one machine, in two
// windows or tabs of the same program; a message is a short JSON text.

#include <optional>
#include <string>

namespace lessons::app {

/// What the stage shows; told whenever it changes, once a presenter's window has said hello.
struct StageState {
    std::string lesson;
    std::string summary;
    int text_step = 0;
    bool playing = false;
    bool presenting = false;
    bool hides_answers = false;

    bool operator==(const StageState&) const = default;
};

/// What the presenter's window asks the stage for.
enum class StageOrder { hello, previous_text, next_text, step_back, step_forward, toggle_play, hide_answers };

std::string write_state(const StageState& state);
std::string write_order(StageOrder order);

/// Said by a stage that has just been opened, so that a waiting presenter's window says hello.
std::string write_arrival();
bool is_arrival(const std::string& message);

/// Nothing where the text is no such message.
std::optional<StageState> read_state(const std::string& message);
std::optional<StageOrder> read_order(const std::string& message);

}  // namespace lessons::app
