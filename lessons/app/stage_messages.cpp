#include "lessons/app/stage_messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace lessons::app {

namespace {

using Json = nlohmann::json;

constexpr const char* kOrders[] = {"hello",        "previous_text", "next_text",   "step_back",
                                   "step_forward", "toggle_play",   "hide_answers"};

Json parsed(const std::string& message) { return Json::parse(message, nullptr, false); }

template <class T>
bool take(const Json& object, const char* name, T& target) {
    const auto found = object.find(name);
    if (found == object.end()) return false;
    if constexpr (std::is_same_v<T, std::string>) {
        if (!found->is_string()) return false;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!found->is_boolean()) return false;
    } else {
        if (!found->is_number_integer()) return false;
    }
    target = found->template get<T>();
    return true;
}

}  // namespace

std::string write_state(const StageState& state) {
    const Json object{{"lesson", state.lesson},         {"summary", state.summary},
                      {"text_step", state.text_step},   {"playing", state.playing},
                      {"presenting", state.presenting}, {"hides_answers", state.hides_answers}};
    return Json{{"stage", object}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string write_order(StageOrder order) {
    return Json{{"order", kOrders[static_cast<std::size_t>(order)]}}.dump();
}

std::string write_arrival() { return Json{{"arrived", true}}.dump(); }

bool is_arrival(const std::string& message) {
    const Json json = parsed(message);
    return json.is_object() && json.contains("arrived");
}

std::optional<StageState> read_state(const std::string& message) {
    const Json json = parsed(message);
    if (!json.is_object() || !json.contains("stage") || !json["stage"].is_object()) return std::nullopt;
    const Json& object = json["stage"];
    StageState state;
    const bool complete =
        take(object, "lesson", state.lesson) && take(object, "summary", state.summary) &&
        take(object, "text_step", state.text_step) && take(object, "playing", state.playing) &&
        take(object, "presenting", state.presenting) && take(object, "hides_answers", state.hides_answers);
    if (!complete || state.text_step < 0) return std::nullopt;
    return state;
}

std::optional<StageOrder> read_order(const std::string& message) {
    const Json json = parsed(message);
    std::string name;
    if (!json.is_object() || !take(json, "order", name)) return std::nullopt;
    const auto* found = std::find(std::begin(kOrders), std::end(kOrders), name);
    if (found == std::end(kOrders)) return std::nullopt;
    return static_cast<StageOrder>(found - std::begin(kOrders));
}

}  // namespace lessons::app
