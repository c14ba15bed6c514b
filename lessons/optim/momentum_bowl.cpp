#include "lessons/optim/momentum_bowl.h"

#include "core/json/untrusted_json.h"
#include "core/math/elementary.h"
#include "core/wrong_value.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

double inside(double value, core::Interval range) { return std::clamp(value, range.low, range.high); }

}  // namespace

MomentumBowl::Places MomentumBowl::unmoved() {
    Places places{};
    places.fill(core::kNaN);
    return places;
}

double MomentumBowl::place(int part) const {
    const double moved = places_[static_cast<std::size_t>(part)];
    return is_inner(part) && !std::isnan(moved) ? moved : static_cast<double>(part) / (parts - 1);
}

double MomentumBowl::curvature(int part) const {
    if (part == 0) return flattest;
    if (part == parts - 1) return steepest;
    return flattest * core::math::exp(place(part) * core::math::log(steepest / flattest));
}

std::vector<double> MomentumBowl::curvatures() const {
    std::vector<double> all;
    for (int part = 0; part < parts; ++part) all.push_back(curvature(part));
    return all;
}

void MomentumBowl::set_curvature(int part, double curvature) {
    if (part == 0) {
        flattest = inside(curvature, kFlattestRange);
    } else if (part == parts - 1) {
        steepest = inside(curvature, kSteepestRange);
    } else if (flattest < steepest) {
        const double way = core::math::log(curvature / flattest) / core::math::log(steepest / flattest);
        places_[static_cast<std::size_t>(part)] = inside(way, {0.0, 1.0});
    }
}

void MomentumBowl::reset_curvature(int part) {
    const MomentumBowl usual;
    if (part == 0) flattest = usual.flattest;
    if (part == parts - 1) steepest = usual.steepest;
    if (is_inner(part)) places_[static_cast<std::size_t>(part)] = core::kNaN;
}

double MomentumBowl::start(int part) const {
    const double factor = part == 0 ? start_[0] : part == parts - 1 ? start_[1] : 1.0;
    return factor / std::sqrt(curvature(part));
}

void MomentumBowl::set_start(double flat, double steep) {
    if (!std::isfinite(flat) || !std::isfinite(steep)) return;
    start_ = {inside(flat, {-kFarthest, kFarthest}), inside(steep, {-kFarthest, kFarthest})};
}

Json MomentumBowl::to_json() const {
    Json edits = Json::object();
    if (start_ != std::array<double, 2>{1.0, 1.0}) edits["start"] = start_;
    for (std::size_t part = 0; part < places_.size(); ++part) {
        if (!std::isnan(places_[part])) edits["between"][std::to_string(part + 1)] = places_[part];
    }
    return edits;
}

core::Result<void> MomentumBowl::read_between(const Json& json, Places& places) {
    if (!json.is_object())
        return core::wrong_value("The inner curvatures are not a list of names.", "{\"2\": 0.3}");
    for (const auto& [key, value] : json.items()) {
        const bool is_inner = key.size() == 1 && key[0] >= '2' && key[0] < '0' + kMostParts;
        if (!is_inner)
            return core::wrong_value("There is no inner part \"" + key.substr(0, 40) + "\".",
                                     "\"2\" to \"5\"");
        if (!core::json::is_number_in(value, {0.0, 1.0}))
            return core::wrong_value("The place of part " + key + " is not usable.", "a number from 0 to 1");
        places[static_cast<std::size_t>(key[0] - '1')] = value.get<double>();
    }
    return {};
}

core::Result<void> MomentumBowl::apply(const Json& edits) {
    if (!edits.is_object())
        return core::wrong_value("The changes are not a list of names.", "{\"start\": [1, 1]}");
    std::array<double, 2> start{1.0, 1.0};
    Places places = unmoved();
    for (const auto& [key, value] : edits.items()) {
        if (key == "start") {
            constexpr core::Interval kReach{-kFarthest, kFarthest};
            const bool is_pair = value.is_array() && value.size() == 2 &&
                                 core::json::is_number_in(value[0], kReach) &&
                                 core::json::is_number_in(value[1], kReach);
            if (!is_pair) return core::wrong_value("The start is not usable.", "two numbers from -3 to 3");
            start = {value[0].get<double>(), value[1].get<double>()};
        } else if (key == "between") {
            const core::Result<void> read = read_between(value, places);
            if (!read) return read;
        } else {
            return core::wrong_value("\"" + key.substr(0, 40) + "\" is unknown here.", "start or between");
        }
    }
    start_ = start;
    places_ = places;
    return {};
}

}  // namespace lessons::optim
