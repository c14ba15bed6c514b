#include "lessons/interpret/case_model.h"

#include "core/evaluate/metrics.h"
#include "core/evaluate/regression_metrics.h"

namespace lessons::cases {

namespace {

using core::Vector;

/// "trees", or nothing where the steps are not counted out of a known number.
const char* step_word(ModelKind kind) {
    switch (kind) {
        case ModelKind::boosted_trees:
        case ModelKind::random_forest:
            return "trees";
        case ModelKind::decision_tree:
            return "levels";
        case ModelKind::network:
            return "epochs";
        case ModelKind::nearest_neighbors:
            return "portions";
        case ModelKind::logistic_regression:
        case ModelKind::additive:
            break;
    }
    return nullptr;
}

}  // namespace

const char* name_of(ModelKind kind, Task task) {
    switch (kind) {
        case ModelKind::boosted_trees:
            return "boosted trees";
        case ModelKind::logistic_regression:
            return task == Task::classification ? "logistic regression" : "linear regression";
        case ModelKind::decision_tree:
            return "decision tree";
        case ModelKind::nearest_neighbors:
            return "nearest neighbours";
        case ModelKind::network:
            return "small network";
        case ModelKind::additive:
            return "additive model";
        case ModelKind::random_forest:
            break;
    }
    return "random forest";
}

CaseModel::CaseModel(ModelKind kind, const Case& data)
    : kind_(kind), data_(&data), trainer_(make_trainer(kind, data)), predictions_(trainer_->predictions()) {}

void CaseModel::step() {
    if (finished_) return;
    trainer_->step();
    predictions_ = trainer_->predictions();
    size_ = trainer_->size();
    judge();
    if (!trainer_->finished()) return;
    trained_ = trainer_->trained();
    finished_ = true;
    trainer_.reset();
}

std::string CaseModel::steps_text() const {
    const std::string count = std::to_string(n_steps());
    if (const char* word = step_word(kind_)) {
        return count + " of " + std::to_string(expected_steps()) + " " + word;
    }
    const bool is_additive = kind_ == ModelKind::additive;
    const std::string unit = is_additive ? " step" : data_->is_classes() ? " Newton step" : " solution";
    return count + unit + (n_steps() == 1 ? "" : "s");
}

const char* CaseModel::size_unit() const {
    switch (kind_) {
        case ModelKind::boosted_trees:
        case ModelKind::random_forest:
        case ModelKind::decision_tree:
            return "leaves";
        case ModelKind::nearest_neighbors:
            return "rows kept";
        case ModelKind::additive:
            return "points of curves";
        case ModelKind::logistic_regression:
        case ModelKind::network:
            break;
    }
    return "weights";
}

void CaseModel::judge() {
    const core::Index n = trainer_->n_predicted();
    const Vector y = data_->test.y.head(n);
    const Vector predictions = predictions_.head(n);
    Quality quality;
    if (data_->is_classes()) {
        quality.auc = core::evaluate::roc_auc(y, predictions);
        quality.accuracy = core::evaluate::accuracy(y, predictions);
    } else {
        quality.r_squared = core::evaluate::r_squared(y, predictions);
        quality.mean_absolute_error = core::evaluate::mean_absolute_error(y, predictions);
    }
    history_.push_back(quality);
}

void ModelShelf::work(ModelKind kind) {
    std::unique_ptr<CaseModel>& model = models_[static_cast<std::size_t>(kind)];
    if (model == nullptr) {
        model = std::make_unique<CaseModel>(kind, *data_);
    } else {
        model->step();
    }
}

}  // namespace lessons::cases
