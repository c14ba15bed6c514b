#pragma once
// Everything the keyboard can do, as one table: the key handler reads it and the help sheet shows it.

#include <imgui.h>

#include <optional>
#include <span>

namespace lessons::app {

enum class Command {
    toggle_play,
    step_forward,
    step_back,
    first_step,
    last_step,
    bookmark,
    previous_bookmark,
    next_bookmark,
    previous_text,
    next_text,
    restore_defaults,
    undo,
    redo,
    compare,
    sweep,
    share,
    share_sheet,
    save_run,
    open_run,
    export_sheet,
    teacher_sheet,
    present,
    open_notes,
    hide_answers,
    change_theme,
    fit,
    help,
    menu,
    close,
};

struct KeyBinding {
    Command command = Command::help;
    ImGuiKeyChord key = 0;
    const char* keys = "";  ///< As shown in the help sheet; empty: another key for the same command.
    const char* what = "";
};

std::span<const KeyBinding> key_bindings();

/// Keeps the arrow keys, Home and End for the timeline: without this Dear ImGui would walk from control to
/// control with them. Tab does that; a control that has the focus takes the arrows back. To be called every
/// frame.
void claim_arrow_keys();

/// The command whose key went down in this frame, unless a text field or a focused control wants the key.
std::optional<Command> pressed_command();

/// 1 to 9 when one of these keys went down: the pane to enlarge.
std::optional<int> pressed_digit();

}  // namespace lessons::app
