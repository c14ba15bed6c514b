#pragma once
// Where in a region of a grid the most room is: the place for its name.

#include <cstdint>
#include <optional>
#include <span>

namespace core::geometry {

struct RoomiestCell {
    int column = 0;
    int row = 0;
    int room = 0;  ///< Steps to the nearest cell outside the region or the grid, as a king moves; at least 1.
};

/// The cell of the region farthest from all that is not the region, by the number of a chess king's moves;
/// of equals the first. `inside` holds columns times rows flags row by row (assert); 0 is outside. Nothing
/// for an empty region. Two passes over the grid (Rosenfeld and Pfaltz, 1966).
std::optional<RoomiestCell> roomiest_cell(std::span<const std::uint8_t> inside, int columns, int rows);

}  // namespace core::geometry
