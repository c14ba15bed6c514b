#pragma once
// One feature over everybody: how the risk of each applicant would move with it, and how this applicant's
// does.

#include "lessons/interpret/why_this_one_explainer.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::why {

class DependenceView {
public:
    /// Fills the window. `x` is the applicant, `risk` the prediction, `threshold` a probability. Gives the
    /// value that the applicant's handle was dragged to.
    std::optional<double> draw(const cases::Case& data, const Dependence& dependence, const core::Vector& x,
                               double risk, double threshold);

private:
    void choose_window(const cases::FeatureWords& words, const Dependence& dependence, double risk);
    void draw_curves(ui::Plot& plot, const Dependence& dependence);
    void draw_categories(ui::Plot& plot, const Dependence& dependence);
    enum class Hint { none, drag };
    void draw_key(ui::Plot& plot, const cases::FeatureWords& feature, Hint hint) const;
    void draw_density(ui::Plot& plot, const core::Vector& column) const;
    std::optional<double> drag(ui::Plot& plot, const cases::FeatureWords& words, double value, double risk);

    ui::PlotView view_;
    std::vector<core::Vector2> points_;  ///< Used again for every curve.
    int feature_ = -1;
    std::string own_;           ///< What the curve of this one is called.
    bool has_dragged_ = false;  ///< The learner knows that the point can be dragged.
};

}  // namespace lessons::why
