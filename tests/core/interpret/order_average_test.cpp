#include "core/interpret/order_average.h"

#include "core/interpret/exact_shapley.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Random;
using core::Vector;

namespace {

std::vector<double> random_game(int n_players, std::uint64_t seed) {
    Random random(seed);
    std::vector<double> game(std::size_t{1} << n_players);
    for (double& value : game) value = random.uniform();
    return game;
}

}  // namespace

TEST_CASE("changes along an order are the differences of the values met") {
    // v: none 1, {0} 4, {1} 2, both 10.
    const std::vector<double> game = {1.0, 4.0, 2.0, 10.0};
    const std::vector<Index> first = {0, 1};
    const std::vector<Index> second = {1, 0};
    CHECK(changes_along_order(game, first) == Vector{{3.0, 6.0}});
    CHECK(changes_along_order(game, second) == Vector{{8.0, 1.0}});
}

TEST_CASE("the mean over all orders is the Shapley value") {
    const std::vector<double> game = random_game(5, 1);
    std::vector<Index> order = {0, 1, 2, 3, 4};
    Vector sum = Vector::Zero(5);
    do sum += changes_along_order(game, order);
    while (std::next_permutation(order.begin(), order.end()));
    CHECK((sum / 120.0 - shapley_values(game)).norm() < 1e-13);
}

TEST_CASE("the average adds up after every order and closes in on the exact values") {
    const std::vector<double> game = random_game(6, 2);
    const Vector exact = shapley_values(game);
    OrderAverage average(6, 3);
    CHECK(average.mean() == Vector::Zero(6));
    for (int n = 1; n <= 400; ++n) {
        average.step(game);
        CHECK(std::fabs(average.mean().sum() - (game.back() - game.front())) < 1e-12);
        CHECK(std::isfinite(average.standard_errors()[0]) == (n >= 2));
    }
    for (Index j = 0; j < 6; ++j) {
        CHECK(std::fabs(average.mean()[j] - exact[j]) < 4.0 * average.standard_errors()[j]);
        CHECK(average.standard_errors()[j] < 0.05);
    }
}

TEST_CASE("standard errors are honest: nine in ten 90 % intervals hold the exact value") {
    const std::vector<double> game = random_game(5, 4);
    const Vector exact = shapley_values(game);
    int inside = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        OrderAverage average(5, seed);
        for (int n = 0; n < 60; ++n) average.step(game);
        const Vector errors = average.standard_errors();
        for (Index j = 0; j < 5; ++j)
            inside += std::fabs(average.mean()[j] - exact[j]) < 1.645 * errors[j] ? 1 : 0;
    }
    CHECK(inside > 0.87 * 2000);
    CHECK(inside < 0.93 * 2000);
}

TEST_CASE("equal seeds draw equal orders, and a copy goes on with them") {
    const std::vector<double> game = random_game(4, 5);
    OrderAverage one(4, 9);
    OrderAverage same(4, 9);
    OrderAverage other(4, 10);
    bool differs = false;
    for (int n = 0; n < 10; ++n) {
        one.step(game);
        same.step(random_game(4, 6));
        other.step(game);
        CHECK(one.last_order() == same.last_order());
        differs = differs || one.last_order() != other.last_order();
    }
    CHECK(differs);
    OrderAverage copy = one;
    one.step(game);
    copy.step(game);
    CHECK(copy.mean() == one.mean());
}
