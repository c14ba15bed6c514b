#pragma once
// What the learner has read, reached, answered and guessed, as values and as the text that is kept between
// visits.

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <vector>

namespace lessons::app {

/// What was answered to a quiz last.
struct QuizAnswer {
    std::vector<std::string> given;  ///< The words of the choices, or the number as it was typed.
    bool right = false;
    int tries = 0;

    bool operator==(const QuizAnswer&) const = default;
};

/// What was guessed before a run: one number, or a curve at places spread evenly over its steps.
struct Guess {
    std::vector<double> values;
    bool shown = false;  ///< The truth was drawn over it.

    bool operator==(const Guess&) const = default;
};

struct LessonProgress {
    int last = 0;  ///< The step of the text that was read last, from 0.
    int furthest = 0;
    std::set<std::string> tasks;                ///< Ids of the checks that were reached.
    std::map<std::string, QuizAnswer> answers;  ///< By quiz.
    std::map<std::string, Guess> guesses;       ///< By prediction.

    bool operator==(const LessonProgress&) const = default;
};

using Progress = std::map<std::string, LessonProgress>;

/// Reads what write_progress() of this or an earlier version wrote. Parts that make no sense are left out,
/// all others are kept; `damaged` says whether anything was.
Progress read_progress(const std::string& text, bool& damaged);
std::string write_progress(const Progress& progress);

/// The same for one lesson, as part of a larger file.
LessonProgress read_lesson_progress(const nlohmann::json& json, bool& damaged);
nlohmann::json to_json(const LessonProgress& progress);

/// Adds what was reached, answered and guessed elsewhere. What is here already stays, but a right answer
/// takes the place of a wrong one.
void take_in(const LessonProgress& other, LessonProgress& here);

}  // namespace lessons::app
