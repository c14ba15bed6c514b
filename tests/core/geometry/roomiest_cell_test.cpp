#include "core/geometry/roomiest_cell.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using core::geometry::roomiest_cell;
using core::geometry::RoomiestCell;

namespace {

/// Rows from above, '#' inside.
std::optional<RoomiestCell> in_picture(const std::vector<std::string>& picture) {
    const int rows = static_cast<int>(picture.size());
    const int columns = static_cast<int>(picture[0].size());
    std::vector<std::uint8_t> inside;
    for (auto row = picture.rbegin(); row != picture.rend(); ++row) {
        for (const char sign : *row) inside.push_back(sign == '#' ? 1 : 0);
    }
    return roomiest_cell(inside, columns, rows);
}

}  // namespace

TEST_CASE("An empty region has no middle") { CHECK(!in_picture({"...", "..."})); }

TEST_CASE("A whole grid's middle is its own") {
    const auto cell = in_picture({"#####", "#####", "#####", "#####", "#####"});
    REQUIRE(cell);
    CHECK(cell->column == 2);
    CHECK(cell->row == 2);
    CHECK(cell->room == 3);
}

TEST_CASE("The wide part of a region counts, not its long arm") {
    const auto cell =
        in_picture({"............", "########....", "########.###", "########....", "..........##"});
    REQUIRE(cell);
    CHECK(cell->row == 2);
    CHECK(cell->room == 2);
    CHECK(cell->column >= 1);
    CHECK(cell->column <= 6);
}

TEST_CASE("The room is what brute force finds") {
    const int columns = 13;
    const int rows = 9;
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < columns * rows; ++k) inside.push_back((k * k + 3 * k) % 11 != 0 ? 1 : 0);
    const auto room = [&](int column, int row) {
        int least = std::min({column + 1, columns - column, row + 1, rows - row});
        for (int j = 0; j < rows; ++j) {
            for (int i = 0; i < columns; ++i) {
                if (inside[static_cast<std::size_t>(j * columns + i)] != 0) continue;
                least = std::min(least, std::max(std::abs(i - column), std::abs(j - row)));
            }
        }
        return least;
    };
    int best = 0;
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) best = std::max(best, room(i, j));
    }
    const auto cell = roomiest_cell(inside, columns, rows);
    REQUIRE(cell);
    CHECK(cell->room == best);
    CHECK(room(cell->column, cell->row) == best);
}
