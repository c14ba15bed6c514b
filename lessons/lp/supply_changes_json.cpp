// Changes as text for links and files, and back: what comes from there is not trusted.
#include "core/json/untrusted_json.h"
#include "core/wrong_value.h"
#include "lessons/lp/supply_changes.h"
#include "lessons/lp/supply_terrain.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace lessons::supply {

namespace {

using core::json::is_index_below;

using core::Vector2;

/// Reads the changes of one story.
class Reader {
public:
    explicit Reader(const Story& story) : story_(story) {}

    core::Result<Changes> read(const Json& json) {
        if (!json.is_object())
            return core::wrong_value("The changes of a story are not usable.", "an object");
        if (json.contains("added") && !read_list(json["added"], &Reader::read_added))
            return not_usable("added");
        for (const auto& [key, list] : json.items()) {
            const auto part = part_called(key);
            if (part == nullptr) return core::wrong_value("Unknown change \"" + key.substr(0, 40) + "\".");
            if (key != "added" && !read_list(list, part)) return not_usable(key);
        }
        return changes_;
    }

private:
    using Part = bool (Reader::*)(const Json&);

    static core::Error not_usable(const std::string& key) {
        return core::wrong_value("The changes called \"" + key + "\" are not usable.",
                                 "sites and numbers of this story");
    }

    static Part part_called(const std::string& key) {
        constexpr std::pair<const char*, Part> kParts[] = {
            {"added", &Reader::read_added},    {"places", &Reader::read_place},
            {"amounts", &Reader::read_amount}, {"capacities", &Reader::read_capacity},
            {"closed", &Reader::read_closed},  {"bridges", &Reader::read_bridge},
            {"removed", &Reader::read_removed}};
        for (const auto& [name, part] : kParts)
            if (key == name) return part;
        return nullptr;
    }

    bool read_list(const Json& list, Part part) {
        return list.is_array() && list.size() <= 5000 &&
               std::all_of(list.begin(), list.end(), [&](const Json& item) { return (this->*part)(item); });
    }

    // ---- Pieces
    bool is_site(const Json& json) const {
        return is_index_below(json, std::ssize(story_.world.sites) + std::ssize(changes_.added));
    }
    static bool is_list_of(const Json& json, std::size_t count) {
        return json.is_array() && json.size() == count;
    }
    static bool is_amount(const Json& json) { return core::json::is_number_in(json, {0.0, kMostAmount}); }
    static bool is_place(const Json& x, const Json& y) {
        return x.is_number() && y.is_number() && is_land({x.get<double>(), y.get<double>()});
    }
    bool is_road(const Json& json) const {
        return is_site(json[0]) && is_site(json[1]) && json[0] != json[1];
    }
    static Link link_in(const Json& json) { return link_of(json[0].get<int>(), json[1].get<int>()); }

    bool read_added(const Json& json) {
        if (changes_.added.size() >= kMostAdded || !is_list_of(json, 4)) return false;
        if (!is_place(json[1], json[2]) || !is_amount(json[3])) return false;
        if (json[0] != "shop" && json[0] != "warehouse") return false;
        const SiteKind kind = json[0] == "shop" ? SiteKind::shop : SiteKind::warehouse;
        changes_.added.push_back(
            new_site(story_, changes_, kind, {json[1].get<double>(), json[2].get<double>()}));
        changes_.added.back().amount = json[3].get<double>();
        return true;
    }
    bool read_place(const Json& json) {
        if (!is_list_of(json, 3) || !is_site(json[0]) || !is_place(json[1], json[2])) return false;
        changes_.places[json[0].get<int>()] = {json[1].get<double>(), json[2].get<double>()};
        return true;
    }
    bool read_amount(const Json& json) {
        if (!is_list_of(json, 2) || !is_site(json[0]) || !is_amount(json[1])) return false;
        changes_.amounts[json[0].get<int>()] = json[1].get<double>();
        return true;
    }
    bool read_capacity(const Json& json) {
        if (!is_list_of(json, 3) || !is_road(json) || !is_amount(json[2])) return false;
        changes_.capacities[link_in(json)] = json[2].get<double>();
        return true;
    }
    bool read_closed(const Json& json) {
        if (!is_list_of(json, 2) || !is_road(json)) return false;
        changes_.closed_roads.insert(link_in(json));
        return true;
    }
    bool read_bridge(const Json& json) {
        if (!is_index_below(json, std::ssize(bridges()))) return false;
        changes_.closed_bridges.insert(json.get<int>());
        return true;
    }
    bool read_removed(const Json& json) {
        if (!is_site(json)) return false;
        changes_.removed.insert(json.get<int>());
        return true;
    }

    const Story& story_;
    Changes changes_;
};

/// The items as a list under this key; nothing where there are none.
template <class Items, class ToJson>
void write_list(Json& json, const char* key, const Items& items, ToJson&& to_json) {
    for (const auto& item : items) json[key].push_back(to_json(item));
}

Json json_of(const Changes& changes) {
    Json json = Json::object();
    write_list(json, "places", changes.places, [](const auto& item) {
        return Json{item.first, item.second.x(), item.second.y()};
    });
    write_list(json, "amounts", changes.amounts, [](const auto& item) {
        return Json::array({item.first, item.second});
    });
    write_list(json, "capacities", changes.capacities, [](const auto& item) {
        return Json{item.first.first, item.first.second, item.second};
    });
    write_list(json, "closed", changes.closed_roads, [](const Link& link) {
        return Json::array({link.first, link.second});
    });
    write_list(json, "bridges", changes.closed_bridges, [](int bridge) { return Json(bridge); });
    write_list(json, "removed", changes.removed, [](int id) { return Json(id); });
    write_list(json, "added", changes.added, [](const Site& site) {
        return Json{site.kind == SiteKind::shop ? "shop" : "warehouse", site.place.x(), site.place.y(),
                    site.amount};
    });
    return json;
}

}  // namespace

Json Edits::to_json() const {
    Json json = Json::object();
    for (const auto& [key, changes] : edits_) {
        const Json changed = json_of(changes);
        if (!changed.empty()) json[key] = changed;
    }
    return json;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    std::map<std::string, Changes> wanted;
    for (const auto& [key, changed] : json.items()) {
        const Story story = story_with_key(key);
        if (story.id.empty())
            return core::wrong_value("There is no story called \"" + key.substr(0, 40) + "\".");
        const core::Result<Changes> read = Reader(story).read(changed);
        if (!read) return read.error();
        wanted[key] = *read;
    }
    edits_ = std::move(wanted);
    return {};
}

}  // namespace lessons::supply
