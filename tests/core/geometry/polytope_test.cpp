// Expectations from SciPy 1.10, with H the rows [normal, -offset] of the half-spaces:
//   s = HalfspaceIntersection(H, interior); v = np.unique(s.intersections.round(9), axis=0); len(v)
//   ConvexHull(v).volume
#include "core/geometry/polytope.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace core::geometry;
using core::Index;
using core::Vector3;

namespace {

std::vector<HalfSpace> positive() {
    return {{{-1.0, 0.0, 0.0}, 0.0}, {{0.0, -1.0, 0.0}, 0.0}, {{0.0, 0.0, -1.0}, 0.0}};
}

std::vector<HalfSpace> positive_and(std::vector<HalfSpace> more) {
    std::vector<HalfSpace> all = positive();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::vector<HalfSpace> cube() {
    return positive_and({{{1.0, 0.0, 0.0}, 1.0}, {{0.0, 1.0, 0.0}, 1.0}, {{0.0, 0.0, 1.0}, 1.0}});
}

std::vector<HalfSpace> octahedron() {
    std::vector<HalfSpace> all;
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0})
            for (const double z : {-1.0, 1.0}) all.push_back({{x, y, z}, 1.0});
    return all;
}

void check_counts(const Polytope& polytope, std::size_t vertices, std::size_t edges, std::size_t facets) {
    CHECK(polytope.vertices.size() == vertices);
    CHECK(polytope.edges.size() == edges);
    CHECK(polytope.facets.size() == facets);
}

/// Facets are walked round from edge to edge, counter-clockwise from outside.
void check_facets(const Polytope& polytope, const std::vector<HalfSpace>& half_spaces) {
    std::set<std::pair<Index, Index>> edges;
    for (const PolytopeEdge& edge : polytope.edges) {
        edges.insert({edge.from, edge.to});
        edges.insert({edge.to, edge.from});
    }
    for (const PolytopeFacet& facet : polytope.facets) {
        const auto point = [&](std::size_t k) {
            return polytope.vertices[static_cast<std::size_t>(facet.vertices[k % facet.vertices.size()])]
                .point;
        };
        const Vector3 normal = half_spaces[static_cast<std::size_t>(facet.constraint)].normal;
        for (std::size_t k = 0; k < facet.vertices.size(); ++k) {
            CHECK(edges.count({facet.vertices[k], facet.vertices[(k + 1) % facet.vertices.size()]}) == 1);
            CHECK((point(k + 1) - point(k)).cross(point(k + 2) - point(k + 1)).dot(normal) > 0.0);
        }
    }
}

}  // namespace

TEST_CASE("A cube has 8 corners, 12 edges, 6 faces") {
    const Polytope polytope = intersect_half_spaces(cube());
    check_counts(polytope, 8, 12, 6);
    CHECK(polytope.is_bounded);
    CHECK(polytope.dimension == 3);
    CHECK(volume(polytope) == doctest::Approx(1.0));
    check_facets(polytope, cube());
}

// n = [[1,0,0],[4,1,0],[8,4,1],[-1,0,0],[0,-1,0],[0,0,-1]], b = [5,25,125,0,0,0] (Klee and Minty): 8 corners
TEST_CASE("Klee and Minty's squeezed cube keeps its 8 corners") {
    const auto half_spaces =
        positive_and({{{1.0, 0.0, 0.0}, 5.0}, {{4.0, 1.0, 0.0}, 25.0}, {{8.0, 4.0, 1.0}, 125.0}});
    const Polytope polytope = intersect_half_spaces(half_spaces);
    check_counts(polytope, 8, 12, 6);
    check_facets(polytope, half_spaces);
}

// 2x + y + z <= 100, x + y + 2z <= 90, x + 3y + z <= 120, x, y, z >= 0: 8 corners, volume 33008.7301587
TEST_CASE("Three products and three limits leave SciPy's body") {
    const auto half_spaces =
        positive_and({{{2.0, 1.0, 1.0}, 100.0}, {{1.0, 1.0, 2.0}, 90.0}, {{1.0, 3.0, 1.0}, 120.0}});
    const Polytope polytope = intersect_half_spaces(half_spaces);
    CHECK(polytope.vertices.size() == 8);
    CHECK(volume(polytope) == doctest::Approx(33008.7301587));
    check_facets(polytope, half_spaces);
}

TEST_CASE("Four faces may meet in a corner") {
    const Polytope polytope = intersect_half_spaces(octahedron());
    check_counts(polytope, 6, 12, 8);
    for (const PolytopeVertex& vertex : polytope.vertices) CHECK(vertex.active.size() == 4);
    CHECK(volume(polytope) == doctest::Approx(4.0 / 3.0));
    check_facets(polytope, octahedron());
}

TEST_CASE("What limits nothing is told apart") {
    auto half_spaces = cube();
    half_spaces.push_back({{1.0, 1.0, 1.0}, 9.0});  // stays clear
    half_spaces.push_back({{1.0, 1.0, 1.0}, 3.0});  // touches a corner
    half_spaces.push_back({{1.0, 1.0, 0.0}, 2.0});  // touches an edge
    half_spaces.push_back({{3.0, 0.0, 0.0}, 3.0});  // the same plane as another
    half_spaces.push_back({{0.0, 0.0, 0.0}, 1.0});  // says nothing
    const Polytope polytope = intersect_half_spaces(half_spaces);
    check_counts(polytope, 8, 12, 6);
    CHECK(polytope.roles[3] == ConstraintRole::kEdge);
    CHECK(polytope.roles[6] == ConstraintRole::kRedundant);
    CHECK(polytope.roles[7] == ConstraintRole::kTouching);
    CHECK(polytope.roles[8] == ConstraintRole::kTouching);
    CHECK(polytope.roles[9] == ConstraintRole::kDuplicate);
    CHECK(polytope.roles[10] == ConstraintRole::kRedundant);
}

TEST_CASE("Regions without end have edges without end") {
    const Polytope corner = intersect_half_spaces(positive());
    check_counts(corner, 1, 3, 3);
    CHECK_FALSE(corner.is_bounded);
    CHECK(corner.dimension == 3);
    CHECK_FALSE(corner.facets[0].is_bounded);
    const std::vector<HalfSpace> wedge{{{1.0, 0.0, 0.0}, 0.0}, {{0.0, 1.0, 0.0}, 0.0}};
    check_counts(intersect_half_spaces(wedge), 0, 1, 0);
    CHECK(intersect_half_spaces(wedge).dimension == 3);
    const std::vector<HalfSpace> slab{{{1.0, 0.0, 0.0}, 1.0}, {{-1.0, 0.0, 0.0}, 1.0}};
    CHECK_FALSE(intersect_half_spaces(slab).is_empty);
    CHECK(intersect_half_spaces(slab).dimension == 3);
    CHECK_FALSE(intersect_half_spaces({}).is_empty);
    CHECK_FALSE(intersect_half_spaces({}).is_bounded);
}

TEST_CASE("Nothing, a point, a line and a flat piece are regions, too") {
    CHECK(intersect_half_spaces(positive_and({{{1.0, 1.0, 1.0}, -1.0}})).is_empty);
    const std::vector<HalfSpace> apart{{{1.0, 0.0, 0.0}, -1.0}, {{-1.0, 0.0, 0.0}, -1.0}};
    CHECK(intersect_half_spaces(apart).is_empty);
    const std::vector<HalfSpace> never{{{0.0, 0.0, 0.0}, -1.0}};
    CHECK(intersect_half_spaces(never).is_empty);
    CHECK(intersect_half_spaces(never).roles[0] == ConstraintRole::kImpossible);
    const Polytope point = intersect_half_spaces(positive_and({{{1.0, 1.0, 1.0}, 0.0}}));
    check_counts(point, 1, 0, 0);
    CHECK(point.dimension == 0);
    const Polytope segment =
        intersect_half_spaces(positive_and({{{1.0, 1.0, 0.0}, 0.0}, {{0.0, 0.0, 1.0}, 2.0}}));
    check_counts(segment, 2, 1, 0);
    CHECK(segment.dimension == 1);
    const auto flat = positive_and({{{0.0, 0.0, 1.0}, 0.0}, {{1.0, 1.0, 0.0}, 1.0}});
    CHECK(intersect_half_spaces(flat).vertices.size() == 3);
    CHECK(intersect_half_spaces(flat).dimension == 2);
}

TEST_CASE("A box cuts what has no end") {
    const Polytope cut = intersect_in_box(positive(), {Vector3::Constant(-1.0), Vector3::Constant(2.0)});
    check_counts(cut, 8, 12, 6);
    CHECK(volume(cut) == doctest::Approx(8.0));
}

TEST_CASE("Corners and faces together are two more than edges (Euler)") {
    core::Random random(9);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        std::vector<HalfSpace> half_spaces = cube();
        for (HalfSpace& each : half_spaces) each.offset = each.normal.maxCoeff() > 0.0 ? 1.0 : 1.0;
        for (int k = 0; k < 12; ++k) {
            const Vector3 normal(random.normal(), random.normal(), random.normal());
            half_spaces.push_back({normal, normal.norm() * random.uniform(0.3, 1.2)});
        }
        const Polytope polytope = intersect_half_spaces(half_spaces);
        CHECK(polytope.vertices.size() + polytope.facets.size() == polytope.edges.size() + 2);
        for (const PolytopeVertex& vertex : polytope.vertices)
            for (const HalfSpace& each : half_spaces)
                CHECK(each.normal.dot(vertex.point) <= each.offset + 1e-7);
        check_facets(polytope, half_spaces);
    }
}
