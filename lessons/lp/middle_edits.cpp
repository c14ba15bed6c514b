#include "lessons/lp/middle_edits.h"

#include "core/wrong_value.h"

#include <algorithm>
#include <utility>

namespace lessons::middle {

namespace {

constexpr double kFarthest = 20.0;  // of an edge from the origin

bool is_number_in(const Json& json, double low, double high) {
    return json.is_number() && json >= low && json <= high;
}

core::Result<void> read_offsets(const Json& json, std::vector<double>& offsets) {
    const core::Error error =
        core::wrong_value("The edges are not usable.", "pairs [edge, number from -20 to 20]");
    if (!json.is_array() || json.size() > offsets.size()) return error;
    for (const Json& pair : json) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_integer()) return error;
        if (!is_number_in(pair[0], 0.0, static_cast<double>(offsets.size()) - 1.0)) return error;
        if (!is_number_in(pair[1], -kFarthest, kFarthest)) return error;
        offsets[pair[0].get<std::size_t>()] = pair[1].get<double>();
    }
    return {};
}

core::Result<void> read_direction(const Json& json, double& direction) {
    if (!is_number_in(json, 0.0, 360.0))
        return core::wrong_value("The direction is not usable.", "degrees from 0 to 360");
    direction = json.get<double>();
    return {};
}

core::Result<void> read_start(const Json& json, std::optional<core::Vector2>& start) {
    const bool is_pair = json.is_array() && json.size() == 2;
    if (!is_pair || !is_number_in(json[0], 0.0, kLargest) || !is_number_in(json[1], 0.0, kLargest))
        return core::wrong_value("The start is not usable.", "[x, y], each from 0 to 10");
    start = core::Vector2(json[0].get<double>(), json[1].get<double>());
    return {};
}

}  // namespace

ShapeEdits untouched(const Shape& shape) { return {.offsets = shape.offsets, .direction = shape.direction}; }

Edits::Edits(const std::vector<Shape>& shapes) : shapes_(shapes) {
    for (const Shape& shape : shapes) edits_.push_back(untouched(shape));
}

Json Edits::to_json() const {
    Json json = Json::object();
    for (std::size_t k = 0; k < edits_.size(); ++k) {
        const Shape& shape = shapes_[k];
        for (std::size_t i = 0; i < shape.offsets.size(); ++i)
            if (edits_[k].offsets[i] != shape.offsets[i])
                json[shape.id]["offsets"].push_back(Json::array({i, edits_[k].offsets[i]}));
        if (edits_[k].direction != shape.direction) json[shape.id]["direction"] = edits_[k].direction;
        if (const auto& start = edits_[k].start)
            json[shape.id]["start"] = Json::array({start->x(), start->y()});
    }
    return json;
}

core::Result<ShapeEdits> Edits::read(const Json& json, const Shape& shape) const {
    ShapeEdits edits = untouched(shape);
    if (!json.is_object()) return core::wrong_value("The changes of a region are not usable.", "an object");
    for (const auto& [key, value] : json.items()) {
        core::Result<void> result = core::wrong_value("Unknown change \"" + key.substr(0, 40) + "\".");
        if (key == "offsets") result = read_offsets(value, edits.offsets);
        if (key == "direction") result = read_direction(value, edits.direction);
        if (key == "start") result = read_start(value, edits.start);
        if (!result) return result.error();
    }
    return edits;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    std::vector<ShapeEdits> wanted;
    for (const Shape& shape : shapes_) wanted.push_back(untouched(shape));
    for (const auto& [id, changes] : json.items()) {
        const std::string name = id;
        const auto place = std::find_if(shapes_.begin(), shapes_.end(),
                                        [&name](const Shape& shape) { return shape.id == name; });
        if (place == shapes_.end())
            return core::wrong_value("There is no region called \"" + name.substr(0, 40) + "\".");
        core::Result<ShapeEdits> edits = read(changes, *place);
        if (!edits) return edits.error();
        wanted[static_cast<std::size_t>(place - shapes_.begin())] = *edits;
    }
    edits_ = std::move(wanted);
    return {};
}

}  // namespace lessons::middle
