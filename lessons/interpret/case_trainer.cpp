#include "lessons/interpret/case_trainer.h"

namespace lessons::cases {

std::unique_ptr<CaseTrainer> make_trainer(ModelKind kind, const Case& data) {
    switch (kind) {
        case ModelKind::logistic_regression:
            return make_linear_trainer(data);
        case ModelKind::nearest_neighbors:
            return make_neighbors_trainer(data);
        case ModelKind::network:
            return make_network_trainer(data);
        case ModelKind::additive:
            return make_additive_trainer(data);
        case ModelKind::boosted_trees:
        case ModelKind::random_forest:
        case ModelKind::decision_tree:
            break;
    }
    return make_tree_trainer(kind, data);
}

}  // namespace lessons::cases
