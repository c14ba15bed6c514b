#pragma once
// The race's maps of many runs: which minimum every start reaches, and what every pair of learning rate and
// momentum comes to.

#include "core/optim/basins.h"
#include "core/optim/rate_map.h"
#include "lessons/lesson.h"
#include "lessons/optim/map_work.h"
#include "lessons/optim/race_basin_view.h"
#include "lessons/optim/race_model.h"
#include "lessons/optim/rate_map_view.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::optim {

/// What the map pane shows.
enum class MapKind { heights, basins, rates };

/// Learning rate, as a multiple of the careful one, and momentum.
struct RateChoice {
    double rate_factor = 1.0;
    double momentum = 0.0;
};

class RaceMaps {
public:
    /// The range of the learning rate's slider, in careful rates, and that of the momentum.
    static constexpr core::Interval kRateFactors{0.01, 100.0};
    static constexpr core::Interval kMomenta{0.0, 0.99};

    /// Wants the basins of a method over a window, and stops other work.
    void want_basins(const RaceSettings& settings, std::size_t method, const ui::PlotWindow& window);

    /// Wants the rate map of a method that reads the momentum.
    void want_rates(const RaceSettings& settings, std::size_t method);

    /// Wants nothing.
    void rest();

    void work();
    Progress progress() const;

    /// The basins' map and picture, as far as they are there.
    const core::optim::BasinMap* basins() const { return basin_work_.map(); }
    const BasinView& basin_view() const { return basin_view_; }

    const core::optim::RateMap* rates() const { return rate_work_.map(); }

    /// Draws the rate map into the rest of the window; what the learner chose on it.
    std::optional<RateChoice> draw_rates(const RaceSettings& settings);

private:
    MapWork<core::optim::BasinMap> basin_work_;
    MapWork<core::optim::RateMap> rate_work_;
    BasinView basin_view_;
    RateMapView rate_view_;
    std::string what_;           // is being computed
    double careful_rate_ = 1.0;  // of the rate map's method
};

/// Whether a method's steps depend on the momentum.
bool reads_momentum(const core::optim::OptimizerInfo& method);

}  // namespace lessons::optim
