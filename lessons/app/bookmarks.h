#pragma once
// Steps of a run that are worth coming back to.

#include <optional>
#include <span>
#include <vector>

namespace lessons::app {

class Bookmarks {
public:
    /// More than this would only blur the timeline; the oldest give way.
    static constexpr std::size_t kMost = 40;

    /// Sets a bookmark at the step, or takes it away. A negative step changes nothing.
    void toggle(int step);

    bool at(int step) const;

    /// In increasing order.
    std::span<const int> steps() const { return steps_; }

    /// The nearest bookmark before or after a step.
    std::optional<int> before(int step) const;
    std::optional<int> after(int step) const;

private:
    std::vector<int> steps_;
    std::vector<int> by_age_;
};

}  // namespace lessons::app
