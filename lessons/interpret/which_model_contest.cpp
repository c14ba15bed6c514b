#include "lessons/interpret/which_model_contest.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"

#include <algorithm>
#include <utility>

namespace lessons::which {

namespace {

constexpr int kDraws = 200;
constexpr int kDrawsAtOnce = 8;

}  // namespace

Contest::Contest(cases::Case of_case) : data_(std::move(of_case)), sealed_(data_.test) {
    const core::data::Dataset open = data_.train;
    cases::split_rows(data_, open);
    before_ = core::Vector::Constant(data_.test.n_rows(), data_.train.y.mean());
}

double Contest::share_done(int kind, bool wants_sealed) const {
    const Entry& e = entry(kind);
    if (e.model == nullptr) return 0.0;
    const double trained = static_cast<double>(e.model->n_steps()) / e.model->expected_steps();
    if (!e.model->finished()) return 0.9 * std::min(trained, 1.0);
    const int n_draws = e.draws ? e.draws->n_steps() : 0;
    if (n_draws < kDraws) return 0.9 + 0.09 * n_draws / kDraws;
    return wants_sealed && !e.sealed ? 0.99 : 1.0;
}

double Contest::progress(std::uint32_t wants_sealed) const {
    double sum = 0.0;
    for (int kind = 0; kind < kKinds; ++kind) sum += share_done(kind, (wants_sealed & bit(kind)) != 0);
    return is_done(wants_sealed) ? 1.0 : std::min(sum / kKinds, 0.999);
}

bool Contest::is_done(std::uint32_t wants_sealed) const {
    for (int kind = 0; kind < kKinds; ++kind) {
        if (share_done(kind, (wants_sealed & bit(kind)) != 0) < 1.0) return false;
    }
    return true;
}

void Contest::work(std::uint32_t wants_sealed) {
    int behind = -1;
    double least = 1.0;
    for (int kind = 0; kind < kKinds; ++kind) {
        const double share = share_done(kind, (wants_sealed & bit(kind)) != 0);
        if (share >= least) continue;
        least = share;
        behind = kind;
    }
    if (behind < 0) return;
    Entry& e = entry(behind);
    if (e.model == nullptr || !e.model->finished()) return train(e, behind);
    if (!e.draws || e.draws->n_steps() < kDraws) return draw(e);
    predict_sealed(e);
}

void Contest::train(Entry& e, int kind) {
    if (e.model == nullptr) {
        e.model = std::make_unique<cases::CaseModel>(static_cast<ModelKind>(kind), data_);
        e.predictions = {before_};
        return;
    }
    e.model->step();
    e.predictions.push_back(e.model->test_predictions());
}

void Contest::draw(Entry& e) {
    if (!e.draws) {
        e.draws.emplace(
            core::evaluate::statistic_of(core::evaluate::roc_auc, data_.test.y, e.predictions.back()),
            data_.test.n_rows(), 1);
    }
    for (int k = 0; k < kDrawsAtOnce; ++k) e.draws->step();
}

void Contest::predict_sealed(Entry& e) {
    e.sealed = core::models::predict_rows(e.model->predict(), sealed_.X);
}

int Contest::steps_at(int kind, int frame) const {
    const Entry& e = entry(kind);
    if (e.model == nullptr) return 0;
    const int all = std::max(e.model->expected_steps(), e.model->n_steps());
    return std::min((frame * all + kFrames - 1) / kFrames, e.model->n_steps());
}

const core::Vector& Contest::predictions(int kind, int frame) const {
    const Entry& e = entry(kind);
    return e.predictions.empty() ? before_ : e.predictions[static_cast<std::size_t>(steps_at(kind, frame))];
}

std::optional<core::Interval> Contest::auc_interval(int kind) const {
    const Entry& e = entry(kind);
    if (!e.draws || e.draws->n_steps() < kDraws) return std::nullopt;
    return e.draws->interval();
}

const core::Vector* Contest::sealed_predictions(int kind) const {
    const Entry& e = entry(kind);
    return e.sealed ? &*e.sealed : nullptr;
}

}  // namespace lessons::which
