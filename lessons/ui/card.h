#pragma once
// A part of a text that stands apart, like a figure in a book: ground, border, a sign and a caption.
//
//   Card card("task", width, {.caption = "Task", .icon = Icon::flag, .ink = theme().accent});
//   paragraph(runs, card.inner_width());          // until the end of the block everything is inside

#include "lessons/ui/icon.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>

namespace lessons::ui {

struct CardLook {
    const char* caption = "";       ///< Above the content; empty: none.
    std::optional<Icon> icon = {};  ///< Before the caption.
    ImU32 ink = 0;     ///< Of caption, icon and border; 0: quiet text, and a border of the usual line.
    ImU32 ground = 0;  ///< 0: the surface.
};

class Card {
public:
    Card(const char* id, float width, const CardLook& look);
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    float inner_width() const { return width_ - 2.0f * kPadding; }

    /// The ground and border can change until the card ends: a pressed card looks pressed.
    void set_look(const CardLook& look) { look_ = look; }

    static constexpr float kPadding = 16.0f;

private:
    void draw_caption() const;

    ImDrawList& draw_;
    ImDrawListSplitter layers_;  ///< The ground is drawn last, when the height is known, but below.
    ImVec2 begin_;
    float width_;
    CardLook look_;
};

}  // namespace lessons::ui
