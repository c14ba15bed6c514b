#include "lessons/interpret/edit_grouping.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lessons::cases::Case;
using lessons::editing::Grouping;
using lessons::editing::make_grouping;

namespace {

Case one_number(const core::Vector& values) {
    Case data{.id = "test", .title = "Test", .one = "row", .many = "rows", .question = "?"};
    data.train.X = values;
    data.train.y = core::Vector::Zero(values.size());
    data.features = {{.id = "x", .label = "X"}};
    return data;
}

}  // namespace

TEST_CASE("Categories group first, then numbers, and round again") {
    const Case data = lessons::cases::load_case("titanic");
    const auto n = static_cast<int>(data.n_features());
    const Grouping first = make_grouping(data, 0);
    const lessons::cases::FeatureWords& words = data.features[static_cast<std::size_t>(first.feature)];
    CHECK(words.is_categorical());
    CHECK(first.names == words.categories);
    CHECK(first.group_of(1.0) == 1);
    CHECK(first.group_of(core::kNaN) == -1);
    CHECK(make_grouping(data, n).feature == first.feature);
    const Grouping last = make_grouping(data, n - 1);
    CHECK_FALSE(data.features[static_cast<std::size_t>(last.feature)].is_categorical());
}

// np.quantile([5, 1, 1, 1, 2, 9, 7, 7, 3], [.25, .5, .75], method="lower")
TEST_CASE("A number groups by its quarters, which end at values that there are") {
    const Grouping grouping =
        make_grouping(one_number(core::Vector{{5, 1, 1, 1, 2, 9, 7, 7, 3, core::kNaN}}), 0);
    CHECK(grouping.limits == std::vector<double>{1, 3, 7});
    CHECK(grouping.names == std::vector<std::string>{"up to 1", "1\u20133", "3\u20137", "above 7"});
    CHECK(grouping.group_of(1.0) == 0);
    CHECK(grouping.group_of(1.5) == 1);
    CHECK(grouping.group_of(3.0) == 1);
    CHECK(grouping.group_of(100.0) == 3);
    CHECK(grouping.group_of(core::kNaN) == -1);
}

TEST_CASE("Where many rows share a value there are fewer groups, and of one value only one") {
    const Grouping two = make_grouping(one_number(core::Vector{{0, 0, 0, 0, 5}}), 0);
    CHECK(two.names == std::vector<std::string>{"up to 0", "above 0"});
    const Grouping one = make_grouping(one_number(core::Vector{{4, 4, 4}}), 0);
    CHECK(one.names == std::vector<std::string>{"all"});
    CHECK(one.group_of(4.0) == 0);
}
