#pragma once
// What the lesson says: amounts, names, the sentence, readouts and checks.

#include "lessons/interpret/stories_rivals.h"
#include "lessons/lesson.h"

#include <string>

namespace lessons::stories {

/// Everything that is known at this step. Null where it is still computed.
struct State {
    const cases::Case& of_case;
    const cases::CaseModel* model = nullptr;
    int row = 0;
    int n_lines = 0;
    const Lines* lines = nullptr;
    const Rivals* rivals = nullptr;
};

/// "+3.1 points", "−12 k$": a change of what the model says.
std::string change_text(const cases::Case& of_case, double change);

/// "points" of a chance, or the unit of the number.
std::string change_unit(const cases::Case& of_case);

/// The factor to what is shown: 100 for chances, 1 for numbers.
double shown_factor(const cases::Case& of_case);

/// "Job: part-time".
std::string feature_text(const cases::Case& of_case, core::Index feature, double value);

/// In how many of the lines another feature came first than in the line before.
int count_changes_of_first(const core::interpret::LimeStability& lines);

/// How many of the three largest features have one sign in all lines.
int count_steady_signs(const core::interpret::LimeStability& lines);

/// Features among the five largest of the mean line whose claim has another sign than what really happens,
/// or is off by more than half of it.
int count_false_claims(const core::interpret::LimeStability& lines, const core::Vector& actual);

std::string say(const State& state);
std::vector<Readout> readouts_of(const State& state);
std::vector<Check> checks_of(const State& state);

}  // namespace lessons::stories
