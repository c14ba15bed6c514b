#include "core/data/duplicates.h"

#include "core/data/csv.h"

#include <doctest/doctest.h>

using namespace core::data;

namespace {

Table read(std::string_view text) { return read_csv(text).value(); }

}  // namespace

TEST_CASE("columns are twins when they hold the same numbers, or words that go together one to one") {
    const Table table = read("a,b,c,d,e,f\n1,1,x,u,x,1\n2,2,y,v,y,2\n,,x,u,,3\n3,3,z,w,z,3\n");
    CHECK(earlier_twin(table, 0) == -1);
    CHECK(earlier_twin(table, 1) == 0);
    CHECK(earlier_twin(table, 3) == 2);   // x = u, y = v, z = w
    CHECK(earlier_twin(table, 4) == -1);  // missing where the others are not
    CHECK(earlier_twin(table, 5) == -1);
}

TEST_CASE("words that stand for two others are no twins, in either direction") {
    const Table table = read("fine,coarse\na,x\nb,x\nc,y\n");
    CHECK(earlier_twin(table, 1) == -1);
    const Table turned = read("coarse,fine\nx,a\nx,b\ny,c\n");
    CHECK(earlier_twin(turned, 1) == -1);
}

TEST_CASE("constant and empty columns are not called twins") {
    const Table table = read("a,b,c,d\n1,1,,\n1,1,,\n");
    for (core::Index j = 0; j < 4; ++j) CHECK(earlier_twin(table, j) == -1);
}

TEST_CASE("rows are duplicates when all columns agree, missing values too") {
    CHECK(count_duplicate_rows(read("a,b\n1,x\n1,y\n1,x\n,x\n,x\n1,x\n")) == 3);
    CHECK(count_duplicate_rows(read("a,b\n1,x\n2,x\n")) == 0);
    CHECK(count_duplicate_rows(read("a\n0\n-0\n")) == 1);
    CHECK(count_duplicate_rows(read("a,b\n")) == 0);
}
