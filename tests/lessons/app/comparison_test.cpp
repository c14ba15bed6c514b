#include "lessons/app/comparison.h"

#include "lessons/app/differences.h"

#include <doctest/doctest.h>

#include <memory>
#include <utility>

using namespace lessons::app;

namespace {

std::unique_ptr<Session> race() { return std::make_unique<Session>(*lessons::find_lesson("race")); }

double gap(const Session& session) { return session.lesson().readouts().front().value; }

}  // namespace

TEST_CASE("B starts as a copy of A at the same step") {
    const auto a = race();
    a->set_parameter("momentum", 0.4);
    a->player().seek(25);
    a->player().finish_seek();
    Comparison comparison(*a);
    a->player().finish_seek();
    CHECK(comparison.b().address().parameters == a->address().parameters);
    CHECK(gap(comparison.b()) == gap(*a));
    CHECK(comparison.side == Side::b);
    CHECK(&comparison.edited() == &comparison.b());
}

TEST_CASE("A comparison that begins while a long way is gone lets both arrive") {
    const auto a = race();
    a->player().seek(300);
    a->player().advance(0.0, 0.0);
    Comparison comparison(*a);
    a->player().finish_seek();
    CHECK(a->player().step() == 300);
    CHECK(gap(comparison.b()) == gap(*a));
}

TEST_CASE("The address of a comparison says both copies") {
    const auto a = race();
    Comparison comparison(*a);
    comparison.b().set_parameter("learning_rate", 2.0);
    const Address address = comparison.address();
    CHECK(address.parameters.empty());
    CHECK(address.b->parameters.at("learning_rate") == 2.0);
}

TEST_CASE("Swapping exchanges the copies, not what belongs to the page") {
    auto a = race();
    a->text_step = 3;
    a->bookmarks.toggle(7);
    a->player().set_speed(2.0);
    Comparison comparison(*a);
    comparison.b().set_parameter("learning_rate", 2.0);
    comparison.swap(a);
    CHECK(a->address().parameters.at("learning_rate") == 2.0);
    CHECK(comparison.b().address().parameters.empty());
    CHECK(&comparison.a() == a.get());
    CHECK(a->text_step == 3);
    CHECK(a->bookmarks.at(7));
    CHECK(a->player().speed() == 2.0);
    a->player().seek(9);
    a->player().finish_seek();
    CHECK(comparison.b().player().step() == 9);
}

TEST_CASE("Adopting goes on with B alone, playing as before") {
    auto a = race();
    a->player().play();
    {
        Comparison comparison(*a);
        comparison.b().set_parameter("learning_rate", 2.0);
        std::unique_ptr<Session> b = comparison.adopt();
        std::swap(a, b);
    }
    CHECK(a->address().parameters.at("learning_rate") == 2.0);
    CHECK(a->player().playing());
    a->player().seek(9);
    a->player().finish_seek();
    CHECK(a->player().step() == 9);
}

TEST_CASE("Differences name settings and results with values and units") {
    const auto a = race();
    const auto b = race();
    CHECK(setting_differences(*a, *b).empty());
    CHECK(readout_differences(a->lesson(), b->lesson()).empty());
    CHECK(differences_in_words(*a, *b) == "Comparing A and B. Their settings are the same.");
    b->set_parameter("learning_rate", 2.0);
    b->set_parameter("methods", 0b10011);
    b->player().finish_seek();
    const auto settings = setting_differences(*a, *b);
    REQUIRE(settings.size() == 2);
    CHECK(to_sentence(settings[0]).rfind("Methods: A also Adam, BFGS, B also ", 0) == 0);
    CHECK(to_sentence(settings[1]) == "Learning rate: A 1\u00a0\u00d7, B 2\u00a0\u00d7.");
    const auto results = readout_differences(a->lesson(), b->lesson());
    CHECK(results.front().label == "Gradient descent: above the minimum");
    CHECK(results.front().a != results.front().b);
    CHECK(results.back().a == kNoValue);  // the fifth method takes part in B only
}

TEST_CASE("What was dragged differently is a difference of the figure") {
    const auto a = race();
    const auto b = race();
    Address moved;
    moved.edits = lessons::Json{{"starts", {{"beale", {-1.5, 0.25}}}}};
    b->take(moved, moved.problems);
    REQUIRE(moved.problems.empty());
    const auto differences = setting_differences(*a, *b);
    REQUIRE(differences.size() == 1);
    CHECK(to_sentence(differences[0]) == "In the figure: A as given, B changed.");
}
