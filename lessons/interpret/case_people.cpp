#include "lessons/interpret/case_people.h"

#include "lessons/ui/context.h"

#include <utility>

namespace lessons::cases {

PeopleWords people_words(std::string_view id) {
    if (id == "credit") return {"applicant", "applicants", "risk", "defaulted", "repaid"};
    if (id == "biopsies") return {"patient", "patients", "risk", "malignant", "benign"};
    return {"row", "rows", "chance", "positive", "negative"};
}

PeopleWords people_words(const Case& data) {
    if (data.id == "credit" || data.id == "biopsies") return people_words(std::string_view(data.id));
    return {data.one, data.many, "chance", data.target.positive, data.target.negative};
}

ImU32 zone_color(const Case& data) {
    return ui::with_alpha(data.target.high_is_bad ? ui::theme().bad : ui::theme().accent, 0.06f);
}

std::string numbered(const PeopleWords& words, int number) {
    return capitalized(words.one) + " " + std::to_string(number);
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace lessons::cases
