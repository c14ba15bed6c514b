#include "lessons/app/progress.h"

#include "core/json/untrusted_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lessons::app {

namespace {

using Json = nlohmann::json;

// 1: last and furthest. 2: tasks, answers and guesses as well.
constexpr int kVersion = 2;
constexpr int kMostSteps = 1000;
constexpr int kMostTries = 1'000'000;
constexpr std::size_t kMostParts = 1000;
constexpr std::size_t kLongestText = 1000;

bool is_text(const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>().size() <= kLongestText;
}

bool is_number(const Json& value) { return value.is_number() && std::isfinite(value.get<double>()); }

/// Reads part by part; a part that makes no sense is as if it were not there, and is remembered as damage.
class ProgressReader {
public:
    explicit ProgressReader(bool& damaged) : damaged_(damaged) {}

    Progress progress(const Json& stored) {
        Progress result;
        if (!good(stored.is_object())) return result;
        const Json lessons = part(stored, "lessons", Json::object());
        for (const auto& [id, entry] : lessons.items()) {
            if (good(entry.is_object())) result[id] = lesson(entry);
        }
        return result;
    }

    LessonProgress lesson(const Json& entry) {
        LessonProgress result;
        if (!good(entry.is_object())) return result;
        result.last = count(entry, "last", kMostSteps);
        result.furthest = std::max(count(entry, "furthest", kMostSteps), result.last);
        for (const std::string& id : texts(entry, "tasks")) result.tasks.insert(id);
        const Json answers = part(entry, "answers", Json::object());
        for (const auto& [id, value] : answers.items()) {
            if (good(value.is_object())) result.answers[id] = answer(value);
        }
        const Json guesses = part(entry, "guesses", Json::object());
        for (const auto& [id, value] : guesses.items()) {
            if (good(value.is_object())) result.guesses[id] = guess(value);
        }
        return result;
    }

private:
    QuizAnswer answer(const Json& entry) {
        return {texts(entry, "given"), flag(entry, "right"), count(entry, "tries", kMostTries)};
    }

    Guess guess(const Json& entry) {
        Guess result;
        for (const Json& value : part(entry, "values", Json::array())) {
            if (!good(is_number(value))) return {};
            result.values.push_back(value.get<double>());
        }
        result.shown = flag(entry, "shown");
        return result;
    }

    /// A list or object like `empty`, which stands for what is missing or makes no sense.
    Json part(const Json& object, const char* name, const Json& empty) {
        const auto found = object.find(name);
        if (found == object.end()) return empty;
        return good(found->type() == empty.type() && found->size() <= kMostParts) ? *found : empty;
    }

    std::vector<std::string> texts(const Json& object, const char* name) {
        std::vector<std::string> result;
        for (const Json& text : part(object, name, Json::array())) {
            if (good(is_text(text))) result.push_back(text.get<std::string>());
        }
        return result;
    }

    int count(const Json& object, const char* name, int limit) {
        const auto found = object.find(name);
        return found != object.end() && good(core::json::is_index_below(*found, limit)) ? found->get<int>()
                                                                                        : 0;
    }

    bool flag(const Json& object, const char* name) {
        const auto found = object.find(name);
        return found != object.end() && good(found->is_boolean()) && found->get<bool>();
    }

    bool good(bool claim) {
        damaged_ = damaged_ || !claim;
        return claim;
    }

    bool& damaged_;
};

}  // namespace

Json to_json(const LessonProgress& read) {
    Json entry{{"last", read.last}, {"furthest", read.furthest}};
    if (!read.tasks.empty()) entry["tasks"] = read.tasks;
    for (const auto& [id, answer] : read.answers)
        entry["answers"][id] = {{"given", answer.given}, {"right", answer.right}, {"tries", answer.tries}};
    for (const auto& [id, guess] : read.guesses)
        entry["guesses"][id] = {{"values", guess.values}, {"shown", guess.shown}};
    return entry;
}

LessonProgress read_lesson_progress(const Json& json, bool& damaged) {
    return ProgressReader(damaged).lesson(json);
}

void take_in(const LessonProgress& other, LessonProgress& here) {
    here.furthest = std::max(here.furthest, other.furthest);
    here.tasks.insert(other.tasks.begin(), other.tasks.end());
    for (const auto& [quiz, answer] : other.answers) {
        QuizAnswer& kept = here.answers.try_emplace(quiz, answer).first->second;
        if (answer.right && !kept.right) kept = answer;
    }
    here.guesses.insert(other.guesses.begin(), other.guesses.end());
}

Progress read_progress(const std::string& text, bool& damaged) {
    const std::optional<Json> stored = core::json::parse_untrusted(text);
    damaged = !stored || !stored->contains("lessons");
    return stored ? ProgressReader(damaged).progress(*stored) : Progress{};
}

std::string write_progress(const Progress& progress) {
    Json lessons = Json::object();
    for (const auto& [id, read] : progress) lessons[id] = to_json(read);
    // Words from outside may hold broken UTF-8: replaced, never a failure.
    return Json{{"version", kVersion}, {"lessons", lessons}}.dump(-1, ' ', false,
                                                                  Json::error_handler_t::replace);
}

}  // namespace lessons::app
