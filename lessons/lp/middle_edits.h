#pragma once
// What the learner dragged: edges, the direction of the objective, and where two methods start.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/middle_shapes.h"

#include <optional>
#include <vector>

namespace lessons::middle {

struct ShapeEdits {
    std::vector<double> offsets{};
    double direction = 0.0;                ///< Degrees in [0, 360).
    std::optional<core::Vector2> start{};  ///< Of interior point and PDHG; empty: their own.
};

ShapeEdits untouched(const Shape& shape);

class Edits {
public:
    explicit Edits(const std::vector<Shape>& shapes);

    ShapeEdits& of(std::size_t shape) { return edits_[shape]; }
    const ShapeEdits& of(std::size_t shape) const { return edits_[shape]; }

    /// {"six": {"offsets": [[edge, value], ...], "direction": degrees, "start": [x, y]}}; only what differs.
    Json to_json() const;
    core::Result<void> apply(const Json& json);

private:
    core::Result<ShapeEdits> read(const Json& json, const Shape& shape) const;

    std::vector<Shape> shapes_;
    std::vector<ShapeEdits> edits_;
};

}  // namespace lessons::middle
