#include "lessons/interpret/case_words.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>

namespace lessons::cases {

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
    if (values.empty()) return;
    std::sort(values.begin(), values.end());
    const auto quantile = [&](double share) {
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    words.range = {values.front(), values.back()};
    words.is_whole = std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
    words.usual = {quantile(0.01), quantile(0.99)};
    if (words.is_whole) words.usual = {std::floor(words.usual.low), std::ceil(words.usual.high)};
    if (words.usual.low == words.usual.high) words.usual = words.range;
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

/// "Living area" -> "living_area"; letters beyond ASCII fall away.
std::string id_of(const std::string& label) {
    std::string id;
    for (const char c : label) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            id += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    return id.empty() ? "column" : id;
}

/// Numbers the id of the last one where another has it already.
void make_distinct(std::vector<FeatureWords>& words) {
    const std::string id = words.back().id;
    const auto is_taken = [&] {
        return std::any_of(words.begin(), words.end() - 1,
                           [&](const FeatureWords& other) { return other.id == words.back().id; });
    };
    for (int k = 2; is_taken(); ++k) words.back().id = id + "_" + std::to_string(k);
}

}  // namespace

FeatureWords words_of_column(const std::string& name) {
    FeatureWords words{.id = {}, .label = name};
    const std::size_t open = name.rfind(" (");
    if (open != std::string::npos && open > 0 && name.back() == ')') {
        words.label = name.substr(0, open);
        words.unit = name.substr(open + 2, name.size() - open - 3);
    }
    words.id = id_of(words.label);
    return words;
}

std::vector<FeatureWords> credit_words(const core::data::Dataset& loans) {
    std::vector<FeatureWords> words;
    for (std::size_t j = 0; j < loans.features.size(); ++j) words.push_back(put_into_words(loans, j));
    return words;
}

void add_words(std::vector<FeatureWords>& words, const core::data::Dataset& rows) {
    const std::size_t j = words.size();
    words.push_back(words_of_column(rows.features[j].name));
    make_distinct(words);
    words.back().categories = rows.features[j].categories;
    if (!words.back().is_categorical()) measure_range(words.back(), rows.X.col(static_cast<Index>(j)));
}

std::vector<FeatureWords> words_for(const core::data::Dataset& rows) {
    std::vector<FeatureWords> words;
    while (words.size() < rows.features.size()) add_words(words, rows);
    return words;
}

double tidied(const FeatureWords& words, double value) {
    if (words.is_whole || words.range.length() <= 0.0) return std::round(value);
    const double unit = std::pow(10.0, std::floor(std::log10(words.range.length() / 500.0)));
    return std::clamp(std::round(value / unit) * unit, words.range.low, words.range.high);
}

}  // namespace lessons::cases
