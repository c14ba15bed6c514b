#include "core/data/foretelling.h"

#include "tests/support/tables.h"

#include <doctest/doctest.h>

using namespace core::data;
using doctest::Approx;

namespace {

Column numbers(std::vector<double> values) { return {.name = "number", .values = std::move(values)}; }

Column words(std::vector<double> codes, std::vector<std::string> categories) {
    return {.name = "word",
            .kind = ColumnKind::kCategorical,
            .values = std::move(codes),
            .categories = std::move(categories)};
}

}  // namespace

TEST_CASE("categories foretell categories by Goodman and Kruskal's lambda") {
    // Of 12 rows 7 are of class 0. Group 0 holds 5 of class 0 and 1 of class 1, group 1 holds 2 and 4: 9 are
    // foretold right, (9 - 7) / (12 - 7).
    const Column group = words({0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, {"x", "y"});
    const Column target = words({0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1}, {"no", "yes"});
    CHECK(foretelling(group, target) == Approx(0.4));
    CHECK(foretelling(target, target) == 1.0);
}

TEST_CASE(
    "numbers foretell numbers by their squared correlation, categories by the variance between groups") {
    const Table cars = support::table("cars");
    // np.corrcoef(wt, mpg)[0, 1]**2
    CHECK(foretelling(*cars.find("wt"), *cars.find("mpg")) == Approx(0.7528327936582646).epsilon(1e-12));
    // Group means 1.5 and 11.5, overall 6.5: between 10 * 25, within 10 * 0.25
    const Column group = words({0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, {"x", "y"});
    const Column y = numbers({1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12});
    CHECK(foretelling(group, y) == Approx(300.0 / 303.0).epsilon(1e-12));
}

TEST_CASE("a number foretells a class by its ranges, each as sure as its rows") {
    std::vector<double> x, y, noise;
    for (int i = 0; i < 1000; ++i) {
        x.push_back(i);
        y.push_back(i < 500 ? 0.0 : 1.0);
        noise.push_back((i * 7919) % 2);
    }
    CHECK(foretelling(numbers(x), words(y, {"no", "yes"})) == 1.0);
    CHECK(foretelling(numbers(x), words(noise, {"no", "yes"})) < 0.1);
}

TEST_CASE("what is different in every row foretells nothing, nor do few rows or a constant target") {
    std::vector<double> names;
    std::vector<std::string> categories;
    for (int i = 0; i < 100; ++i) {
        names.push_back(i);
        categories.push_back("name " + std::to_string(100 + i));
    }
    const Column target = words(std::vector<double>(100, 0.0), {"only"});
    CHECK(foretelling(words(names, categories), target) == 0.0);
    CHECK(foretelling(numbers(names), target) == 0.0);
    CHECK(foretelling(numbers({1, 2, 3}), numbers({1, 2, 3})) == 0.0);
    CHECK(foretelling(numbers(std::vector<double>(50, kMissing)), numbers(std::vector<double>(50, 1.0))) ==
          0.0);
}
