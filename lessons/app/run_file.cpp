#include "lessons/app/run_file.h"

#include "core/json/untrusted_json.h"

#include <cmath>

namespace lessons::app {

namespace {

constexpr int kVersion = 1;
constexpr int kMostSteps = 1'000'000'000;
constexpr std::size_t kMostParameters = 200;

using Problems = std::vector<std::string>;

bool is_step(const Json& json) { return json.is_number_integer() && json >= 0 && json <= kMostSteps; }

/// The member of this name, or null where there is none.
const Json* member(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() ? &*found : nullptr;
}

void read_step(const Json& file, const char* name, std::optional<int>& target, Problems& problems) {
    const Json* step = member(file, name);
    if (step == nullptr) return;
    if (is_step(*step)) {
        target = step->get<int>();
    } else {
        problems.push_back("\"" + std::string(name) + "\" was dropped: it is no step.");
    }
}

void read_parameters(const Json& file, Settings& settings, Problems& problems) {
    const Json* parameters = member(file, "parameters");
    if (parameters == nullptr) return;
    if (!parameters->is_object() || parameters->size() > kMostParameters) {
        problems.push_back("The settings were dropped: they are no list of names with numbers.");
        return;
    }
    for (const auto& [id, value] : parameters->items()) {
        if (value.is_number() && std::isfinite(value.get<double>())) {
            settings.parameters[id] = value.get<double>();
        } else {
            problems.push_back("\"" + id.substr(0, 40) + "\" was dropped: its value is no number.");
        }
    }
}

void read_edits(const Json& file, Settings& settings, Problems& problems) {
    const Json* edits = member(file, "edits");
    if (edits == nullptr) return;
    if (edits->is_object()) {
        settings.edits = *edits;
    } else {
        problems.push_back("What was dragged or typed was dropped: it is not readable.");
    }
}

Names read_names(const Json& view, const char* name, Problems& problems) {
    const Json* list = member(view, name);
    if (list == nullptr || list->empty()) return {};
    std::string text;
    for (const Json& entry : *list)
        text += (text.empty() ? "" : ",") + (entry.is_string() ? entry.get<std::string>() : "?");
    const std::optional<Names> names = list->is_array() ? names_from_text(text) : std::nullopt;
    if (!names) problems.push_back("\"" + std::string(name) + "\" was dropped: it is no list of names.");
    return names.value_or(Names());
}

void read_view(const Json& file, Address& address, Problems& problems) {
    const Json* view = member(file, "view");
    if (view == nullptr) return;
    address.view = {.hidden_panes = read_names(*view, "hide_panes", problems),
                    .hidden_controls = read_names(*view, "hide_controls", problems),
                    .locked = read_names(*view, "lock", problems)};
}

void read_bookmarks(const Json& file, RunFile& run) {
    const Json* bookmarks = member(file, "bookmarks");
    if (bookmarks == nullptr) return;
    bool damaged = !bookmarks->is_array();
    for (const Json& step : *bookmarks) {
        if (!damaged && is_step(step) && run.bookmarks.size() < Bookmarks::kMost) {
            run.bookmarks.push_back(step.get<int>());
        } else {
            damaged = true;
        }
    }
    if (damaged) run.state.problems.push_back("Some bookmarks were dropped: they are no steps.");
}

void read_second_copy(const Json& file, Address& address, Problems& problems) {
    const Json* copy = member(file, "compare");
    if (copy == nullptr || !copy->is_object()) return;
    address.b.emplace();
    read_parameters(*copy, *address.b, problems);
    read_edits(*copy, *address.b, problems);
}

void read_learner(const Json& file, RunFile& run) {
    const Json* learner = member(file, "learner");
    if (learner == nullptr) return;
    bool damaged = false;
    run.learner = read_lesson_progress(*learner, damaged);
    if (damaged)
        run.state.problems.push_back("Some tasks, answers or guesses were dropped: they are not readable.");
}

core::Error no_run(const std::string& why) {
    std::string ending = "a file whose name ends in ";
    ending += kRunFileEnding;
    return {.message = "This is no file of a Gradus run: " + why, .expected = ending};
}

Json view_to_json(const TeachingView& view) {
    return {
        {"hide_panes", view.hidden_panes}, {"hide_controls", view.hidden_controls}, {"lock", view.locked}};
}

Json settings_to_json(const Settings& settings) {
    Json json{{"parameters", settings.parameters}};
    if (settings.edits) json["edits"] = *settings.edits;
    return json;
}

}  // namespace

std::string write_run_file(const RunFile& run) {
    Json file = settings_to_json(run.state);
    file["gradus_run"] = kVersion;
    file["program"] = GRADUS_VERSION;
    file["lesson"] = run.state.lesson;
    if (run.state.step) file["step"] = *run.state.step;
    if (run.state.text_step) file["text_step"] = *run.state.text_step;
    if (!run.state.view.empty()) file["view"] = view_to_json(run.state.view);
    if (!run.bookmarks.empty()) file["bookmarks"] = run.bookmarks;
    if (run.learner != LessonProgress()) file["learner"] = to_json(run.learner);
    if (run.state.b) file["compare"] = settings_to_json(*run.state.b);
    file["summary"] = run.summary;
    file["readouts"] = run.readouts;
    return file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

core::Result<RunFile> read_run_file(const std::string& text) {
    if (text.size() > kLargestRunFile) return no_run("it is far too large.");
    const std::optional<Json> file = core::json::parse_untrusted(text);
    if (!file || !file->is_object()) return no_run("it is damaged, cut off, or something else.");
    const Json* version = member(*file, "gradus_run");
    const Json* lesson = member(*file, "lesson");
    if (version == nullptr || !version->is_number_integer()) return no_run("it does not say that it is one.");
    if (lesson == nullptr || !lesson->is_string()) return no_run("it names no lesson.");
    RunFile run;
    Problems& problems = run.state.problems;
    if (*version > kVersion)
        problems.push_back("The file was made by a newer version; what this one knows was taken.");
    run.state.lesson = lesson->get<std::string>();
    read_step(*file, "step", run.state.step, problems);
    read_step(*file, "text_step", run.state.text_step, problems);
    read_parameters(*file, run.state, problems);
    read_edits(*file, run.state, problems);
    read_view(*file, run.state, problems);
    read_bookmarks(*file, run);
    read_second_copy(*file, run.state, problems);
    read_learner(*file, run);
    return run;
}

}  // namespace lessons::app
