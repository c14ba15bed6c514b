#pragma once
// The region of the plane that a list of half-planes leaves, with all that a picture needs to know:
// which constraint each edge belongs to, which constraints matter, and where the region runs off to
// infinity. Every line is intersected with all the others: O(n^2), and no case is special.

#include "core/types.h"

#include <span>
#include <vector>

namespace core::geometry {

/// { p : normal . p <= offset }. The normal points out of the half-plane; it need not have length 1.
/// A zero normal is allowed: it excludes nothing (offset >= 0) or everything (offset < 0).
struct HalfPlane {
    Vector2 normal = Vector2::Zero();
    double offset = 0.0;
};

enum class RegionShape { kEmpty, kPoint, kSegment, kRay, kLine, kArea };

/// What a constraint contributes to the region.
enum class ConstraintRole {
    kEdge,       ///< Its line carries an edge: without it the region would be larger.
    kTouching,   ///< Redundant, but its line touches the region at a vertex (a degenerate vertex).
    kDuplicate,  ///< Redundant: the same line as an earlier constraint that has the edge.
    kRedundant,  ///< Redundant: its line stays clear of the region.
    kImpossible  ///< No point keeps it (zero normal, negative offset).
};

struct RegionVertex {
    Vector2 point = Vector2::Zero();
    std::vector<Index> active{};  ///< Constraints whose line passes through the point, ascending.
};

/// A piece of the boundary with the region on its left, from `from` to `to`.
struct RegionEdge {
    Index constraint = -1;
    Index from = -1;                      ///< Vertex, or -1 where the edge comes from infinity.
    Index to = -1;                        ///< Vertex, or -1 where the edge goes to infinity.
    Vector2 point = Vector2::Zero();      ///< Some point of the edge (for edges without vertices).
    Vector2 direction = Vector2::Zero();  ///< Unit vector along the edge.
};

struct Region {
    RegionShape shape = RegionShape::kEmpty;
    bool is_bounded = true;
    std::vector<RegionVertex>
        vertices{};  ///< Counter-clockwise; for an unbounded region from one ray to the other.
    std::vector<RegionEdge> edges{};  ///< Counter-clockwise, in the order of their outward normals' angles.
    std::vector<Vector2> rays{};      ///< Unit directions of the unbounded edges; empty for bounded regions.
    std::vector<ConstraintRole>
        roles{};  ///< One a constraint. In an empty region all but kImpossible are kRedundant.

    bool is_empty() const { return shape == RegionShape::kEmpty; }
};

/// An axis-parallel window low <= p <= high.
struct Window {
    Vector2 low = Vector2::Zero();
    Vector2 high = Vector2::Ones();
};

/// The region that all half-planes leave. Without any (or with only zero normals) it is the whole plane:
/// kArea, unbounded, no vertices, edges or rays. Lines that pass within `tolerance` times the size of the
/// numbers of each other's intersections count as meeting there. Numbers must be finite (assert).
Region intersect_half_planes(std::span<const HalfPlane> half_planes, double tolerance = 1e-9);

/// The same region cut to a window: always bounded. Edges and active constraints with index n, n + 1, n + 2,
/// n + 3 (n = number of half-planes) are the window's left, right, bottom and top sides.
Region intersect_in_window(std::span<const HalfPlane> half_planes, const Window& window,
                           double tolerance = 1e-9);

}  // namespace core::geometry
