#pragma once
// What everything that draws needs to know of the program around it. Reached through Dear ImGui's own
// context, so that there is no global of ours: set_context() stores the address in ImGuiIO::UserData.

#include "lessons/ui/fonts.h"
#include "lessons/ui/places.h"
#include "lessons/ui/term.h"
#include "lessons/ui/theme.h"

#include <imgui.h>

#include <set>
#include <string>
#include <vector>

namespace lessons::ui {

class FormulaBook;

/// A pane of the figure as it is in this frame.
struct PanePlace {
    std::string id;
    std::string title;
    bool is_hidden = false;  ///< By Context::hidden_panes.
    ImVec2 position{0.0f, 0.0f};
    ImVec2 size{0.0f, 0.0f};  ///< Zero where the pane is not on the screen now.

    bool is_on_screen() const { return size.x > 0.0f && size.y > 0.0f; }
};

struct Context {
    Theme theme = make_theme(ThemeName::light);
    Fonts fonts;
    float text_scale = 1.0f;      ///< 1.5 in present mode.
    bool narrow = false;          ///< Phone layout: one pane at a time, targets of at least 44 px.
    bool hides_answers = false;   ///< A presenter keeps solutions and verdicts from the room for now.
    bool reduced_motion = false;  ///< Everything jumps instead of easing.
    double now = 0.0;             ///< Seconds since the start, for easing only.
    bool animating = false;       ///< Set by what eases: another frame is wanted at once.
    std::string highlighted;  ///< Name of what the pointer is on ("adam", "wood"): linked panes light it up.
    std::string next_highlight;  ///< Collected while drawing, becomes `highlighted` in the next frame.
    std::set<std::string>* names_asked = nullptr;  ///< Collects every name that is_highlighted() is asked.
    std::string focused_pane;      ///< Pane shown alone (wide) or chosen in the tabs (narrow); empty: all.
    std::vector<PanePlace> panes;  ///< The figure's panes in this frame, in order, hidden ones too.
    Places places;                 ///< What can be pressed in this frame.
    std::set<std::string> hidden_panes;  ///< Wish, by id: these are left out and the others take their room.
    bool fit_requested = false;          ///< F or 0 was pressed: plots show their home window again.
    const FormulaBook* formulas = nullptr;  ///< Of the texts; null: none can be drawn.
    TermLookup meaning;                     ///< What names in texts and formulas stand for; may be empty.
};

void set_context(Context& context);
Context& context();

inline const Theme& theme() { return context().theme; }

/// A length in px that grows with the text (present mode).
inline float scaled(float length) { return length * context().text_scale; }

/// Declares that the pointer is on the thing of this name; every pane asks is_highlighted().
void highlight(const std::string& name);
bool is_highlighted(const std::string& name);

}  // namespace lessons::ui
