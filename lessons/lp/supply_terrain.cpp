#include "lessons/lp/supply_terrain.h"

#include <array>

namespace lessons::supply {

namespace {

using core::Vector2;

constexpr double kShore = 2.0;  // nothing is built closer to the sea or to the map's border
constexpr int kPiecesOfCurve = 8;

// The land is convex: a straight road never leads through the sea.
const std::array kCoast{Vector2{45.0, 140.0}, Vector2{15.0, 70.0}, Vector2{9.0, 52.0},  Vector2{6.0, 36.0},
                        Vector2{9.0, 20.0},   Vector2{18.0, 8.0},  Vector2{34.0, -4.0}, Vector2{80.0, -30.0}};
const std::array kRiver{Vector2{100.0, 140.0}, Vector2{80.0, 70.0}, Vector2{72.0, 53.0}, Vector2{60.0, 44.0},
                        Vector2{52.0, 31.0},   Vector2{39.0, 23.0}, Vector2{26.0, 18.0}, Vector2{12.0, 14.5}};
const std::array kBridges{Bridge{"North Bridge", {66.0, 48.5}}, Bridge{"Old Bridge", {52.0, 31.0}},
                          Bridge{"Sea Bridge", {32.5, 20.5}}};

double cross(Vector2 a, Vector2 b) { return a.x() * b.y() - a.y() * b.x(); }

bool crosses(Vector2 a, Vector2 b, Vector2 c, Vector2 d) {
    const Vector2 way = b - a;
    const Vector2 other = d - c;
    return cross(way, c - a) * cross(way, d - a) < 0.0 && cross(other, a - c) * cross(other, b - c) < 0.0;
}

int river_crossings(Vector2 from, Vector2 to) {
    int count = 0;
    for (std::size_t k = 0; k + 1 < kRiver.size(); ++k)
        if (crosses(from, to, kRiver[k], kRiver[k + 1])) ++count;
    return count;
}

Vector2 curve_point(std::span<const Vector2> corners, std::size_t k, double t) {
    const Vector2& before = corners[k > 0 ? k - 1 : 0];
    const Vector2& from = corners[k];
    const Vector2& to = corners[k + 1];
    const Vector2& after = corners[k + 2 < corners.size() ? k + 2 : k + 1];
    return 0.5 * (2.0 * from + t * (to - before) + t * t * (2.0 * before - 5.0 * from + 4.0 * to - after) +
                  t * t * t * (3.0 * from - before - 3.0 * to + after));
}

}  // namespace

std::span<const Vector2> coast() { return kCoast; }
std::span<const Vector2> river() { return kRiver; }
std::span<const Bridge> bridges() { return kBridges; }

std::vector<Vector2> smooth(std::span<const Vector2> corners) {
    std::vector<Vector2> curve;
    for (std::size_t k = 0; k + 1 < corners.size(); ++k)
        for (int piece = 0; piece < kPiecesOfCurve; ++piece)
            curve.push_back(curve_point(corners, k, static_cast<double>(piece) / kPiecesOfCurve));
    if (!corners.empty()) curve.push_back(corners.back());
    return curve;
}

bool is_land(Vector2 place) {
    const core::Interval x{kShore, kMapWidth - kShore};
    const core::Interval y{kShore, kMapHeight - kShore};
    if (!x.contains(place.x()) || !y.contains(place.y())) return false;
    for (std::size_t k = 0; k + 1 < kCoast.size(); ++k) {
        const Vector2 along = kCoast[k + 1] - kCoast[k];
        if (cross(along, place - kCoast[k]) < kShore * along.norm()) return false;
    }
    return true;
}

Way find_way(Vector2 from, Vector2 to, const std::set<int>& closed_bridges) {
    if (river_crossings(from, to) % 2 == 0) return {{from, to}, (to - from).norm(), -1};
    Way best;
    for (std::size_t k = 0; k < kBridges.size(); ++k) {
        const int bridge = static_cast<int>(k);
        if (closed_bridges.count(bridge) > 0) continue;
        const Vector2& over = kBridges[k].place;
        const double length = (over - from).norm() + (to - over).norm();
        if (!best.exists() || length < best.length) best = {{from, over, to}, length, bridge};
    }
    return best;
}

}  // namespace lessons::supply
