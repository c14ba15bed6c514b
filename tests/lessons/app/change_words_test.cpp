#include "lessons/app/change_words.h"

#include "lessons/app/parameter_words.h"

#include <doctest/doctest.h>

using namespace lessons::app;

namespace {

Address race(double rate) {
    Address state;
    state.lesson = "race";
    state.parameters["learning_rate"] = rate;
    return state;
}

std::string undone(const Address& from, const Address& to) {
    return move_words({from, to}, Way::back, Session(*lessons::find_lesson("race")));
}

}  // namespace

TEST_CASE("A value reads as it stands on the screen") {
    const Session session(*lessons::find_lesson("race"));
    const auto words = [&](const char* id, double value) {
        return value_words(*lessons::find(session.parameters(), id), value);
    };
    CHECK(words("learning_rate", 1.9) == "1.9\u00a0\u00d7");
    CHECK(words("function", 7) == "Beale");
    CHECK(words("function", -3) == "\u22123");
    CHECK(words("methods", 0b101) == "Gradient descent, Adam");
    CHECK(words("methods", 0) == "none");
    bool on = true;
    CHECK(value_words(lessons::Parameter::toggle("t", "T", on), 1) == "on");
}

TEST_CASE("Undo says which setting went from what to what") {
    CHECK(undone(race(1.9), race(1)) == "Undid: Learning rate 1.9\u00a0\u00d7 \u2192 1\u00a0\u00d7");
    Address here = race(1.9);
    here.parameters["momentum"] = 0.5;
    const std::string both = undone(here, race(1));
    CHECK(both == "Undid: Learning rate 1.9\u00a0\u00d7 \u2192 1\u00a0\u00d7 and Momentum 0.5 \u2192 0.9");
    here.parameters["function"] = 0;
    CHECK(undone(here, race(1)).find(" and 2 more changes") != std::string::npos);
}

TEST_CASE("Undo says what was chosen and what no longer is") {
    Address here = race(1);
    here.parameters["methods"] = 0b1110;
    CHECK(undone(here, race(1)) == "Undid: Methods + Gradient descent");
    CHECK(undone(race(1), here) == "Undid: Methods \u2212 Gradient descent");
}

TEST_CASE("What was dragged is a change in the figure") {
    Address here = race(1);
    here.edits = lessons::Json{{"starts", {{"beale", {1.0, 2.0}}}}};
    CHECK(undone(here, race(1)) == "Undid: a change in the figure");
    const History::Move again{race(1), here};
    CHECK(move_words(again, Way::forth, Session(*lessons::find_lesson("race"))) ==
          "Redid: a change in the figure");
}

TEST_CASE("Undo names what happened to the comparison, and whose setting it was") {
    const Address alone = race(1);
    Address compared = alone;
    compared.b = Settings(race(2));
    CHECK(undone(compared, alone) == "Undid: comparing A with B");
    CHECK(undone(alone, compared) == "Undid: closing the comparison");
    CHECK(undone(race(2), compared) == "Undid: taking over B");
    Address swapped = race(2);
    swapped.b = Settings(race(1));
    CHECK(undone(swapped, compared) == "Undid: swapping A and B");
    Address changed = alone;
    changed.b = Settings(race(5));
    CHECK(undone(changed, compared) == "Undid: B: Learning rate 5\u00a0\u00d7 \u2192 2\u00a0\u00d7");
}
