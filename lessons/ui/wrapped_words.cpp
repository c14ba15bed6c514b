#include "lessons/ui/wrapped_words.h"

namespace lessons::ui {

void wrapped_words(const std::string& words, ImU32 color) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::PushTextWrapPos(0.0f);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

}  // namespace lessons::ui
