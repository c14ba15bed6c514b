#pragma once
// One curve of the model, which is edited by hand: a range of it is marked, raised, lowered and bent.

#include "lessons/interpret/edit_scene.h"
#include "lessons/ui/plot.h"

#include <optional>

namespace lessons::editing {

class CurveView {
public:
    /// Fills the rest of the window. Gives the change as the learner dragged it: another range, or a shift.
    std::optional<Change> draw(const Scene& scene);

private:
    void choose_window(const Scene& scene, const Places& places);
    void draw_ground(ui::Plot& plot, const Scene& scene, const Places& places) const;
    /// Those that the edit leaves as they were, or the others.
    enum class Pieces { unchanged, changed };
    void draw_pieces(ui::Plot& plot, const Places& places, const models::AdditiveTerm& term,
                     const ui::SeriesStyle& style, Pieces pieces, const Scene& scene);
    void name_missing(ui::Plot& plot, const Places& places) const;
    void draw_errors(ui::Plot& plot, const Scene& scene, const Places& places) const;
    void draw_wish(ui::Plot& plot, const Scene& scene, const Places& places) const;
    std::optional<Change> drag_range(ui::Plot& plot, const Scene& scene, const Places& places) const;
    std::optional<Change> drag_height(ui::Plot& plot, const Scene& scene, const Places& places) const;
    std::optional<Change> sweep_range(ui::Plot& plot, const Scene& scene, const Places& places);
    void tell_place(ui::Plot& plot, const Scene& scene, const Places& places) const;

    ui::PlotView view_;
    std::vector<core::Vector2> points_;
    int feature_ = -1;
    std::string case_;
    std::optional<int> swept_from_;  ///< The group where a drag over the ground began.
};

/// The trained curve, the edited one, and what held-back rows say: the same colours everywhere.
ui::SeriesStyle trained_style();
ui::SeriesStyle edited_style();
ui::SeriesStyle held_back_style();

}  // namespace lessons::editing
