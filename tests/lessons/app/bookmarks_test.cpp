#include "lessons/app/bookmarks.h"

#include <doctest/doctest.h>

#include <vector>

using lessons::app::Bookmarks;

namespace {

std::vector<int> all(const Bookmarks& bookmarks) {
    return {bookmarks.steps().begin(), bookmarks.steps().end()};
}

}  // namespace

TEST_CASE("Bookmarks are in order and a second press takes one away") {
    Bookmarks bookmarks;
    for (const int step : {40, 7, 300, -1}) bookmarks.toggle(step);
    CHECK(all(bookmarks) == std::vector<int>{7, 40, 300});
    CHECK(bookmarks.at(40));
    bookmarks.toggle(40);
    CHECK_FALSE(bookmarks.at(40));
    CHECK(all(bookmarks) == std::vector<int>{7, 300});
}

TEST_CASE("From any step the bookmark before and the one after can be reached") {
    Bookmarks bookmarks;
    CHECK_FALSE(bookmarks.before(10).has_value());
    CHECK_FALSE(bookmarks.after(10).has_value());
    for (const int step : {5, 20}) bookmarks.toggle(step);
    CHECK(*bookmarks.before(20) == 5);
    CHECK(*bookmarks.after(5) == 20);
    CHECK(*bookmarks.before(21) == 20);
    CHECK_FALSE(bookmarks.before(5).has_value());
    CHECK_FALSE(bookmarks.after(20).has_value());
}

TEST_CASE("The oldest bookmark gives way when there are too many") {
    Bookmarks bookmarks;
    for (int i = 0; i <= static_cast<int>(Bookmarks::kMost); ++i) bookmarks.toggle(1000 - i);
    CHECK(bookmarks.steps().size() == Bookmarks::kMost);
    CHECK_FALSE(bookmarks.at(1000));
    CHECK(bookmarks.at(1000 - static_cast<int>(Bookmarks::kMost)));
}
