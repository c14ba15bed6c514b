#include "lessons/app/progress.h"

#include <nlohmann/json.hpp>

namespace lessons::app {

namespace {

using Json = nlohmann::json;
constexpr int kVersion = 1;
constexpr int kMostSteps = 1000;

bool is_step(const Json& entry, const char* name) {
    return entry.contains(name) && entry[name].is_number_integer() && entry[name].get<int>() >= 0 &&
           entry[name].get<int>() < kMostSteps;
}

}  // namespace

Progress read_progress(const std::string& text, bool& damaged) {
    Progress progress;
    const Json stored = Json::parse(text, nullptr, false);
    damaged = !stored.is_object() || !stored.contains("lessons") || !stored["lessons"].is_object();
    if (damaged) return progress;
    for (const auto& [id, entry] : stored["lessons"].items()) {
        if (entry.is_object() && is_step(entry, "last") && is_step(entry, "furthest")) {
            progress[id] = {entry["last"].get<int>(), entry["furthest"].get<int>()};
        } else {
            damaged = true;
        }
    }
    return progress;
}

std::string write_progress(const Progress& progress) {
    Json entries = Json::object();
    for (const auto& [id, read] : progress) entries[id] = {{"last", read.last}, {"furthest", read.furthest}};
    return Json{{"version", kVersion}, {"lessons", entries}}.dump();
}

}  // namespace lessons::app
