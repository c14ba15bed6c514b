#include "lessons/app/sweep_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lessons::app {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kTwoDecades = 100.0;
constexpr double kBlownUp = 1e3;  // times the largest number of a tame run

/// Of all numbers; infinite where one is.
double largest_size(std::span<const double> series) {
    double largest = 0.0;
    for (const double number : series) {
        if (!std::isnan(number)) largest = std::max(largest, std::abs(number));
    }
    return largest;
}

/// The size from which a run counts as blown up, so that it would hide all others. A quarter of the runs is
/// taken to be tame.
double blown_up_from(const SweepPicture& picture) {
    std::vector<double> sizes;
    for (const std::span<const double> series : picture.series) {
        if (!series.empty()) sizes.push_back(largest_size(series));
    }
    if (sizes.empty()) return core::kInfinity;
    const auto tame = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) / 4);
    std::nth_element(sizes.begin(), tame, sizes.end());
    return *tame > 0.0 ? kBlownUp * *tame : core::kInfinity;
}

void find_range(SweepPicture& picture) {
    double low = core::kInfinity;
    double high = -core::kInfinity;
    const double most = blown_up_from(picture);
    for (const std::span<const double> series : picture.series) {
        if (largest_size(series) > most) continue;
        for (const double number : series) {
            if (!std::isfinite(number)) continue;
            low = std::min(low, number);
            high = std::max(high, number);
        }
    }
    if (low > high) return;
    picture.range = {low, high};
    picture.logarithmic = low > 0.0 && high > kTwoDecades * low;
}

}  // namespace

SweepPicture picture_of(const Sweep& sweep, const std::string& readout) {
    SweepPicture picture;
    for (const SweepRun& run : sweep.runs()) {
        const std::span<const double> series = run.of(readout);
        picture.values.push_back(run.value);
        picture.series.push_back(series);
        picture.ends.push_back(series.empty() ? kNoNumber : series.back());
        picture.longest = std::max(picture.longest, static_cast<int>(series.size()) - 1);
        for (const Readout& known : run.readouts) {
            if (known.id != readout || !picture.label.empty()) continue;
            picture.label = known.label;
            picture.unit = known.unit;
        }
    }
    find_range(picture);
    return picture;
}

std::vector<Readout> readouts_of(const Sweep& sweep) {
    std::vector<Readout> all;
    for (const SweepRun& run : sweep.runs()) {
        for (const Readout& readout : run.readouts) {
            const bool known = std::any_of(all.begin(), all.end(),
                                           [&](const Readout& other) { return other.id == readout.id; });
            if (!known) all.push_back(readout);
        }
    }
    return all;
}

std::string telling_readout(const Sweep& sweep) {
    const std::vector<Readout> all = readouts_of(sweep);
    for (const Readout& readout : all) {
        const SweepPicture picture = picture_of(sweep, readout.id);
        const double first = picture.ends.front();
        const auto differs = [first](double end) {
            return end != first && !(std::isnan(end) && std::isnan(first));
        };
        if (std::any_of(picture.ends.begin(), picture.ends.end(), differs)) return readout.id;
    }
    return all.empty() ? std::string() : all.front().id;
}

std::optional<Extremes> extremes(const SweepPicture& picture) {
    std::optional<Extremes> found;
    int finite = 0;
    for (std::size_t i = 0; i < picture.ends.size(); ++i) {
        if (!std::isfinite(picture.ends[i])) continue;
        ++finite;
        if (!found) found = Extremes{i, i};
        if (picture.ends[i] < picture.ends[found->lowest]) found->lowest = i;
        if (picture.ends[i] > picture.ends[found->highest]) found->highest = i;
    }
    return finite >= 2 && found->lowest != found->highest ? found : std::nullopt;
}

}  // namespace lessons::app
