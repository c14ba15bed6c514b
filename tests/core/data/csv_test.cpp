#include "core/data/csv.h"

#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core::data;

namespace {

Table read(std::string_view text, const CsvOptions& options = {}) {
    const auto table = read_csv(text, options);
    if (!table) FAIL(table.error().describe());
    return *table;
}

std::string error_of(std::string_view text) {
    const auto table = read_csv(text);
    return table ? "no error" : table.error().describe();
}

}  // namespace

TEST_CASE("numbers and categories are told apart, categories sorted") {
    const Table table = read("age,home\n31,rent\n42,owner\n25,rent\n");
    REQUIRE(table.n_columns() == 2);
    REQUIRE(table.n_rows() == 3);
    CHECK(table.columns[0].name == "age");
    CHECK(table.columns[0].kind == ColumnKind::kNumeric);
    CHECK(table.columns[0].values == std::vector<double>{31, 42, 25});
    CHECK(table.columns[1].kind == ColumnKind::kCategorical);
    CHECK(table.columns[1].categories == std::vector<std::string>{"owner", "rent"});
    CHECK(table.columns[1].values == std::vector<double>{1, 0, 1});
    CHECK(table.find("home") == &table.columns[1]);
    CHECK(table.find("Home") == nullptr);
}

TEST_CASE("quoted fields hold separators, doubled quotes and line ends") {
    const Table table = read("name,text\n1,\"a, \"\"b\"\"\"\n2,\"two\nlines\"\n3, \"spaced\" \n");
    CHECK(table.columns[1].categories == std::vector<std::string>{"a, \"b\"", "spaced", "two\nlines"});
    CHECK(table.columns[1].values == std::vector<double>{0, 2, 1});
}

TEST_CASE("LF, CRLF and CR end lines, a last line may lack one, blank lines are passed over") {
    const std::vector<double> expected = {1, 3};
    for (const char* text :
         {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "\n\na,b\n\n1,2\n  \n3,4\n\n"}) {
        CAPTURE(text);
        CHECK(read(text).columns[0].values == expected);
    }
}

TEST_CASE("a byte order mark does not stick to the first name") {
    CHECK(read("\xEF\xBB\xBF"
               "a,b\n1,2\n")
              .columns[0]
              .name == "a");
}

TEST_CASE("separators are guessed, and decimal commas come with semicolons and tabs") {
    CHECK(read("a;b\n1,5;2\n-0,25;3\n").columns[0].values == std::vector<double>{1.5, -0.25});
    CHECK(read("a\tb\n1,5\t2\n").columns[0].values == std::vector<double>{1.5});
    CHECK(read("\"x;y;z\",b\n1,2\n").columns[0].name == "x;y;z");
    CHECK(read("only\n1\n2\n").n_columns() == 1);
    const Table kept = read("a;b,c\n1;2,3\n", {.separator = Separator::kSemicolon});
    CHECK(kept.columns[1].name == "b,c");
    CHECK(kept.columns[1].values == std::vector<double>{2.3});
}

TEST_CASE("missing markers are missing in numeric and categorical columns") {
    const Table table = read("a,b,c\n1,x,NA\nNA,?,\n,\"\",?\n4,y,\n");
    CHECK(table.columns[0].kind == ColumnKind::kNumeric);
    CHECK(is_missing(table.columns[0].values[1]));
    CHECK(is_missing(table.columns[0].values[2]));
    CHECK(table.columns[0].values[3] == 4.0);
    CHECK(is_missing(table.columns[1].values[1]));
    CHECK(table.columns[1].categories == std::vector<std::string>{"x", "y"});
    CHECK(table.columns[2].kind == ColumnKind::kNumeric);
    for (double value : table.columns[2].values) CHECK(is_missing(value));
}

TEST_CASE("the caller can correct types, name columns and skip lines") {
    const Table table = read("150,4,setosa\n5.1,3.5,0\n4.9,3.0,1\n",
                             {.header = Header::kNone, .skip_lines = 1, .categorical_columns = {"column 3"}});
    CHECK(table.columns[2].name == "column 3");
    CHECK(table.columns[2].kind == ColumnKind::kCategorical);
    CHECK(table.columns[2].categories == std::vector<std::string>{"0", "1"});
    CHECK(table.columns[0].values == std::vector<double>{5.1, 4.9});
}

TEST_CASE("a column forced to be numeric loses its words, and one that holds words late loses no number") {
    const char* text = "size,code\n12,1\n13 cm,2\n,7\n15,x\n";
    const Table table = read(text, {.numeric_columns = {"size"}});
    CHECK(table.columns[0].kind == ColumnKind::kNumeric);
    CHECK(table.columns[0].values[0] == 12.0);
    CHECK(is_missing(table.columns[0].values[1]));
    CHECK(table.columns[0].values[3] == 15.0);
    CHECK(table.columns[1].categories == std::vector<std::string>{"1", "2", "7", "x"});
    CHECK(table.columns[1].values == std::vector<double>{0, 1, 2, 3});
    CHECK(read(text).columns[0].categories == std::vector<std::string>{"12", "13 cm", "15"});
}

TEST_CASE("a missing marker may look like a number") {
    const Table table = read("a\n-99\n5\n-9\n", {.missing_markers = {"-99"}});
    CHECK(is_missing(table.columns[0].values[0]));
    CHECK(table.columns[0].values[2] == -9.0);
}

TEST_CASE("malformed tables are refused with the place and the reason") {
    CHECK(error_of("a,b,c\n1,2,3\n4,5\n") == "line 3: wrong number of fields in line 3: expected 3, found 2");
    CHECK(error_of("a,b\n1,\"two\nlines\"\n1,2,3\n") ==
          "line 4: wrong number of fields in line 4: expected 2, found 3");
    CHECK(error_of("a,b\n1,\"open\n2,3\n") == "line 2, column 3: a quote is opened here and never closed");
    CHECK(error_of("a,b\n1,\"x\"y\n") ==
          "line 2, column 6: text follows a closing quote; a quote inside a quoted field is written twice");
    CHECK(error_of("a,b,a\n1,2,3\n") == "line 1: two columns are called \"a\"");
    CHECK(error_of("") == "the text holds no table (expected a line of column names)");
    CHECK(error_of(" \n\n") == "the text holds no table (expected a line of column names)");
    CHECK(error_of("\"a") == "line 1, column 1: a quote is opened here and never closed");
    CHECK(error_of(std::string_view("\xFF\xFE"
                                    "a\0",
                                    4)) == "line 1: the text is encoded in UTF-16; save it as UTF-8");
    CHECK(error_of(std::string_view("PK\x03\x04\0\0", 6)) ==
          "line 1: this is not a text file; save the table as CSV");
    const auto skipped = read_csv("# note\na,b\n1\n", {.skip_lines = 1});
    REQUIRE_FALSE(skipped.ok());
    CHECK(skipped.error().line == 3);
}

TEST_CASE("a header alone is a table without rows") {
    const Table table = read("a,b\n");
    CHECK(table.n_columns() == 2);
    CHECK(table.n_rows() == 0);
}

TEST_CASE("a large text is read whole") {
    std::string text = "number,word,quoted\n";
    for (int i = 0; i < 100000; ++i) {
        text += std::to_string(i) + ".5,word" + std::to_string(i % 1000) + ",\"a \"\"q\"\" " +
                std::to_string(i % 7) + "\"\n";
    }
    const Table table = read(text);
    REQUIRE(table.n_rows() == 100000);
    CHECK(table.columns[0].values[99999] == 99999.5);
    CHECK(table.columns[1].categories.size() == 1000);
    CHECK(table.columns[2].categories.size() == 7);
    CHECK(table.columns[2].categories[3] == "a \"q\" 3");
}

TEST_CASE("the credit table has its documented shape") {
    const Table table = read(support::credit_text());
    CHECK(table.n_rows() == 4454);
    CHECK(table.n_columns() == 14);
    const Column* home = table.find("Home");
    REQUIRE(home != nullptr);
    CHECK(home->categories ==
          std::vector<std::string>{"ignore", "other", "owner", "parents", "priv", "rent"});
    // awk -F, 'NR > 1 && $10 == "NA"' credit.csv | wc -l
    int n_missing = 0;
    for (double income : table.find("Income")->values) n_missing += is_missing(income) ? 1 : 0;
    CHECK(n_missing == 381);
}
