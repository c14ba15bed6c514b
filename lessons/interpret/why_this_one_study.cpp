#include "lessons/interpret/why_this_one_study.h"

#include <algorithm>
#include <string>

namespace lessons::why {

void Study::ask(const Question& question) {
    if (!has_trained(question.kind)) return;
    explainer_.ask(*model(question.kind), question.x, question.n_background, question.feature);
    if (question.everybody && everybody(question) == nullptr) ask_for_everybody(question);
}

void Study::ask_for_everybody(const Question& question) {
    const core::Index n = std::min(kEverybody, data_->test.n_rows());
    everybody_.emplace(Everybody{question.kind,
                                 question.n_background,
                                 {model(question.kind)->predict_mixtures(), data_->test.X.topRows(n),
                                  data_->train.X.topRows(question.n_background)}});
}

// Everybody else comes after the one whose turn it is.
void Study::work(const Question& question) {
    if (!has_trained(question.kind)) return models_.work(question.kind);
    ask(question);
    if (explainer_.pending()) return explainer_.work();
    if (question.everybody) everybody_->rows.step();
}

const core::interpret::ShapleyOfRows* Study::everybody(const Question& question) const {
    const bool is_same =
        everybody_ && everybody_->kind == question.kind && everybody_->n_background == question.n_background;
    return is_same ? &everybody_->rows : nullptr;
}

Progress Study::progress(const Question& question) const {
    if (!has_trained(question.kind)) {
        const cases::CaseModel* const so_far = model(question.kind);
        const int done = so_far != nullptr ? so_far->n_steps() : 0;
        const int all = so_far != nullptr ? so_far->expected_steps() : 1;
        return {0.9 * done / all, std::string("Training ") + cases::name_of(question.kind)};
    }
    const bool asked =
        explainer_.was_asked(question.kind, question.x, question.n_background, question.feature);
    if (!asked || explainer_.pending())
        return {0.9 + 0.09 * (asked ? explainer_.progress() : 0.0), "Explaining"};
    const core::interpret::ShapleyOfRows* const rows = everybody(question);
    if (!question.everybody || (rows != nullptr && rows->finished())) return {};
    return {rows != nullptr ? 0.99 * rows->progress() : 0.0, "Explaining everybody"};
}

bool Study::is_answered(const Question& question) const {
    return has_trained(question.kind) &&
           explainer_.has_answered(question.kind, question.x, question.n_background);
}

}  // namespace lessons::why
