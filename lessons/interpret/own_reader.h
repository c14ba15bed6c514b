#pragma once
// The learner's own file on its way to a case: told from other files, read, looked at, a piece at a time.

#include "core/data/problem_search.h"
#include "lessons/interpret/own_case_maker.h"
#include "lessons/interpret/own_table_reader.h"
#include "lessons/opened_files.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::cases {

/// A file as it was read, and the case it gives.
struct OwnReading {
    std::shared_ptr<const OwnTable> table;
    int target = 0;                    ///< Column.
    int positive = -1;                 ///< Of classes; -1: a number is predicted.
    std::vector<int> targets;          ///< Columns that can be predicted.
    std::vector<std::string> classes;  ///< What can be found in the target.
    std::shared_ptr<const Case> data;
    std::vector<core::data::Finding> findings;

    const core::data::Column& column(int j) const { return table->column(j); }
};

/// How a file is to be read: corrections, what is predicted, what the lesson can tell of.
struct OwnWish {
    Uses uses = {};
    Aim aim = {};
    Needs needs = {};
};

class OwnReader {
public:
    /// `known`: what the same file gave with the same uses, if that is still there.
    OwnReader(std::shared_ptr<const OpenedFile> file, OwnWish wish,
              std::shared_ptr<const OwnTable> known = nullptr);

    /// At most a few milliseconds' work, whatever the file.
    void step();
    bool finished() const { return stage_ == Stage::done; }
    double progress() const;  ///< In [0, 1].

    const std::shared_ptr<const OpenedFile>& file() const { return file_; }
    const OwnWish& wish() const { return wish_; }

    /// Only once finished(): the reading, or the Error of read_own_table() or make_own_case().
    core::Result<std::shared_ptr<const OwnReading>> result() const;

private:
    enum class Stage { table, making, aim, findings, done };

    void read_table();
    void begin_case();
    void make_case();
    void tell_aim();
    void find_problems();
    void fail(core::Error error);

    std::shared_ptr<const OpenedFile> file_;
    OwnWish wish_;
    Stage stage_ = Stage::table;
    std::shared_ptr<OwnReading> reading_ = std::make_shared<OwnReading>();
    std::optional<OwnTableReader> table_;
    std::optional<OwnCaseMaker> maker_;
    std::optional<core::data::ProblemSearch> search_;
    std::optional<core::Error> error_;
};

}  // namespace lessons::cases
