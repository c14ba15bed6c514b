#pragma once
// Everybody's reasons: a lane for each feature, in it a dot for each applicant where its bar would end.

#include "lessons/interpret/value_colors.h"
#include "lessons/interpret/why_this_one_crowd.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::why {

/// The value and the contribution of one row, for the card beside the pointer.
std::vector<ui::ReadoutRow> numbers_of(const Crowd& crowd, core::Index row, int feature);

class SwarmView {
public:
    struct Clicked {
        std::optional<int> applicant;  ///< From 0.
        std::optional<int> feature;
    };

    /// Fills the window. `colors` are one a feature. `is_tested` shows how far each feature alone moves the
    /// prediction; it can be pressed.
    Clicked draw(const Crowd& crowd, const std::vector<cases::ValueColors>& colors, int selected,
                 bool& is_tested, Pointed& pointed);

private:
    /// What one drawing needs in all its parts.
    struct Scene {
        const Crowd& crowd;
        const std::vector<cases::ValueColors>& colors;
        int selected = 0;
        bool is_tested = false;
        std::vector<int> features = {};  ///< One a lane, from above.
        ImVec2 corner = {};              ///< Of the lanes with their labels, top left.
        float label_width = 0.0f;
        float size_width = 0.0f;  ///< Of the bars at the right.
        ui::Plot* plot = nullptr;
        float lane_height = 0.0f;

        float y(std::size_t lane) const;
    };
    struct Dot {
        core::Index row = 0;
        std::size_t lane = 0;
    };
    /// What the places of the dots depend on.
    struct Arrangement {
        const Crowd::Rows* rows = nullptr;
        long long n_predictions = -1;
        float width = 0.0f;
        float lane_height = 0.0f;
        core::Interval window = {};

        bool operator==(const Arrangement& other) const;
    };

    void choose_window(const Crowd& crowd, std::size_t n_lanes);
    void arrange(const Scene& scene);
    void stack_lane(const Scene& scene, int feature);
    ImVec2 place(const Scene& scene, core::Index row, std::size_t lane) const;
    void draw_head(Scene& scene, bool& is_tested) const;
    void draw_ground(const Scene& scene) const;
    void draw_dots(const Scene& scene) const;
    void draw_path(const Scene& scene, core::Index row, ImU32 color, float radius) const;
    void draw_lanes(const Scene& scene, ImVec2 end) const;
    void draw_lane_label(const Scene& scene, std::size_t lane) const;
    void draw_size(const Scene& scene, std::size_t lane, double longest) const;
    void draw_footnote(const Scene& scene, ImVec2 end) const;
    std::optional<Dot> dot_under_pointer(const Scene& scene) const;
    std::optional<std::size_t> lane_under_pointer(const Scene& scene) const;
    Clicked take_pointer(const Scene& scene, Pointed& pointed) const;
    void show_dot(const Scene& scene, Dot dot) const;
    void show_lane(const Scene& scene, std::size_t lane) const;

    ui::PlotView view_;
    Arrangement arrangement_;
    std::vector<std::vector<float>> aside_;  ///< Of each feature, by row: from the lane's middle down, px.
};

}  // namespace lessons::why
