// Links that were given out once, with the state that each must give for ever:
// tests/data/links/<lesson>.json. Entries are only ever added. When one fails, mend the program, not the
// entry.

#include "lessons/app/session.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using lessons::Entry;
using lessons::Json;
using lessons::app::Session;

namespace {

Json stored_links(const Entry& entry) {
    std::ifstream file(GRADUS_SOURCE_DIR "/tests/data/links/" + std::string(entry.id) + ".json");
    return file ? Json::parse(file, nullptr, false) : Json::array();
}

/// Everything that a link can set, parameters at their defaults too: a changed default changes old links.
Json state_of(const Session& session) {
    Json state{{"step", session.player().step()},
               {"text_step", session.text_step},
               {"parameters", Json::object()},
               {"edits", session.lesson().edits()}};
    for (const lessons::Parameter& parameter : session.parameters())
        state["parameters"][parameter.id] = parameter.get();
    if (!session.view.hidden_panes.empty()) state["hide_panes"] = session.view.hidden_panes;
    if (!session.view.hidden_controls.empty()) state["hide_controls"] = session.view.hidden_controls;
    if (!session.view.locked.empty()) state["lock"] = session.view.locked;
    return state;
}

/// A parameter that is younger than the link may stand at its default; all that the entry names must agree.
void check_gives(const Json& given, const Json& state) {
    for (const auto& named : given.items()) {
        const std::string& name = named.key();
        const Json& wanted = named.value();
        CAPTURE(name);
        if (name != "parameters") {
            CHECK(state.value(name, Json()) == wanted);
            continue;
        }
        for (const auto& setting : wanted.items()) {
            const std::string& id = setting.key();
            const Json& value = setting.value();
            CAPTURE(id);
            CHECK(state["parameters"].value(id, Json()) == value);
        }
    }
}

}  // namespace

TEST_CASE("Every link that was ever given out leads to the state of then") {
    int checked = 0;
    for (const Entry& entry : lessons::curriculum()) {
        for (const Json& stored : stored_links(entry)) {
            const std::string link = stored["link"];
            CAPTURE(link);
            Session session(entry);
            lessons::app::Address address = lessons::app::parse_address(link);
            CHECK(address.lesson == entry.id);
            session.take(address, address.problems);
            const Json state = state_of(session);
            CAPTURE(state.dump());
            check_gives(stored["gives"], state);
            CHECK(address.problems.size() == stored.value("problems", std::size_t{0}));
            ++checked;
        }
    }
    CHECK(checked >= 20);
}

TEST_CASE("No parameter is called like a field of the address") {
    for (const Entry& entry : lessons::curriculum()) {
        Session session(entry);
        for (const lessons::Parameter& parameter : session.parameters()) {
            for (const char* field : {"v", "t", "s", "e", "b", "hide_panes", "hide_controls", "lock"})
                CHECK(parameter.id != field);
        }
    }
}
