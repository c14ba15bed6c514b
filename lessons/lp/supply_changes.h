#pragma once
// What the learner changed on a map, and its way through share links.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/supply_stories.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lessons::supply {

struct Changes {
    std::map<int, core::Vector2> places{};  ///< By site id.
    std::map<int, double> amounts{};
    std::map<Link, double> capacities{};
    std::set<Link> closed_roads{};
    std::set<int> closed_bridges{};
    std::set<int> removed{};
    std::vector<Site> added{};  ///< Their ids follow those of the story.

    bool operator==(const Changes& other) const;
};

/// At most so many sites are added: the map stays readable, and links short.
inline constexpr std::size_t kMostAdded = 12;

/// The story's world as the learner left it.
World changed_world(const Story& story, const Changes& changes);

/// A new site of this kind, named and with the usual amount.
Site new_site(const Story& story, const Changes& changes, SiteKind kind, core::Vector2 place);

/// The changes of every story, under the story's key.
class Edits {
public:
    Changes& of(const std::string& key) { return edits_[key]; }

    /// {"bread": {"places": [[3, 44, 38]], "amounts": [[0, 90]], "capacities": [[0, 2, 70]], "closed":
    /// [[0, 3]], "bridges": [1], "removed": [5], "added": [["shop", 50, 20, 30]]}}: only what differs.
    Json to_json() const;

    /// Unknown stories and sites, places in the sea and numbers out of range are errors.
    core::Result<void> apply(const Json& json);

private:
    std::map<std::string, Changes> edits_;
};

}  // namespace lessons::supply
