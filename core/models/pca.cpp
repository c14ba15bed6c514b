#include "core/models/pca.h"

#include <algorithm>
#include <cassert>

namespace core::models {
namespace {

// Directions (columns) and sums of squares of the centred rows, largest first. With fewer rows than features
// the small matrix of the rows' products has the same sums.
struct Spectrum {
    Matrix directions;
    Vector squares;
};

Spectrum spectrum_of(const Matrix& centred) {
    const bool is_wide = centred.rows() < centred.cols();
    Matrix products(is_wide ? centred.rows() : centred.cols(), is_wide ? centred.rows() : centred.cols());
    if (is_wide) {
        products.noalias() = centred * centred.transpose();
    } else {
        products.noalias() = centred.transpose() * centred;
    }
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(products);
    Spectrum spectrum{.directions = solver.eigenvectors().rowwise().reverse(),
                      .squares = solver.eigenvalues().reverse().cwiseMax(0.0)};
    if (is_wide) {
        spectrum.directions = (centred.transpose() * spectrum.directions).colwise().normalized();
    }
    return spectrum;
}

}  // namespace

Pca fit_pca(const Matrix& X, Index n_components) {
    assert(X.rows() >= 2 && n_components <= std::min(X.rows(), X.cols()));
    const Index k = n_components > 0 ? n_components : std::min(X.rows(), X.cols());
    Pca pca;
    pca.mean = X.colwise().mean().transpose();
    const Matrix centred = X.rowwise() - pca.mean.transpose();
    const Spectrum spectrum = spectrum_of(centred);
    pca.components = spectrum.directions.leftCols(k).transpose();
    pca.explained_variance = spectrum.squares.head(k) / static_cast<double>(X.rows() - 1);
    const double total = spectrum.squares.sum();
    pca.explained_variance_ratio = total > 0.0 ? Vector(spectrum.squares.head(k) / total) : Vector::Zero(k);
    const Matrix scores = centred * pca.components.transpose();
    for (Index i = 0; i < k; ++i) {
        Index farthest = 0;
        scores.col(i).cwiseAbs().maxCoeff(&farthest);
        if (scores(farthest, i) < 0.0) pca.components.row(i) *= -1.0;
    }
    return pca;
}

}  // namespace core::models
