#include "lessons/interpret/own_case.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lessons::cases;

namespace {

/// A table of n rows: the first line, then `row(i)` for each.
template <class Row>
std::string table(const std::string& names, int n, Row row) {
    std::string text = names + "\n";
    for (int i = 0; i < n; ++i) text += row(i) + "\n";
    return text;
}

std::string numbers(int n) {
    return table("a,b,Price (k$)", n, [](int i) {
        return std::to_string(i) + "," + std::to_string(i % 7) + "," + std::to_string(3 * i);
    });
}

OwnTable read(const std::string& text, const Uses& uses = {}) { return read_own_table(text, uses).value(); }

Case case_of(const std::string& text, const Aim& aim = {}, const Needs& needs = {}) {
    return make_own_case(read(text), "mine.csv", aim, needs).value();
}

std::string message(const std::string& text, const Aim& aim = {}) {
    const auto own = read_own_table(text);
    if (!own) return own.error().describe();
    const auto made = make_own_case(*own, "mine.csv", aim, {});
    return made ? "" : made.error().describe();
}

}  // namespace

TEST_CASE("the example becomes a classification of its last column") {
    const Case own = case_of(std::string(example_text()));
    CHECK(own.is_classes());
    CHECK(own.target.positive == "denied");
    CHECK(own.target.negative == "granted");
    CHECK(own.n_features() == 6);
    CHECK(own.train.n_rows() + own.test.n_rows() == 300);
    CHECK(own.train.y.sum() + own.test.y.sum() == 38.0);
}

TEST_CASE("a column of many numbers is a regression with its unit") {
    const Case own = case_of(numbers(60));
    CHECK_FALSE(own.is_classes());
    CHECK(own.target.score == "Price");
    CHECK(own.target.unit == "k$");
    const Case other = case_of(numbers(60), {.target = 1});
    CHECK(other.target.score == "b");
    CHECK(other.n_features() == 2);
}

TEST_CASE("a lesson that needs classes asks whether a number is above the median") {
    const Case own = case_of(numbers(60), {}, {.classes = true});  // prices 0, 3, ..., 177
    CHECK(own.is_classes());
    CHECK(own.target.positive == "above 87\u00a0k$");
    CHECK(own.target.negative == "up to 87\u00a0k$");
    CHECK(own.train.y.sum() + own.test.y.sum() == 30.0);
    const std::string top_heavy = table("a,y", 60, [](int i) {
        return std::to_string(i) + "," + std::to_string(i < 10 ? 1 : i < 20 ? 2 : 3);
    });
    CHECK(case_of(top_heavy, {}, {.classes = true}).target.positive == "above 2");
}

TEST_CASE("semicolons with decimal commas are read as numbers") {
    const Case own = case_of(table("area;rooms;price", 60, [](int i) {
        return std::to_string(i) + ",5;" + std::to_string(i % 5) + ";" + std::to_string(2 * i) + ",25";
    }));
    CHECK_FALSE(own.is_classes());
    CHECK(own.features[0].range.high == 59.5);
    CHECK(own.n_features() == 2);
}

TEST_CASE("a number of two values, and one category among several, are classes") {
    const std::string text = table("x,colour,flag", 60, [](int i) {
        return std::to_string(i) + "," +
               (i % 3 == 0   ? "red"
                : i % 3 == 1 ? "green"
                             : "blue") +
               "," + std::to_string(i % 4 == 0 ? 1 : 0);
    });
    CHECK(case_of(text).target.positive == "1");
    CHECK(classes_of(read(text), 2, {}) == std::vector<std::string>{"0", "1"});
    const Case red = case_of(text, {.target = 1, .positive = 2});
    CHECK(red.target.positive == "red");
    CHECK(red.target.negative == "not red");
    CHECK(red.train.y.sum() + red.test.y.sum() == 20.0);
}

TEST_CASE("the column to predict is guessed by its name, else it is the last") {
    CHECK(guessed_target(read(table("x,churn,z", 60, [](int i) {
              return std::to_string(i) + (i % 2 == 0 ? ",yes," : ",no,") + std::to_string(i % 9);
          }))) == 1);
    CHECK(guessed_target(read(numbers(60))) == 2);
}

TEST_CASE("columns that say nothing are taken as nothing, and it is told why") {
    const OwnTable own = read(table("id,name,same,x,y", 60, [](int i) {
        return std::to_string(i + 1) + ",n" + std::to_string(i) + ",1," + std::to_string(i) + "," +
               std::to_string(i * i);
    }));
    CHECK(own.reasons[0] == "counts the rows");
    CHECK(own.reasons[1] == "60 different words, at most 30");
    CHECK(own.reasons[2] == "the same value in all rows");
    CHECK(make_own_case(own, "", {}, {})->n_features() == 1);
}

TEST_CASE("a column's type can be corrected, and a column left out") {
    const std::string text = table("zone,x,y", 60, [](int i) {
        return std::to_string(i % 3) + "," + (i == 7 ? std::string("none") : std::to_string(i % 17)) + "," +
               std::to_string(i);
    });
    const OwnTable guessed = read(text);
    CHECK(guessed.uses == std::vector<Use>{Use::number, Use::category, Use::number});
    const OwnTable corrected = read(text, {{0, Use::category}, {1, Use::number}});
    CHECK(corrected.uses == std::vector<Use>{Use::category, Use::number, Use::number});
    CHECK(corrected.holds[0] == "0, 1, 2");
    CHECK(core::data::is_missing(corrected.table.columns[1].values[7]));
    const OwnTable without = read(text, {{1, Use::nothing}});
    CHECK(without.reasons[1] == "left out by you");
    CHECK(make_own_case(without, "", {}, {})->n_features() == 1);
}

TEST_CASE("of too many rows some are drawn, always the same") {
    const std::string text = table("a,b", 12000, [](int i) {
        return std::to_string(i) + "," + (i < 11000 ? "common" : i == 11999 ? "once" : "rare");
    });
    const OwnTable own = read(text);
    CHECK(own.n_rows_in_file == 12000);
    CHECK(own.table.n_rows() == kMostRows);
    CHECK(own.table.columns[0].values == read(text).table.columns[0].values);
    // Evenly: the mean of 0 to 11999 is 5999.5, that of a draw of 5000 within 3 standard errors of 49 x 0.76.
    double sum = 0.0;
    for (const double value : own.table.columns[0].values) sum += value;
    CHECK(sum / static_cast<double>(kMostRows) == doctest::Approx(5999.5).epsilon(0.02));
    for (const std::string& category : own.table.columns[1].categories)
        CHECK(own.holds[1].find(category) != std::string::npos);
    const Case made = make_own_case(own, "", {.target = 0}, {}).value();
    CHECK(made.notes.front().find("5\u2009000 are learnt from") != std::string::npos);
}

TEST_CASE("of too many columns those that foretell best are learnt from") {
    std::string names = "y";
    for (int j = 0; j < 25; ++j) names += ",x" + std::to_string(j);
    const std::string text = table(names, 80, [](int i) {
        std::string row = std::to_string(i);
        for (int j = 0; j < 25; ++j) row += "," + std::to_string((i * i * (j + 3) + j) % 29);
        return row;
    });
    const Case own = case_of(text, {.target = 0});
    CHECK(own.n_features() == kMostFeatures);
    REQUIRE_FALSE(own.notes.empty());
    CHECK(own.notes.front() == "Of 25 columns the 20 that alone foretell y best are learnt from.");
}

TEST_CASE("rows without the outcome are left out, and it is told") {
    const Case own = case_of(table("a,b,y", 60, [](int i) {
        return std::to_string(i) + (i % 10 == 0 ? ",," : ",2,") + (i % 6 == 0 ? "" : std::to_string(i % 7));
    }));
    CHECK(own.train.n_rows() + own.test.n_rows() == 50);
    CHECK(own.notes == std::vector<std::string>{"10 rows are left out: y is missing there."});
}

TEST_CASE("what cannot be learnt from gets a clear message") {
    CHECK(message("") == "the text holds no table (expected a line of column names)");
    CHECK(message(numbers(20)) ==
          "The table has 20 rows. (expected at least 40, under a line with the columns' names)");
    CHECK(message("1,2\n3,4\n") ==
          "line 1: The first line holds numbers only, so the columns have no names. (expected a first line "
          "with a name for each column)");
    CHECK(message("a\n1\n2\n").find("one column only") != std::string::npos);
    CHECK(message(numbers(60), {.target = 3}).find("nothing in this table") != std::string::npos);
    CHECK(message(std::string(example_text()), {.positive = 2}).find("no such class") != std::string::npos);
    const std::string same = table("a,b", 60, [](int) { return std::string("1,2"); });
    CHECK(message(same).find("nothing in this table to predict") != std::string::npos);
    const std::string alone = table("a,b", 60, [](int i) { return std::to_string(i) + ",2"; });
    CHECK(message(alone).find("No column is left to predict a from") != std::string::npos);
    const std::string rare =
        table("a,b", 60, [](int i) { return std::to_string(i) + (i < 3 ? ",yes" : ",no"); });
    CHECK(message(rare).find("stands in 3 of 60 rows") != std::string::npos);
}
