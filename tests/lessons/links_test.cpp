// Links that were given out once, with the state that each must give for ever:
// tests/data/links/<lesson>.json. Entries are only ever added. When one fails, mend the program, not the
// entry.

#include "core/random.h"
#include "lessons/app/comparison.h"
#include "lessons/app/session.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

using lessons::Entry;
using lessons::Json;
using lessons::app::Session;

namespace {

Json stored_links(const Entry& entry) {
    std::ifstream file(GRADUS_SOURCE_DIR "/tests/data/links/" + std::string(entry.id) + ".json");
    return file ? Json::parse(file, nullptr, false) : Json::array();
}

/// Parameters at their defaults too: a changed default changes old links.
Json settings_of(const Session& session) {
    Json settings{{"parameters", Json::object()}, {"edits", session.lesson().edits()}};
    for (const lessons::Parameter& parameter : session.parameters())
        settings["parameters"][parameter.id] = parameter.get();
    return settings;
}

/// Everything that a link can set, of one copy.
Json state_of(const Session& session) {
    Json state = settings_of(session);
    state["step"] = session.player().step();
    state["text_step"] = session.text_step;
    if (!session.view.hidden_panes.empty()) state["hide_panes"] = session.view.hidden_panes;
    if (!session.view.hidden_controls.empty()) state["hide_controls"] = session.view.hidden_controls;
    if (!session.view.locked.empty()) state["lock"] = session.view.locked;
    return state;
}

/// The second copy's settings, of a link that compares.
Json settings_of_copy(Session& session, lessons::app::Address& address) {
    lessons::app::Comparison comparison(session);
    comparison.set_b(*address.b, address.problems);
    return settings_of(comparison.b());
}

/// The same with something in it, at any depth, replaced by what nobody expects there.
Json tampered_with(Json edits, core::Random& random) {
    const Json odd{nullptr,
                   true,
                   -1,
                   4'000'000'000,
                   0.5,
                   1e300,
                   -1e300,
                   "x",
                   "",
                   {},
                   Json::array(),
                   Json::array({1, 2, 3}),
                   Json{{"x", 1}}};
    const Json places = edits.flatten();
    auto place = places.begin();
    std::advance(place, static_cast<std::ptrdiff_t>(random.below(places.size())));
    Json::json_pointer path(place.key());
    for (std::size_t up = random.below(3); up > 0 && !path.empty(); --up) path = path.parent_pointer();
    edits[path] = odd[random.below(odd.size())];
    return edits;
}

/// A parameter that is younger than the link may stand at its default; all that the entry names must agree.
void check_gives(const Json& given, const Json& state) {
    for (const auto& named : given.items()) {
        const std::string& name = named.key();
        const Json& wanted = named.value();
        CAPTURE(name);
        if (name == "b") {
            check_gives(wanted, state.value(name, Json::object()));
            continue;
        }
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
            Json state = state_of(session);
            if (address.b) state["b"] = settings_of_copy(session, address);
            CAPTURE(state.dump());
            check_gives(stored["gives"], state);
            CHECK(address.problems.size() == stored.value("problems", std::size_t{0}));
            ++checked;
        }
    }
    CHECK(checked >= 20);
}

TEST_CASE("Edits of links that were tampered with are taken or refused, and nothing breaks") {
    constexpr int kRounds = 300;
    core::Random random(41);
    int tampered = 0;
    for (const Entry& entry : lessons::curriculum()) {
        Session session(entry);
        for (const Json& stored : stored_links(entry)) {
            lessons::app::Address address = lessons::app::parse_address(stored["link"]);
            if (!address.edits || address.edits->empty()) continue;
            const Json edits = *address.edits;
            address.step = 3;
            for (int round = 0; round < kRounds; ++round, ++tampered) {
                address.edits = tampered_with(edits, random);
                CAPTURE(address.edits->dump());
                session.take(address, address.problems);
                CHECK_FALSE(std::as_const(session).lesson().summary().empty());
                const Json taken = session.lesson().edits();
                CHECK(session.lesson().apply(taken).ok());
            }
        }
    }
    CHECK(tampered >= 1000);
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
