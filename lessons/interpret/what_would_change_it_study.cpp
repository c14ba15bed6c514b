#include "lessons/interpret/what_would_change_it_study.h"

#include <algorithm>
#include <string>

namespace lessons::recourse {

namespace {

constexpr int kCandidates = 20;
constexpr long long kCallsAtOnce = 800;
constexpr int kMostChangesOfGroup = 2;

cases::ModelKind kind_of(const Question& question) {
    return static_cast<cases::ModelKind>(question.rules.kind);
}

}  // namespace

void Study::ask(const Question& question) {
    if (!has_trained(kind_of(question))) {
        advice_.reset();
        group_.reset();
        asked_.reset();
        return;
    }
    const bool same_rules = asked_ && asked_->rules == question.rules;
    const cases::CaseModel& trained = *model(kind_of(question));
    if (!same_rules || asked_->person != question.person || asked_->style != question.style) {
        const core::Vector row = data_->test.X.row(question.person).transpose();
        advice_.reset();
        search_.emplace(start_search(*data_, trained.predict(), row, question.rules, kCandidates));
    }
    if (!same_rules || !group_) {
        Rules of_group = question.rules;
        of_group.max_changes = std::min(of_group.max_changes, kMostChangesOfGroup);
        group_.emplace(*data_, trained.predict(), trained.test_predictions().head(n_people(*data_)),
                       of_group);
    }
    asked_ = question;
}

void Study::work(const Question& question) {
    const cases::ModelKind kind = kind_of(question);
    if (!has_trained(kind)) {
        models_.work(kind);
        if (has_trained(kind)) ask(question);
    } else if (!advice_) {
        work_on_advice();
    } else if (group_) {
        group_->work();
    }
}

void Study::work_on_advice() {
    search_->advance(kCallsAtOnce);
    if (!search_->finished()) return;
    const bool sparsest = asked_->style == AdviceStyle::fewest_changes;
    Advice advice{.found = sparsest ? search_->sparsest() : search_->nearest(),
                  .model_calls = search_->model_calls()};
    if (advice.found) advice.typicality = typicality_.of(advice.found->row);
    advice_ = std::move(advice);
}

Progress Study::progress(const Question& question) const {
    const cases::ModelKind kind = kind_of(question);
    if (!has_trained(kind)) {
        const cases::CaseModel* const so_far = model(kind);
        const double share = so_far == nullptr ? 0.0 : 1.0 * so_far->n_steps() / so_far->expected_steps();
        return {0.5 * std::min(share, 1.0), std::string("Training ") + cases::name_of(kind)};
    }
    if (!advice_) return {0.5, "Searching the nearest way"};
    if (!group_->finished())
        return {0.6 + 0.39 * group_->progress(), "Searching a way for all who are " + data_->target.above};
    return {};
}

}  // namespace lessons::recourse
