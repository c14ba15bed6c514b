#include "core/data/quality.h"

#include "tests/support/tables.h"

#include <doctest/doctest.h>

using namespace core::data;
using core::Index;

namespace {

/// 40 customers: a name, an age (one missing, one mistyped), a constant, the age again, the outcome, and what
/// was written down only after it.
Table customers() {
    std::string text = "name,age,country,years,bought,receipt\n";
    for (int i = 0; i < 40; ++i) {
        const std::string age = i == 3 ? "" : std::to_string(i == 7 ? 4200 : 30 + i % 11);
        const bool bought = i % 3 == 0;
        text += "customer " + std::to_string(100 + i) + "," + age + ",AT," + age + "," +
                (bought ? "yes,printed" : "no,none") + "\n";
    }
    return read_csv(text).value();
}

std::vector<Finding> of_kind(const std::vector<Finding>& findings, FindingKind kind) {
    std::vector<Finding> found;
    for (const Finding& finding : findings)
        if (finding.kind == kind) found.push_back(finding);
    return found;
}

}  // namespace

TEST_CASE("every kind of trouble is found, with its column and its rows, and said in a sentence") {
    const auto findings = find_problems(customers(), "bought");
    std::vector<std::string> messages;
    for (const Finding& finding : findings) messages.push_back(finding.message);
    CHECK(messages == std::vector<std::string>{
                          "\"name\" is different in every row: it names rows and does not describe them.",
                          "\"age\" is missing in 1 row (2.5 %).",
                          "\"age\" lies far outside in 1 row: below 15.5 or above 54.",
                          "\"country\" has the same value in all rows: nothing can be learned from it.",
                          "\"years\" is missing in 1 row (2.5 %).",
                          "\"years\" says the same as \"age\".",
                          "\"years\" lies far outside in 1 row: below 15.5 or above 54.",
                          "\"receipt\" alone foretells \"bought\" to 100 %. Was it known before the outcome?",
                      });
    const auto outliers = of_kind(findings, FindingKind::kOutliers);
    REQUIRE(outliers.size() == 2);
    CHECK(outliers[0].column == 1);
    CHECK(outliers[0].n_rows == 1);
    CHECK(of_kind(findings, FindingKind::kDuplicateColumn).front().other_column == 1);
}

TEST_CASE("a number that gives the outcome away is a leak, and only against a named target") {
    std::string text = "paid,age,outcome\n";
    for (int i = 0; i < 200; ++i)
        text += std::to_string(i < 100 ? i : 1000 + i) + "," + std::to_string(i * 37 % 50) + "," +
                (i < 100 ? "bad\n" : "good\n");
    const Table table = read_csv(text).value();
    const auto leaks = of_kind(find_problems(table, "outcome"), FindingKind::kLeaking);
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].column == 0);
    CHECK(leaks[0].other_column == 2);
    CHECK(leaks[0].strength == 1.0);
    CHECK(leaks[0].message ==
          "\"paid\" alone foretells \"outcome\" to 100 %. Was it known before the outcome?");
    CHECK(of_kind(find_problems(table), FindingKind::kLeaking).empty());
    CHECK(of_kind(find_problems(table, "no such column"), FindingKind::kLeaking).empty());
}

TEST_CASE("the credit table lacks what its documentation says and leaks nothing") {
    const Table table = read_csv(support::credit_text()).value();
    const auto findings = find_problems(table, "Status");
    CHECK(of_kind(findings, FindingKind::kLeaking).empty());
    CHECK(of_kind(findings, FindingKind::kConstant).empty());
    Index missing_income = 0;
    for (const Finding& finding : of_kind(findings, FindingKind::kMissingValues))
        if (table.columns[static_cast<std::size_t>(finding.column)].name == "Income")
            missing_income = finding.n_rows;
    CHECK(missing_income == 381);
}

TEST_CASE("rows that repeat others are counted") {
    const auto findings = find_problems(read_csv("a,b\n1,2\n1,2\n1,3\n1,2\n").value());
    REQUIRE(findings.size() == 2);
    CHECK(findings.back().message == "2 rows repeat an earlier row in every column.");
    CHECK(find_problems(Table{}).empty());
}
