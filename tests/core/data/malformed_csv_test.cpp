// Files that are no tables, as people have them: each is refused with the place and with what to do.

#include "tests/support/malformed_csv.h"
#include "core/data/csv.h"

#include <doctest/doctest.h>

TEST_CASE("more than twenty malformed files are refused, each with its own clear message") {
    CHECK(std::size(test::kMalformed) >= 20);
    for (const test::Malformed& file : test::kMalformed) {
        CAPTURE(file.text);
        const auto table = core::data::read_csv(file.text);
        CHECK_FALSE(table.ok());
        if (!table.ok()) CHECK(table.error().describe() == file.complaint);
    }
}
