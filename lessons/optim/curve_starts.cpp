#include "lessons/optim/curve_starts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::optim {

namespace {

using core::optim::CostCurve;

constexpr const char* kForm = "{\"starts\": {\"stock\": 150}}";

core::Error wrong(const std::string& message) { return {.message = message, .expected = kForm}; }

core::Result<double> read_start(const std::string& id, const Json& entry) {
    const CostCurve* curve = core::optim::find_cost_curve(id);
    if (curve == nullptr) return wrong("There is no curve called \"" + id.substr(0, 40) + "\".");
    if (!entry.is_number()) return wrong("The start on " + id + " is not a number.");
    const double start = entry.get<double>();
    if (!curve->window.contains(start)) return wrong("The start on " + id + " is outside the picture.");
    return start;
}

}  // namespace

double CurveStarts::of(const CostCurve& curve) const {
    const auto moved = moved_.find(curve.id);
    return moved != moved_.end() ? moved->second : curve.start;
}

void CurveStarts::move(const CostCurve& curve, double start) {
    if (std::isnan(start)) return;
    const double low = std::max(curve.window.low, curve.domain.low);
    moved_[curve.id] = std::clamp(start, low, std::min(curve.window.high, curve.domain.high));
}

Json CurveStarts::to_json() const {
    Json edits = Json::object();
    for (const auto& [id, start] : moved_) edits["starts"][id] = start;
    return edits;
}

core::Result<void> CurveStarts::apply(const Json& edits) {
    if (!edits.is_object()) return wrong("The changes are not a list of names.");
    std::map<std::string, double> moved;
    for (const auto& [key, value] : edits.items()) {
        if (key != "starts" || !value.is_object())
            return wrong("\"" + key.substr(0, 40) + "\" is unknown here.");
        for (const auto& [id, entry] : value.items()) {
            const core::Result<double> start = read_start(id, entry);
            if (!start) return start.error();
            moved[id] = *start;
        }
    }
    moved_ = std::move(moved);
    return {};
}

}  // namespace lessons::optim
