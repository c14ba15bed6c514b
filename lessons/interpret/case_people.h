#pragma once
// How lessons about one row at a time speak of it: an applicant with a risk, a passenger with a chance.

#include "lessons/interpret/case_data.h"

#include <imgui.h>

#include <string>
#include <string_view>

namespace lessons::cases {

struct PeopleWords {
    std::string one;            ///< "applicant"
    std::string many;           ///< "applicants"
    std::string measure;        ///< What the model says of one: "risk".
    std::string happened;       ///< y = 1: "defaulted".
    std::string else_happened;  ///< y = 0: "repaid".
};

PeopleWords people_words(const Case& data);

/// Of "credit" and "biopsies", which need no rows to be spoken of; of others as of rows.
PeopleWords people_words(std::string_view id);

/// "Applicant 152"
std::string numbered(const PeopleWords& words, int number);

/// Of the scores from the threshold on: a warning where they are bad for those concerned.
ImU32 zone_color(const Case& data);

/// With a capital first letter.
std::string capitalized(std::string text);

}  // namespace lessons::cases
