#pragma once
// Draws the waterfall: one arrow-shaped bar a feature, from the average applicant's risk down to this one's.

#include "lessons/interpret/why_this_one_waterfall.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::why {

/// Raising the risk or lowering it.
inline ImU32 change_color(double change) { return ui::theme().series[change > 0.0 ? 1 : 0]; }

class WaterfallView {
public:
    /// Fills the window. `threshold` is a probability. Gives the feature whose row was clicked.
    std::optional<int> draw(const cases::Case& data, const Waterfall& waterfall, double threshold,
                            int selected);

private:
    /// What one drawing needs in all its parts.
    struct Scene {
        const cases::Case& data;
        const Waterfall& waterfall;
        double threshold = 0.5;
        int selected = 0;
        ui::Plot& plot;
        std::vector<Bar> bars;
        ImVec2 corner;  ///< Of the labels, top left.
        float label_width = 0.0f;
        float row_height = 0.0f;

        const std::string& id_of(const Bar& bar) const {
            return data.features[static_cast<std::size_t>(bar.feature)].id;
        }
        bool is_lit(const Bar& bar) const { return bar.feature >= 0 && ui::is_highlighted(id_of(bar)); }
    };
    static constexpr float kLabelSize = 12.5f;

    void choose_window(const Waterfall& waterfall, double threshold, std::size_t n_rows);
    void draw_ground(Scene& scene) const;
    void draw_footnote(const cases::Case& data, const Waterfall& waterfall, ImVec2 corner, ImVec2 room) const;
    void draw_start(Scene& scene) const;
    void draw_end(Scene& scene) const;
    void draw_as_applied(Scene& scene, ImVec2 end) const;
    void draw_bar(Scene& scene, std::size_t index) const;
    void draw_change(Scene& scene, const Bar& bar, float from, float to, float y) const;
    void draw_bar_label(Scene& scene, std::size_t index) const;
    void draw_exact(Scene& scene, const Bar& bar, double row) const;
    std::optional<int> take_pointer(Scene& scene) const;
    void show_numbers(Scene& scene, const Bar& bar) const;

    ui::PlotView view_;
};

}  // namespace lessons::why
