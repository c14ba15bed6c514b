#pragma once
// The learner's own file as the lessons of a case work with it: which file, read how, predicting what.

#include "core/data/quality.h"
#include "lessons/interpret/own_case.h"
#include "lessons/opened_files.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lessons::cases {

/// A file as it was read, and the case it gives.
struct OwnReading {
    OwnTable table;
    int target = 0;                    ///< Column.
    int positive = -1;                 ///< Of classes; -1: a number is predicted.
    std::vector<int> targets;          ///< Columns that can be predicted.
    std::vector<std::string> classes;  ///< What can be found in the target.
    std::shared_ptr<const Case> data;
    std::vector<core::data::Finding> findings;
};

/// A value: copies share what was read. Until a file is there, the example stands in for it.
class OwnData {
public:
    explicit OwnData(Needs needs) : needs_(needs) {}

    void share_files(std::shared_ptr<OpenedFiles> files) { files_ = std::move(files); }

    /// A file that was opened, read as guessed, or as a link that waits for it says. On an error nothing has
    /// changed.
    core::Result<void> take(const std::string& name, const std::string& text);

    /// The latest file of the visit where none was taken yet and it can be used; without one the example.
    void prepare();

    /// Corrections. On an error nothing has changed.
    core::Result<void> choose_target(int column);
    core::Result<void> choose_positive(int category);
    core::Result<void> use_as(int column, Use use);

    bool has_file() const { return reading_ != nullptr && !mark_.empty() && !is_awaited_; }

    /// Whether a link named a file that was not opened in this visit.
    bool is_awaited() const { return is_awaited_; }

    const std::string& name() const { return name_; }  ///< Empty without a file.
    Needs needs() const { return needs_; }
    const OwnReading& reading() const { return *reading_; }  ///< After prepare().

    /// {"name": "sales.csv", "mark": "...", "target": 3, "positive": 0, "uses": [[2, "category"]]}: nothing
    /// of what is in the file. Null without a file.
    nlohmann::json to_json() const;

    /// Null: no file. One that was not opened in this visit is waited for. On an error nothing has changed.
    core::Result<void> apply(const nlohmann::json& json);

private:
    core::Result<void> read(const OpenedFile& file, const Uses& uses, const Aim& aim);
    core::Result<void> read_again(const Uses& uses, const Aim& aim);
    void show_example();

    Needs needs_;
    std::shared_ptr<OpenedFiles> files_ = std::make_shared<OpenedFiles>();
    std::string name_;
    std::string mark_;
    bool is_awaited_ = false;
    Uses uses_;
    Aim aim_;
    std::shared_ptr<const OwnReading> reading_;
};

}  // namespace lessons::cases
