#include "lessons/app/bookmarks.h"

#include <algorithm>

namespace lessons::app {

void Bookmarks::toggle(int step) {
    if (step < 0) return;
    const auto aged = std::find(by_age_.begin(), by_age_.end(), step);
    if (aged != by_age_.end()) {
        by_age_.erase(aged);
    } else {
        by_age_.push_back(step);
        if (by_age_.size() > kMost) by_age_.erase(by_age_.begin());
    }
    steps_ = by_age_;
    std::sort(steps_.begin(), steps_.end());
}

bool Bookmarks::at(int step) const { return std::binary_search(steps_.begin(), steps_.end(), step); }

std::optional<int> Bookmarks::before(int step) const {
    const auto next = std::lower_bound(steps_.begin(), steps_.end(), step);
    if (next == steps_.begin()) return std::nullopt;
    return *(next - 1);
}

std::optional<int> Bookmarks::after(int step) const {
    const auto next = std::upper_bound(steps_.begin(), steps_.end(), step);
    if (next == steps_.end()) return std::nullopt;
    return *next;
}

}  // namespace lessons::app
