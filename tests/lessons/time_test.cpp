// Sweeps over the table of lessons: time, undo and comparison cost a lesson no code, and keep their promises
// in every one.

#include "lessons/app/background_run.h"
#include "lessons/app/comparison.h"
#include "lessons/app/history.h"
#include "tests/lessons/lesson_state.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using lessons::curriculum;
using lessons::Entry;
using lessons::Parameter;
using lessons::Readout;
using lessons::app::Address;
using lessons::app::BackgroundRun;
using lessons::app::Comparison;
using lessons::app::History;
using lessons::app::Session;
using namespace tests;

namespace {

/// Same bits; a NaN is the same as a NaN.
bool is_same(double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); }

void check_readouts_at(const BackgroundRun& run, int step, const Session& session) {
    for (const Readout& readout : session.lesson().readouts()) {
        CAPTURE(readout.id);
        const auto series = run.series(readout.id);
        REQUIRE(series.size() > static_cast<std::size_t>(step));
        CHECK(is_same(series[static_cast<std::size_t>(step)], readout.value));
    }
}

/// One change of every kind that the host knows: each parameter, and everything back to the defaults.
std::vector<Address> changes_of(Session& session) {
    std::vector<Address> changes;
    for (const Parameter& parameter : session.parameters()) {
        Address change = session.address();
        change.parameters[parameter.id] = other_value(parameter);
        changes.push_back(change);
    }
    changes.emplace_back();
    return changes;
}

void take(Session& session, Address state) {
    std::vector<std::string> problems;
    state.step.reset();
    session.take_gradually(state, problems);
    session.player().finish_seek();
    finish_work(session.lesson());
    CHECK(problems.empty());
}

}  // namespace

TEST_CASE("In every lesson scrubbing to a step gives what running to it gives") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        BackgroundRun run(entry, Address{}, 120);
        while (!run.done()) run.work(1.0);
        Session session(entry);
        finish_work(session.lesson());
        const int last = run.steps();
        for (const int step : {last, 0, last / 2, 1, last / 3, last - 1}) {
            CAPTURE(step);
            go_to(session, step);
            finish_work(session.lesson());
            CHECK(session.player().step() == std::max(step, 0));
            check_readouts_at(run, std::max(step, 0), session);
        }
    }
}

TEST_CASE("In every lesson undo restores the state before any change, and redo the one after") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session(entry);
        go_to(session, 12);
        finish_work(session.lesson());
        for (const Address& change : changes_of(session)) {
            History history;
            history.start(session.address());
            const std::string state = session.state();
            const std::string visible = visible_state(session.lesson());
            take(session, change);
            const std::string changed = visible_state(session.lesson());
            history.settle(session.address());
            if (!history.can_undo()) continue;
            take(session, history.undo()->to);
            CHECK(session.state() == state);
            CHECK(visible_state(session.lesson()) == visible);
            take(session, history.redo()->to);
            CHECK(visible_state(session.lesson()) == changed);
            take(session, history.undo()->to);
        }
    }
}

TEST_CASE("In every lesson two copies with equal parameters stay equal") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session a(entry);
        go_to(a, 5);
        Comparison comparison(a);
        Session& b = comparison.b();
        const int last = std::min(a.player().length(), 150);
        for (int step = 0; step <= last; step += 1 + last / 40) {
            go_to(a, step);
            finish_work(a.lesson());
            finish_work(b.lesson());
            CAPTURE(step);
            CHECK(visible_state(a.lesson()) == visible_state(b.lesson()));
        }
        go_to(a, 3);
        CHECK(visible_state(a.lesson()) == visible_state(b.lesson()));
    }
}

TEST_CASE("In every lesson copies that were made different and equal again are equal") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session a(entry);
        Comparison comparison(a);
        go_to(a, 9);
        std::vector<std::string> problems;
        for (const Address& change : changes_of(a)) {
            for (const lessons::app::Settings& settings :
                 {lessons::app::Settings(change), lessons::app::Settings(a.address())}) {
                comparison.set_b(settings, problems);
                a.player().finish_seek();
            }
        }
        CHECK(problems.empty());
        finish_work(a.lesson());
        finish_work(comparison.b().lesson());
        CHECK(visible_state(a.lesson()) == visible_state(comparison.b().lesson()));
        CHECK(a.state() == comparison.b().state());
    }
}

TEST_CASE("In every lesson a copy that was used before runs like a new one") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session(entry);
        const std::vector<Address> changes = changes_of(session);
        BackgroundRun used(entry, changes.front(), 30);
        while (!used.done()) used.work(1.0);
        used.start(Address{}, 30);
        while (!used.done()) used.work(1.0);
        BackgroundRun fresh(entry, Address{}, 30);
        while (!fresh.done()) fresh.work(1.0);
        REQUIRE(used.steps() == fresh.steps());
        for (const Readout& readout : fresh.columns()) {
            CAPTURE(readout.id);
            const auto one = used.series(readout.id);
            const auto other = fresh.series(readout.id);
            CHECK(std::equal(one.begin(), one.end(), other.begin(), other.end(), is_same));
        }
    }
}
