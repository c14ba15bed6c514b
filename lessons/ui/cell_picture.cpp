#include "lessons/ui/cell_picture.h"

#include <cassert>

namespace lessons::ui {

void CellPicture::paint(int columns, int rows, std::span<const ImU32> colors) {
    assert(columns >= 2 && rows >= 2);
    assert(colors.size() == static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    columns_ = columns;
    rows_ = rows;
    patches_.clear();
    row_below_.clear();
    const auto width = static_cast<std::size_t>(columns);
    for (int row = 0; row < rows; ++row) {
        add_row(row, colors.subspan(static_cast<std::size_t>(row) * width, width));
    }
}

void CellPicture::add_row(int row, std::span<const ImU32> colors) {
    row_here_.clear();
    std::size_t below = 0;
    for (std::size_t left = 0; left < colors.size();) {
        std::size_t right = left + 1;
        while (right < colors.size() && colors[right] == colors[left]) ++right;
        if (colors[left] != 0) {
            add_run({static_cast<int>(left), static_cast<int>(right), row, row + 1, colors[left]}, below);
        }
        left = right;
    }
    row_below_.swap(row_here_);
}

/// Joins the run to a patch below that is as wide and of its colour.
void CellPicture::add_run(const Patch& run, std::size_t& below) {
    while (below < row_below_.size() && patches_[row_below_[below]].left < run.left) ++below;
    if (below < row_below_.size()) {
        Patch& patch = patches_[row_below_[below]];
        if (patch.left == run.left && patch.right == run.right && patch.color == run.color) {
            patch.top = run.top;
            row_here_.push_back(row_below_[below]);
            return;
        }
    }
    row_here_.push_back(patches_.size());
    patches_.push_back(run);
}

void CellPicture::draw(Plot& plot, core::Interval x, core::Interval y) const {
    if (!plot || empty()) return;
    const ImVec2 first = plot.to_pixel({x.low, y.low});
    const ImVec2 last = plot.to_pixel({x.high, y.high});
    const ImVec2 step =
        (last - first) / ImVec2(static_cast<float>(columns_ - 1), static_cast<float>(rows_ - 1));
    const auto corner = [&](int column, int row) {
        return first + step * ImVec2(static_cast<float>(column) - 0.5f, static_cast<float>(row) - 0.5f);
    };
    ImDrawList& draw = plot.draw();
    const int count = static_cast<int>(patches_.size());
    draw.PrimReserve(6 * count, 4 * count);
    for (const Patch& patch : patches_) {
        draw.PrimRect(corner(patch.left, patch.bottom), corner(patch.right, patch.top), patch.color);
    }
}

}  // namespace lessons::ui
