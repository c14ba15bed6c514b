#include "lessons/interpret/edit_bench.h"

#include <algorithm>
#include <utility>

namespace lessons::editing {

namespace {

int shown_term(const models::AdditiveModel& model, int term) {
    return std::min(term, static_cast<int>(model.terms.size()) - 1);
}

int bags_at(int step) { return std::min(step, kBags); }

}  // namespace

void Bench::open(const std::shared_ptr<const cases::Case>& data, int n_pairs) {
    if (data != case_ || n_pairs != n_pairs_) {
        case_ = data;
        training_ = std::make_unique<Training>(*case_, n_pairs);
        n_pairs_ = n_pairs;
        rows_.reset();
    }
    find_history();
}

void Bench::find_history() {
    history_.clear();
    answered_.reset();
    if (case_ == nullptr) return;
    for (Commit commit : commits_) {
        commit.change.feature = case_->find(commit.feature);
        if (commit.of_case == case_->id && commit.change.feature >= 0) history_.push_back(commit);
    }
}

void Bench::take(std::vector<Commit> commits) {
    commits_ = std::move(commits);
    find_history();
}

int Bench::n_edits(int step) const { return std::clamp(step - kBags, 0, static_cast<int>(history_.size())); }

std::optional<int> Bench::commit(const Settings& settings, const std::string& reason) {
    if (commits_.size() >= kMostCommits) return std::nullopt;
    const int kept = n_edits(settings.step);
    int seen = 0;
    const auto is_dropped = [&](const Commit& commit) {
        return commit.of_case == case_->id && seen++ >= kept;
    };
    commits_.erase(std::remove_if(commits_.begin(), commits_.end(), is_dropped), commits_.end());
    const Change change = resolved(settings);
    commits_.push_back({.of_case = case_->id,
                        .feature = case_->features[static_cast<std::size_t>(change.feature)].id,
                        .change = change,
                        .reason = reason});
    find_history();
    return kBags + kept + 1;
}

// Bags that are still to come are not edited, nor are pairs.
Change Bench::resolved(const Settings& settings) const {
    const models::AdditiveModel& model = training_->model(0);
    const models::AdditiveTerm& shown =
        model.terms[static_cast<std::size_t>(shown_term(model, settings.term))];
    Change change = settings.change;
    change.feature = static_cast<int>(shown.axes[0].feature);
    const int last = places_of(*case_, model, change.feature).count() - 1;
    const auto [low, high] = std::minmax(settings.change.from, settings.change.to);
    change.from = std::min(low, last);
    change.to = std::min(high, last);
    if (shown.is_pair() || settings.step < kBags) change.operation = Operation::none;
    if (change.operation != Operation::shift) change.amount = 0.0;
    return change;
}

void Bench::ask(const Settings& settings) {
    if (!is_trained() || has_answer(settings)) return;
    const models::AdditiveModel& trained = training_->model(bags_at(settings.step));
    if (!rows_) rows_.emplace(trained, *case_);
    models::AdditiveModel committed = trained;
    for (int k = 0; k < n_edits(settings.step); ++k)
        committed = changed(committed, history_[static_cast<std::size_t>(k)].change);
    change_ = resolved(settings);
    before_ = change_.operation != Operation::none ? committed : trained;
    after_ = changed(committed, change_);
    grouping_ = make_grouping(*case_, settings.grouping);
    outcome_ = outcome_of(*case_, *rows_, {before_, after_, change_, settings.threshold, grouping_});
    answered_ = settings;
}

Scene Bench::scene(bool is_tested) const {
    return {.data = *case_,
            .training = *training_,
            .before = before_,
            .after = after_,
            .outcome = outcome_,
            .term = shown_term(after_, answered_->term),
            .change = change_,
            .history = history_,
            .n_bags = bags_at(answered_->step),
            .n_edits = n_edits(answered_->step),
            .is_tested = is_tested,
            .threshold = answered_->threshold,
            .grouping = grouping_};
}

}  // namespace lessons::editing
