#pragma once
// A figure's panes on a grid, placed like CSS grid areas: each row of the template names the pane in each
// column, and a name that repeats spans.
//
//   PaneGrid grid({{"map", "Map"}, {"surface", "Surface"}, {"loss", "Value against step"}},
//                 {"map surface",
//                  "map loss"},
//                 {.columns = {3, 2}});
//   if (grid.begin("map")) draw_map();          // the content region is the inside of the card
//   grid.end();
//   if (grid.begin("loss")) draw_loss();
//   grid.end();
//
// The grid fills the current window's content region. One pane can be enlarged (its corner button, keys 1-9
// through Context::focused_pane); a narrow window shows tabs and one pane; those of Context::hidden_panes are
// left out. begin() is false for a pane that is not shown now or has no room; end() must be called either
// way.

#include "lessons/ui/pane_cells.h"

#include <imgui.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lessons::ui {

struct Pane {
    std::string id;                       ///< One word, as in the template.
    std::string title;                    ///< At the top left of the card and in the tabs.
    std::vector<std::string> views = {};  ///< What it can show, side by side in its head; empty: one thing.
    int* view = nullptr;                  ///< Which of them it shows, set by a press.
};

/// Shares of width and height; missing ones are 1.
struct PaneWeights {
    std::vector<float> columns = {};
    std::vector<float> rows = {};
};

class PaneGrid {
public:
    PaneGrid(std::vector<Pane> panes, std::initializer_list<std::string_view> rows,
             const PaneWeights& weights = {});
    ~PaneGrid();
    PaneGrid(const PaneGrid&) = delete;
    PaneGrid& operator=(const PaneGrid&) = delete;

    /// Opens the card of this pane as the current window. Always followed by end().
    bool begin(std::string_view id);
    void end();

private:
    /// A pane that is not hidden, with its cells after the others' were taken over.
    struct Shown {
        Pane pane;
        PaneCells cells;
    };

    void leave_out_hidden(std::vector<Pane> panes, const std::vector<std::string_view>& rows);
    const Shown* find(std::string_view id) const;
    const Shown* alone() const;
    bool is_on_screen(const Shown& shown) const;
    ImVec2 track(const std::vector<float>& weights, int count, float length, int first, int end) const;
    void place(const Shown& shown, ImVec2& position, ImVec2& extent) const;
    void draw_tabs();
    void draw_head(const Pane& pane, float width);
    void draw_enlarge(const Pane& pane, ImVec2 center);

    std::vector<Shown> shown_;
    PaneWeights weights_;
    int row_count_ = 0;
    int column_count_ = 1;
    ImVec2 origin_;
    ImVec2 size_;
    float tabs_height_ = 0.0f;
    bool open_ = false;  ///< A child window is open and must be ended.
};

}  // namespace lessons::ui
