#include "core/tree.h"

#include <doctest/doctest.h>

using namespace core;

namespace {

// x0 <= 1 ? 10 : (x1 in {0, 2} ? 20 : 30); missing x0 goes left, missing x1 right.
Tree small_tree() {
    Tree tree;
    tree.nodes = {{.threshold = 1.0, .weight = 10.0, .feature = 0, .left = 1},
                  {.value = 10.0, .weight = 5.0, .left = 1},
                  {.threshold = 0.0,
                   .weight = 5.0,
                   .feature = 1,
                   .left = 3,
                   .category_set = 0,
                   .missing_goes_right = true},
                  {.value = 20.0, .weight = 4.0, .left = 3},
                  {.value = 30.0, .weight = 1.0, .left = 4}};
    tree.category_sets = {{{true, false, true}}};
    return tree;
}

}  // namespace

TEST_CASE("rows go by threshold, by category and, where missing, by the node's word") {
    const Tree tree = small_tree();
    CHECK(tree.predict(Vector{{1.0, 9.0}}) == 10.0);
    CHECK(tree.predict(Vector{{kNaN, 0.0}}) == 10.0);
    CHECK(tree.predict(Vector{{2.0, 0.0}}) == 20.0);
    CHECK(tree.predict(Vector{{2.0, 1.0}}) == 30.0);
    CHECK(tree.predict(Vector{{2.0, 2.0}}) == 20.0);
    CHECK(tree.predict(Vector{{2.0, 3.0}}) == 30.0);
    CHECK(tree.predict(Vector{{2.0, -1.0}}) == 30.0);
    CHECK(tree.predict(Vector{{2.0, kNaN}}) == 30.0);
}

TEST_CASE("a tree knows its size and its mean") {
    CHECK(small_tree().n_leaves() == 3);
    CHECK(small_tree().depth() == 2);
    CHECK(small_tree().mean_value() == doctest::Approx(16.0).epsilon(1e-15));
    CHECK(Tree{}.depth() == 0);
    CHECK(Tree{}.mean_value() == 0.0);
}

TEST_CASE("a sum of trees is scaled and shifted") {
    const TreeSum sum{.offset = 1.0, .factor = 0.5, .trees = {small_tree(), small_tree()}};
    CHECK(sum.predict(Vector{{0.0, 0.0}}) == 11.0);
    CHECK(TreeSum{.offset = 2.0}.predict(Vector{{0.0}}) == 2.0);
}
