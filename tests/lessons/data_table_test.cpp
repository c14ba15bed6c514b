#include "lessons/data_table.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using lessons::DataTable;
using lessons::to_csv;

TEST_CASE("A table becomes comma separated values with exact numbers") {
    const DataTable table{.id = "trail",
                          .title = "Trail",
                          .columns = {"method", "step", "x"},
                          .rows = {{"adam", 0.0, 0.1}, {"adam", 1.0, -1.0 / 3.0}}};
    CHECK(to_csv(table) == "method,step,x\r\nadam,0,0.1\r\nadam,1,-0.3333333333333333\r\n");
}

TEST_CASE("What is not a number is an empty field") {
    const double infinite = std::numeric_limits<double>::infinity();
    const DataTable table{.id = "t", .title = "T", .columns = {"x", "y"}, .rows = {{std::nan(""), infinite}}};
    CHECK(to_csv(table) == "x,y\r\n,\r\n");
}

// python3 -c "import csv, io; f = io.StringIO(); csv.writer(f).writerow(['a,b', 'say \"x\"', 'two\nlines']);
// print(repr(f.getvalue()))"
TEST_CASE("Words with commas, quotes and line ends are quoted as Python's csv does") {
    const DataTable table{.id = "t", .title = "T", .columns = {"a,b", "say \"x\"", "two\nlines"}, .rows = {}};
    CHECK(to_csv(table) == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
}

TEST_CASE("No word in a table is a formula to a spreadsheet, and negative numbers stay numbers") {
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://x\")"}) {
        CAPTURE(formula);
        const DataTable table{
            .id = "t", .title = "T", .columns = {"word", "number"}, .rows = {{formula, -2.5}}};
        const std::string text = to_csv(table);
        const std::string row = text.substr(text.find('\n') + 1);
        CHECK((row.rfind("'", 0) == 0 || row.rfind("\"'", 0) == 0));
        CHECK(row.find(",-2.5\r\n") != std::string::npos);
    }
}
