#include "lessons/app/commands.h"

#include <imgui_internal.h>

namespace lessons::app {

namespace {

constexpr KeyBinding kBindings[] = {
    {Command::toggle_play, ImGuiKey_Space, "Space", "Play or pause"},
    {Command::step_forward, ImGuiKey_RightArrow, "\u2192", "One step on"},
    {Command::step_back, ImGuiKey_LeftArrow, "\u2190", "One step back"},
    {Command::first_step, ImGuiKey_Home, "Home", "To the first step"},
    {Command::last_step, ImGuiKey_End, "End", "To the last step"},
    {Command::bookmark, ImGuiKey_B, "B", "Bookmark this step, or take its bookmark away"},
    {Command::previous_bookmark, ImGuiMod_Shift | ImGuiKey_LeftArrow, "Shift+\u2190",
     "To the bookmark before"},
    {Command::next_bookmark, ImGuiMod_Shift | ImGuiKey_RightArrow, "Shift+\u2192", "To the next bookmark"},
    {Command::previous_text, ImGuiKey_LeftBracket, "[", "Previous step of the text"},
    {Command::next_text, ImGuiKey_RightBracket, "]", "Next step of the text"},
    {Command::restore_defaults, ImGuiKey_R, "R", "Restore the lesson's own settings"},
    {Command::undo, ImGuiKey_Z, "Z", "Undo"},
    {Command::undo, ImGuiMod_Ctrl | ImGuiKey_Z, "", ""},
    {Command::redo, ImGuiMod_Shift | ImGuiKey_Z, "Shift+Z", "Redo"},
    {Command::redo, ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z, "", ""},
    {Command::redo, ImGuiMod_Ctrl | ImGuiKey_Y, "", ""},
    {Command::compare, ImGuiKey_C, "C", "Compare two copies of the lesson, A and B"},
    {Command::sweep, ImGuiKey_W, "W", "Sweep: one run for each value of a setting"},
    {Command::share, ImGuiKey_S, "S", "Copy a link to exactly this"},
    {Command::save_run, ImGuiMod_Ctrl | ImGuiKey_S, "Ctrl+S", "Save the run as a file"},
    {Command::open_run, ImGuiMod_Ctrl | ImGuiKey_O, "Ctrl+O", "Open a run from a file"},
    {Command::export_sheet, ImGuiKey_E, "E", "Export: picture, data, report, Python script"},
    {Command::present, ImGuiKey_P, "P", "Present: larger text, no menu"},
    {Command::previous_text, ImGuiKey_PageUp, "", ""},
    {Command::next_text, ImGuiKey_PageDown, "", ""},
    {Command::open_notes, ImGuiKey_N, "N", "Presenter's notes in a second window"},
    {Command::hide_answers, ImGuiKey_H, "H", "Hide the answers, or show them again"},
    {Command::change_theme, ImGuiKey_T, "T", "Light, dark or high contrast"},
    {Command::menu, ImGuiKey_M, "M", "Fold or unfold the menu"},
    {Command::fit, ImGuiKey_F, "F or 0", "Fit the figure"},
    {Command::fit, ImGuiKey_0, "", ""},
    {Command::help, ImGuiMod_Shift | ImGuiKey_Slash, "?", "This list"},
    {Command::help, ImGuiKey_F1, "", ""},
    {Command::close, ImGuiKey_Escape, "Esc", "Close what is open"},
};

bool control_wants(ImGuiKeyChord chord) {
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (ImGui::GetIO().WantTextInput || imgui.ActiveId != 0) return true;
    const bool focused = imgui.NavCursorVisible && imgui.NavId != 0;
    const ImGuiKeyChord key = chord & ~ImGuiMod_Mask_;
    const bool moves = key == ImGuiKey_Space || key == ImGuiKey_LeftArrow || key == ImGuiKey_RightArrow ||
                       key == ImGuiKey_Home || key == ImGuiKey_End;
    return focused && moves;
}

}  // namespace

std::span<const KeyBinding> key_bindings() { return kBindings; }

void claim_arrow_keys() {
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
    const ImGuiID owner = ImHashStr("timeline");
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                               ImGuiKey_Home, ImGuiKey_End}) {
        ImGui::SetKeyOwner(key, owner);
    }
}

std::optional<Command> pressed_command() {
    for (const KeyBinding& binding : kBindings) {
        if (ImGui::IsKeyChordPressed(binding.key) && !control_wants(binding.key)) return binding.command;
    }
    return std::nullopt;
}

std::optional<int> pressed_digit() {
    for (int digit = 1; digit <= 9; ++digit) {
        const ImGuiKey key = static_cast<ImGuiKey>(ImGuiKey_0 + digit);
        if (ImGui::IsKeyPressed(key, false) && !control_wants(key)) return digit;
    }
    return std::nullopt;
}

}  // namespace lessons::app
