// Everybody's reasons: the same bars as the waterfall's, for all applicants who are shown.

#include "core/interpret/exact_shapley.h"
#include "lessons/interpret/why_this_one_crowd.h"
#include "lessons/interpret/why_this_one_study.h"
#include "tests/lessons/interpret/why_this_one_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <variant>

using namespace lessons;
using test::Ready;

namespace {

const DataTable& table_of(const std::vector<DataTable>& tables, const std::string& id) {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const DataTable& table) { return table.id == id; });
    REQUIRE(found != tables.end());
    return *found;
}

/// What a feature contributes to each applicant, as exported.
std::vector<double> contributions(const Lesson& lesson, const std::string& feature) {
    const std::vector<DataTable> tables = lesson.tables();
    const DataTable& table = table_of(tables, "contributions");
    const auto column =
        std::find(table.columns.begin(), table.columns.end(), feature) - table.columns.begin();
    std::vector<double> values;
    for (const auto& row : table.rows)
        values.push_back(std::get<double>(row[static_cast<std::size_t>(column)]));
    return values;
}

}  // namespace

TEST_CASE("Everybody's dots are the waterfall's bars, under every model and for every applicant") {
    Ready ready;
    ready.set("background", 10);
    for (const double model : {0.0, 1.0, 2.0}) {
        ready.set("reasons", 0);
        ready.set("model", model);
        for (const int applicant : {1, 17, 200}) {
            ready.set("reasons", 0);
            ready.set("applicant", applicant);
            ready.go_to_end();
            const auto bars = ready.numbers();
            ready.set("applicant",
                      applicant == 1 ? 2 : 1);  // the dots are not those of the one whose turn it is
            ready.set("reasons", 1);
            for (const char* feature : {"job", "income", "amount", "marital"}) {
                const std::vector<double> dots = contributions(*ready.lesson, feature);
                REQUIRE(dots.size() == 200);
                CHECK(std::fabs(dots[static_cast<std::size_t>(applicant - 1)] - bars.at(feature)) < 1e-9);
            }
        }
        CHECK(ready.number("everybody_gap") < 1e-12);
    }
}

TEST_CASE("Nobody else is explained before everybody is asked for, and only once under the same settings") {
    Ready ready;
    CHECK(ready.numbers().count("job_everybody") == 0);
    CHECK(ready.lesson->tables().size() == 1);
    tests::set_parameter(*ready.lesson, "reasons", 1);
    CHECK(ready.lesson->progress().pending());
    CHECK(ready.lesson->progress().what == "Explaining everybody");
    ready.settle();
    const auto numbers = ready.numbers();
    CHECK(numbers.at("everybody_predictions") > 1e6);
    CHECK(ready.lesson->tables().size() == 3);
    for (const char* redraws : {"feature", "shows", "tested", "applicant"}) {
        tests::set_parameter(*ready.lesson, redraws, 1);
        ready.lesson->reset();
        ready.settle();
        CHECK(ready.number("everybody_predictions") == numbers.at("everybody_predictions"));
    }
    tests::set_parameter(*ready.lesson, "background", 10);
    ready.settle();
    CHECK(ready.number("everybody_predictions") < numbers.at("everybody_predictions"));
}

TEST_CASE("The mean size of the lanes is that of the dots, and its order that of the table") {
    Ready ready;
    ready.set("background", 10);
    ready.set("reasons", 1);
    double sum = 0.0;
    for (const double points : contributions(*ready.lesson, "income")) sum += std::fabs(points);
    CHECK(ready.number("income_everybody") == doctest::Approx(sum / 200.0).epsilon(1e-12));
    const std::vector<DataTable> tables = ready.lesson->tables();
    const DataTable& sizes = table_of(tables, "sizes");
    REQUIRE(sizes.rows.size() == 13);
    for (std::size_t i = 1; i < sizes.rows.size(); ++i)
        CHECK(std::get<double>(sizes.rows[i][1]) <= std::get<double>(sizes.rows[i - 1][1]));
    CHECK(ready.lesson->summary().find("The bars of 200 applicants, mean size: ") == 0);
}

TEST_CASE("This applicant's dots follow what is changed on the card") {
    Ready ready;
    ready.set("background", 10);
    ready.set("applicant", 1);
    ready.set("reasons", 1);
    const double before = contributions(*ready.lesson, "income").front();
    const double other = contributions(*ready.lesson, "income").back();
    REQUIRE(ready.lesson->apply(Json{{"income", 40}}).ok());
    ready.go_to_end();
    CHECK(contributions(*ready.lesson, "income").front() ==
          doctest::Approx(ready.number("income")).epsilon(1e-12));
    CHECK(contributions(*ready.lesson, "income").front() != before);
    CHECK(contributions(*ready.lesson, "income").back() == other);
}

TEST_CASE("The task is reached by the applicant whom the feature in view costs most") {
    Ready ready;
    ready.set("background", 10);
    CHECK(ready.hint("hardest_hit").find("Show everybody first") == 0);
    ready.set("reasons", 1);
    const std::vector<double> points = contributions(*ready.lesson, "income");
    const auto most = std::max_element(points.begin(), points.end()) - points.begin();
    ready.set("applicant", static_cast<double>(most == 0 ? 2 : 1));
    CHECK_FALSE(ready.reached("hardest_hit"));
    CHECK(ready.hint("hardest_hit").find("Income gives this applicant ") == 0);
    ready.set("applicant", static_cast<double>(most + 1));
    CHECK(ready.reached("hardest_hit"));
    ready.set("feature", 2);
    CHECK_FALSE(ready.reached("hardest_hit"));
}

TEST_CASE("A click on a dot chooses that applicant, one on a lane's name its feature, and a press tests") {
    Ready page;
    page.set("reasons", 1);
    page.set("background", 10);
    test::HeadlessImGui screen;
    constexpr float kWidth = 820.0f, kHeight = 560.0f;
    const auto draw = [&] {
        if (page.lesson->draw_figure() == Edited::yes) page.go_to_end();
        page.settle();
    };
    const auto parameter = [&](const char* id) { return find(page.parameters, id)->get(); };
    screen.settle(kWidth, kHeight, draw);
    const double applicant = parameter("applicant");
    for (float x = 470.0f; x < 640.0f && parameter("applicant") == applicant; x += 4.0f)
        screen.click({x, 84.0f}, kWidth, kHeight, draw);
    CHECK(parameter("applicant") != applicant);
    CHECK(parameter("feature") == 8);
    screen.click({360.0f, 190.0f}, kWidth, kHeight, draw);
    CHECK(parameter("feature") != 8);
    CHECK(screen.all_vertices_finite());
    const auto place = [&](const std::string& name) {
        for (const ui::Place& known : screen.context.places.all())
            if (known.name == name) return known.position + known.size * 0.5f;
        FAIL("no place " << name);
        return ImVec2();
    };
    screen.click(place("Test"), kWidth, kHeight, draw);
    CHECK(parameter("tested") == 1);
    screen.click(place("This one"), kWidth, kHeight, draw);
    CHECK(parameter("reasons") == 0);
    screen.click(place("Everybody"), kWidth, kHeight, draw);
    CHECK(parameter("shows") == 1);
    screen.settle(kWidth, kHeight, draw);
    screen.click(place("Colour"), kWidth, kHeight, draw);
    CHECK(parameter("partner") == 1);
    CHECK(screen.all_vertices_finite());
}
