#pragma once
// A case, the models of it that are explained, and the one that does without a feature.

#include "lessons/interpret/look_explainer.h"

#include <memory>
#include <utility>

namespace lessons::look {

/// The same kind of model, trained as if a feature did not exist: what a promise is tested against.
class WithoutFeature {
public:
    explicit WithoutFeature(const cases::Case& all) : all_(all) {}

    /// One step of its training; another kind or feature begins anew.
    void train(cases::ModelKind kind, int feature);

    /// Its score on the test rows; NaN until it is trained for this kind and feature.
    double score(cases::ModelKind kind, int feature) const;

    /// Null before the first step.
    const cases::CaseModel* model() const { return model_.get(); }

private:
    bool is_for(cases::ModelKind kind, int feature) const {
        return model_ != nullptr && feature_ == feature && model_->kind() == kind;
    }

    const cases::Case& all_;
    int feature_ = -1;
    std::unique_ptr<cases::Case> data_;
    std::unique_ptr<cases::CaseModel> model_;
};

struct Study {
    explicit Study(cases::Case of_case) : data(std::move(of_case)) {}

    cases::Case data;
    cases::ModelShelf models{data};
    Explainer explainer{data};
    WithoutFeature without{data};
};

}  // namespace lessons::look
