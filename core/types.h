#pragma once
// The numeric types that every subject of core shares.

#include "core/eigen.h"

#include <cstddef>
#include <limits>

namespace core {

using Index = Eigen::Index;

/// Column vector of doubles, shape (n).
using Vector = Eigen::VectorXd;

/// Dense column-major matrix of doubles, shape (rows, columns).
using Matrix = Eigen::MatrixXd;

/// A point or a direction in the plane.
using Vector2 = Eigen::Vector2d;
using Vector3 = Eigen::Vector3d;
using Matrix2 = Eigen::Matrix2d;

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// A closed interval [low, high] of the real line; either end may be infinite.
struct Interval {
    double low = -kInfinity;
    double high = kInfinity;

    bool contains(double value) const { return low <= value && value <= high; }
    double length() const { return high - low; }
};

}  // namespace core
