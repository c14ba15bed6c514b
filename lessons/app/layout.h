#pragma once
// Where everything is: areas computed from the size of the window, right at any size.

#include <imgui.h>

namespace lessons::app {

struct Area {
    float x = 0.0f;
    float y = 0.0f;
    float width = 0.0f;
    float height = 0.0f;

    ImVec2 position() const { return {x, y}; }
    ImVec2 size() const { return {width, height}; }
    ImVec2 end() const { return {x + width, y + height}; }
    bool empty() const { return width <= 0.0f || height <= 0.0f; }
};

/// wide: >= 1100 px; medium: 700 to 1100 px, rail folded; phone: below 700 px, figure above the text.
enum class Width { wide, medium, phone };

struct LayoutRequest {
    float width = 0.0f;
    float height = 0.0f;
    bool rail_open = true;    ///< The learner's wish; only wide windows have room for it.
    bool presenting = false;  ///< Projector: no rail, larger text.
    float text_scale = 1.0f;
    float controls_height = 0.0f;  ///< What the row of parameters needed when it was last drawn.
};

struct Layout {
    Width width = Width::wide;
    Area top_bar;
    Area rail;
    Area text;
    Area figure;
    Area status;    ///< The state in one sentence; empty on a phone.
    Area controls;  ///< Empty on a phone: there the controls are in a sheet.
    Area timeline;
    bool rail_folded = false;
};

Layout compute_layout(const LayoutRequest& request);

}  // namespace lessons::app
