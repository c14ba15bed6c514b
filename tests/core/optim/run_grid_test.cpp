#include "core/optim/run_grid.h"

#include <doctest/doctest.h>

#include <set>

using namespace core::optim;
using core::Index;

namespace {

RunGrid himmelblau_grid(const char* method, int nx, int ny) {
    const OptimizerInfo& info = *find_optimizer(method);
    const TestFunction& function = *find_test_function("himmelblau");
    const Hyperparameters parameters = suggested_hyperparameters(info, function);
    const auto plan = [=](int i, int j) {
        return RunPlan{{-5.0 + 10.0 * i / nx, -5.0 + 10.0 * j / ny}, parameters};
    };
    const StopCriteria stop{.max_iterations = 60};
    return {make_plane_runs(info, make_plane_problem(function), parameters, stop, Goals::below(1.0)), nx, ny,
            plan};
}

void check_same(const RunGrid& one, const RunGrid& other) {
    for (int j = 0; j < one.ny(); ++j) {
        for (int i = 0; i < one.nx(); ++i) {
            CHECK(one.end(i, j).status == other.end(i, j).status);
            CHECK(one.end(i, j).iterations == other.end(i, j).iterations);
            CHECK(one.end(i, j).position.x == other.end(i, j).position.x);
            CHECK(one.end(i, j).value == other.end(i, j).value);
        }
    }
}

}  // namespace

TEST_CASE("However the work is sliced, the grid comes to the same, by rules and by steppers") {
    for (const char* method : {"gradient_descent", "nesterov", "newton", "nelder_mead"}) {
        RunGrid whole = himmelblau_grid(method, 23, 17);
        whole.work(1'000'000);
        CHECK(whole.finished());
        for (const Index slice : {1, 37, 1000}) {
            RunGrid sliced = himmelblau_grid(method, 23, 17);
            while (!sliced.finished()) sliced.work(slice);
            check_same(whole, sliced);
        }
    }
}

TEST_CASE("A copy goes on independently and comes to the same") {
    for (const char* method : {"adam", "bfgs"}) {
        RunGrid grid = himmelblau_grid(method, 20, 20);
        grid.work(500);
        const Index before = grid.finished_count();
        RunGrid copy = grid;
        copy.work(1'000'000);
        CHECK(grid.finished_count() == before);
        CHECK(!grid.finished());
        grid.work(1'000'000);
        check_same(grid, copy);
    }
}

TEST_CASE("A slice of work is bounded") {
    RunGrid grid = himmelblau_grid("gradient_descent", 50, 50);
    grid.work(160);  // ten steps of sixteen runs: no more than these can have ended
    CHECK(grid.finished_count() <= 160);
    CHECK(grid.progress() < 0.07);
}

TEST_CASE("Coarse runs come first, and stand for their neighbours until these are known") {
    RunGrid grid = himmelblau_grid("gradient_descent", 40, 40);
    CHECK(grid.shown_end(5, 5) == nullptr);
    while (grid.finished_count() < 3 * 3) grid.work(16);
    std::set<Index> coarse;
    for (const Index i : {0, 16, 32}) {
        for (const Index j : {0, 16, 32}) coarse.insert(j * 40 + i);
    }
    int known = 0;
    for (const Index number : coarse) {
        known += grid.end(static_cast<int>(number % 40), static_cast<int>(number / 40)).is_known();
    }
    CHECK(known >=
          5);  // runs differ in length: some of the next level may have ended before the last of these
    grid.work(100'000);
    for (int j = 0; j < 40; ++j) {
        for (int i = 0; i < 40; ++i) CHECK(grid.shown_end(i, j) == &grid.end(i, j));
    }
    CHECK(grid.finished());
    CHECK(grid.finished_count() == 1600);
}

TEST_CASE("Grids of one column, one row or one run are finished too") {
    for (const auto& [nx, ny] : {std::pair{1, 1}, std::pair{1, 33}, std::pair{17, 1}}) {
        RunGrid grid = himmelblau_grid("momentum", nx, ny);
        grid.work(100'000);
        CHECK(grid.finished());
        CHECK(grid.progress() == 1.0);
    }
}
