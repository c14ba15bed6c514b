#include "lessons/ui/pane_cells.h"

#include <algorithm>

namespace lessons::ui {

namespace {

/// The word at a column of a template row; empty where the row has fewer.
std::string_view word_at(std::string_view row, int column) {
    std::size_t begin = row.find_first_not_of(' ');
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(row.find(' ', begin), row.size());
        if (column-- == 0) return row.substr(begin, end - begin);
        begin = row.find_first_not_of(' ', end);
    }
    return {};
}

bool is_free(std::span<const PaneCells> panes, const PaneCells& cells) {
    for (int row = cells.row; row < cells.row_end; ++row) {
        for (int column = cells.column; column < cells.column_end; ++column) {
            const auto owns = [&](const PaneCells& pane) { return pane.contains(column, row); };
            if (std::any_of(panes.begin(), panes.end(), owns)) return false;
        }
    }
    return true;
}

/// The rows or columns just beside the pane, in the order they are tried.
std::vector<PaneCells> neighbours(const PaneCells& pane, int columns, int rows) {
    std::vector<PaneCells> strips;
    if (pane.column_end < columns)
        strips.push_back({pane.column_end, pane.column_end + 1, pane.row, pane.row_end});
    if (pane.column > 0) strips.push_back({pane.column - 1, pane.column, pane.row, pane.row_end});
    if (pane.row_end < rows) strips.push_back({pane.column, pane.column_end, pane.row_end, pane.row_end + 1});
    if (pane.row > 0) strips.push_back({pane.column, pane.column_end, pane.row - 1, pane.row});
    return strips;
}

PaneCells joined(const PaneCells& a, const PaneCells& b) {
    return {std::min(a.column, b.column), std::max(a.column_end, b.column_end), std::min(a.row, b.row),
            std::max(a.row_end, b.row_end)};
}

}  // namespace

int count_cells(std::string_view row) {
    int count = 0;
    while (!word_at(row, count).empty()) ++count;
    return count;
}

PaneCells find_cells(const std::vector<std::string_view>& rows, std::string_view id) {
    PaneCells cells{1 << 20, 0, 1 << 20, 0};
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const std::string_view line = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < count_cells(line); ++column) {
            if (word_at(line, column) == id) cells = joined(cells, {column, column + 1, row, row + 1});
        }
    }
    return cells;
}

void grow_into_gaps(std::span<PaneCells> panes, int columns, int rows) {
    bool grown = true;
    while (grown) {
        grown = false;
        for (PaneCells& pane : panes) {
            if (pane.empty()) continue;
            for (const PaneCells& strip : neighbours(pane, columns, rows)) {
                if (!is_free(panes, strip)) continue;
                pane = joined(pane, strip);
                grown = true;
                break;
            }
        }
    }
}

}  // namespace lessons::ui
