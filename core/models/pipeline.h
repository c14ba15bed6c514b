#pragma once
// An encoder and a model that together predict from raw feature rows.

#include "core/data/preprocessing.h"
#include "core/types.h"

#include <functional>
#include <utility>

namespace core::models {

/// Model is any value with `double predict_proba(const Vector& encoded_row) const`.
template <class Model>
struct Pipeline {
    data::Encoder encoder;
    Model model;

    /// P(y = 1 | raw), raw of shape (encoder.n_features()). Allocates; for many calls take predictor().
    double predict_proba(const Vector& raw) const {
        Vector encoded(encoder.n_columns());
        encoder.encode(raw, encoded);
        return model.predict_proba(encoded);
    }

    /// The same as a function that owns all it needs and allocates nothing when called.
    std::function<double(const Vector&)> predictor() const {
        return [copy = *this, encoded = Vector(encoder.n_columns())](const Vector& raw) mutable {
            copy.encoder.encode(raw, encoded);
            return copy.model.predict_proba(encoded);
        };
    }
};

template <class Model>
Pipeline(data::Encoder, Model) -> Pipeline<Model>;

/// Predictions for all rows of X, shape (n, d) -> (n).
template <class Predictor>
Vector predict_rows(const Predictor& predict, const Matrix& X) {
    Vector predictions(X.rows());
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        predictions[i] = predict(row);
    }
    return predictions;
}

}  // namespace core::models
