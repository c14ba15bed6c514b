#include "lessons/optim/map_starts.h"

#include "core/wrong_value.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::optim {

namespace {

using core::optim::TestFunction;

core::Interval widened(core::Interval side) { return {side.low - side.length(), side.high + side.length()}; }

std::optional<StartGround> find_in_table(const std::string& id) {
    const TestFunction* function = core::optim::find_test_function(id);
    if (function == nullptr) return std::nullopt;
    return StartGround(*function);
}

core::Result<core::Vector2> read_start(const std::string& id, const Json& entry,
                                       const MapStarts::Lookup& find) {
    const std::optional<StartGround> ground = find(id);
    if (!ground) return core::wrong_value("There is no landscape called \"" + id.substr(0, 40) + "\".", "");
    const bool is_pair =
        entry.is_array() && entry.size() == 2 && entry[0].is_number() && entry[1].is_number();
    if (!is_pair) return core::wrong_value("The start on " + id + " is not a point.", "[x, y]");
    const core::Vector2 start(entry[0].get<double>(), entry[1].get<double>());
    if (!start.allFinite() || !ground->limits.contain(start)) {
        return core::wrong_value("The start on " + id + " lies too far outside the map.",
                                 "a point on the map");
    }
    return start;
}

}  // namespace

StartLimits limits_of(const TestFunction& function) {
    return limits_of(function.window_x, function.window_y);
}

StartLimits limits_of(core::Interval window_x, core::Interval window_y) {
    return {widened(window_x), widened(window_y)};
}

StartGround::StartGround(const TestFunction& function)
    : StartGround(function.id, {function.start.x, function.start.y}, limits_of(function)) {}

core::Vector2 MapStarts::of(const StartGround& ground) const {
    const auto moved = moved_.find(ground.id);
    const bool holds = moved != moved_.end() && ground.limits.contain(moved->second);  // limits may change
    return holds ? moved->second : ground.usual;
}

void MapStarts::move(const StartGround& ground, core::Vector2 start) {
    if (!start.allFinite()) return;
    const StartLimits& limits = ground.limits;
    moved_[ground.id] = {std::clamp(start.x(), limits.x.low, limits.x.high),
                         std::clamp(start.y(), limits.y.low, limits.y.high)};
}

void MapStarts::reset(const StartGround& ground) { moved_.erase(ground.id); }

Json MapStarts::to_json() const {
    Json edits = Json::object();
    for (const auto& [id, start] : moved_) edits["starts"][id] = {start.x(), start.y()};
    return edits;
}

core::Result<void> MapStarts::apply(const Json& edits) { return apply(edits, find_in_table); }

core::Result<void> MapStarts::apply(const Json& edits, const Lookup& find) {
    if (!edits.is_object())
        return core::wrong_value("The changes are not a list of names.", "{\"starts\": {...}}");
    std::map<std::string, core::Vector2> moved;
    for (const auto& [key, value] : edits.items()) {
        if (key != "starts" || !value.is_object()) {
            return core::wrong_value("\"" + key.substr(0, 40) + "\" is unknown here.", "{\"starts\": {...}}");
        }
        for (const auto& [id, entry] : value.items()) {
            const core::Result<core::Vector2> start = read_start(id, entry, find);
            if (!start) return start.error();
            moved[id] = *start;
        }
    }
    moved_ = std::move(moved);
    return {};
}

}  // namespace lessons::optim
