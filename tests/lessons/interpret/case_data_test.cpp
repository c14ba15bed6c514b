#include "lessons/interpret/case_data.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace lessons::cases;

TEST_CASE("the split keeps every loan once and the same share of bad ones") {
    const Case data = load_case("credit");
    CHECK(data.train.n_rows() + data.test.n_rows() == 4454);
    CHECK(data.train.n_features() == 13);
    CHECK(data.train.y.sum() + data.test.y.sum() == 1254.0);
    CHECK(data.test.y.mean() == doctest::Approx(1254.0 / 4454.0).epsilon(0.002));
    CHECK(load_case("credit").test.y == data.test.y);
}

TEST_CASE("every feature has words, and values are checked against what can be") {
    const Case data = load_case("credit");
    REQUIRE(data.features.size() == 13);
    for (std::size_t j = 0; j < 13; ++j) {
        const FeatureWords& words = data.features[j];
        CHECK(data.find(words.id) == static_cast<int>(j));
        CHECK(!words.label.empty());
        CHECK(words.categories.size() == data.train.features[j].categories.size());
        if (!words.is_categorical()) CHECK(words.range.low <= words.usual.low);
        if (!words.is_categorical()) CHECK(words.usual.low < words.usual.high);
    }
    const int age = data.find("age");
    CHECK(data.is_possible(age, 18.0));
    CHECK(data.is_possible(age, core::kNaN));
    CHECK_FALSE(data.is_possible(age, 17.0));
    CHECK_FALSE(data.is_possible(data.find("job"), 1.5));
    CHECK_FALSE(data.is_possible(data.find("job"), 4.0));
    CHECK_FALSE(data.is_possible(99, 0.0));
    CHECK(data.find("nothing") == -1);
}

TEST_CASE("values are said in words") {
    const Case data = load_case("credit");
    const FeatureWords& years = data.features[static_cast<std::size_t>(data.find("seniority"))];
    CHECK(value_text(years, 9.0) == "9\u00a0years");
    CHECK(value_text(years, 1.0) == "1\u00a0year");
    CHECK(value_text(years, core::kNaN) == "not stated");
    const FeatureWords& records = data.features[static_cast<std::size_t>(data.find("records"))];
    CHECK(value_text(records, 1.0) == "on file");
}

TEST_CASE("every case has words for all it holds") {
    for (const CaseName& name : case_names()) {
        CAPTURE(name.id);
        const Case data = load_case(name.id);
        CHECK(data.id == name.id);
        CHECK(data.title == name.title);
        CHECK_FALSE(data.question.empty());
        CHECK_FALSE(data.source.empty());
        CHECK(data.target.above.empty() != data.is_classes());
        std::set<std::string> ids;
        for (const FeatureWords& feature : data.features) {
            ids.insert(feature.id);
            if (!feature.is_categorical()) CHECK(feature.usual.low < feature.usual.high);
        }
        CHECK(ids.size() == data.features.size());
    }
}

TEST_CASE("columns are said with their units, and scores as chances or numbers") {
    const Case houses = load_case("houses");
    const FeatureWords& area = houses.features[static_cast<std::size_t>(houses.find("living_area"))];
    CHECK(value_text(area, 120.0) == "120\u00a0m\u00b2");
    CHECK(area.is_whole);
    CHECK(score_text(houses, 182.5) == "182.5\u00a0k$");
    CHECK(score_text(load_case("credit"), 0.337) == "34%");
}
