#pragma once
// Who has goods, who wants them, and which roads there are.

#include "core/types.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lessons::supply {

enum class SiteKind { warehouse, shop, crossing };

struct Site {
    int id = -1;  ///< Stable for ever: it stands in share links.
    SiteKind kind = SiteKind::shop;
    std::string name{};
    core::Vector2 place{0.0, 0.0};
    double amount = 0.0;  ///< Stock or demand; 0 at a crossing.

    /// As networks count: stock is positive, demand negative.
    double supply() const { return kind == SiteKind::shop ? -amount : amount; }
};

/// Two sites by their ids, the smaller one first.
using Link = std::pair<int, int>;
Link link_of(int one, int other);

struct Road {
    int from = -1;  ///< Site id.
    int to = -1;
    double capacity = core::kInfinity;

    Link link() const { return link_of(from, to); }
};

/// Which roads there are.
enum class Roads {
    everywhere,  ///< A route from every warehouse to every shop.
    some         ///< A network of roads, usable both ways, over crossings.
};

struct World {
    Roads kind = Roads::everywhere;
    std::vector<Site> sites{};
    std::vector<Road> roads{};
    std::set<Link> closed_roads{};
    std::set<int> closed_bridges{};

    const Site* find(int id) const;
    bool has_closed() const { return !closed_roads.empty() || !closed_bridges.empty(); }
};

/// What can be typed and dragged.
inline constexpr double kMostAmount = 999.0;

/// The two sites that a new road to this place would begin at: the nearest ones.
std::vector<int> nearest_sites(const World& world, core::Vector2 place, std::size_t count);

/// Adds the roads that lead to a site which is there already.
void connect(World& world, const Site& site);

}  // namespace lessons::supply
