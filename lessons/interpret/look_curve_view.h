#pragma once
// One feature: how the prediction moves with it by two methods, each person's own curve, and where people
// are.

#include "lessons/interpret/look_claims.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::look {

/// Of partial dependence, and of accumulated local effects: the same colours in curve, scatter and table.
ui::SeriesStyle dependence_style();
ui::SeriesStyle effects_style();
/// Of what is asked although nobody is like that.
ui::SeriesStyle unheard_style();

inline constexpr const char* kDependence = "partial dependence";
inline constexpr const char* kEffects = "local effects";

/// Everybody's prediction as it is, or only how far it moves from the first value of the grid.
enum class Level { as_predicted, from_zero };

class CurveView {
public:
    /// Fills the window. `lit_row` is the person under the pointer, in this pane or another. Gives the share
    /// of the grid at which the line was dragged to.
    std::optional<double> draw(const Look& look, Level level, std::optional<core::Index>& lit_row);

private:
    /// What one method says at every value of the grid.
    struct Method {
        const char* name = "";
        ui::SeriesStyle style = {};
        core::Vector values = {};
        core::Vector errors = {};  ///< Standard errors of the rises from the first value.
        double aside = 0.0;        ///< Of its marks from the middle of a category.
    };

    void take_curves(const Look& look, Level level);
    core::Interval reach_of_people() const;
    void choose_window(const Look& look);
    core::Vector shown(const Look& look, core::Vector outputs) const;
    void draw_people(ui::Plot& plot, const Look& look, std::optional<core::Index> lit_row);
    void draw_dots(ui::Plot& plot, const Look& look, std::optional<core::Index> lit_row) const;
    void draw_methods(ui::Plot& plot, const Look& look);
    void draw_method(ui::Plot& plot, const Look& look, const Method& method);
    void draw_band(ui::Plot& plot, const core::Vector& errors, ImU32 color);
    void draw_density(ui::Plot& plot, const Look& look) const;
    std::optional<core::Index> person_under_pointer(ui::Plot& plot, const Look& look) const;

    ui::PlotView view_;
    std::vector<core::Vector2> points_;  ///< Used again for every curve.
    std::vector<core::Vector2> band_;
    core::Matrix curves_;  ///< Of everybody, as the axis shows them.
    Level level_ = Level::as_predicted;
    int feature_ = -1;
    std::string case_;
};

/// The grid's share that a dragged value is nearest to.
double share_of(const Look& look, double value);

/// Draws the line at the claim's value and takes its drag.
std::optional<double> drag_value(ui::Plot& plot, const Look& look);

}  // namespace lessons::look
