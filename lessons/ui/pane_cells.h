#pragma once
// Which cells of a figure's grid belong to which pane.

#include <span>
#include <string_view>
#include <vector>

namespace lessons::ui {

/// Where one pane is in the template, in cells: [column, column_end) x [row, row_end). Empty if not named
/// there.
struct PaneCells {
    int column = 0;
    int column_end = 0;
    int row = 0;
    int row_end = 0;

    bool empty() const { return column >= column_end || row >= row_end; }
    bool contains(int at_column, int at_row) const {
        return at_column >= column && at_column < column_end && at_row >= row && at_row < row_end;
    }
};

/// The number of names in a template row ("a a b": 3).
int count_cells(std::string_view row);

/// The cells that carry this name in the template rows: their bounding box.
PaneCells find_cells(const std::vector<std::string_view>& rows, std::string_view id);

/// Lets the panes grow into cells that belong to nobody, in turn and to every side, as far as they stay
/// rectangles.
void grow_into_gaps(std::span<PaneCells> panes, int columns, int rows);

}  // namespace lessons::ui
