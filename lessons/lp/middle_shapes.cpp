#include "lessons/lp/middle_shapes.h"

#include "core/math/elementary.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace lessons::middle {

namespace {

using core::Vector2;

/// At a right angle exactly along an axis: GLPK's scaling would take the 6e-17 of a cosine for a number.
Vector2 unit(double degrees) {
    const double angle = degrees * std::numbers::pi / 180.0;
    const auto cleaned = [](double value) { return std::fabs(value) < 1e-15 ? 0.0 : value; };
    return {cleaned(core::math::cos(angle)), cleaned(core::math::sin(angle))};
}

/// Edges that touch a circle.
Shape around(std::string id, std::string title, Vector2 center, double radius, std::vector<double> angles,
             double direction) {
    Shape shape{
        .id = std::move(id), .title = std::move(title), .angles = std::move(angles), .direction = direction};
    for (const double angle : shape.angles) shape.offsets.push_back(unit(angle).dot(center) + radius);
    return shape;
}

std::vector<double> evenly(double first, double last, int count) {
    std::vector<double> angles;
    for (int k = 0; k < count; ++k) angles.push_back(first + (last - first) * k / (count - 1));
    return angles;
}

Shape forty() {
    Shape shape = around("many", "Forty edges", {0.0, 0.0}, 8.6, evenly(1.0, 89.0, 40), 52.0);
    shape.free_corner = Corner::upper_right;
    return shape;
}

Shape sliver() {
    return {.id = "sliver",
            .title = "A sliver",
            .angles = {0.0, 90.0, 132.0, -44.0},
            .offsets = {9.0, 9.0, 0.6, 0.6},
            .direction = 20.0};
}

}  // namespace

std::vector<Shape> shapes() {
    return {around("six", "Six edges", {4.8, 4.8}, 3.8, {10.0, 62.0, 118.0, 175.0, 236.0, 305.0}, 35.0),
            forty(), sliver()};
}

core::lp::LinearProgram program_of(const Shape& shape, const std::vector<double>& offsets, double direction) {
    const Vector2 toward = unit(direction);
    core::lp::LinearProgram program{.objective_name = "gain", .sense = core::lp::Sense::kMaximize};
    program.columns = {{.name = "x", .cost = toward.x(), .high = kLargest},
                       {.name = "y", .cost = toward.y(), .high = kLargest}};
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const Vector2 normal = unit(shape.angles[i]);
        program.rows.push_back(core::lp::make_row("edge " + std::to_string(i + 1), {normal.x(), normal.y()},
                                                  -core::kInfinity, offsets[i]));
    }
    return program;
}

}  // namespace lessons::middle
