#pragma once
// The choice of data that the lessons of a case share: those that come with the program, and the learner's
// own file.

#include "lessons/interpret/case_data.h"
#include "lessons/interpret/own_data.h"
#include "lessons/interpret/own_data_card.h"
#include "lessons/lesson.h"
#include "lessons/takes_files.h"
#include "lessons/tells_of_data.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lessons::cases {

/// Holds its parameter: it stays where the lesson has made it.
class CaseChoice {
public:
    /// `ids` of load_case(), in the order of the control.
    CaseChoice(std::vector<std::string> ids, Needs needs);

    /// "case": their titles, and "Your own file" as the last.
    Parameter parameter(std::string label);

    bool is_own() const { return choice_ == static_cast<int>(ids_.size()); }

    /// Tells the chosen data, in all their settings, from others.
    std::string key() const;

    /// To be called by Lesson::reset(): true where data() is another case from now on.
    bool load();

    /// After load(). Shared: what was trained on it may outlive the choice.
    const Case& data() const { return *data_; }
    std::shared_ptr<const Case> shared() const { return data_; }

    // As in TakesFiles.
    void take_file(std::string name, std::string text) { own_.open(std::move(name), std::move(text)); }
    Progress reading() const { return own_.reading_progress(); }
    void read_on() { own_.read_on(); }
    void stop_reading() { own_.stop_reading(); }
    std::optional<core::Result<void>> take_read_file();
    void share_files(std::shared_ptr<OpenedFiles> files) { own_.share_files(std::move(files)); }
    bool take_wish_for_file() { return card_.take_wish_for_file(); }

    /// Writes which own file it is into a lesson's edits, under a name that no feature has.
    void add_to(Json& edits) const;

    /// The edits of a lesson that has no others.
    Json edits() const;

    /// A lesson's edits without it.
    static Json rest_of(const Json& edits);

    /// Takes it from a lesson's edits. On an error nothing has changed.
    core::Result<void> apply(const Json& edits);

    /// This choice as a lesson's edits want it, loaded, and what else they say: nothing of a file that is
    /// awaited, whose columns are not known. For a lesson that reads the rest by the data before it takes
    /// either.
    struct Wanted;
    core::Result<Wanted> wanted(const Json& edits) const;

    /// Above a figure: what is learnt from, where it is the learner's own. When the card is open it fills the
    /// window in place of the figure; is_covered() says so.
    void draw();
    bool is_covered() const { return is_own() && card_.is_open(own_); }

    /// Whether a link names a file that has to be opened again.
    bool awaits_file() const { return is_own() && own_.is_awaited(); }

    /// How to read a text that was written for the first case, where another is shown.
    TextNote text_note() const;

    /// "sales.csv: " where it is the learner's own, and what is missing where a link waits for it.
    std::string summary_prefix() const;

private:
    std::vector<std::string> ids_;
    int choice_ = 0;
    OwnData own_;
    OwnDataCard card_;
    std::string loaded_;
    std::shared_ptr<const Case> data_;
};

struct CaseChoice::Wanted {
    CaseChoice choice;
    Json rest;
};

/// What a lesson is besides that learns from a case: it takes the learner's own file.
class LearnsFromCase : public TakesFiles, public TellsOfData {
public:
    TextNote text_note() const override { return choice_.text_note(); }
    FileKind file_kind() const override { return FileKind::table; }
    core::Result<void> take_file(std::string name, std::string text) override {
        choice_.take_file(std::move(name), std::move(text));
        return {};
    }
    Progress reading() const override { return choice_.reading(); }
    void read_on() override { choice_.read_on(); }
    void stop_reading() override { choice_.stop_reading(); }
    std::optional<core::Result<void>> take_read_file() override { return choice_.take_read_file(); }
    void share_files(std::shared_ptr<OpenedFiles> files) override { choice_.share_files(std::move(files)); }
    bool take_wish_for_file() override { return choice_.take_wish_for_file(); }

protected:
    LearnsFromCase(std::vector<std::string> ids, Needs needs) : choice_(std::move(ids), needs) {}

    CaseChoice choice_;
};

}  // namespace lessons::cases
