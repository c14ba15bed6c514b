#pragma once
// Signs drawn as lines and shapes: sharp at every size, in any colour.
//
//   draw_icon(draw, Icon::play, center, 18.0f, theme().text);
//   if (icon_button("play", Icon::play, "Play or pause (Space)")) player.toggle_play();

#include <imgui.h>

namespace lessons::ui {

enum class Icon {
    play,
    pause,
    step,
    step_back,
    first,
    last,
    menu,
    sun,
    moon,
    share,
    undo,
    redo,
    expand,
    shrink,
    close,
    check,
    reset,
    help,
    present,
    chevron_down,
    chevron_left,
    chevron_right,
    plus,
    minus,
    settings,
    contrast,
    download,
    info,
    warning,
    bookmark,
    bookmark_set,
    compare,
    swap,
    sweep,
    lock,
    notes,
    eye,
    eye_off,
    flag,
};

/// Draws the icon in a square of side `size` px around the centre.
void draw_icon(ImDrawList& draw, Icon icon, ImVec2 center, float size, ImU32 color);

/// A quiet square button of 40 px (44 on a phone) with an icon; its tooltip says what it does and by which
/// key.
bool icon_button(const char* id, Icon icon, const char* tooltip);

}  // namespace lessons::ui
