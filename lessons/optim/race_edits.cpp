#include "lessons/optim/race_edits.h"

#include "core/json/untrusted_json.h"
#include "lessons/optim/race_model.h"

#include <utility>

namespace lessons::optim {

namespace {

constexpr int kLastPhase = 99;

core::Error unknown(const std::string& name) {
    return {.message = "\"" + name.substr(0, 40) + "\" is unknown here.",
            .expected = "{\"own\": {...}, \"starts\": {...}}"};
}

core::Result<std::optional<std::size_t>> read_inside(const Json& method) {
    if (method.is_null()) return std::optional<std::size_t>();
    const auto ids = race_method_ids();
    for (std::size_t k = 0; k < ids.size(); ++k) {
        if (method == ids[k]) return std::optional<std::size_t>(k);
    }
    return core::Error{.message = "There is no such method to look into.", .expected = "such as \"adam\""};
}

core::Result<std::optional<int>> read_phase(const Json& term) {
    if (term.is_null()) return std::optional<int>();
    if (!core::json::is_index_below(term, kLastPhase + 1))
        return core::Error{.message = "The term is not a number.", .expected = "0 to 99"};
    return std::optional<int>(term.get<int>());
}

}  // namespace

Json RaceEdits::to_json() const {
    Json edits = starts.to_json();
    const Json own = gallery.own_to_json();
    if (!own.is_null()) edits["own"] = own;
    if (inside) edits["inside"] = race_method_ids()[*inside];
    if (phase) edits["term"] = *phase;
    return edits;
}

core::Result<void> RaceEdits::apply(const Json& edits) {
    if (!edits.is_object()) return unknown("This");
    Json rest = edits;
    RaceGallery wanted = gallery;
    const core::Result<void> own = wanted.apply_own(edits.value("own", Json()));
    if (!own) return own.error();
    const core::Result<std::optional<int>> term = read_phase(edits.value("term", Json()));
    if (!term) return term.error();
    const core::Result<std::optional<std::size_t>> method = read_inside(edits.value("inside", Json()));
    if (!method) return method.error();
    rest.erase("own");
    rest.erase("inside");
    rest.erase("term");
    const auto find = [&wanted](const std::string& id) -> std::optional<StartGround> {
        const GroundPointer ground = wanted.find(id);
        if (!ground) return std::nullopt;
        return ground->start_ground();
    };
    const core::Result<void> moved = starts.apply(rest, find);
    if (!moved) return moved.error();
    gallery = std::move(wanted);
    inside = *method;
    phase = *term;
    return {};
}

}  // namespace lessons::optim
