#pragma once
// One feature over everybody: its value against what it contributes, coloured by another feature.

#include "lessons/interpret/value_colors.h"
#include "lessons/interpret/why_this_one_crowd.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::why {

class ScatterView {
public:
    /// Fills the window. `partner` counts the other features by how strongly they work together with this
    /// one, from 0; a press on the key goes on to the next. Gives the applicant (from 0) that was clicked.
    std::optional<int> draw(const Crowd& crowd, const std::vector<cases::ValueColors>& colors, int feature,
                            int& partner, Pointed& pointed);

private:
    void draw_key(const Crowd& crowd, const std::vector<cases::ValueColors>& colors, int feature,
                  int& partner) const;
    void choose_window(const Crowd& crowd, int feature);
    void place_points(const Crowd& crowd, int feature);
    void draw_words(ui::Plot& plot, const std::string& measure) const;
    void draw_ring(ui::Plot& plot, const Crowd& crowd, core::Index row, ImU32 color) const;

    ui::PlotView view_;
    std::vector<core::Vector2> points_;  ///< By row; NaN for those who are not explained yet.
    int feature_ = -1;
    double missing_at_ = 0.0;     ///< Where those who did not state it stand.
    double missing_until_ = 0.0;  ///< Where their strip ends.
    bool has_missing_ = false;
};

}  // namespace lessons::why
