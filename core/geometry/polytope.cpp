#include "core/geometry/polytope.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::geometry {

namespace {

constexpr double kParallel = 1e-10;  // sine of the least angle between two planes that meet in a line
constexpr double kFar = 1e4;         // times the size of the numbers

struct Plane {
    Index constraint = -1;
    Vector3 normal = Vector3::Zero();  // unit length
    double offset = 0.0;

    double excess(const Vector3& point) const { return normal.dot(point) - offset; }
};

/// A straight line and the part [low, high] of it that is inside.
struct Piece {
    Vector3 foot = Vector3::Zero();
    Vector3 direction = Vector3::Zero();
    double low = -kInfinity;
    double high = kInfinity;

    Vector3 at(double t) const { return foot + t * direction; }
};

/// Builds a polytope from planes.
class Builder {
public:
    Builder(std::span<const HalfSpace> half_spaces, double tolerance) {
        found_.roles.assign(half_spaces.size(), ConstraintRole::kRedundant);
        double size = 1.0;
        for (std::size_t k = 0; k < half_spaces.size(); ++k) {
            const HalfSpace& each = half_spaces[k];
            const double length = each.normal.norm();
            assert(std::isfinite(length) && std::isfinite(each.offset));
            if (!(length > 0.0)) {
                if (each.offset < 0.0) found_.roles[k] = ConstraintRole::kImpossible;
                continue;
            }
            planes_.push_back({static_cast<Index>(k), each.normal / length, each.offset / length});
            size = std::max(size, std::fabs(planes_.back().offset));
        }
        tolerance_ = tolerance * size;
        size_ = size;
    }

    bool is_impossible() const {
        return std::count(found_.roles.begin(), found_.roles.end(), ConstraintRole::kImpossible) > 0;
    }
    double size() const { return size_; }

    Polytope build() && {
        if (is_impossible()) return std::move(found_);
        find_edges();
        if (found_.edges.empty()) find_lone_point();
        for (std::size_t k = 0; k < planes_.size(); ++k) find_facet(k);
        found_.is_empty = found_.vertices.empty() && found_.edges.empty();
        found_.dimension = span_of_vertices();
        return std::move(found_);
    }

private:
    // ---- Edges
    void find_edges() {
        for (std::size_t i = 0; i < planes_.size(); ++i)
            for (std::size_t j = i + 1; j < planes_.size(); ++j) {
                Piece piece;
                if (meet(planes_[i], planes_[j], piece) && cut(piece) && piece.high - piece.low > tolerance_)
                    add_edge(piece);
            }
    }

    /// The line in which two planes meet, by its point nearest to the origin.
    static bool meet(const Plane& a, const Plane& b, Piece& piece) {
        const Vector3 direction = a.normal.cross(b.normal);
        const double sine = direction.norm();
        if (sine < kParallel) return false;
        piece.direction = direction / sine;
        const Vector3 a_side = b.normal.cross(direction);
        const Vector3 b_side = direction.cross(a.normal);
        piece.foot = (a.offset * a_side + b.offset * b_side) / (sine * sine);
        return true;
    }

    /// Cuts the line by all half-spaces; false where nothing is left.
    bool cut(Piece& piece) const {
        for (const Plane& plane : planes_) {
            const double slope = plane.normal.dot(piece.direction);
            const double excess = plane.excess(piece.foot);
            if (std::fabs(slope) < kParallel) {
                if (excess > tolerance_) return false;
                continue;
            }
            const double t = -excess / slope;
            if (slope > 0.0) {
                piece.high = std::min(piece.high, t);
            } else {
                piece.low = std::max(piece.low, t);
            }
        }
        return piece.low <= piece.high + tolerance_;
    }

    void add_edge(const Piece& piece) {
        PolytopeEdge edge{.direction = piece.direction};
        if (std::isfinite(piece.low)) edge.from = vertex_at(piece.at(piece.low));
        if (std::isfinite(piece.high)) edge.to = vertex_at(piece.at(piece.high));
        edge.point = std::isfinite(piece.low)    ? piece.at(piece.low)
                     : std::isfinite(piece.high) ? piece.at(piece.high)
                                                 : piece.foot;
        for (const Plane& plane : planes_) {
            const bool holds = std::fabs(plane.excess(edge.point)) <= 10.0 * tolerance_ &&
                               std::fabs(plane.normal.dot(edge.direction)) < 1e-8;
            if (holds) edge.active.push_back(plane.constraint);
        }
        const auto is_same = [&](const PolytopeEdge& other) { return other.active == edge.active; };
        if (std::none_of(found_.edges.begin(), found_.edges.end(), is_same)) found_.edges.push_back(edge);
        if (edge.from < 0 || edge.to < 0) found_.is_bounded = false;
    }

    Index vertex_at(const Vector3& point) {
        for (std::size_t k = 0; k < found_.vertices.size(); ++k)
            if ((found_.vertices[k].point - point).norm() <= 10.0 * tolerance_) return static_cast<Index>(k);
        PolytopeVertex vertex{.point = point};
        for (const Plane& plane : planes_)
            if (std::fabs(plane.excess(point)) <= 10.0 * tolerance_)
                vertex.active.push_back(plane.constraint);
        found_.vertices.push_back(vertex);
        return static_cast<Index>(found_.vertices.size()) - 1;
    }

    /// A region that is a single point has no edges: some line shrinks to it.
    void find_lone_point() {
        for (std::size_t i = 0; i < planes_.size(); ++i)
            for (std::size_t j = i + 1; j < planes_.size(); ++j) {
                Piece piece;
                if (!meet(planes_[i], planes_[j], piece) || !cut(piece)) continue;
                vertex_at(piece.at(0.5 * (piece.low + piece.high)));
                return;
            }
    }

    // ---- Facets
    void find_facet(std::size_t k) {
        const Plane& plane = planes_[k];
        ConstraintRole& role = found_.roles[static_cast<std::size_t>(plane.constraint)];
        PolytopeFacet facet{.constraint = plane.constraint};
        const auto holds = [&](const std::vector<Index>& active) {
            return std::binary_search(active.begin(), active.end(), plane.constraint);
        };
        std::vector<const PolytopeEdge*> edges;
        for (const PolytopeEdge& edge : found_.edges)
            if (holds(edge.active)) edges.push_back(&edge);
        for (std::size_t v = 0; v < found_.vertices.size(); ++v)
            if (holds(found_.vertices[v].active)) facet.vertices.push_back(static_cast<Index>(v));
        if (!facet.vertices.empty() || !edges.empty()) role = ConstraintRole::kTouching;
        if (edges.size() < 2) return;
        for (std::size_t other = 0; other < k; ++other) {
            if (!is_same_plane(planes_[other], plane)) continue;
            role = ConstraintRole::kDuplicate;
            return;
        }
        role = ConstraintRole::kEdge;
        for (const PolytopeEdge* edge : edges) facet.is_bounded &= edge->from >= 0 && edge->to >= 0;
        sort_around(facet, plane.normal, middle_of(edges));
        found_.facets.push_back(facet);
    }

    bool is_same_plane(const Plane& one, const Plane& other) const {
        return (one.normal - other.normal).norm() < 1e-8 &&
               std::fabs(one.offset - other.offset) <= tolerance_;
    }

    /// A point inside the facet: between its edges, each taken by a point of it.
    Vector3 middle_of(const std::vector<const PolytopeEdge*>& edges) const {
        Vector3 sum = Vector3::Zero();
        for (const PolytopeEdge* edge : edges) {
            const Vector3 from = edge->from >= 0 ? vertex(edge->from) : edge->point - size_ * edge->direction;
            const Vector3 to = edge->to >= 0 ? vertex(edge->to) : edge->point + size_ * edge->direction;
            sum += 0.5 * (from + to);
        }
        return sum / static_cast<double>(edges.size());
    }

    const Vector3& vertex(Index k) const { return found_.vertices[static_cast<std::size_t>(k)].point; }

    /// By angle around the middle, without computing one: upper half first, then by turn.
    void sort_around(PolytopeFacet& facet, const Vector3& normal, const Vector3& middle) const {
        if (facet.vertices.empty()) return;
        const Vector3 first = (vertex(facet.vertices[0]) - middle).normalized();
        const Vector3 second = normal.cross(first);
        const auto place = [&](Index k) {
            const Vector3 away = vertex(k) - middle;
            return Vector2(first.dot(away), second.dot(away));
        };
        const auto is_upper = [](const Vector2& v) { return v.y() > 0.0 || (v.y() == 0.0 && v.x() > 0.0); };
        std::sort(facet.vertices.begin(), facet.vertices.end(), [&](Index a, Index b) {
            const Vector2 from = place(a);
            const Vector2 to = place(b);
            if (is_upper(from) != is_upper(to)) return is_upper(from);
            return from.x() * to.y() - from.y() * to.x() > 0.0;
        });
    }

    int span_of_vertices() const {
        if (found_.vertices.empty()) return found_.edges.empty() ? -1 : 1;
        Matrix away(3, static_cast<Index>(found_.vertices.size()));
        for (Index k = 0; k < away.cols(); ++k) away.col(k) = vertex(k) - vertex(0);
        if (away.cwiseAbs().maxCoeff() <= 10.0 * tolerance_) return 0;
        Eigen::ColPivHouseholderQR<Matrix> qr(away);
        qr.setThreshold(1e-8);
        return static_cast<int>(qr.rank());
    }

    std::vector<Plane> planes_;
    double tolerance_ = 0.0;
    double size_ = 1.0;
    Polytope found_;
};

std::vector<HalfSpace> with_box(std::span<const HalfSpace> half_spaces, const Box& box) {
    std::vector<HalfSpace> all(half_spaces.begin(), half_spaces.end());
    for (Index axis = 0; axis < 3; ++axis) {
        all.push_back({-Vector3::Unit(axis), -box.low[axis]});
        all.push_back({Vector3::Unit(axis), box.high[axis]});
    }
    return all;
}

}  // namespace

Polytope intersect_in_box(std::span<const HalfSpace> half_spaces, const Box& box, double tolerance) {
    return Builder(with_box(half_spaces, box), tolerance).build();
}

Polytope intersect_half_spaces(std::span<const HalfSpace> half_spaces, double tolerance) {
    Builder builder(half_spaces, tolerance);
    const double far = kFar * builder.size();
    // Within a large box every region has corners: these say whether there is any, and how it extends.
    const Box all{Vector3::Constant(-far), Vector3::Constant(far)};
    const Polytope in_box = intersect_in_box(half_spaces, all, tolerance / kFar);
    Polytope found = std::move(builder).build();
    found.is_empty = in_box.is_empty;
    found.dimension = in_box.dimension;
    for (const PolytopeVertex& vertex : in_box.vertices)
        if (vertex.point.cwiseAbs().maxCoeff() > 0.5 * far) found.is_bounded = false;
    if (!found.is_empty) return found;
    Polytope nothing{.roles = std::move(found.roles)};
    for (ConstraintRole& role : nothing.roles)
        if (role != ConstraintRole::kImpossible) role = ConstraintRole::kRedundant;
    return nothing;
}

double volume(const Polytope& polytope) {
    double six_volumes = 0.0;
    for (const PolytopeFacet& facet : polytope.facets) {
        const auto corner = [&](std::size_t k) -> const Vector3& {
            return polytope.vertices[static_cast<std::size_t>(facet.vertices[k])].point;
        };
        for (std::size_t k = 1; k + 1 < facet.vertices.size(); ++k)
            six_volumes += corner(0).dot(corner(k).cross(corner(k + 1)));
    }
    return polytope.dimension == 3 ? six_volumes / 6.0 : 0.0;
}

}  // namespace core::geometry
