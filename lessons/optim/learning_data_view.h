#pragma once
// The rows as points with the model through them. Points are dragged; the rows of the last update light up.

#include "lessons/optim/learning_link.h"
#include "lessons/optim/learning_run.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::learning {

/// What the learner did to a point.
struct PointEdit {
    core::Index table_row = -1;             ///< -1: nothing.
    std::optional<core::Vector2> moved_to;  ///< Nothing: back to where the table has it.
};

class DataView {
public:
    /// Fills the rest of the current window. Shows link.weights, sets link.row.
    PointEdit draw(const Run& run, Link& link);

private:
    void place_rows(const Run& run);
    void sample_curve(const Run& run, const core::Vector& theta, std::vector<core::Vector2>& curve) const;
    void draw_models(ui::Plot& plot, const Run& run, const Link& link);
    void draw_points(ui::Plot& plot, const Run& run);
    void draw_batch(ui::Plot& plot, const Run& run) const;
    void draw_words(ui::Plot& plot, const Run& run) const;
    std::optional<core::Index> pointed_row(const ui::Plot& plot, const Rows& rows) const;
    void show_row(ui::Plot& plot, const Run& run, core::Index row) const;
    PointEdit edit_point(ui::Plot& plot, const Rows& rows, std::optional<core::Index> pointed);

    ui::PlotView view_;
    std::vector<core::Vector2> places_;  // of all rows
    std::vector<core::Vector2> training_;
    std::vector<core::Vector2> validation_;
    std::vector<core::Vector2> curve_;
    core::Vector scores_;          // of all rows, for the model as it is
    core::Index handle_row_ = -1;  // where the handle is; -1 before the first time
    bool is_held_ = false;
};

}  // namespace lessons::learning
