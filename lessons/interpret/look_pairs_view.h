#pragma once
// The feature against the one that it goes together with: who really exists, and whom partial dependence asks
// the model about although nobody is like that.

#include "lessons/interpret/look_claims.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::look {

class PairsView {
public:
    /// Fills the window. `lit_row` is the person under the pointer, in this pane or another. Gives the share
    /// of the grid at which the line was dragged to.
    std::optional<double> draw(const Look& look, std::optional<core::Index>& lit_row);

private:
    void choose_window(const Look& look);
    void draw_real(ui::Plot& plot, const Look& look) const;
    void draw_asked(ui::Plot& plot, const Look& look, std::optional<core::Index> lit_row) const;
    void draw_key(const Look& look) const;
    std::optional<core::Index> take_pointer(ui::Plot& plot, const Look& look);

    ui::PlotView view_;
    std::vector<core::Vector2> asked_;  ///< Where those that were asked about really are.
    int feature_ = -1;
    std::string case_;
};

}  // namespace lessons::look
