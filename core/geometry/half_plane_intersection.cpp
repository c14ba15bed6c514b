#include "core/geometry/half_plane_intersection.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::geometry {
namespace {

// Lines whose unit normals differ by less are parallel.
constexpr double kParallel = 1e-12;

struct Line {
    Index constraint = -1;
    Vector2 normal = Vector2::Zero();  // unit length
    double offset = 0.0;

    Vector2 direction() const { return {-normal.y(), normal.x()}; }
    Vector2 foot() const { return offset * normal; }
    double excess(const Vector2& point) const { return normal.dot(point) - offset; }
};

/// The part [low, high] of a line that the other half-planes leave, measured from its foot.
struct Piece {
    double low = -kInfinity;
    double high = kInfinity;

    bool is_empty(double tolerance) const { return !(low <= high + tolerance); }
    bool is_point(double tolerance) const { return !is_empty(tolerance) && high - low <= tolerance; }
};

double cross(const Vector2& a, const Vector2& b) { return a.x() * b.y() - a.y() * b.x(); }

bool is_upper(const Vector2& v) { return v.y() > 0.0 || (v.y() == 0.0 && v.x() > 0.0); }

/// By angle in [0, 2 pi), without computing one.
bool has_smaller_angle(const Vector2& a, const Vector2& b) {
    if (is_upper(a) != is_upper(b)) return is_upper(a);
    return cross(a, b) > 0.0;
}

std::vector<Line> usable_lines(std::span<const HalfPlane> half_planes, Region& region) {
    std::vector<Line> lines;
    for (std::size_t k = 0; k < half_planes.size(); ++k) {
        const HalfPlane& half_plane = half_planes[k];
        const double length = half_plane.normal.norm();
        assert(std::isfinite(length) && std::isfinite(half_plane.offset));
        if (length > 0.0)
            lines.push_back({static_cast<Index>(k), half_plane.normal / length, half_plane.offset / length});
        else if (half_plane.offset < 0.0)
            region.roles[k] = ConstraintRole::kImpossible;
    }
    return lines;
}

double scaled(double tolerance, const std::vector<Line>& lines) {
    double size = 1.0;
    for (const Line& line : lines) size = std::max(size, std::fabs(line.offset));
    return tolerance * size;
}

void cut(Piece& piece, const Line& line, const Line& other, double tolerance) {
    const double slope = other.normal.dot(line.direction());
    const double room = -other.excess(line.foot());
    if (std::fabs(slope) <= kParallel) {
        if (room < -tolerance) piece = {kInfinity, -kInfinity};
    } else if (slope > 0.0) {
        piece.high = std::min(piece.high, room / slope);
    } else {
        piece.low = std::max(piece.low, room / slope);
    }
}

Piece remaining_piece(const std::vector<Line>& lines, std::size_t own, double tolerance) {
    Piece piece;
    for (std::size_t other = 0; other < lines.size(); ++other)
        if (other != own) cut(piece, lines[own], lines[other], tolerance);
    return piece;
}

bool is_same_line(const Line& a, const Line& b, double tolerance) {
    return a.normal.dot(b.normal) > 0.0 && std::fabs(cross(a.normal, b.normal)) <= kParallel &&
           std::fabs(a.offset - b.offset) <= tolerance;
}

/// Turns lines and what is left of them into a Region.
class RegionBuilder {
public:
    RegionBuilder(std::vector<Line> lines, double tolerance, Region& region)
        : lines_(std::move(lines)), tolerance_(tolerance), region_(region) {}

    void build() {
        // In the order of their normals' angles, boundary pieces follow each other counter-clockwise.
        std::stable_sort(lines_.begin(), lines_.end(),
                         [](const Line& a, const Line& b) { return has_smaller_angle(a.normal, b.normal); });
        for (std::size_t k = 0; k < lines_.size(); ++k) add_line(k);
        start_after_gap();
        collect_vertices();
        collect_rays();
        region_.is_bounded = region_.rays.empty() && !lines_.empty();
        region_.shape = shape();
    }

private:
    struct Touch {
        Index constraint = -1;
        Vector2 point = Vector2::Zero();
    };

    ConstraintRole& role(const Line& line) {
        return region_.roles[static_cast<std::size_t>(line.constraint)];
    }

    void add_line(std::size_t k) {
        const Line& line = lines_[k];
        const Piece piece = remaining_piece(lines_, k, tolerance_);
        if (piece.is_empty(tolerance_)) return;
        if (piece.is_point(tolerance_)) {
            role(line) = ConstraintRole::kTouching;
            touches_.push_back({line.constraint, at(line, 0.5 * (piece.low + piece.high))});
        } else if (has_edge_on(line)) {
            role(line) = ConstraintRole::kDuplicate;
        } else {
            role(line) = ConstraintRole::kEdge;
            pieces_.push_back(piece);
            edge_lines_.push_back(line);
        }
    }

    bool has_edge_on(const Line& line) const {
        return std::any_of(edge_lines_.begin(), edge_lines_.end(),
                           [&](const Line& other) { return is_same_line(line, other, tolerance_); });
    }

    static Vector2 at(const Line& line, double position) { return line.foot() + position * line.direction(); }

    /// An unbounded region's boundary starts with the edge that comes from infinity.
    void start_after_gap() {
        for (std::size_t k = 0; k < pieces_.size(); ++k) {
            if (std::isfinite(pieces_[k].low)) continue;
            const auto shift = static_cast<std::ptrdiff_t>(k);
            std::rotate(pieces_.begin(), pieces_.begin() + shift, pieces_.end());
            std::rotate(edge_lines_.begin(), edge_lines_.begin() + shift, edge_lines_.end());
            return;
        }
    }

    void collect_vertices() {
        for (std::size_t k = 0; k < pieces_.size(); ++k) {
            const Piece& piece = pieces_[k];
            const Line& line = edge_lines_[k];
            RegionEdge edge{.constraint = line.constraint, .direction = line.direction()};
            if (std::isfinite(piece.low)) edge.from = vertex_at(at(line, piece.low));
            if (std::isfinite(piece.high)) edge.to = vertex_at(at(line, piece.high));
            edge.point = at(line, std::clamp(0.0, piece.low, piece.high));
            region_.edges.push_back(edge);
        }
        if (pieces_.empty() && !touches_.empty()) vertex_at(touches_.front().point);
        for (RegionVertex& vertex : region_.vertices) mark_active(vertex);
    }

    /// The vertex at this point, new if there is none within the tolerance.
    Index vertex_at(const Vector2& point) {
        for (std::size_t k = 0; k < region_.vertices.size(); ++k)
            if ((region_.vertices[k].point - point).lpNorm<Eigen::Infinity>() <= 4.0 * tolerance_)
                return static_cast<Index>(k);
        region_.vertices.push_back({point, {}});
        return static_cast<Index>(region_.vertices.size()) - 1;
    }

    void mark_active(RegionVertex& vertex) const {
        for (const Line& line : lines_)
            if (std::fabs(line.excess(vertex.point)) <= 4.0 * tolerance_)
                vertex.active.push_back(line.constraint);
        std::sort(vertex.active.begin(), vertex.active.end());
    }

    void collect_rays() {
        for (const RegionEdge& edge : region_.edges) {
            if (edge.from < 0) add_ray(-edge.direction);
            if (edge.to < 0) add_ray(edge.direction);
        }
    }

    void add_ray(const Vector2& direction) {
        const bool is_known = std::any_of(region_.rays.begin(), region_.rays.end(), [&](const Vector2& ray) {
            return ray.dot(direction) > 0.0 && std::fabs(cross(ray, direction)) <= kParallel;
        });
        if (!is_known) region_.rays.push_back(direction);
    }

    RegionShape shape() const {
        if (lines_.empty()) return RegionShape::kArea;
        if (pieces_.empty()) return touches_.empty() ? RegionShape::kEmpty : RegionShape::kPoint;
        if (!is_flat()) return RegionShape::kArea;
        if (region_.vertices.empty()) return RegionShape::kLine;
        return region_.vertices.size() == 1 ? RegionShape::kRay : RegionShape::kSegment;
    }

    /// Two opposite edges on one line leave no area between them.
    bool is_flat() const {
        const Line& first = edge_lines_.front();
        return std::any_of(edge_lines_.begin(), edge_lines_.end(), [&](const Line& other) {
            return is_same_line(first, {other.constraint, -other.normal, -other.offset}, tolerance_);
        });
    }

    std::vector<Line> lines_;
    double tolerance_;
    Region& region_;
    std::vector<Piece> pieces_{};
    std::vector<Line> edge_lines_{};
    std::vector<Touch> touches_{};
};

}  // namespace

Region intersect_half_planes(std::span<const HalfPlane> half_planes, double tolerance) {
    Region region;
    region.roles.assign(half_planes.size(), ConstraintRole::kRedundant);
    std::vector<Line> lines = usable_lines(half_planes, region);
    const bool is_impossible = std::find(region.roles.begin(), region.roles.end(),
                                         ConstraintRole::kImpossible) != region.roles.end();
    if (is_impossible) return region;
    const double absolute = scaled(tolerance, lines);
    RegionBuilder(std::move(lines), absolute, region).build();
    return region;
}

Region intersect_in_window(std::span<const HalfPlane> half_planes, const Window& window, double tolerance) {
    std::vector<HalfPlane> all(half_planes.begin(), half_planes.end());
    all.push_back({Vector2(-1.0, 0.0), -window.low.x()});
    all.push_back({Vector2(1.0, 0.0), window.high.x()});
    all.push_back({Vector2(0.0, -1.0), -window.low.y()});
    all.push_back({Vector2(0.0, 1.0), window.high.y()});
    return intersect_half_planes(all, tolerance);
}

}  // namespace core::geometry
