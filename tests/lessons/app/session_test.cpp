#include "lessons/app/session.h"

#include "lessons/app/text_action.h"

#include <doctest/doctest.h>

using namespace lessons::app;

namespace {

Session open_session(const std::string& link) {
    Session session(*lessons::find_lesson("race"));
    std::vector<std::string> problems;
    session.take(parse_address(link), problems);
    CHECK(problems.empty());
    return session;
}

double value_of(const Session& session, const std::string& id) {
    return lessons::find(session.parameters(), id)->get();
}

}  // namespace

TEST_CASE("What a teacher's link locks or hides comes back when the figure changes it") {
    for (const char* view : {"lock=momentum", "hide_controls=momentum"}) {
        Session session = open_session("race/v=2&momentum=0.25&" + std::string(view));
        for (lessons::Parameter& parameter : session.parameters())
            if (parameter.id == "momentum") parameter.set(0.75);
        CHECK(session.hold_kept());
        CHECK(value_of(session, "momentum") == 0.25);
        CHECK_FALSE(session.hold_kept());
    }
}

TEST_CASE("A link in the text cannot change what is locked") {
    Session session = open_session("race/v=2&momentum=0.25&lock=momentum");
    std::vector<std::string> problems;
    perform_set("set:momentum=0.9&steps=100", session, problems);
    CHECK(problems.size() == 1);
    CHECK(value_of(session, "momentum") == 0.25);
    CHECK(value_of(session, "steps") == 100.0);
}
