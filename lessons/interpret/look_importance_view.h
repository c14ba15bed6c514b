#pragma once
// How much each feature matters: one bar a feature, with what every repeat said and how sure that is.

#include "lessons/interpret/look_claims.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::look {

class ImportanceView {
public:
    /// Fills the window. Gives the feature whose row was clicked.
    std::optional<int> draw(const Look& look);

private:
    /// What one drawing needs in all its parts.
    struct Scene {
        const Look& look;
        ui::Plot& plot;
        ImVec2 corner;  ///< Of the labels, top left.
        float label_width = 0.0f;
        float row_height = 0.0f;
        std::vector<int> order;  ///< Features, the most important first.

        bool is_lit(int feature) const {
            return ui::is_highlighted(look.data.features[static_cast<std::size_t>(feature)].id);
        }
    };

    void choose_window(const Look& look);
    void draw_ground(Scene& scene) const;
    void draw_label(Scene& scene, std::size_t row) const;
    void draw_bar(Scene& scene, std::size_t row) const;
    void draw_interval(Scene& scene, int feature, double row) const;
    void draw_retrained(Scene& scene, double row) const;
    std::optional<int> take_pointer(Scene& scene) const;
    void show_numbers(Scene& scene, int feature) const;

    ui::PlotView view_;
};

/// Features, the most important first.
std::vector<int> by_importance(const core::interpret::PermutationImportance& importance);

}  // namespace lessons::look
