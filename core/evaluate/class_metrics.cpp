#include "core/evaluate/class_metrics.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>

namespace core::evaluate {

Matrix confusion_matrix(const Vector& y, const Vector& predictions, Index n_classes) {
    assert(y.size() == predictions.size());
    Matrix counts = Matrix::Zero(n_classes, n_classes);
    for (Index i = 0; i < y.size(); ++i) {
        counts(static_cast<Index>(y[i]), static_cast<Index>(predictions[i])) += 1.0;
    }
    return counts;
}

double class_accuracy(const Vector& y, const Vector& predictions) {
    assert(y.size() == predictions.size());
    if (y.size() == 0) return kNaN;
    return static_cast<double>((y.array() == predictions.array()).count()) / static_cast<double>(y.size());
}

Vector most_probable_classes(const Matrix& P) {
    Vector classes(P.rows());
    for (Index i = 0; i < P.rows(); ++i) {
        Index most = 0;
        P.row(i).maxCoeff(&most);
        classes[i] = static_cast<double>(most);
    }
    return classes;
}

double class_log_loss(const Vector& y, const Matrix& P) {
    assert(y.size() == P.rows());
    constexpr double kMargin = 1e-15;
    double sum = 0.0;
    for (Index i = 0; i < y.size(); ++i) {
        sum -= math::log(std::clamp(P(i, static_cast<Index>(y[i])), kMargin, 1.0 - kMargin));
    }
    return y.size() == 0 ? kNaN : sum / static_cast<double>(y.size());
}

double macro_f1(const Vector& y, const Vector& predictions, Index n_classes) {
    const Matrix counts = confusion_matrix(y, predictions, n_classes);
    double sum = 0.0;
    for (Index k = 0; k < n_classes; ++k) {
        const double met_or_called = counts.row(k).sum() + counts.col(k).sum();
        if (met_or_called > 0.0) sum += 2.0 * counts(k, k) / met_or_called;
    }
    return sum / static_cast<double>(n_classes);
}

}  // namespace core::evaluate
