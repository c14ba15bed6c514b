#pragma once
// Many thousands of flat cells as one picture in a plot: neighbours of one colour are drawn as one rectangle,
// so that a map of 300 x 300 cells costs a frame far less than a millisecond.
//
//   CellPicture picture_;                                    // member; painted when the cells change
//   picture_.paint(map.nx(), map.ny(), colors);
//   picture_.draw(plot, {0.001, 1.0}, {0.0, 0.99});          // in every frame

#include "lessons/ui/plot.h"

#include <imgui.h>

#include <span>
#include <vector>

namespace lessons::ui {

class CellPicture {
public:
    /// Takes `columns` times `rows` colours, row by row from below; cells of colour 0 stay open. Both counts
    /// at least 2.
    void paint(int columns, int rows, std::span<const ImU32> colors);

    bool empty() const { return patches_.empty(); }

    /// How many rectangles it takes.
    std::size_t patches() const { return patches_.size(); }

    /// Each cell around its node. The first nodes stand at the low ends, the last at the high ends, evenly
    /// between them as the plot's axes count: in logarithms on a logarithmic axis.
    void draw(Plot& plot, core::Interval x, core::Interval y) const;

private:
    /// Columns left to right - 1, rows bottom to top - 1.
    struct Patch {
        int left = 0;
        int right = 0;
        int bottom = 0;
        int top = 0;
        ImU32 color = 0;
    };

    void add_row(int row, std::span<const ImU32> colors);
    void add_run(const Patch& run, std::size_t& below);

    int columns_ = 0;
    int rows_ = 0;
    std::vector<Patch> patches_;
    std::vector<std::size_t> row_below_;  // patches that end at the row, from left to right
    std::vector<std::size_t> row_here_;
};

}  // namespace lessons::ui
