#include "lessons/app/narrative.h"

#include "lessons/app/read_formulas.h"
#include "lessons/app/read_text_blocks.h"

#include <nlohmann/json.hpp>

#include <cassert>

extern "C" {
extern const unsigned char gradus_narrative[];
extern const unsigned gradus_narrative_size;
}

namespace lessons::app {

namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

LessonText read_lesson(const Json& lesson, int formula_count) {
    LessonText text;
    text.title = lesson.at("title").get<std::string>();
    text.track = lesson.at("track").get<std::string>();
    text.question = lesson.at("question").get<std::string>();
    text.level = lesson.at("level").get<std::string>();
    text.minutes = lesson.at("minutes").get<int>();
    text.roles = lesson.at("roles").get<Texts>();
    text.prerequisites = lesson.at("prerequisites").get<Texts>();
    for (const Json& step : lesson.at("steps")) {
        text.steps.push_back(
            {step.at("title").get<std::string>(), read_text_blocks(step.at("blocks"), formula_count)});
    }
    return text;
}

}  // namespace

Narrative read_narrative(std::string_view text) {
    const Json pack = Json::parse(text.begin(), text.end(), nullptr, false);
    const bool readable = pack.is_object() && pack.value("version", 0) == kPackVersion;
    assert(readable);
    Narrative narrative;
    if (!readable) return narrative;
    narrative.formulas = read_formulas(pack);
    const int formula_count = static_cast<int>(narrative.formulas.formulas.size());
    for (const auto& [id, entry] : pack.at("glossary").items()) {
        narrative.glossary[id] = {entry.at("name").get<std::string>(),
                                  read_text_blocks(entry.at("blocks"), formula_count)};
    }
    for (const auto& [id, lesson] : pack.at("lessons").items())
        narrative.lessons[id] = read_lesson(lesson, formula_count);
    return narrative;
}

Narrative load_narrative() {
    return read_narrative({reinterpret_cast<const char*>(gradus_narrative), gradus_narrative_size});
}

}  // namespace lessons::app
