#include "lessons/optim/learning_table.h"

#include "core/data/csv.h"
#include "core/wrong_value.h"

#include <algorithm>

extern "C" const unsigned char gradus_houses_csv[];
extern "C" const unsigned gradus_houses_csv_size;
extern "C" const unsigned char gradus_cars_csv[];
extern "C" const unsigned gradus_cars_csv_size;
extern "C" const unsigned char gradus_biopsies_csv[];
extern "C" const unsigned gradus_biopsies_csv_size;

namespace lessons::learning {

namespace {

using core::data::Column;
using core::data::ColumnKind;
using core::data::Table;

constexpr double kLargest = 1e12;  // squares and their sums stay far from infinity

Table embedded(const unsigned char* bytes, unsigned size) {
    return core::data::read_csv({reinterpret_cast<const char*>(bytes), size}).value();
}

bool is_number_that_varies(const Column& column) {
    if (column.kind != ColumnKind::kNumeric) return false;
    double low = core::kInfinity, high = -core::kInfinity;
    for (const double value : column.values) {
        if (core::data::is_missing(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return high > low && low >= -kLargest && high <= kLargest;
}

bool has_two_categories(const Column& column) {
    return column.kind == ColumnKind::kCategorical && column.categories.size() == 2;
}

/// The last column that can be explained, by the first that can explain it.
Columns first_choice(const Table& table) {
    const std::vector<std::string> explained = explained_columns(table);
    for (const std::string& x : explaining_columns(table)) {
        if (!explained.empty() && x != explained.back()) return {x, explained.back()};
    }
    return {};
}

}  // namespace

std::vector<LearningTable> load_tables() {
    return {{"houses",
             "House prices",
             "house",
             embedded(gradus_houses_csv, gradus_houses_csv_size),
             {"Living area (m\u00b2)", "Price (k$)"}},
            {"cars",
             "Cars",
             "car",
             embedded(gradus_cars_csv, gradus_cars_csv_size),
             {"Power (hp)", "Range (miles per gallon)"}},
            {"biopsies",
             "Biopsies",
             "biopsy",
             embedded(gradus_biopsies_csv, gradus_biopsies_csv_size),
             {"Concave points", "Finding"}},
            read_own_table(example_text()).value()};
}

std::string_view example_text() {
    return "Warmest hour (\u00b0C),Rain (mm),Visitors\n"
           "14,0,41\n17,3,38\n19,0,66\n21,0,79\n22,6,40\n24,0,98\n25,1,92\n26,0,117\n"
           "28,0,131\n29,9,61\n30,0,149\n31,0,143\n16,0,52\n23,2,74\n27,0,120\n20,5,45\n";
}

core::Result<LearningTable> read_own_table(std::string_view text) {
    if (text.size() > kLongestText) {
        return core::wrong_value("The table is too long: " + std::to_string(text.size()) + " characters.",
                                 "at most " + std::to_string(kLongestText));
    }
    const core::Result<Table> table = core::data::read_csv(text);
    if (!table) return table.error();
    const core::Index rows = table->n_rows();
    if (rows < kFewestRows || rows > kMostRows) {
        return core::wrong_value("The table has " + std::to_string(rows) + " rows.",
                                 std::to_string(kFewestRows) + " to " + std::to_string(kMostRows) +
                                     ", under a line with the columns' names");
    }
    const Columns columns = first_choice(*table);
    if (columns.x.empty()) {
        return core::wrong_value(
            "Nothing can be learnt from these columns.",
            "a column of numbers that differ, and one of numbers or of two categories beside it");
    }
    return LearningTable{"own", "Own table", "row", *table, columns};
}

std::vector<std::string> explaining_columns(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) {
        if (is_number_that_varies(column)) names.push_back(column.name);
    }
    return names;
}

std::vector<std::string> explained_columns(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) {
        if (is_number_that_varies(column) || has_two_categories(column)) names.push_back(column.name);
    }
    return names;
}

bool are_usable(const Table& table, const Columns& columns) {
    const Column* x = table.find(columns.x);
    const Column* y = table.find(columns.y);
    if (x == nullptr || y == nullptr || x == y || !is_number_that_varies(*x)) return false;
    return is_number_that_varies(*y) || has_two_categories(*y);
}

}  // namespace lessons::learning
