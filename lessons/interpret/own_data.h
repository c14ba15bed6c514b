#pragma once
// The learner's own file as the lessons of a case work with it: which file, read how, predicting what.

#include "lessons/interpret/own_opening.h"
#include "lessons/lesson.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace lessons::cases {

/// A value: copies share what was read. Until a file is there, the example stands in for it. Files are read
/// in slices; until one is read all stays as it was.
class OwnData {
public:
    explicit OwnData(Needs needs) : needs_(needs) {}

    void share_files(std::shared_ptr<OpenedFiles> files) { files_ = std::move(files); }

    /// Begins to read a file that was opened, as guessed, or as a link that waits for it says.
    void open(std::string name, std::string text);

    /// The latest file of the visit where none was taken yet: begins to read it. Without one the example.
    void prepare();

    /// Corrections: begin to read again. An Error where there is nothing to correct.
    core::Result<void> choose_target(int column);
    core::Result<void> choose_positive(int category);
    core::Result<void> use_as(int column, Use use);

    /// A file that is being read, and one slice of that.
    bool is_reading() const { return opening_ != nullptr; }
    Progress reading_progress() const;
    void read_on();
    void stop_reading() { opening_.reset(); }

    /// Takes what was read, once it is: nothing before. On an error nothing has changed.
    std::optional<core::Result<void>> take_read();

    bool has_file() const { return reading_ != nullptr && !mark_.empty() && !is_awaited_; }

    /// Whether a link named a file that was not opened in this visit, or not read as yet.
    bool is_awaited() const { return is_awaited_; }

    const std::string& name() const { return name_; }  ///< Empty without a file.
    Needs needs() const { return needs_; }
    const OwnReading& reading() const { return *reading_; }  ///< After prepare().

    /// {"name": "sales.csv", "mark": "...", "target": 3, "positive": 0, "uses": [[2, "category"]]}: nothing
    /// of what is in the file. Null without a file.
    nlohmann::json to_json() const;

    /// Null: no file. One that was not opened in this visit is waited for; one that was and is no longer
    /// remembered as it is wanted is read at once. On an error nothing has changed.
    core::Result<void> apply(const nlohmann::json& json);

private:
    void begin(std::shared_ptr<const OpenedFile> file, OwnWish wish);
    core::Result<void> begin_again(const Uses& uses, const Aim& aim);
    core::Result<void> take(const OwnReader& reader);
    void adopt(const OpenedFile& file, const OwnWish& wish, std::shared_ptr<const OwnReading> reading);
    bool recall(const OpenedFile& file, const OwnWish& wish);
    void await(std::string name, std::string mark, const OwnWish& wish);
    void forget_unusable(const std::string& mark);
    void show_example();

    Needs needs_;
    std::shared_ptr<OpenedFiles> files_ = std::make_shared<OpenedFiles>();
    std::string name_;
    std::string mark_;
    bool is_awaited_ = false;
    std::string unusable_;  ///< The mark of a file of the visit that this lesson could not use.
    Uses uses_;
    Aim aim_;
    std::shared_ptr<const OwnReading> reading_;
    std::shared_ptr<OwnOpening> opening_;  ///< Null: nothing is being read.
};

}  // namespace lessons::cases
