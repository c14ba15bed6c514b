#pragma once
// The region of space that a list of half-spaces leaves: its corners, edges and faces, and which half-space
// each belongs to. Every line in which two planes meet is cut by all the others: O(n^3), and no case is
// special. Meant for pictures: some dozens of half-spaces.

#include "core/geometry/half_plane_intersection.h"
#include "core/types.h"

#include <span>
#include <vector>

namespace core::geometry {

/// { p : normal . p <= offset }. The normal points out; it need not have length 1. A zero normal excludes
/// nothing (offset >= 0) or everything (offset < 0).
struct HalfSpace {
    Vector3 normal = Vector3::Zero();
    double offset = 0.0;
};

struct PolytopeVertex {
    Vector3 point = Vector3::Zero();
    std::vector<Index> active{};  ///< Half-spaces whose plane passes through the point, ascending.
};

struct PolytopeEdge {
    Index from = -1;                      ///< Vertex, or -1 where the edge comes from infinity.
    Index to = -1;                        ///< Vertex, or -1 where the edge goes to infinity.
    Vector3 point = Vector3::Zero();      ///< Some point of the edge.
    Vector3 direction = Vector3::Zero();  ///< Unit vector from `from` to `to`.
    std::vector<Index> active{};          ///< Half-spaces whose plane contains the edge, ascending.
};

struct PolytopeFacet {
    Index constraint = -1;
    std::vector<Index> vertices{};  ///< Counter-clockwise as seen from outside.
    bool is_bounded = true;
};

struct Polytope {
    bool is_empty = true;
    bool is_bounded = true;
    int dimension = -1;  ///< 3: a body, 2: a flat piece, 1: a line or part of one, 0: a point, -1: empty.
    std::vector<PolytopeVertex> vertices{};
    std::vector<PolytopeEdge> edges{};
    std::vector<PolytopeFacet> facets{};
    /// One a half-space: kEdge where it carries a facet, kTouching where its plane meets the region in less,
    /// kDuplicate where an earlier one has the same plane, kRedundant where it stays clear, kImpossible where
    /// no point keeps it. In an empty region all but kImpossible are kRedundant.
    std::vector<ConstraintRole> roles{};
};

/// An axis-parallel box low <= p <= high.
struct Box {
    Vector3 low = Vector3::Zero();
    Vector3 high = Vector3::Ones();
};

/// The region that all half-spaces leave; without any it is all of space. Planes that pass within `tolerance`
/// times the size of the numbers of a point count as meeting there. Regions are looked for within 10,000
/// times the size of the numbers. Numbers must be finite (assert).
Polytope intersect_half_spaces(std::span<const HalfSpace> half_spaces, double tolerance = 1e-9);

/// The same region cut to a box: always bounded. Facets and active half-spaces with index n .. n + 5 are the
/// box's low and high x, y and z (n = number of half-spaces).
Polytope intersect_in_box(std::span<const HalfSpace> half_spaces, const Box& box, double tolerance = 1e-9);

/// The volume of a bounded polytope; 0 where it is flat.
double volume(const Polytope& polytope);

}  // namespace core::geometry
