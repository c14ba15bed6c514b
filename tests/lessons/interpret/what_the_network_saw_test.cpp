#include "core/interpret/deletion.h"
#include "generated/lesson_makers.h"
#include "lessons/interpret/digits_learning_view.h"
#include "lessons/interpret/digits_path_view.h"
#include "lessons/interpret/digits_trials.h"
#include "lessons/lesson.h"
#include "tests/lessons/lesson_stand.h"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>
#include <string>

using namespace lessons;
using namespace lessons::digits;
using core::Index;
using core::Vector;

namespace {

std::shared_ptr<const core::models::Mlp> network_after(Training& training, int n_epochs) {
    training.after(n_epochs);
    const auto& epoch = training.epochs()[static_cast<std::size_t>(n_epochs)];
    return {epoch, &epoch->network};
}

/// The lesson as the host runs it.
struct Stand : tests::LessonStand {
    Stand() : LessonStand(make_what_the_network_saw()) {}
};

}  // namespace

TEST_CASE("the embedded digits are the table of scikit-learn") {
    // d = load_digits(); np.bincount(d.target[np.arange(1797) % 4 == 3]); d.data.sum()
    const DigitsData data = load_digits();
    CHECK(data.train.n_rows() == 1348);
    CHECK(data.test.n_rows() == 449);
    Vector counts = Vector::Zero(10);
    for (const double digit : data.test.y) counts[static_cast<Index>(digit)] += 1.0;
    CHECK(counts == Vector{{43.0, 46.0, 44.0, 47.0, 50.0, 41.0, 41.0, 47.0, 44.0, 46.0}});
    CHECK(16.0 * (data.train.X.sum() + data.test.X.sum()) == 561718.0);
    CHECK(image_from_text(levels_text(data.mean)).size() == kPixels);
    CHECK(image_from_text("0123").size() == 0);
    CHECK(image_from_text(std::string(64, 'z')).size() == 0);
}

TEST_CASE("the network reads unseen digits as well as scikit-learn's") {
    // MLPClassifier((16,), activation='tanh', batch_size=32, learning_rate_init=0.003, max_iter=30,
    //   n_iter_no_change=1000, random_state=seed) on the same split, seeds 0 to 4: 0.9488 to 0.9621
    const DigitsData data = load_digits();
    Training training(data, {});
    CHECK(training.after(30).test.accuracy >= 0.9488);
    CHECK(training.after(0).test.accuracy < 0.25);
    CHECK(training.after(30).confusion.sum() == 449.0);
    CHECK(training.after(30).confusion.trace() / 449.0 == doctest::Approx(training.after(30).test.accuracy));
}

TEST_CASE("shuffled labels teach nothing about unseen digits") {
    const DigitsData data = load_digits();
    Training training(data, {.shuffles_labels = true});
    CHECK(training.after(15).test.accuracy < 0.25);
    CHECK(training.after(15).train.accuracy > training.after(15).test.accuracy);
}

TEST_CASE("integrated gradients complete to 1e-6 for tanh and rectifiers, from every baseline") {
    const DigitsData data = load_digits();
    for (const auto activation : {core::models::Activation::kTanh, core::models::Activation::kRelu}) {
        Training training(data, {.activation = activation});
        const auto network = network_after(training, 4);
        for (Index i = 0; i < 6; ++i) {
            const Vector image = data.test.X.row(7 * i).transpose();
            for (const Vector& baseline : {Vector(Vector::Zero(kPixels)), data.mean}) {
                const Answer answer = explain({network, image, baseline, i, 2});
                const double sum = answer.map(Method::integrated).values.sum();
                CHECK(std::fabs(sum - (answer.probability - answer.baseline_probability)) < 1e-6);
                CHECK(answer.gap < 1e-6);
            }
        }
    }
}

TEST_CASE("the slabs up to a place on the way tend to the probability there") {
    const DigitsData data = load_digits();
    Training training(data, {});
    const Question question{network_after(training, 6), data.test.X.row(2).transpose(), Vector::Zero(kPixels),
                            3, 2};
    for (const double alpha : {0.0, 0.3, 0.75, 1.0}) {
        const SlabSum fine = sum_slabs(question, 2000, alpha);
        CHECK(fine.truth == doctest::Approx(question.probability(question.at(alpha)) -
                                            question.probability(question.baseline)));
        CHECK(std::fabs(fine.sum - fine.truth) < 1e-6);
        const SlabSum coarse = sum_slabs(question, 2, alpha);
        CHECK(std::fabs(coarse.sum - coarse.truth) >= std::fabs(fine.sum - fine.truth));
    }
}

TEST_CASE("deleting what integrated gradients call important costs more than deleting at random") {
    const DigitsData data = load_digits();
    Training training(data, {});
    Trials trials;
    trials.ask(data.test.X, network_after(training, 15), network_after(training, 0), Vector::Zero(kPixels),
               2);
    while (trials.pending()) trials.work();
    const Findings& findings = trials.findings();
    CHECK(findings.n_images == Trials::kImages);
    const auto integrated = static_cast<std::size_t>(Method::integrated);
    CHECK(findings.deletion[integrated][8] < findings.random_deletion[8] - 0.4);
    for (const Vector& curve : findings.deletion) {
        CHECK(curve[0] == doctest::Approx(findings.random_deletion[0]));
        CHECK(curve[64] == doctest::Approx(findings.random_deletion[64]));
    }
    // Sizes of integrated gradients from a blank image follow the ink, whoever is asked.
    CHECK(findings.mean_likeness(Method::integrated) > 0.8);
    CHECK(std::fabs(findings.mean_likeness(Method::gradient)) < 0.2);
}

TEST_CASE("a run does not depend on what was learnt before, and a reset costs no training") {
    Stand one;
    one.go_to(6);
    const auto expected = one.numbers();
    Stand other;
    other.set("hidden", 1);
    other.go_to(9);
    other.set("hidden", 2);
    other.go_to(6);
    CHECK(other.numbers() == expected);
    const Snapshot snapshot = other.lesson->snapshot();
    other.go_to(12);
    CHECK(other.numbers() != expected);
    other.lesson->restore(snapshot);
    while (other.lesson->progress().pending()) other.lesson->work();
    CHECK(other.numbers() == expected);
}

TEST_CASE("a drawing is kept in links, and what is no drawing changes nothing") {
    Stand stand;
    stand.go_to(5);
    const Json drawing = {{"drawing", std::string(20, '0') + std::string(4, 'g') + std::string(40, '0')}};
    CHECK(stand.lesson->apply(drawing));
    stand.go_to(5);
    CHECK(stand.lesson->edits() == drawing);
    CHECK(stand.lesson->summary().find("your drawing") != std::string::npos);
    for (const char* text : {R"({"drawing": 3})", R"({"drawing": "0123"})", R"({"brush": 1})", "[]", "7"})
        CHECK_FALSE(stand.lesson->apply(Json::parse(text)));
    CHECK(stand.lesson->edits() == drawing);
    stand.set("image", 5);
    stand.go_to(5);
    CHECK(stand.lesson->edits() == Json::object());
}

TEST_CASE("the tasks are reached by what their steps ask for, and by nothing before") {
    Stand stand;
    stand.go_to(15);
    for (const char* id : {"small_network", "fooled", "complete", "claim"}) CHECK_FALSE(stand.reached(id));
    stand.set("slices", 30);
    stand.go_to(15);
    CHECK(stand.reached("complete"));
    stand.set("view", 2);
    stand.set("deleted", 4);
    stand.go_to(30);
    CHECK(stand.reached("claim"));
    stand.set("deleted", 1);
    stand.go_to(15);
    CHECK_FALSE(stand.reached("claim"));
    stand.set("view", 0);
    stand.set("hidden", 1);
    stand.set("learning_rate", 0.01);
    stand.go_to(30);
    CHECK(stand.reached("small_network"));
}
