#include "core/geometry/contour_lines.h"

#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace core::geometry {

namespace {

constexpr int kCorners = 4;

/// Finds the lines of one level after another. A line crosses edges between neighbouring nodes; a cell joins
/// the edge where the line comes in to the one where it leaves, and following these joints gives the line.
class Tracer {
public:
    explicit Tracer(const Grid& grid)
        : grid_(grid),
          node_count_(static_cast<int>(grid.values.size())),
          above_(grid.values.size()),
          cell_defined_(grid.values.size()),
          next_(2 * grid.values.size(), kNone),
          has_previous_(2 * grid.values.size()) {
        find_defined_cells();
    }

    void trace(double level, std::vector<ContourLine>& lines) {
        join_cells(level);
        // Open lines first: what is left after them are loops.
        for (const int edge : starts_)
            if (!has_previous_[place(edge)]) follow(edge, level, lines);
        for (const int edge : starts_) follow(edge, level, lines);
        starts_.clear();
    }

private:
    static constexpr int kNone = -1;

    static std::size_t place(int edge) { return static_cast<std::size_t>(edge); }

    void find_defined_cells() {
        for (int j = 0; j + 1 < grid_.ny; ++j)
            for (int i = 0; i + 1 < grid_.nx; ++i)
                cell_defined_[grid_.index(i, j)] =
                    std::isfinite(grid_.value(i, j)) && std::isfinite(grid_.value(i + 1, j)) &&
                    std::isfinite(grid_.value(i, j + 1)) && std::isfinite(grid_.value(i + 1, j + 1));
    }

    /// Edges are numbered by their lower or left node; those along y follow after all along x.
    /// Around a cell, counter-clockwise: bottom, right, top, left; edge k runs from corner k to corner k + 1.
    int edge_of_cell(int node, int side) const {
        const std::array<int, kCorners> edges = {node, node_count_ + node + 1, node + grid_.nx,
                                                 node_count_ + node};
        return edges[static_cast<std::size_t>(side)];
    }

    void join_cells(double level) {
        for (std::size_t n = 0; n < above_.size(); ++n) above_[n] = grid_.values[n] >= level;
        for (int j = 0; j + 1 < grid_.ny; ++j) {
            const int row = j * grid_.nx;
            for (int node = row; node + 1 < row + grid_.nx; ++node) {
                const std::size_t low = place(node);
                const std::size_t up = place(node + grid_.nx);
                const int code = above_[low] | above_[low + 1] << 1 | above_[up + 1] << 2 | above_[up] << 3;
                if (code != 0 && code != 15 && cell_defined_[low]) join_edges(node, code, level);
            }
        }
    }

    /// Joins each edge by which a walk around the cell leaves the higher side to one by which it enters it
    /// again.
    void join_edges(int node, int code, double level) {
        const auto above = [code](int corner) { return (code >> (corner % kCorners) & 1) != 0; };
        const bool saddle = code == 5 || code == 10;
        for (int side = 0; side < kCorners; ++side) {
            if (!above(side) || above(side + 1)) continue;
            int entry = side + 1;
            if (saddle && !centre_above(node, level)) entry = side + 3;
            while (above(entry) || !above(entry + 1)) ++entry;
            join(edge_of_cell(node, side), edge_of_cell(node, entry % kCorners));
        }
    }

    bool centre_above(int node, double level) const {
        const std::size_t low = place(node);
        const std::size_t up = place(node + grid_.nx);
        const double sum = (grid_.values[low] - level) + (grid_.values[low + 1] - level) +
                           (grid_.values[up] - level) + (grid_.values[up + 1] - level);
        return sum >= 0.0;
    }

    void join(int from, int to) {
        next_[place(from)] = to;
        has_previous_[place(to)] = 1;
        starts_.push_back(from);
    }

    /// Walks from edge to edge, forgetting the joints on the way; nothing to do where they were walked
    /// before.
    void follow(int start, double level, std::vector<ContourLine>& lines) {
        if (next_[place(start)] == kNone) return;
        ContourLine line{level, {crossing(start, level)}, false};
        int edge = start;
        while (next_[place(edge)] != kNone) {
            edge = std::exchange(next_[place(edge)], kNone);
            has_previous_[place(edge)] = 0;
            const Vector2 point = crossing(edge, level);
            // Lines through a node cross several of its edges in the same point.
            if (point != line.points.back()) line.points.push_back(point);
        }
        line.closed = edge == start;
        if (line.points.size() >= 2) lines.push_back(std::move(line));
    }

    /// Where the level lies on an edge.
    Vector2 crossing(int edge, double level) const {
        const bool along_x = edge < node_count_;
        const int node = along_x ? edge : edge - node_count_;
        const int i = node % grid_.nx;
        const int j = node / grid_.nx;
        const double from = grid_.values[place(node)];
        const double to = grid_.values[place(along_x ? node + 1 : node + grid_.nx)];
        // Halves, since the difference of two large values can overflow.
        const double share = (0.5 * level - 0.5 * from) / (0.5 * to - 0.5 * from);
        if (along_x) return {grid_.x(i) + share * (grid_.x(i + 1) - grid_.x(i)), grid_.y(j)};
        return {grid_.x(i), grid_.y(j) + share * (grid_.y(j + 1) - grid_.y(j))};
    }

    const Grid& grid_;
    int node_count_ = 0;
    std::vector<std::uint8_t> above_;
    std::vector<std::uint8_t> cell_defined_;
    std::vector<int> next_;                   // the edge that follows along the line, for every edge
    std::vector<std::uint8_t> has_previous_;  // whether some edge's next is this one
    std::vector<int> starts_;                 // the edges with a next, as found
};

}  // namespace

std::vector<ContourLine> contour_lines(const Grid& grid, std::span<const double> levels) {
    assert(grid.nx >= 2 && grid.ny >= 2);
    assert(grid.values.size() == grid.index(0, grid.ny));
    std::vector<ContourLine> lines;
    Tracer tracer(grid);
    for (const double level : levels) {
        assert(std::isfinite(level));
        tracer.trace(level, lines);
    }
    return lines;
}

}  // namespace core::geometry
