#include "core/geometry/roomiest_cell.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace core::geometry {
namespace {

/// Moves to the outside, with a frame of outside cells around the grid.
class Moves {
public:
    Moves(int columns, int rows)
        : width_(columns + 2),
          moves_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(rows + 2)) {}

    int& at(int column, int row) {
        return moves_[static_cast<std::size_t>(row + 1) * static_cast<std::size_t>(width_) +
                      static_cast<std::size_t>(column + 1)];
    }

    /// One more than the least of the three cells in that row (-1 below, 1 above) and the one that is
    /// `sideways` in the own row.
    int one_more(int column, int row, int vertical, int sideways) {
        const int other = row + vertical;
        return 1 + std::min({at(column - 1, other), at(column, other), at(column + 1, other),
                             at(column + sideways, row)});
    }

private:
    int width_;
    std::vector<int> moves_;
};

}  // namespace

std::optional<RoomiestCell> roomiest_cell(std::span<const std::uint8_t> inside, int columns, int rows) {
    assert(columns > 0 && rows > 0);
    assert(inside.size() == static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    const auto is_inside = [&](int column, int row) {
        return inside[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)] != 0;
    };
    Moves moves(columns, rows);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (is_inside(column, row)) moves.at(column, row) = moves.one_more(column, row, -1, -1);
        }
    }
    RoomiestCell best;
    for (int row = rows - 1; row >= 0; --row) {
        for (int column = columns - 1; column >= 0; --column) {
            int& here = moves.at(column, row);
            here = std::min(here, moves.one_more(column, row, 1, 1));
            if (here > 0 && here >= best.room) best = {column, row, here};
        }
    }
    if (best.room == 0) return std::nullopt;
    return best;
}

}  // namespace core::geometry
