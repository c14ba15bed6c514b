#include "core/data/csv_reader.h"

#include "core/math/float_bits.h"
#include "tests/support/credit.h"
#include "tests/support/malformed_csv.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core::data;

namespace {

/// Everything that is known of a table, to the last bit.
std::string told(const core::Result<Table>& read) {
    if (!read) return read.error().describe();
    std::string text;
    for (const Column& column : read->columns) {
        text += column.name + (column.kind == ColumnKind::kNumeric ? " numbers" : " words");
        for (const std::string& category : column.categories) text += " " + category;
        for (const double value : column.values) text += " " + std::to_string(core::math::bits_of(value));
        text += "\n";
    }
    return text;
}

std::string told_in_slices(std::string_view text, std::size_t slice, const CsvOptions& options = {}) {
    CsvReader reader(text, options);
    double before = 0.0;
    while (!reader.finished()) {
        reader.step(slice);
        CHECK(reader.progress() >= before);
        before = reader.progress();
    }
    CHECK(reader.progress() == 1.0);
    return told(std::move(reader).result());
}

/// Quotes, doubled quotes, line ends of all kinds within and between records, blanks, holes, and words that
/// come late.
const std::string kAwkward =
    "\xEF\xBB\xBF  name , \"a \"\"b\"\" c\" ,size\r\n\r\n \t\r\n1, \"x, y\"  ,12\n2,\"two\r\nlines\",  \r"
    "3,\"\"\"\",7.5\n\n4 , NA,?\n5,x,large\n , \"\" ,-1e3";

}  // namespace

TEST_CASE("slices of every size give the table that is read at once") {
    const std::string whole = told(read_csv(kAwkward));
    REQUIRE(whole.find("large") != std::string::npos);
    for (std::size_t slice = 1; slice <= kAwkward.size() + 1; ++slice) {
        CAPTURE(slice);
        CHECK(told_in_slices(kAwkward, slice) == whole);
    }
}

TEST_CASE("slices of every size give the complaint that is made at once") {
    for (const test::Malformed& file : test::kMalformed) {
        CAPTURE(file.text);
        for (std::size_t slice = 1; slice <= file.text.size() + 1; ++slice)
            CHECK(told_in_slices(file.text, slice) == file.complaint);
    }
}

TEST_CASE("slices give the same whatever the options, and of a table of a real size") {
    const CsvOptions forced{.header = Header::kNone,
                            .skip_lines = 1,
                            .categorical_columns = {"column 1"},
                            .numeric_columns = {"column 2", "column 3"}};
    const std::string whole = told(read_csv(kAwkward, forced));
    for (const std::size_t slice : {1u, 2u, 3u, 7u, 20u, 64u})
        CHECK(told_in_slices(kAwkward, slice, forced) == whole);
    const std::string loans = support::credit_text();
    const std::string at_once = told(read_csv(loans));
    for (const std::size_t slice : {101u, 4096u, 100000u}) CHECK(told_in_slices(loans, slice) == at_once);
}

TEST_CASE("a step reads no more than it was asked to, however long a line or a quoted text") {
    const std::string long_line = "a,b\n" + std::string(100000, '1') + ",2\n";
    const std::string open_quote = "a,b\n1,\"" + std::string(100000, 'x');
    const std::string blank_lines = "a,b\n" + std::string(100000, '\n') + "1,2\n";
    for (const std::string& text : {long_line, open_quote, blank_lines}) {
        CsvReader reader(text);
        int n_steps = 0;
        for (; !reader.finished(); ++n_steps) reader.step(100);
        CHECK(n_steps >= 1000);
    }
}

TEST_CASE("the columns are named as soon as the header is read") {
    CsvReader reader("visits,region\n1,north\n2,south\n");
    CHECK_FALSE(reader.has_columns());
    while (!reader.has_columns()) reader.step(1);
    CHECK_FALSE(reader.finished());
    REQUIRE(reader.columns().size() == 2);
    CHECK(reader.columns()[1].name == "region");
    CHECK(reader.columns()[1].values.empty());
}
