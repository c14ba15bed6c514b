#include "lessons/app/narrative.h"

#include <nlohmann/json.hpp>

extern "C" {
extern const unsigned char gradus_narrative[];
extern const unsigned gradus_narrative_size;
}

namespace lessons::app {

namespace {

using Json = nlohmann::json;

ui::Run read_run(const Json& run) {
    const std::string style = run.value("s", "");
    ui::Run result;
    result.text = run.value("t", "");
    result.target = run.value("a", "");
    if (style == "em") result.style = ui::Run::Style::emphasis;
    if (style == "strong") result.style = ui::Run::Style::strong;
    if (style == "code") result.style = ui::Run::Style::code;
    return result;
}

TextBlock::Kind read_kind(const std::string& kind) {
    if (kind == "bullets") return TextBlock::Kind::bullets;
    if (kind == "numbers") return TextBlock::Kind::numbers;
    if (kind == "callout") return TextBlock::Kind::callout;
    return TextBlock::Kind::paragraph;
}

TextStep read_step(const Json& step) {
    TextStep result;
    result.title = step.value("title", "");
    for (const Json& block : step["blocks"]) {
        TextBlock& text = result.blocks.emplace_back();
        text.kind = read_kind(block.value("kind", ""));
        for (const Json& item : block["items"]) {
            std::vector<ui::Run>& runs = text.items.emplace_back();
            for (const Json& run : item) runs.push_back(read_run(run));
        }
    }
    return result;
}

LessonText read_lesson(const Json& lesson) {
    LessonText text;
    text.title = lesson.value("title", "");
    text.track = lesson.value("track", "");
    text.question = lesson.value("question", "");
    text.level = lesson.value("level", "");
    text.minutes = lesson.value("minutes", 0);
    for (const Json& step : lesson["steps"]) text.steps.push_back(read_step(step));
    return text;
}

}  // namespace

std::map<std::string, LessonText> load_narrative() {
    const Json pack = Json::parse(gradus_narrative, gradus_narrative + gradus_narrative_size, nullptr, false);
    std::map<std::string, LessonText> texts;
    if (!pack.is_object()) return texts;
    for (const auto& [id, lesson] : pack.items()) texts[id] = read_lesson(lesson);
    return texts;
}

}  // namespace lessons::app
