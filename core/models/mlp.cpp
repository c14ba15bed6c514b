#include "core/models/mlp.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"

#include <cassert>

namespace core::models {
namespace {

// Slope of the activation where it took the value a.
double slope_at(Activation activation, double a) {
    if (activation == Activation::kRelu) return a > 0.0 ? 1.0 : 0.0;
    return 1.0 - a * a;
}

double activated(Activation activation, double z) {
    if (activation == Activation::kRelu) return z > 0.0 ? z : 0.0;
    return math::tanh(z);
}

}  // namespace

std::vector<Vector> Mlp::activations(const Vector& x) const {
    std::vector<Vector> all = {x};
    for (std::size_t l = 0; l < layers.size(); ++l) {
        Vector z = layers[l].weights * all.back() + layers[l].biases;
        if (l + 1 < layers.size()) {
            for (double& value : z) value = activated(activation, value);
        }
        all.push_back(std::move(z));
    }
    return all;
}

Vector Mlp::decision_function(const Vector& x) const { return activations(x).back(); }

Vector Mlp::predict_proba(const Vector& x) const {
    assert(task == MlpTask::kClassification);
    return softmax(decision_function(x));
}

double Mlp::predict(const Vector& x) const {
    const Vector outputs = decision_function(x);
    if (task == MlpTask::kRegression) return outputs[0];
    Index most_probable = 0;
    outputs.maxCoeff(&most_probable);
    return static_cast<double>(most_probable);
}

Vector Mlp::gradient(const Vector& x, const Vector& output_weights) const {
    const std::vector<Vector> all = activations(x);
    Vector slope = output_weights;
    for (std::size_t l = layers.size(); l-- > 0;) {
        slope = layers[l].weights.transpose() * slope;
        if (l == 0) break;
        for (Index j = 0; j < slope.size(); ++j) slope[j] *= slope_at(activation, all[l][j]);
    }
    return slope;
}

Vector Mlp::probability_gradient(const Vector& x, Index of_class) const {
    const Vector p = predict_proba(x);
    Vector output_weights = -p[of_class] * p;  // of the softmax
    output_weights[of_class] += p[of_class];
    return gradient(x, output_weights);
}

}  // namespace core::models
