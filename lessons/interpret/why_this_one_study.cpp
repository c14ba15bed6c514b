#include "lessons/interpret/why_this_one_study.h"

#include <string>

namespace lessons::why {

void Study::ask(const Question& question) {
    if (has_trained(question.kind))
        explainer_.ask(*model(question.kind), question.x, question.n_background, question.feature);
}

void Study::work(const Question& question) {
    if (!has_trained(question.kind)) return models_.work(question.kind);
    ask(question);
    explainer_.work();
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
    if (asked && !explainer_.pending()) return {};
    return {0.9 + 0.09 * (asked ? explainer_.progress() : 0.0), "Explaining"};
}

bool Study::is_answered(const Question& question) const {
    return has_trained(question.kind) &&
           explainer_.has_answered(question.kind, question.x, question.n_background);
}

}  // namespace lessons::why
