#include "core/optim/nist_models.h"

#include "core/optim/nist_formulas.h"

#include <array>
#include <cassert>

namespace core::optim {
namespace {

/// A row with its formula's value and exact derivatives.
template <class Formula, std::size_t kParameters>
constexpr NistModel row(const char* name, const char* formula) {
    NistModel model{.name = name, .formula = formula, .parameter_count = kParameters};
    model.value = [](const double* b, const double* x) { return Formula::at(b, x); };
    model.gradient = [](const double* b, const double* x, double* gradient) {
        using T = math::Partials<kParameters>;
        std::array<T, kParameters> parameters;
        for (std::size_t k = 0; k < kParameters; ++k) parameters[k] = T::parameter(b[k], k);
        const T at = Formula::at(parameters.data(), x);
        for (std::size_t k = 0; k < kParameters; ++k) gradient[k] = at.d[k];
    };
    return model;
}

constexpr NistModel with_logarithm(NistModel model) {
    model.fits_the_logarithm = true;
    return model;
}

constexpr const char* kExponentials = "b₁ exp(-b₂ x) + b₃ exp(-b₄ x) + b₅ exp(-b₆ x)";
constexpr const char* kTwoPeaks = "b₁ exp(-b₂ x) + b₃ exp(-(x - b₄)²/b₅²) + b₆ exp(-(x - b₇)²/b₈²)";
constexpr const char* kCubics = "(b₁ + b₂ x + b₃ x² + b₄ x³) / (1 + b₅ x + b₆ x² + b₇ x³)";

using namespace formulas;

// One row reads like one card.
// clang-format off
constexpr std::array kModels{
    row<RisingExponential, 2>("Misra1a", "b₁ (1 - exp(-b₂ x))"),
    row<Chwirut, 3>("Chwirut2", "exp(-b₁ x) / (b₂ + b₃ x)"),
    row<Chwirut, 3>("Chwirut1", "exp(-b₁ x) / (b₂ + b₃ x)"),
    row<Lanczos, 6>("Lanczos3", kExponentials),
    row<TwoPeaks, 8>("Gauss1", kTwoPeaks),
    row<TwoPeaks, 8>("Gauss2", kTwoPeaks),
    row<DanWood, 2>("DanWood", "b₁ x^b₂"),
    row<Misra1b, 2>("Misra1b", "b₁ (1 - (1 + b₂ x/2)⁻²)"),
    row<Kirby2, 5>("Kirby2", "(b₁ + b₂ x + b₃ x²) / (1 + b₄ x + b₅ x²)"),
    row<CubicOverCubic, 7>("Hahn1", kCubics),
    with_logarithm(row<Nelson, 3>("Nelson", "b₁ - b₂ x₁ exp(-b₃ x₂)")),
    row<Mgh17, 5>("MGH17", "b₁ + b₂ exp(-b₄ x) + b₃ exp(-b₅ x)"),
    row<Lanczos, 6>("Lanczos1", kExponentials),
    row<Lanczos, 6>("Lanczos2", kExponentials),
    row<TwoPeaks, 8>("Gauss3", kTwoPeaks),
    row<Misra1c, 2>("Misra1c", "b₁ (1 - (1 + 2 b₂ x)^-½)"),
    row<Misra1d, 2>("Misra1d", "b₁ b₂ x / (1 + b₂ x)"),
    row<Roszman1, 4>("Roszman1", "b₁ - b₂ x - arctan(b₃ / (x - b₄)) / π"),
    row<Enso, 9>("ENSO", "b₁ + cycles of 12, b₄ and b₇ months with cosine and sine parts"),
    row<Mgh09, 4>("MGH09", "b₁ (x² + b₂ x) / (x² + b₃ x + b₄)"),
    row<CubicOverCubic, 7>("Thurber", kCubics),
    row<RisingExponential, 2>("BoxBOD", "b₁ (1 - exp(-b₂ x))"),
    row<Rat42, 3>("Rat42", "b₁ / (1 + exp(b₂ - b₃ x))"),
    row<Mgh10, 3>("MGH10", "b₁ exp(b₂ / (x + b₃))"),
    row<Eckerle4, 3>("Eckerle4", "b₁/b₂ exp(-½ ((x - b₃)/b₂)²)"),
    row<Rat43, 4>("Rat43", "b₁ / (1 + exp(b₂ - b₃ x))^(1/b₄)"),
    row<Bennett5, 3>("Bennett5", "b₁ (b₂ + x)^(-1/b₃)")};
// clang-format on

/// What the residual functions need, shared by both.
struct Fit {
    const NistModel* model = nullptr;
    Vector response;
    Matrix predictors;  // one observation a column
};

}  // namespace

std::span<const NistModel> nist_models() { return kModels; }

const NistModel* find_nist_model(std::string_view name) {
    for (const NistModel& model : kModels) {
        if (name == model.name) return &model;
    }
    return nullptr;
}

std::shared_ptr<const LeastSquares> make_least_squares(const NistModel& model, const NistProblem& problem) {
    assert(model.parameter_count == problem.certified.size());
    const auto fit = std::make_shared<Fit>(Fit{&model, problem.y, problem.x.transpose()});
    if (model.fits_the_logarithm) {
        for (double& y : fit->response) y = math::log(y);
    }
    auto least_squares = std::make_shared<LeastSquares>();
    least_squares->dimension = model.parameter_count;
    least_squares->residual_count = problem.y.size();
    least_squares->residuals = [fit](const Vector& b, Vector& residuals) {
        for (Index i = 0; i < residuals.size(); ++i) {
            residuals[i] = fit->model->value(b.data(), fit->predictors.col(i).data()) - fit->response[i];
        }
    };
    least_squares->jacobian = [fit](const Vector& b, Matrix& jacobian) {
        Vector gradient(b.size());
        for (Index i = 0; i < jacobian.rows(); ++i) {
            fit->model->gradient(b.data(), fit->predictors.col(i).data(), gradient.data());
            jacobian.row(i) = gradient.transpose();
        }
    };
    return least_squares;
}

}  // namespace core::optim
