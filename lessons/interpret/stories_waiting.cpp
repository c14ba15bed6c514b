#include "lessons/interpret/stories_waiting.h"

#include "lessons/ui/context.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <string>

namespace lessons::stories {

void say_in_pane(const std::string& words) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 0.4f * room.y);
    ui::wrapped_words(words, ui::theme().quiet_text);
}

void say_waiting(const State& state) {
    const bool is_trained = state.model != nullptr && state.model->finished();
    const std::string steps = state.model != nullptr ? ": " + state.model->steps_text() : "";
    say_in_pane(is_trained ? "Press play: each step draws samples and tells the story once."
                           : "The model is being trained" + steps + ".");
}

}  // namespace lessons::stories
