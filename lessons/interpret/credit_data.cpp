#include "lessons/interpret/credit_data.h"

#include "core/data/csv.h"
#include "core/data/split.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

extern "C" const unsigned char gradus_credit_csv[];
extern "C" const unsigned gradus_credit_csv_size;

namespace lessons::credit {

namespace {

using core::Index;

/// The table's own names and codes beside the words for them, in the table's order.
struct Translation {
    const char* column;
    const char* id;
    const char* label;
    const char* unit;
    std::map<std::string, const char*> categories = {};
};

std::vector<Translation> translations() {
    return {
        {"Seniority", "seniority", "Years in the job", "years"},
        {"Home",
         "home",
         "Home",
         "",
         {{"owner", "owner"},
          {"rent", "rents"},
          {"parents", "with parents"},
          {"priv", "private"},
          {"other", "other"},
          {"ignore", "not known"}}},
        {"Time", "time", "Time to repay", "months"},
        {"Age", "age", "Age", "years"},
        {"Marital",
         "marital",
         "Marital status",
         "",
         {{"single", "single"},
          {"married", "married"},
          {"separated", "separated"},
          {"divorced", "divorced"},
          {"widow", "widowed"}}},
        {"Records", "records", "Earlier default", "", {{"no", "none"}, {"yes", "on file"}}},
        {"Job",
         "job",
         "Job",
         "",
         {{"fixed", "permanent"}, {"partime", "part-time"}, {"freelance", "freelance"}, {"others", "other"}}},
        {"Expenses", "expenses", "Expenses", ""},
        {"Income", "income", "Income", ""},
        {"Assets", "assets", "Assets", ""},
        {"Debt", "debt", "Debt", ""},
        {"Amount", "amount", "Loan amount", ""},
        {"Price", "price", "Price of goods", ""}};
}

std::vector<std::string> category_words(const core::data::Feature& feature, const Translation& translation) {
    std::vector<std::string> words;
    for (const std::string& code : feature.categories) {
        const auto found = translation.categories.find(code);
        words.push_back(found != translation.categories.end() ? found->second : code);
    }
    return words;
}

void measure_range(FeatureWords& words, const core::Vector& column) {
    std::vector<double> values;
    for (const double value : column) {
        if (!core::data::is_missing(value)) values.push_back(value);
    }
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    const auto quantile = [&](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    words.range = {values.front(), values.back()};
    words.usual = {std::floor(quantile(0.01)), std::ceil(quantile(0.99))};
}

FeatureWords put_into_words(const core::data::Dataset& loans, std::size_t feature) {
    const core::data::Feature& raw = loans.features[feature];
    for (const Translation& translation : translations()) {
        if (raw.name != translation.column) continue;
        FeatureWords words{.id = translation.id, .label = translation.label, .unit = translation.unit};
        words.categories = category_words(raw, translation);
        if (!words.is_categorical()) measure_range(words, loans.X.col(static_cast<Index>(feature)));
        return words;
    }
    assert(false && "a column without words");
    return {};
}

}  // namespace

int CreditData::find(std::string_view id) const {
    for (std::size_t j = 0; j < features.size(); ++j) {
        if (features[j].id == id) return static_cast<int>(j);
    }
    return -1;
}

bool CreditData::is_possible(int feature, double value) const {
    if (feature < 0 || feature >= n_features()) return false;
    if (core::data::is_missing(value)) return true;
    const FeatureWords& words = features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) return words.range.contains(value);
    return value >= 0.0 && value < static_cast<double>(words.categories.size()) && value == std::floor(value);
}

CreditData load_credit_data() {
    const std::string_view text(reinterpret_cast<const char*>(gradus_credit_csv), gradus_credit_csv_size);
    const core::data::Table table = core::data::read_csv(text).value();
    const core::data::Dataset loans = core::data::classification_dataset(table, "Status", "bad").value();
    core::Random random(1);
    const core::data::Split split = core::data::stratified_split(loans.y, 0.25, random);
    CreditData data{.train = loans.rows(split.train), .test = loans.rows(split.test), .features = {}};
    for (std::size_t j = 0; j < loans.features.size(); ++j) data.features.push_back(put_into_words(loans, j));
    return data;
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

}  // namespace lessons::credit
