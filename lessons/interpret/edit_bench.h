#pragma once
// A model on the bench: trained, its versions, and what is tried on it now.

#include "lessons/interpret/edit_scene.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::editing {

/// What the learner has set; Bench::resolved() cuts it to what there is.
struct Settings {
    int step = 0;  ///< First the bags, then the edits of the history.
    int term = 0;
    Change change = {};
    double threshold = 0.5;
    int grouping = 0;  ///< As make_grouping() counts.

    bool operator==(const Settings&) const = default;
};

class Bench {
public:
    /// Begins the training unless this case with so many pairs is on the bench already.
    void open(const std::shared_ptr<const cases::Case>& data, int n_pairs);

    /// Some rounds of training.
    void work() { training_->work(); }
    bool is_trained() const { return training_->finished(); }
    const Training& training() const { return *training_; }
    const cases::Case& data() const { return *case_; }

    /// Edits of this case, oldest first; those of other cases are kept, too.
    const std::vector<Commit>& history() const { return history_; }
    int last_step() const { return kBags + static_cast<int>(history_.size()); }
    Json edits() const { return to_json(commits_); }
    void take(std::vector<Commit> commits);

    /// Commits what is tried in `settings`; versions after settings.step are dropped. Gives the step of the
    /// new version, or nothing where the history is full.
    std::optional<int> commit(const Settings& settings, const std::string& reason);

    /// Computes the versions and their outcome, unless they are there. Only once trained.
    void ask(const Settings& settings);
    bool has_answer(const Settings& settings) const { return is_trained() && answered_ == settings; }

    /// The last answer; there must be one.
    Scene scene(bool is_tested) const;

private:
    int n_edits(int step) const;
    Change resolved(const Settings& settings) const;
    void find_history();

    std::shared_ptr<const cases::Case> case_;
    std::unique_ptr<Training> training_;
    int n_pairs_ = -1;
    std::optional<SortedRows> rows_;  ///< Once trained.
    std::vector<Commit> commits_;     ///< Of all cases.
    std::vector<Commit> history_;     ///< Of this one.

    std::optional<Settings> answered_;  ///< What all below belongs to.
    Change change_;
    models::AdditiveModel before_;
    models::AdditiveModel after_;
    Outcome outcome_;
    Grouping grouping_;
};

}  // namespace lessons::editing
