// A learner's file in slices: each is small, and together they come to what is read at once.

#include "lessons/interpret/own_opening.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace lessons;
using namespace lessons::cases;

namespace {

/// More rows than are learnt from, more columns than are learnt from, words and holes among them.
std::string large_table(int n_rows, int n_numbers) {
    std::string text;
    for (int j = 0; j < n_numbers; ++j) text += "c" + std::to_string(j) + ",";
    text += "region,churn\n";
    for (int i = 0; i < n_rows; ++i) {
        for (int j = 0; j < n_numbers; ++j)
            text += (i + j) % 97 == 5 ? "NA," : std::to_string((7 * i + 3 * j * i) % (23 + j)) + ".5,";
        text += std::string(i % 3 == 0 ? "north" : "south") + ((7 * i) % 23 > 11 ? ",yes\n" : ",no\n");
    }
    return text;
}

std::shared_ptr<const OpenedFile> file_of(std::string text) {
    auto file = std::make_shared<OpenedFile>();
    file->name = "shop.csv";
    file->mark = mark_of(text);
    file->text = std::move(text);
    return file;
}

struct Read {
    std::shared_ptr<const OwnReading> reading = {};
    int n_steps = 0;
};

Read read(OwnOpening opening) {
    Read read;
    double before = 0.0;
    for (; !opening.finished(); ++read.n_steps) {
        opening.step();
        CHECK(opening.progress() >= before);
        before = opening.progress();
    }
    read.reading = opening.reader().result().value();
    return read;
}

}  // namespace

TEST_CASE("a file is read in slices of a bounded number of characters and columns") {
    const std::string text = large_table(9000, 40);
    const Read whole = read(OwnOpening("shop.csv", text, "", {}));
    // Each column is looked at as a column, as a feature, for findings, and put into words.
    CHECK(whole.n_steps >= static_cast<int>(text.size() / 32768) + 3 * 42 + kMostFeatures);
    CHECK(whole.reading->table->n_rows_in_file == 9000);
    CHECK(whole.reading->table->table.n_rows() == kMostRows);
    CHECK(whole.reading->data->n_features() == kMostFeatures);
}

TEST_CASE("what is read in slices is what is read at once") {
    const std::string text = large_table(300, 5);
    const Uses uses{{0, Use::category}, {1, Use::nothing}};
    const Aim aim{.target = 5};
    const Read sliced = read(OwnOpening(file_of(text), {.uses = uses, .aim = aim}, nullptr));
    const OwnTable table = read_own_table(text, uses).value();
    const Case data = make_own_case(table, "shop.csv", aim, {}).value();
    CHECK(sliced.reading->table->reasons == table.reasons);
    CHECK(sliced.reading->table->holds == table.holds);
    CHECK(sliced.reading->data->notes == data.notes);
    CHECK(sliced.reading->data->target.positive == data.target.positive);
    CHECK(sliced.reading->data->train.y == data.train.y);
    CHECK(sliced.reading->data->test.y == data.test.y);
    REQUIRE(sliced.reading->data->train.X.rows() == data.train.X.rows());
    CHECK(sliced.reading->data->train.features.size() == data.train.features.size());
    CHECK(sliced.reading->target == 5);
}

TEST_CASE("a table that is known is not read again") {
    const std::string text = large_table(300, 5);
    const auto file = file_of(text);
    const Read first = read(OwnOpening(file, {}, nullptr));
    const Read again = read(OwnOpening(file, {.aim = {.target = 2}}, first.reading->table));
    CHECK(again.reading->table == first.reading->table);
    CHECK(again.reading->target == 2);
    CHECK(again.n_steps < first.n_steps);
}

TEST_CASE("a link's corrections hold for its own file only") {
    const std::string text = large_table(300, 5);
    const OwnWish wish{.aim = {.target = 5}};
    CHECK(read(OwnOpening("shop.csv", text, mark_of(text), wish)).reading->target == 5);
    CHECK(read(OwnOpening("shop.csv", text, "another file", wish)).reading->target == 6);
}

TEST_CASE("rows are drawn evenly: their mean number is near the middle, none twice") {
    std::string text = "row number,half\n";
    for (int i = 0; i < 50000; ++i) text += std::to_string(i) + "," + (i < 25000 ? "first\n" : "second\n");
    const OwnTable table = read_own_table(text).value();
    std::vector<double> rows = table.table.columns[0].values;
    REQUIRE(static_cast<core::Index>(rows.size()) == kMostRows);
    CHECK(std::is_sorted(rows.begin(), rows.end()));
    CHECK(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
    double sum = 0.0;
    for (const double row : rows) sum += row;
    // A mean of 5000 draws from 0 ... 49999: 24999.5, standard error 14434 / sqrt(5000) * sqrt(0.9) = 194.
    CHECK(sum / static_cast<double>(kMostRows) == doctest::Approx(24999.5).epsilon(3.0 * 194 / 24999.5));
}
