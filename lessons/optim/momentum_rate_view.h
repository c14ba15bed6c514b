#pragma once
// Steps to 1 % for every pair of learning rate and momentum, with the exact borders between the regimes of
// the slowest part. A click or a drag chooses a pair.

#include "lessons/optim/momentum_run.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::optim {

inline constexpr core::Interval kLearningRates{0.03, 10.0};
inline constexpr core::Interval kMomenta{0.0, 0.99};

class MomentumRateView {
public:
    /// Fills the current window; the settings that the learner chose.
    std::optional<core::optim::MomentumSettings> draw(const MomentumRun& run);

private:
    /// What the borders and the field depend on.
    struct Basis {
        core::optim::QuadraticMethod method = core::optim::QuadraticMethod::heavy_ball;
        core::optim::CurvatureRange range;

        bool operator==(const Basis& other) const {
            return method == other.method && range.lowest == other.range.lowest &&
                   range.highest == other.range.highest;
        }
    };
    using Curve = std::vector<core::Vector2>;

    void prepare(const Basis& basis);
    void compute_field();
    void compute_borders();
    void draw_field(ui::Plot& plot) const;
    void draw_borders(ui::Plot& plot) const;
    void draw_names(ui::Plot& plot) const;
    void draw_part(ui::Plot& plot, const MomentumRun& run) const;
    void show_readout(ui::Plot& plot) const;
    std::optional<core::optim::MomentumSettings> choose(ui::Plot& plot, const MomentumRun& run) const;

    std::optional<Basis> basis_;
    core::optim::Tuning best_;
    std::vector<double> steps_;  // row by row, momentum upwards
    Curve ridge_, flat_critical_, steep_critical_, limit_;
    ui::PlotView view_{{kLearningRates, {-0.05, 1.0}}};
};

}  // namespace lessons::optim
