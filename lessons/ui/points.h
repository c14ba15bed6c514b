#pragma once
// A sequence of points looked at where it lies, without copying: what every series of a plot is given.
//
//   plot.line("path", path);                                // std::vector<core::Vector2>
//   plot.scatter("houses", Points(areas, prices));          // two columns of numbers
//   plot.line("loss", Points::by_index(losses));            // x = 0, 1, 2, ...

#include "core/types.h"

#include <algorithm>
#include <span>
#include <vector>

namespace lessons::ui {

class Points {
public:
    Points() = default;
    Points(std::span<const core::Vector2> points) : size_(points.size()), stride_(2) {
        if (size_ > 0) x_ = points[0].data(), y_ = points[0].data() + 1;
    }
    Points(const std::vector<core::Vector2>& points) : Points(std::span<const core::Vector2>(points)) {}

    /// Columns of x and y; the longer one is cut.
    Points(std::span<const double> x, std::span<const double> y)
        : x_(x.data()), y_(y.data()), size_(std::min(x.size(), y.size())) {}
    Points(const core::Vector& x, const core::Vector& y)
        : Points(std::span(x.data(), static_cast<std::size_t>(x.size())),
                 std::span(y.data(), static_cast<std::size_t>(y.size()))) {}

    /// Values against their place: x = first, first + step, ...
    static Points by_index(std::span<const double> y, double first = 0.0, double step = 1.0) {
        Points points(y, y);
        points.x_ = nullptr;
        points.first_ = first;
        points.step_ = step;
        return points;
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    core::Vector2 operator[](std::size_t i) const {
        const double x = x_ != nullptr ? x_[i * stride_] : first_ + step_ * static_cast<double>(i);
        return {x, y_[i * stride_]};
    }
    core::Vector2 back() const { return (*this)[size_ - 1]; }

private:
    const double* x_ = nullptr;
    const double* y_ = nullptr;
    std::size_t size_ = 0;
    std::size_t stride_ = 1;
    double first_ = 0.0;
    double step_ = 1.0;
};

}  // namespace lessons::ui
