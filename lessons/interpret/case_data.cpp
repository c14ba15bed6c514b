#include "lessons/interpret/case_data.h"

#include "core/data/csv.h"
#include "core/data/split.h"
#include "lessons/interpret/case_words.h"
#include "lessons/ui/format.h"

#include <cassert>
#include <cmath>

extern "C" const unsigned char gradus_case_credit_csv[];
extern "C" const unsigned gradus_case_credit_csv_size;
extern "C" const unsigned char gradus_case_biopsies_csv[];
extern "C" const unsigned gradus_case_biopsies_csv_size;
extern "C" const unsigned char gradus_case_titanic_csv[];
extern "C" const unsigned gradus_case_titanic_csv_size;
extern "C" const unsigned char gradus_case_houses_csv[];
extern "C" const unsigned gradus_case_houses_csv_size;

namespace lessons::cases {

namespace {

using core::data::Dataset;
using core::data::Table;

Table embedded(const unsigned char* bytes, unsigned size) {
    return core::data::read_csv({reinterpret_cast<const char*>(bytes), size}).value();
}

Case with_rows(Case result, const Dataset& rows) {
    result.features = words_for(rows);
    split_rows(result, rows);
    return result;
}

Case credit() {
    const Table table = embedded(gradus_case_credit_csv, gradus_case_credit_csv_size);
    Case result{.id = "credit",
                .title = "Loans",
                .one = "loan",
                .many = "loans",
                .question = "Who will not pay back?",
                .source = "credit_data from the R package modeldata (MIT licence)"};
    result.target = {.score = "Risk of a bad loan",
                     .positive = "bad",
                     .negative = "good",
                     .above = "refused",
                     .below = "granted",
                     .high_is_bad = true};
    result.money = {{.true_negative = 200.0, .false_negative = -700.0}, "\u20ac"};
    const Dataset loans = core::data::classification_dataset(table, "Status", "bad").value();
    result.features = credit_words(loans);
    split_rows(result, loans);
    return result;
}

Case biopsies() {
    const Table table = embedded(gradus_case_biopsies_csv, gradus_case_biopsies_csv_size);
    Case result{.id = "biopsies",
                .title = "Biopsies",
                .one = "biopsy",
                .many = "biopsies",
                .question = "Which lumps are malignant?",
                .source = "Breast Cancer Wisconsin (Diagnostic), UCI (CC BY 4.0)"};
    result.target = {.score = "Chance of a malignant lump",
                     .positive = "malignant",
                     .negative = "benign",
                     .above = "operated",
                     .below = "sent home",
                     .high_is_bad = true};
    result.money = {{.true_positive = -8000.0, .false_positive = -8000.0, .false_negative = -90000.0},
                    "\u20ac"};
    return with_rows(std::move(result),
                     core::data::classification_dataset(table, "Finding", "malignant").value());
}

Case titanic() {
    const Table table = embedded(gradus_case_titanic_csv, gradus_case_titanic_csv_size);
    Case result{.id = "titanic",
                .title = "Titanic",
                .one = "passenger",
                .many = "passengers",
                .question = "Who survived?",
                .source = "TitanicSurvival from the R package carData (GPL-2 or later)"};
    result.target = {.score = "Chance of survival",
                     .positive = "survived",
                     .negative = "died",
                     .above = "called a survivor",
                     .below = "called lost"};
    result.money = {{1.0, -1.0, 1.0, -1.0}, "points"};
    return with_rows(std::move(result), core::data::classification_dataset(table, "Survived", "yes").value());
}

Case houses() {
    const Table table = embedded(gradus_case_houses_csv, gradus_case_houses_csv_size);
    Case result{.id = "houses",
                .title = "Houses",
                .one = "house",
                .many = "houses",
                .question = "What is this house worth?",
                .source = "Ames housing from the R package modeldata (MIT licence)",
                .task = Task::regression};
    result.target = {.score = "Price", .unit = "k$"};
    return with_rows(std::move(result), core::data::regression_dataset(table, "Price (k$)").value());
}

}  // namespace

int Case::find(std::string_view feature_id) const {
    for (std::size_t j = 0; j < features.size(); ++j) {
        if (features[j].id == feature_id) return static_cast<int>(j);
    }
    return -1;
}

bool Case::is_possible(int feature, double value) const {
    if (feature < 0 || feature >= n_features()) return false;
    if (core::data::is_missing(value)) return true;
    const FeatureWords& words = features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) return words.range.contains(value);
    return value >= 0.0 && value < static_cast<double>(words.categories.size()) && value == std::floor(value);
}

std::vector<CaseName> case_names() {
    return {{"credit", "Loans"}, {"biopsies", "Biopsies"}, {"titanic", "Titanic"}, {"houses", "Houses"}};
}

Case load_case(std::string_view id) {
    if (id == "biopsies") return biopsies();
    if (id == "titanic") return titanic();
    if (id == "houses") return houses();
    return credit();
}

void split_rows(Case& into, const Dataset& rows) {
    constexpr double kTestShare = 0.25;
    core::Random random(1);
    const core::data::Split split = into.is_classes()
                                        ? core::data::stratified_split(rows.y, kTestShare, random)
                                        : core::data::train_test_split(rows.n_rows(), kTestShare, random);
    into.train = rows.rows(split.train);
    into.test = rows.rows(split.test);
}

std::string bare_value_text(const FeatureWords& feature, double value) {
    if (core::data::is_missing(value)) return "not stated";
    if (!feature.is_categorical()) return ui::format_number(value);
    return feature.categories[static_cast<std::size_t>(value)];
}

std::string value_text(const FeatureWords& feature, double value) {
    if (core::data::is_missing(value) || feature.unit.empty()) return bare_value_text(feature, value);
    const std::string unit = value == 1.0 && feature.unit.back() == 's'
                                 ? feature.unit.substr(0, feature.unit.size() - 1)
                                 : feature.unit;
    return ui::format_unit(value, unit);
}

std::string money_text(const Case& of_case, double amount) {
    const double rounded = std::round(amount);
    const bool are_points = of_case.money.unit == "points";
    if (are_points) return ui::format_unit(rounded, std::fabs(rounded) == 1.0 ? "point" : "points");
    return ui::format_money(rounded, of_case.money.unit);
}

std::string score_text(const Case& of_case, double score) {
    if (of_case.is_classes()) return ui::format_unit(std::round(100.0 * score), "%");
    return of_case.target.unit.empty() ? ui::format_number(score)
                                       : ui::format_unit(score, of_case.target.unit);
}

}  // namespace lessons::cases
