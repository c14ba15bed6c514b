#pragma once
// The land that goods travel over: a coast, a river, and the bridges that lead across it.

#include "core/types.h"

#include <set>
#include <span>
#include <vector>

namespace lessons::supply {

/// What the map shows, in units of the map: x from 0 to 100, y from 0 to 64.
inline constexpr double kMapWidth = 100.0;
inline constexpr double kMapHeight = 64.0;

struct Bridge {
    const char* name = "";
    core::Vector2 place{0.0, 0.0};
};

/// The coast from north to south, the sea on its right; the river from its source to the sea. Corners of
/// smooth curves.
std::span<const core::Vector2> coast();
std::span<const core::Vector2> river();
std::span<const Bridge> bridges();

/// The curve through the corners (Catmull and Rom, 1974), ready to be drawn.
std::vector<core::Vector2> smooth(std::span<const core::Vector2> corners);

/// Whether something can be built there: on land and inside the map.
bool is_land(core::Vector2 place);

/// How a lorry gets from one place to another.
struct Way {
    std::vector<core::Vector2> points{};  ///< Empty: there is no way.
    double length = 0.0;
    int bridge = -1;  ///< That it goes over.

    bool exists() const { return !points.empty(); }
};

/// Straight, or, where the river is in between, over the bridge that makes the way shortest.
Way find_way(core::Vector2 from, core::Vector2 to, const std::set<int>& closed_bridges);

}  // namespace lessons::supply
