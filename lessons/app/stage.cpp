#include "lessons/app/stage.h"

namespace lessons::app {

namespace {

std::optional<Command> command_for(StageOrder order) {
    switch (order) {
        case StageOrder::hello:
            break;
        case StageOrder::previous_text:
            return Command::previous_text;
        case StageOrder::next_text:
            return Command::next_text;
        case StageOrder::step_back:
            return Command::step_back;
        case StageOrder::step_forward:
            return Command::step_forward;
        case StageOrder::toggle_play:
            return Command::toggle_play;
        case StageOrder::hide_answers:
            return Command::hide_answers;
    }
    return std::nullopt;
}

}  // namespace

void Stage::tell(const StageState& state, Platform& platform) {
    if (!followed_ || told_ == state) return;
    told_ = state;
    platform.post(write_state(state));
}

std::optional<Command> Stage::hear(const std::string& message) {
    const std::optional<StageOrder> order = read_order(message);
    if (!order) return std::nullopt;
    followed_ = true;
    if (*order == StageOrder::hello) told_.reset();
    return command_for(*order);
}

}  // namespace lessons::app
