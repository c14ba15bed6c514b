#pragma once
// A map on its way: begun anew whenever what it depends on changes, worked on in slices.

#include "core/types.h"

#include <memory>
#include <optional>
#include <vector>

namespace lessons::optim {

/// All that a map depends on. The owner keeps whatever its address stands for alive.
struct MapKey {
    std::shared_ptr<const void> ground;
    const void* method = nullptr;
    std::vector<double> numbers;

    bool operator==(const MapKey&) const = default;
};

template <class Map>
class MapWork {
public:
    /// Wants the map of this key; make() is called if it is another than before.
    template <class Make>
    void want(const MapKey& key, const Make& make) {
        if (map_ && key == key_) return;
        key_ = key;
        map_.emplace(make());
        ++generation_;
    }

    /// Nothing is wanted any more.
    void drop() { map_.reset(); }

    bool pending() const { return map_ && !map_->finished(); }
    double progress() const { return map_ ? map_->progress() : 1.0; }

    /// About a millisecond's work.
    void work() {
        constexpr core::Index kFastSteps = 40'000;
        constexpr core::Index kSlowSteps = 800;
        if (pending()) map_->work(map_->is_fast() ? kFastSteps : kSlowSteps);
    }

    const Map* map() const { return map_ ? &*map_ : nullptr; }
    int generation() const { return generation_; }

private:
    MapKey key_;
    std::optional<Map> map_;
    int generation_ = 0;
};

}  // namespace lessons::optim
