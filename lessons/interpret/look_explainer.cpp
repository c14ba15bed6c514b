#include "lessons/interpret/look_explainer.h"

#include "core/evaluate/metrics.h"
#include "core/evaluate/regression_metrics.h"

#include <algorithm>

namespace lessons::look {

namespace {

using core::Index;
using core::Vector;
namespace ask = core::interpret;

constexpr Index kRowsAPortion = 8;
constexpr int kIntervals = 20;  // of accumulated local effects

Vector grid_of(const cases::Case& data, int feature) {
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) return ask::feature_grid(data.train.X.col(feature), kGridValues, 0.02);
    return Vector::LinSpaced(static_cast<Index>(words.categories.size()), 0.0,
                             static_cast<double>(words.categories.size()) - 1.0);
}

ask::AccumulatedLocalEffects effects_of(const cases::Case& data, const ask::Predict& predict, int feature) {
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical())
        return ask::accumulated_local_effects(predict, data.test.X, feature, kIntervals);
    std::vector<int> codes(words.categories.size());
    for (std::size_t k = 0; k < codes.size(); ++k) codes[k] = static_cast<int>(k);
    return ask::accumulated_local_effects(predict, data.test.X, feature, codes);
}

}  // namespace

ask::Score score_of(cases::Task task) {
    if (task == cases::Task::classification) return core::evaluate::roc_auc;
    return core::evaluate::r_squared;
}

const char* score_name(cases::Task task) { return task == cases::Task::classification ? "AUC" : "R\u00b2"; }

double score_of(const cases::CaseModel& model, cases::Task task) {
    return task == cases::Task::classification ? model.quality().auc : model.quality().r_squared;
}

void Explainer::ask(const cases::CaseModel& model, const Question& question, int feature) {
    if (!question_ || question_->kind != model.kind()) curves_.clear();
    if (!question_ || *question_ != question) {
        predict_ = model.predict();
        importance_.reset();
        run_.emplace(predict_, score_of(data_->task), data_->test.X.topRows(n_rows()),
                     data_->test.y.head(n_rows()), kRepeats, static_cast<std::uint64_t>(question.seed),
                     question.resampling);
        growing_ = {};
        question_ = question;
    }
    feature_ = feature;
}

bool Explainer::pending() const { return question_ && (!importance_ || curves(feature_) == nullptr); }

double Explainer::progress() const {
    if (!pending()) return 1.0;
    const auto all = static_cast<double>(data_->n_features() * kRepeats);
    const double shuffled = importance_ ? 1.0 : static_cast<double>(run_->n_steps()) / all;
    return 0.7 * shuffled + (curves(feature_) != nullptr ? 0.29 : 0.0);
}

void Explainer::work() {
    if (!pending()) return;
    if (curves(feature_) == nullptr) return work_on_curves();
    run_->step();
    if (!run_->finished()) return;
    importance_ = run_->importance();
    run_.reset();
}

void Explainer::work_on_curves() {
    const Index n = std::min(kCurveRows, data_->test.n_rows());
    if (growing_.feature != feature_) {
        growing_ = {};
        growing_.feature = feature_;
        growing_.dependence.grid = grid_of(*data_, feature_);
        growing_.dependence.curves.resize(n, growing_.dependence.grid.size());
        growing_.effects = effects_of(*data_, predict_, feature_);
        n_rows_ = 0;
        return;
    }
    const Index portion = std::min(kRowsAPortion, n - n_rows_);
    growing_.dependence.curves.middleRows(n_rows_, portion) =
        ask::partial_dependence(predict_, data_->test.X.middleRows(n_rows_, portion), feature_,
                                growing_.dependence.grid)
            .curves;
    n_rows_ += portion;
    if (n_rows_ < n) return;
    growing_.dependence.mean = growing_.dependence.curves.colwise().mean().transpose();
    growing_.dependence_calls = static_cast<long long>(growing_.dependence.curves.size());
    curves_[feature_] = std::move(growing_);
    growing_ = {};
}

const ask::PermutationImportance* Explainer::importance() const {
    return importance_ ? &*importance_ : nullptr;
}

const Curves* Explainer::curves(int feature) const {
    const auto found = curves_.find(feature);
    return found != curves_.end() ? &found->second : nullptr;
}

}  // namespace lessons::look
