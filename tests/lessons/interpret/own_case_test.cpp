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

std::string message(const OwnTable& own) {
    const auto read = read_own_case(own);
    return read ? "" : read.error().describe();
}

}  // namespace

TEST_CASE("the example becomes a classification of its last column") {
    const Case own = read_own_case({.text = std::string(example_text())}).value();
    CHECK(own.is_classes());
    CHECK(own.target.positive == "denied");
    CHECK(own.target.negative == "granted");
    CHECK(own.n_features() == 6);
    CHECK(own.train.n_rows() + own.test.n_rows() == 300);
    CHECK(own.train.y.sum() + own.test.y.sum() == 38.0);
}

TEST_CASE("a column of many numbers is a regression with its unit") {
    const Case own = read_own_case({.text = numbers(60)}).value();
    CHECK_FALSE(own.is_classes());
    CHECK(own.target.score == "Price");
    CHECK(own.target.unit == "k$");
    const Case other = read_own_case({.text = numbers(60), .target = "b"}).value();
    CHECK(other.target.score == "b");
    CHECK(other.n_features() == 2);
}

TEST_CASE("a number of two values, and one category among several, are classes") {
    const std::string text = table("x,colour,flag", 60, [](int i) {
        return std::to_string(i) + "," +
               (i % 3 == 0   ? "red"
                : i % 3 == 1 ? "green"
                             : "blue") +
               "," + std::to_string(i % 4 == 0 ? 1 : 0);
    });
    CHECK(read_own_case({.text = text}).value().target.positive == "1");
    CHECK(categories_of(text, "flag") == std::vector<std::string>{"0", "1"});
    const Case red = read_own_case({.text = text, .target = "colour", .positive = "red"}).value();
    CHECK(red.target.negative == "not red");
    CHECK(red.train.y.sum() + red.test.y.sum() == 20.0);
}

TEST_CASE("columns that say nothing are left out, and it is told") {
    const std::string text = table("name,same,x,y", 60, [](int i) {
        return "n" + std::to_string(i) + ",1," + std::to_string(i) + "," + std::to_string(i * i);
    });
    const Case own = read_own_case({.text = text}).value();
    CHECK(own.n_features() == 1);
    CHECK(own.notes == std::vector<std::string>{"Left out: name", "Left out: same"});
}

TEST_CASE("what cannot be learnt from gets a clear message") {
    CHECK(message({.text = ""}) == "the text holds no table (expected a line of column names)");
    CHECK(message({.text = numbers(20)}) ==
          "The table has 20 rows. (expected at least 40, under a line with the columns' names)");
    CHECK(message({.text = std::string(kLongestText + 1, 'x')}).find("too long") != std::string::npos);
    CHECK(message({.text = numbers(60), .target = "c"}).find("cannot be predicted") != std::string::npos);
    CHECK(message({.text = std::string(example_text()), .positive = "maybe"}).find("no \u201cmaybe\u201d") !=
          std::string::npos);
    const std::string same = table("a,b", 60, [](int) { return std::string("1,2"); });
    CHECK(message({.text = same}).find("Nothing can be learnt") != std::string::npos);
    const std::string rare =
        table("a,b", 60, [](int i) { return std::to_string(i) + (i < 3 ? ",yes" : ",no"); });
    CHECK(message({.text = rare}).find("stands in 3 of 60 rows") != std::string::npos);
}
