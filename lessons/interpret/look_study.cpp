#include "lessons/interpret/look_study.h"

#include "lessons/interpret/look_claims.h"

namespace lessons::look {

void WithoutFeature::train(cases::ModelKind kind, int feature) {
    if (!is_for(kind, feature)) {
        model_.reset();
        data_ = std::make_unique<cases::Case>(without_feature(all_, feature));
        model_ = std::make_unique<cases::CaseModel>(kind, *data_);
        feature_ = feature;
    }
    model_->step();
}

double WithoutFeature::score(cases::ModelKind kind, int feature) const {
    return is_for(kind, feature) && model_->finished() ? score_of(*model_, all_.task) : core::kNaN;
}

}  // namespace lessons::look
