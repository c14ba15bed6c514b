#pragma once
// The regions of the lesson: edges as half-planes, the objective as a direction.

#include "core/lp/linear_program.h"

#include <string>
#include <vector>

namespace lessons::middle {

inline constexpr double kLargest = 10.0;  ///< Of x and y.

/// Where the arrow of the objective stands free.
enum class Corner { lower_right, upper_right };

/// Edges cos(angle) x + sin(angle) y <= offset, in the square from 0 to kLargest.
struct Shape {
    std::string id{};
    std::string title{};
    std::vector<double> angles{};   ///< Degrees.
    std::vector<double> offsets{};  ///< One an edge.
    double direction = 0.0;         ///< Where the objective grows, degrees.
    Corner free_corner = Corner::lower_right;
};

std::vector<Shape> shapes();

/// maximize cos(direction) x + sin(direction) y inside the edges.
core::lp::LinearProgram program_of(const Shape& shape, const std::vector<double>& offsets, double direction);

}  // namespace lessons::middle
