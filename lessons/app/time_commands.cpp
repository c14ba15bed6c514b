#include "lessons/app/time_commands.h"

namespace lessons::app {

namespace {

void go_to_bookmark(Player& player, const std::optional<int>& step) {
    if (!step || *step > player.length()) return;
    player.pause();
    player.seek(*step);
}

}  // namespace

bool perform_time_command(Command command, Session& session) {
    Player& player = session.player();
    switch (command) {
        case Command::toggle_play:
            player.toggle_play();
            return true;
        case Command::step_forward:
            player.step_forward();
            return true;
        case Command::step_back:
            player.step_back();
            return true;
        case Command::first_step:
            player.seek(0);
            return true;
        case Command::last_step:
            player.seek(player.length());
            return true;
        case Command::bookmark:
            session.bookmarks.toggle(player.step());
            return true;
        case Command::previous_bookmark:
            go_to_bookmark(player, session.bookmarks.before(player.step()));
            return true;
        case Command::next_bookmark:
            go_to_bookmark(player, session.bookmarks.after(player.step()));
            return true;
        default:
            return false;
    }
}

}  // namespace lessons::app
