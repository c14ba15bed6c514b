#pragma once
// A learner's table from its text, a piece at a time: what read_own_table() does at once.

#include "core/data/csv_reader.h"
#include "core/random.h"
#include "lessons/interpret/own_table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lessons::cases {

/// The text must outlive the reader.
class OwnTableReader {
public:
    explicit OwnTableReader(std::string_view text, Uses corrections = {});

    /// About a millisecond's work.
    void step();
    bool finished() const { return stage_ == Stage::done; }
    double progress() const;  ///< In [0, 1].

    /// As read_own_table() tells it. Only once finished().
    core::Result<OwnTable> result() &&;

private:
    enum class Stage { names, text, rows, columns, done };

    void read_names();
    void read_text();
    void choose_rows();
    void keep_chosen_rows(core::data::Column& column) const;
    void decide_column();
    void fail(core::Error error);

    std::string_view text_;
    Uses corrections_;
    Stage stage_ = Stage::names;
    std::optional<core::data::CsvReader> reader_;
    OwnTable own_;
    core::Random random_{1};
    core::Index next_row_ = 0;
    std::vector<std::size_t> rows_;  ///< Those drawn; empty where all stay.
    std::optional<core::Error> error_;
};

}  // namespace lessons::cases
