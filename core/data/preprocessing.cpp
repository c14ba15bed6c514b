#include "core/data/preprocessing.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::data {
namespace {

std::vector<double> present_values(const Matrix& X, Index column) {
    std::vector<double> values;
    for (Index i = 0; i < X.rows(); ++i) {
        if (!is_missing(X(i, column))) values.push_back(X(i, column));
    }
    return values;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

double most_frequent(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    double winner = 0.0;
    std::size_t winner_count = 0;
    for (std::size_t begin = 0; begin < values.size();) {
        std::size_t end = begin;
        while (end < values.size() && values[end] == values[begin]) ++end;
        if (end - begin > winner_count) {
            winner = values[begin];
            winner_count = end - begin;
        }
        begin = end;
    }
    return winner;
}

}  // namespace

Imputer Imputer::fit(const Dataset& dataset) {
    Imputer imputer{.fill = Vector::Zero(dataset.n_features())};
    for (Index j = 0; j < dataset.n_features(); ++j) {
        const auto values = present_values(dataset.X, j);
        const bool is_categorical = dataset.features[static_cast<std::size_t>(j)].is_categorical();
        imputer.fill[j] = is_categorical ? most_frequent(values) : median(values);
    }
    return imputer;
}

Matrix Imputer::transform(const Matrix& X) const {
    Matrix filled = X;
    for (Index j = 0; j < X.cols(); ++j) {
        for (Index i = 0; i < X.rows(); ++i) filled(i, j) = transform(j, X(i, j));
    }
    return filled;
}

Standardizer Standardizer::fit(const Matrix& X) {
    Standardizer standardizer{.mean = Vector::Zero(X.cols()), .scale = Vector::Ones(X.cols())};
    for (Index j = 0; j < X.cols(); ++j) {
        const auto values = present_values(X, j);
        if (values.empty()) continue;
        const double n = static_cast<double>(values.size());
        double sum = 0.0;
        for (double value : values) sum += value;
        const double mean = sum / n;
        double squares = 0.0;
        for (double value : values) squares += (value - mean) * (value - mean);
        standardizer.mean[j] = mean;
        // Rounding leaves a constant column a spread of about n eps^2 mean^2, which is not worth dividing by.
        const double deviation = std::sqrt(squares / n);
        if (deviation > 1e-14 * std::fabs(mean)) standardizer.scale[j] = deviation;
    }
    return standardizer;
}

Matrix Standardizer::transform(const Matrix& X) const {
    Matrix scaled(X.rows(), X.cols());
    for (Index j = 0; j < X.cols(); ++j) {
        for (Index i = 0; i < X.rows(); ++i) scaled(i, j) = transform(j, X(i, j));
    }
    return scaled;
}

Encoder Encoder::fit(const Dataset& dataset, const EncoderOptions& options) {
    Encoder encoder;
    encoder.options_ = options;
    encoder.imputer_ = Imputer::fit(dataset);
    const bool imputes = options.missing == MissingValues::kImpute;
    encoder.standardizer_ = Standardizer::fit(imputes ? encoder.imputer_.transform(dataset.X) : dataset.X);
    for (const Feature& feature : dataset.features) {
        const bool is_one_hot = feature.is_categorical() && options.categories == Categories::kOneHot;
        const Index width = is_one_hot ? static_cast<Index>(feature.categories.size()) : 1;
        encoder.is_one_hot_.push_back(is_one_hot);
        encoder.is_scaled_.push_back(!feature.is_categorical() && options.scaling == Scaling::kStandardize);
        encoder.widths_.push_back(width);
        encoder.n_columns_ += width;
    }
    return encoder;
}

void Encoder::encode(const Vector& raw, Vector& encoded) const {
    assert(raw.size() == n_features() && encoded.size() == n_columns());
    Index column = 0;
    for (Index j = 0; j < n_features(); ++j) {
        const auto feature = static_cast<std::size_t>(j);
        double value = raw[j];
        if (options_.missing == MissingValues::kImpute) value = imputer_.transform(j, value);
        if (is_one_hot_[feature]) {
            for (Index k = 0; k < widths_[feature]; ++k) {
                encoded[column + k] = value == static_cast<double>(k) ? 1.0 : 0.0;
            }
        } else {
            encoded[column] = is_scaled_[feature] ? standardizer_.transform(j, value) : value;
        }
        column += widths_[feature];
    }
}

Matrix Encoder::transform(const Matrix& X) const {
    Matrix encoded(X.rows(), n_columns());
    Vector row(n_columns());
    for (Index i = 0; i < X.rows(); ++i) {
        encode(X.row(i).transpose(), row);
        encoded.row(i) = row.transpose();
    }
    return encoded;
}

}  // namespace core::data
