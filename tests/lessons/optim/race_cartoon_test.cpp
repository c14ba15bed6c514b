#include "lessons/optim/race_cartoon.h"

#include "tests/lessons/optim/race_fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace lessons::optim;
using namespace tests;
using Kind = CartoonPhase::Kind;

namespace {

Cartoon cartoon_of(const Racer& racer) {
    const std::optional<Cartoon> cartoon = next_step_of(racer);
    REQUIRE(cartoon.has_value());
    return *cartoon;
}

std::string kinds_of(const Cartoon& cartoon) {
    constexpr const char* kNames[] = {"stand", "ahead",  "slope",    "rates", "line",
                                      "trial", "region", "triangle", "part",  "arrive"};
    std::string text;
    for (const CartoonPhase& phase : cartoon.phases)
        text += std::string(kNames[static_cast<std::size_t>(phase.kind)]) + " ";
    return text;
}

}  // namespace

TEST_CASE("The terms that are shown add up to the step, for every method and at every step") {
    for (const char* landscape : {"ellipse", "beale", "rosenbrock", "himmelblau", "rastrigin"}) {
        Race race = raced(settings_on(landscape, everybody()), 0);
        for (int step = 0; step < 30; ++step) {
            const Race before = race;
            race.step();
            for (const Racer& racer : before.racers()) {
                const std::optional<Cartoon> cartoon = next_step_of(racer);
                REQUIRE(cartoon.has_value() == !racer.finished());
                if (!cartoon) continue;
                CAPTURE(landscape);
                CAPTURE(racer.name());
                CAPTURE(step);
                core::Vector2 sum = cartoon->from;
                for (const CartoonPart& part : cartoon->parts) sum += part.value;
                const double scale = 1.0 + cartoon->to.norm();
                CHECK((sum - cartoon->to).norm() <= 1e-12 * scale);
                const Racer& after = race.racers()[static_cast<std::size_t>(&racer - before.racers().data())];
                const bool is_triangle = after.report().simplex.vertices.size() > 0;
                if (!is_triangle && !after.diverged())
                    CHECK((cartoon->to - after.position()).norm() <= 1e-12 * scale);
            }
        }
    }
}

TEST_CASE("Looking at the next step changes nothing") {
    const Race race = raced(settings_on("beale", everybody()), 7);
    Race watched = race;
    for (const Racer& racer : watched.racers()) next_step_of(racer);
    Race other = race;
    for (int k = 0; k < 20; ++k) {
        watched.step();
        other.step();
    }
    for (std::size_t k = 0; k < other.racers().size(); ++k) {
        CHECK(watched.racers()[k].position() == other.racers()[k].position());
        CHECK(watched.racers()[k].evaluations() == other.racers()[k].evaluations());
    }
}

TEST_CASE("Momentum's second step on the bowl, number by number") {
    // (x^2 + 50 y^2)/2 from (-9, 1.5), rate 0.02, momentum 0.9, by hand: the first step is -0.02 (-9, 75) =
    // (0.18, -1.5), to (-8.82, 0); there g = (-8.82, 0). Kept: 0.9 (0.18, -1.5); downhill: (0.1764, 0).
    const Race race = raced(settings_on("ellipse", kMomentum), 1);
    const Cartoon cartoon = cartoon_of(racer(race, "Momentum"));
    CHECK(kinds_of(cartoon) == "stand slope part part arrive ");
    REQUIRE(cartoon.parts.size() == 2);
    CHECK(cartoon.parts[0].symbol == "\u03b2 v");
    CHECK(cartoon.parts[0].value.x() == doctest::Approx(0.162));
    CHECK(cartoon.parts[0].value.y() == doctest::Approx(-1.35));
    CHECK(cartoon.parts[1].symbol == "\u2212\u03b7 g");
    CHECK(cartoon.parts[1].value.x() == doctest::Approx(0.1764));
    CHECK(cartoon.to.x() == doctest::Approx(-8.82 + 0.162 + 0.1764));
    CHECK(cartoon.to.y() == doctest::Approx(-1.35));
    CHECK(cartoon.phases[2].sentence.find("(0.162, \u22121.35)") != std::string::npos);
}

TEST_CASE("Each kind of method tells its own story") {
    const Race race = raced(settings_on("rosenbrock", everybody()), 1);
    CHECK(kinds_of(cartoon_of(racer(race, "Gradient descent"))) == "stand slope part arrive ");
    CHECK(kinds_of(cartoon_of(racer(race, "Nesterov momentum"))) == "stand ahead slope part part arrive ");
    CHECK(kinds_of(cartoon_of(racer(race, "Adam"))) == "stand slope rates part part arrive ");
    CHECK(kinds_of(cartoon_of(racer(race, "Nelder-Mead"))) == "triangle part arrive ");
    CHECK(kinds_of(cartoon_of(racer(race, "Trust region"))).find("region") != std::string::npos);
    CHECK(kinds_of(cartoon_of(racer(race, "Line-search descent"))).find("line trial") != std::string::npos);
}

TEST_CASE("Every phase of every method says something") {
    const Race race = raced(settings_on("himmelblau", everybody()), 3);
    for (const Racer& each : race.racers()) {
        const std::optional<Cartoon> cartoon = next_step_of(each);
        if (!cartoon) continue;
        CAPTURE(each.name());
        CHECK(cartoon->phases.size() >= 3);
        CHECK(cartoon->phases.size() <= 16);
        for (const CartoonPhase& phase : cartoon->phases) CHECK(phase.sentence.size() > 15);
    }
}

TEST_CASE("Who has finished has no next step") {
    const Race race = raced(settings_on("ellipse", kNewton), 500);
    CHECK_FALSE(next_step_of(racer(race, "Newton")).has_value());
}
