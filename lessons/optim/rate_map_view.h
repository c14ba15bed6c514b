#pragma once
// A rate map as a plot of its own: steps to the goal as colour, regions without an arrival by name, the
// present values as a handle, the fastest ones marked.

#include "core/optim/rate_map.h"
#include "lessons/ui/cell_picture.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::optim {

/// How the two dials are called and counted.
struct RateMapWords {
    std::string x_name = "Learning rate";
    double x_unit = 1.0;  ///< Numbers on the x axis are values divided by this.
    std::string x_sign;   ///< Behind these numbers: "×".
    std::string y_name = "Momentum";
    std::string handle = "Now";  ///< What the present values are the values of.
};

/// What became of a pair of values.
enum class RateOutcome { not_yet_known, arrives, unfinished, rests_elsewhere, diverges };
RateOutcome outcome_of(const core::optim::RunEnd* end);

/// In words: "arrives in 34 steps".
std::string tell(const core::optim::RunEnd* end);

class RateMapView {
public:
    /// Paints what has become known since. `generation` tells maps apart. A map of which too little is known
    /// does not replace the picture before.
    void follow(const core::optim::RateMap& map, int generation);

    /// Fills the rest of the current window. `now` are the present values, x in its unit. Returns the values
    /// that the learner chose by a click, or by dragging the handle.
    std::optional<core::Vector2> draw(const core::optim::RateMap& map, core::Vector2 now,
                                      const RateMapWords& words);

private:
    /// A place of the map in cells, and what is written there.
    struct Name {
        int column = 0;
        int row = 0;
        int room = 0;
        RateOutcome outcome = RateOutcome::not_yet_known;
    };

    void paint(const core::optim::RateMap& map);
    void find_fastest(const core::optim::RateMap& map);
    void find_names(const core::optim::RateMap& map);
    core::Vector2 place(const core::optim::RateMap& map, int column, int row, double unit) const;
    void draw_names(ui::Plot& plot, const core::optim::RateMap& map, double unit) const;
    void draw_fastest(ui::Plot& plot, const core::optim::RateMap& map, double unit) const;
    void show_card(ui::Plot& plot, const core::optim::RateMap& map, core::Vector2 at,
                   const RateMapWords& words) const;

    int painted_ = -1;               // generation
    core::Index painted_count_ = 0;  // runs that had ended
    ui::ThemeName theme_ = ui::ThemeName::light;
    std::vector<ImU32> colors_;
    ui::CellPicture picture_;
    std::vector<Name> names_;
    std::optional<Name> fastest_;
    int fewest_steps_ = 0;
    ui::PlotView view_;
};

}  // namespace lessons::optim
