#pragma once
// What a sweep shows of one readout: a curve against steps for each value, and where each of them ends.

#include "core/types.h"
#include "lessons/app/sweep.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lessons::app {

struct SweepPicture {
    std::string label;
    std::string unit;
    std::vector<double> values;                   ///< Of the parameter: the runs that are finished.
    std::vector<std::span<const double>> series;  ///< As many; empty where a run has no such readout.
    std::vector<double> ends;                     ///< The last number of each; NaN where there is none.
    int longest = 0;                              ///< Steps of the longest run.
    core::Interval range{0.0, 1.0};               ///< Of what is worth seeing: a run that blows up leaves it.
    bool logarithmic = false;  ///< All numbers there are positive and more than two decades apart.
};

/// The picture of a readout. It looks into the sweep: not to be kept longer than that.
SweepPicture picture_of(const Sweep& sweep, const std::string& readout);

/// All readouts that any run had, in their order.
std::vector<Readout> readouts_of(const Sweep& sweep);

/// The first readout that ends differently for different values, otherwise the first one; empty without any.
std::string telling_readout(const Sweep& sweep);

/// Which values end lowest and highest; nothing where fewer than two ends are finite.
struct Extremes {
    std::size_t lowest = 0;
    std::size_t highest = 0;
};
std::optional<Extremes> extremes(const SweepPicture& picture);

}  // namespace lessons::app
