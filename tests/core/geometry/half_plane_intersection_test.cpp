#include "core/geometry/half_plane_intersection.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace core::geometry;
using core::Index;
using core::Random;
using core::Vector2;

namespace {

HalfPlane half_plane(double a, double b, double offset) { return {Vector2(a, b), offset}; }

std::vector<HalfPlane> unit_square() {
    return {half_plane(-1, 0, 0), half_plane(1, 0, 1), half_plane(0, -1, 0), half_plane(0, 1, 1)};
}

bool contains(const std::vector<HalfPlane>& half_planes, const Vector2& point, double tolerance) {
    return std::all_of(half_planes.begin(), half_planes.end(), [&](const HalfPlane& h) {
        return h.normal.dot(point) <= h.offset + tolerance * h.normal.norm();
    });
}

/// Every intersection of two lines that all half-planes keep, each once: the definition of a vertex.
std::vector<Vector2> vertices_by_brute_force(const std::vector<HalfPlane>& half_planes, double tolerance) {
    std::vector<Vector2> vertices;
    for (std::size_t i = 0; i < half_planes.size(); ++i) {
        for (std::size_t j = i + 1; j < half_planes.size(); ++j) {
            core::Matrix2 lines;
            lines << half_planes[i].normal.transpose(), half_planes[j].normal.transpose();
            if (std::fabs(lines.determinant()) < 1e-12) continue;
            const Vector2 point = lines.inverse() * Vector2(half_planes[i].offset, half_planes[j].offset);
            const bool is_new = std::none_of(vertices.begin(), vertices.end(), [&](const Vector2& known) {
                return (known - point).norm() <= 1e-6;
            });
            if (is_new && contains(half_planes, point, tolerance)) vertices.push_back(point);
        }
    }
    return vertices;
}

bool has_vertex_near(const Region& region, const Vector2& point) {
    return std::any_of(region.vertices.begin(), region.vertices.end(),
                       [&](const RegionVertex& vertex) { return (vertex.point - point).norm() <= 1e-6; });
}

double area(const Region& region) {
    double twice = 0.0;
    for (std::size_t k = 0; k < region.vertices.size(); ++k) {
        const Vector2& a = region.vertices[k].point;
        const Vector2& b = region.vertices[(k + 1) % region.vertices.size()].point;
        twice += a.x() * b.y() - a.y() * b.x();
    }
    return twice / 2.0;
}

/// Edges chain: each ends at the vertex where the next starts, and both ends lie on the constraint's line.
void check_edges(const Region& region, const std::vector<HalfPlane>& half_planes) {
    for (std::size_t k = 0; k < region.edges.size(); ++k) {
        const RegionEdge& edge = region.edges[k];
        const RegionEdge& next = region.edges[(k + 1) % region.edges.size()];
        if (region.is_bounded) CHECK(edge.to == next.from);
        const auto constraint = static_cast<std::size_t>(edge.constraint);
        REQUIRE(constraint < half_planes.size());
        CHECK(region.roles[constraint] == ConstraintRole::kEdge);
        for (const Index end : {edge.from, edge.to}) {
            if (end < 0) continue;
            const auto& active = region.vertices[static_cast<std::size_t>(end)].active;
            CHECK(std::find(active.begin(), active.end(), edge.constraint) != active.end());
        }
    }
}

}  // namespace

TEST_CASE("The unit square has four corners in counter-clockwise order, each with its two sides") {
    const Region region = intersect_half_planes(unit_square());
    CHECK(region.shape == RegionShape::kArea);
    CHECK(region.is_bounded);
    REQUIRE(region.vertices.size() == 4);
    CHECK(area(region) == doctest::Approx(1.0));
    check_edges(region, unit_square());
    for (const RegionVertex& vertex : region.vertices) CHECK(vertex.active.size() == 2);
    for (const ConstraintRole role : region.roles) CHECK(role == ConstraintRole::kEdge);
}

TEST_CASE("A constraint that is clear of the region, one that touches it and a doubled one are told apart") {
    auto half_planes = unit_square();
    half_planes.push_back(half_plane(1, 1, 3));  // clear
    half_planes.push_back(half_plane(1, 1, 2));  // through the corner (1, 1)
    half_planes.push_back(half_plane(5, 0, 5));  // x <= 1 again
    const Region region = intersect_half_planes(half_planes);
    CHECK(region.edges.size() == 4);
    CHECK(region.vertices.size() == 4);
    CHECK(region.roles[4] == ConstraintRole::kRedundant);
    CHECK(region.roles[5] == ConstraintRole::kTouching);
    CHECK(region.roles[6] == ConstraintRole::kDuplicate);
    const auto corner =
        std::find_if(region.vertices.begin(), region.vertices.end(),
                     [](const RegionVertex& v) { return (v.point - Vector2(1.0, 1.0)).norm() < 1e-9; });
    REQUIRE(corner != region.vertices.end());
    CHECK(corner->active == std::vector<Index>{1, 3, 5, 6});
}

TEST_CASE("Half-planes that exclude each other leave nothing") {
    auto half_planes = unit_square();
    half_planes.push_back(half_plane(-1, -1, -2.5));  // x + y >= 2.5
    const Region region = intersect_half_planes(half_planes);
    CHECK(region.is_empty());
    CHECK(region.vertices.empty());
    CHECK(region.edges.empty());
    CHECK(intersect_half_planes(std::vector{half_plane(1, 0, 0), half_plane(-1, 0, -1)}).is_empty());
    const Region impossible = intersect_half_planes(std::vector{half_plane(0, 0, -1), half_plane(1, 0, 1)});
    CHECK(impossible.is_empty());
    CHECK(impossible.roles[0] == ConstraintRole::kImpossible);
}

TEST_CASE("The first quadrant is unbounded along both axes") {
    const std::vector quadrant{half_plane(-1, 0, 0), half_plane(0, -1, 0)};
    const Region region = intersect_half_planes(quadrant);
    CHECK(region.shape == RegionShape::kArea);
    CHECK_FALSE(region.is_bounded);
    REQUIRE(region.vertices.size() == 1);
    CHECK(region.vertices[0].point.norm() < 1e-12);
    REQUIRE(region.rays.size() == 2);
    CHECK(region.rays[0].dot(Vector2(0.0, 1.0)) == doctest::Approx(1.0));
    CHECK(region.rays[1].dot(Vector2(1.0, 0.0)) == doctest::Approx(1.0));
    // Counter-clockwise: down the y axis, then out along the x axis.
    CHECK(region.edges[0].constraint == 0);
    CHECK(region.edges[0].from == -1);
    CHECK(region.edges[1].to == -1);
}

TEST_CASE("Half-plane, strip, line, ray, segment and point are recognised") {
    const Region plane = intersect_half_planes({});
    CHECK(plane.shape == RegionShape::kArea);
    CHECK_FALSE(plane.is_bounded);
    const Region half = intersect_half_planes(std::vector{half_plane(0, 1, 2)});
    CHECK(half.shape == RegionShape::kArea);
    CHECK_FALSE(half.is_bounded);
    CHECK(half.edges[0].point.y() == doctest::Approx(2.0));
    std::vector strip{half_plane(1, 0, 1), half_plane(-1, 0, 0)};
    CHECK(intersect_half_planes(strip).shape == RegionShape::kArea);
    CHECK(intersect_half_planes(strip).rays.size() == 2);
    std::vector line{half_plane(1, 1, 1), half_plane(-1, -1, -1)};
    CHECK(intersect_half_planes(line).shape == RegionShape::kLine);
    line.push_back(half_plane(-1, 0, 0));
    CHECK(intersect_half_planes(line).shape == RegionShape::kRay);
    CHECK_FALSE(intersect_half_planes(line).is_bounded);
    line.push_back(half_plane(0, -1, 0));
    const Region segment = intersect_half_planes(line);
    CHECK(segment.shape == RegionShape::kSegment);
    CHECK(segment.is_bounded);
    CHECK(segment.vertices.size() == 2);
    line.push_back(half_plane(1, 0, 0));
    const Region point = intersect_half_planes(line);
    CHECK(point.shape == RegionShape::kPoint);
    REQUIRE(point.vertices.size() == 1);
    CHECK((point.vertices[0].point - Vector2(0.0, 1.0)).norm() < 1e-9);
    CHECK(point.vertices[0].active == std::vector<Index>{0, 1, 2, 4});
}

TEST_CASE("A window cuts an unbounded region and names its sides") {
    const std::vector quadrant{half_plane(-1, 0, 0), half_plane(0, -1, 0)};
    const Region region = intersect_in_window(quadrant, {Vector2(-1.0, -1.0), Vector2(2.0, 3.0)});
    CHECK(region.is_bounded);
    CHECK(area(region) == doctest::Approx(6.0));
    CHECK(region.roles[2] == ConstraintRole::kRedundant);  // left
    CHECK(region.roles[3] == ConstraintRole::kEdge);       // right
    CHECK(region.roles[4] == ConstraintRole::kRedundant);  // bottom
    CHECK(region.roles[5] == ConstraintRole::kEdge);       // top
    CHECK(intersect_in_window({}, {Vector2(0.0, 0.0), Vector2(2.0, 3.0)}).vertices.size() == 4);
}

TEST_CASE("Random regions have the vertices that brute force finds") {
    Random random(11);
    int empty = 0, unbounded = 0, bounded = 0;
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<HalfPlane> half_planes(1 + random.below(9));
        for (HalfPlane& h : half_planes)
            h = half_plane(random.normal(), random.normal(), random.uniform(-0.5, 2.0));
        const Region region = intersect_half_planes(half_planes);
        const auto expected = vertices_by_brute_force(half_planes, 1e-9);
        CHECK(region.vertices.size() == expected.size());
        for (const Vector2& point : expected) CHECK(has_vertex_near(region, point));
        check_edges(region, half_planes);
        for (const Vector2& ray : region.rays)
            for (const HalfPlane& h : half_planes) CHECK(h.normal.dot(ray) <= 1e-9 * h.normal.norm());
        (region.is_empty() ? empty : region.is_bounded ? bounded : unbounded) += 1;
    }
    CHECK(empty > 50);
    CHECK(unbounded > 50);
    CHECK(bounded > 50);
}

TEST_CASE("Regions of small whole numbers, full of ties, have the vertices that brute force finds") {
    Random random(12);
    const auto digit = [&random] { return static_cast<double>(random.below(5)) - 2.0; };
    int flat = 0, points = 0, touching = 0;
    for (int trial = 0; trial < 4000; ++trial) {
        std::vector<HalfPlane> half_planes(2 + random.below(8));
        for (HalfPlane& h : half_planes)
            h = half_plane(digit(), digit(), std::fabs(digit()) - 0.5 * (digit() > 1.0));
        const Region region = intersect_half_planes(half_planes);
        const bool is_impossible =
            std::any_of(half_planes.begin(), half_planes.end(),
                        [](const HalfPlane& h) { return h.normal.norm() == 0.0 && h.offset < 0.0; });
        const auto expected =
            is_impossible ? std::vector<Vector2>{} : vertices_by_brute_force(half_planes, 1e-9);
        CHECK(region.vertices.size() == expected.size());
        for (const Vector2& point : expected) CHECK(has_vertex_near(region, point));
        check_edges(region, half_planes);
        flat += region.shape == RegionShape::kSegment || region.shape == RegionShape::kRay ||
                region.shape == RegionShape::kLine;
        points += region.shape == RegionShape::kPoint;
        touching += std::count(region.roles.begin(), region.roles.end(), ConstraintRole::kTouching) > 0;
    }
    CHECK(flat > 20);
    CHECK(points > 20);
    CHECK(touching > 100);
}

TEST_CASE("Leaving out a redundant constraint changes nothing, leaving out an edge's does") {
    Random random(13);
    for (int trial = 0; trial < 500; ++trial) {
        std::vector<HalfPlane> half_planes(6);
        for (HalfPlane& h : half_planes)
            h = half_plane(random.normal(), random.normal(), random.uniform(0.1, 1.0));
        const core::geometry::Window window{Vector2(-9.0, -9.0), Vector2(9.0, 9.0)};
        const Region whole = intersect_in_window(half_planes, window);
        for (std::size_t k = 0; k < half_planes.size(); ++k) {
            auto fewer = half_planes;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
            const double gain = area(intersect_in_window(fewer, window)) - area(whole);
            if (whole.roles[k] == ConstraintRole::kEdge)
                CHECK(gain > 0.0);
            else
                CHECK(gain == doctest::Approx(0.0).epsilon(1e-9));
        }
    }
}
