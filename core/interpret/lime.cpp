#include "core/interpret/lime.h"

#include "core/math/elementary.h"
#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::interpret {
namespace {

void measure_number(FeatureSpread& spread, const Vector& column, Index feature) {
    const std::vector<double> values = math::sorted_present(column);
    if (values.empty()) return;
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (double value : values) squares += (value - mean) * (value - mean);
    spread.mean[feature] = mean;
    if (squares > 0.0) spread.scale[feature] = std::sqrt(squares / n);
}

std::vector<double> count_categories(const Vector& column, std::size_t n_codes) {
    std::vector<double> frequencies(n_codes, 0.0);
    double n = 0.0;
    for (double value : column) {
        if (std::isnan(value)) continue;
        frequencies[static_cast<std::size_t>(value)] += 1.0;
        n += 1.0;
    }
    for (double& frequency : frequencies) {
        frequency = n > 0.0 ? frequency / n : 1.0 / static_cast<double>(n_codes);
    }
    return frequencies;
}

double draw_category(const std::vector<double>& frequencies, Random& random) {
    double left = random.uniform();
    std::size_t code = 0;
    while (code + 1 < frequencies.size() && left >= frequencies[code]) left -= frequencies[code++];
    return static_cast<double>(code);
}

// Draws perturbed rows, and tells how the line sees them.
class Perturbation {
public:
    Perturbation(const Vector& x, const FeatureSpread& spread, Centre centre, std::uint64_t seed)
        : x_(x), spread_(spread), centre_(centre), random_(seed) {}

    void draw(Vector& z) {
        for (Index j = 0; j < z.size(); ++j) {
            if (spread_.is_categorical(j)) {
                z[j] = draw_category(spread_.frequencies[static_cast<std::size_t>(j)], random_);
                continue;
            }
            const bool around_row = centre_ == Centre::kRow && !std::isnan(x_[j]);
            z[j] = (around_row ? x_[j] : spread_.mean[j]) + spread_.scale[j] * random_.normal();
        }
    }

    Vector interpretable(const Vector& z) const {
        Vector u(z.size());
        for (Index j = 0; j < z.size(); ++j) {
            if (spread_.is_categorical(j)) {
                u[j] = z[j] == x_[j] ? 1.0 : 0.0;
            } else {
                u[j] = std::isnan(z[j]) ? 0.0 : (z[j] - spread_.mean[j]) / spread_.scale[j];
            }
        }
        return u;
    }

private:
    const Vector& x_;
    const FeatureSpread& spread_;
    Centre centre_;
    Random random_;
};

std::vector<Index> strongest(const Vector& coefficients, Index k) {
    std::vector<Index> order(static_cast<std::size_t>(coefficients.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) {
        return std::fabs(coefficients[a]) > std::fabs(coefficients[b]);
    });
    order.resize(static_cast<std::size_t>(k));
    return order;
}

}  // namespace

FeatureSpread FeatureSpread::fit(const data::Dataset& dataset) {
    const Index d = dataset.n_features();
    FeatureSpread spread{.mean = Vector::Zero(d), .scale = Vector::Ones(d)};
    spread.frequencies.resize(static_cast<std::size_t>(d));
    for (Index j = 0; j < d; ++j) {
        const data::Feature& feature = dataset.features[static_cast<std::size_t>(j)];
        const Vector column = dataset.X.col(j);
        if (feature.is_categorical()) {
            spread.frequencies[static_cast<std::size_t>(j)] =
                count_categories(column, feature.categories.size());
        } else {
            measure_number(spread, column, j);
        }
    }
    return spread;
}

LimeNeighbourhood lime_neighbourhood(const Predict& predict, const Vector& x, const FeatureSpread& spread,
                                     const LimeOptions& options, std::uint64_t seed) {
    assert(x.size() == spread.size() && options.n_samples >= 2);
    const Index d = x.size();
    const double width =
        options.kernel_width > 0.0 ? options.kernel_width : 0.75 * std::sqrt(static_cast<double>(d));
    Perturbation perturbation(x, spread, options.centre, seed);
    LimeNeighbourhood near{.rows = Matrix(options.n_samples, d),
                           .U = Matrix(options.n_samples, d),
                           .outputs = Vector(options.n_samples),
                           .weights = Vector(options.n_samples)};
    const Vector own = perturbation.interpretable(x);
    Vector z = x;
    for (Index i = 0; i < options.n_samples; ++i) {
        if (i > 0) perturbation.draw(z);
        near.rows.row(i) = z.transpose();
        near.U.row(i) = perturbation.interpretable(z).transpose();
        near.outputs[i] = predict(z);
        near.weights[i] = math::exp(-(near.U.row(i).transpose() - own).squaredNorm() / (2.0 * width * width));
    }
    return near;
}

LocalLine fit_local_line(const LimeNeighbourhood& near, double alpha) {
    assert(alpha > 0.0);
    LocalLine line{.prediction = near.outputs[0], .model_calls = near.outputs.size()};
    const double total = near.weights.sum();
    const Vector u_mean = near.U.transpose() * near.weights / total;
    const double output_mean = near.weights.dot(near.outputs) / total;
    const Matrix centred = near.U.rowwise() - u_mean.transpose();
    const Vector residuals = near.outputs.array() - output_mean;
    Matrix H = centred.transpose() * near.weights.asDiagonal() * centred;
    H.diagonal().array() += alpha;
    line.coefficients = H.ldlt().solve(centred.transpose() * near.weights.cwiseProduct(residuals));
    line.intercept = output_mean - line.coefficients.dot(u_mean);
    const Vector left = residuals - centred * line.coefficients;
    const double spread = near.weights.dot(residuals.cwiseAbs2());
    line.r_squared = spread > 0.0 ? 1.0 - near.weights.dot(left.cwiseAbs2()) / spread : 1.0;
    line.local_prediction = line.intercept + line.coefficients.dot(near.U.row(0).transpose());
    return line;
}

LocalLine lime(const Predict& predict, const Vector& x, const FeatureSpread& spread,
               const LimeOptions& options, std::uint64_t seed) {
    return fit_local_line(lime_neighbourhood(predict, x, spread, options, seed), options.alpha);
}

LimeStability::LimeStability(Predict predict, Vector x, FeatureSpread spread, const LimeOptions& options,
                             std::uint64_t seed)
    : predict_(std::move(predict)),
      x_(std::move(x)),
      spread_(std::move(spread)),
      options_(options),
      seed_(seed) {}

void LimeStability::step() {
    const auto run = static_cast<std::uint64_t>(n_steps());
    lines_.push_back(lime(predict_, x_, spread_, options_, seed_ + run));
}

LimeStability LimeStability::first(int n_lines) const {
    assert(n_lines >= 0 && n_lines <= n_steps());
    LimeStability earlier = *this;
    earlier.lines_.resize(static_cast<std::size_t>(n_lines));
    return earlier;
}

Vector LimeStability::mean() const {
    Vector sum = Vector::Zero(x_.size());
    for (const LocalLine& line : lines_) sum += line.coefficients;
    return sum / static_cast<double>(n_steps());
}

Vector LimeStability::standard_deviation() const {
    if (n_steps() < 2) return Vector::Constant(x_.size(), kInfinity);
    const Vector centre = mean();
    Vector squares = Vector::Zero(x_.size());
    for (const LocalLine& line : lines_) squares += (line.coefficients - centre).cwiseAbs2();
    return (squares / (n_steps() - 1.0)).cwiseSqrt();
}

Vector LimeStability::sign_agreement() const {
    const Vector centre = mean();
    Vector shares = Vector::Zero(x_.size());
    for (const LocalLine& line : lines_) {
        for (Index j = 0; j < x_.size(); ++j) {
            if (line.coefficients[j] * centre[j] > 0.0 || line.coefficients[j] == centre[j]) {
                shares[j] += 1.0 / n_steps();
            }
        }
    }
    return shares;
}

double LimeStability::variables_stability(Index k) const {
    assert(k >= 1 && k <= x_.size());
    std::vector<std::vector<Index>> chosen;
    for (const LocalLine& line : lines_) chosen.push_back(strongest(line.coefficients, k));
    double overlap = 0.0;
    double n_pairs = 0.0;
    for (std::size_t a = 0; a < chosen.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b, n_pairs += 1.0) {
            for (Index feature : chosen[a]) {
                if (std::find(chosen[b].begin(), chosen[b].end(), feature) != chosen[b].end()) overlap += 1.0;
            }
        }
    }
    return n_pairs > 0.0 ? overlap / (n_pairs * static_cast<double>(k)) : kNaN;
}

}  // namespace core::interpret
