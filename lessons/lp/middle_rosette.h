#pragma once
// The central paths of all directions of the objective: a rosette from the middle to every corner.

#include "lessons/lp/middle_shapes.h"

#include <vector>

namespace lessons::middle {

class Rosette {
public:
    Rosette() = default;
    Rosette(Shape shape, std::vector<double> offsets);

    bool is_running() const { return paths_.size() < kDirections; }
    double share_done() const {
        return static_cast<double>(paths_.size()) / static_cast<double>(kDirections);
    }

    /// The path of the next direction.
    void step();
    const std::vector<std::vector<core::Vector2>>& paths() const { return paths_; }

private:
    static constexpr std::size_t kDirections = 72;

    Shape shape_{};
    std::vector<double> offsets_{};
    std::vector<std::vector<core::Vector2>> paths_{};
};

}  // namespace lessons::middle
