#include "lessons/lp/possible_limit.h"

#include <doctest/doctest.h>

using lessons::possible::read_limit;
using lessons::possible::write_limit;

namespace {

const std::array<std::string, 2> kProducts{"chairs", "tables"};

}  // namespace

TEST_CASE("a limit is read as people write it, and written back the same") {
    for (const char* text : {"wood: 2 chairs + tables <= 100", "chairs - 0.5 tables >= 10", "tables <= 45",
                             "\"my limit 2\": -chairs + 3 tables >= -7.25"}) {
        CAPTURE(text);
        const auto limit = read_limit(text, kProducts);
        REQUIRE(limit.ok());
        CHECK(write_limit(*limit, kProducts) == text);
    }
    const auto turned = read_limit("10 <= tables + chairs", kProducts);
    REQUIRE(turned.ok());
    CHECK(turned->asks);
    CHECK(turned->spare({4.0, 4.0}) == -2.0);
    CHECK(turned->half_plane().offset == -10.0);
}

TEST_CASE("what is no limit on the two products is refused with a reason") {
    for (const char* text :
         {"", "wood", "2 chairs + stools <= 5", "5 <= chairs <= 9", "chairs = 4", "chairs * tables <= 3",
          "0 chairs <= 3", "chairs <= 10000000", "chairs <= 3, tables <= 4", "3 <= 4", "chairs free"}) {
        CAPTURE(text);
        const auto limit = read_limit(text, kProducts);
        REQUIRE(!limit.ok());
        CHECK(!limit.error().message.empty());
    }
}
