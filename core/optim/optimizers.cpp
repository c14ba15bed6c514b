#include "core/optim/optimizers.h"

#include "core/optim/accelerated_gradient.h"
#include "core/optim/adagrad.h"
#include "core/optim/adam.h"
#include "core/optim/adamw.h"
#include "core/optim/amsgrad.h"
#include "core/optim/bfgs.h"
#include "core/optim/conjugate_gradient.h"
#include "core/optim/coordinate_descent.h"
#include "core/optim/gradient_descent.h"
#include "core/optim/lbfgs.h"
#include "core/optim/lion.h"
#include "core/optim/momentum.h"
#include "core/optim/nelder_mead.h"
#include "core/optim/nesterov.h"
#include "core/optim/newton.h"
#include "core/optim/rmsprop.h"
#include "core/optim/shifted_nesterov.h"
#include "core/optim/steepest_descent.h"
#include "core/optim/trust_region.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::optim {
namespace {

using H = Hyperparameters;
constexpr auto kLinear = SliderScale::Linear;
constexpr auto kLogarithmic = SliderScale::Logarithmic;
constexpr auto kWhole = SliderScale::WholeNumbers;

constexpr HyperparameterInfo kLearningRate{
    "learning_rate", "Learning rate", "η", "How far a step goes.", &H::learning_rate, 1e-5, 10.0,
    kLogarithmic};
constexpr HyperparameterInfo kMomentum{"momentum",   "Momentum", "β",  "How much of the last step is kept.",
                                       &H::momentum, 0.0,        0.99, kLinear};
constexpr HyperparameterInfo kBeta1{
    "beta1", "Memory of the gradient", "β₁", "How long earlier gradients count.", &H::beta1, 0.0, 0.99,
    kLinear};
constexpr HyperparameterInfo kBeta2{
    "beta2", "Memory of its size", "β₂", "How long earlier squared gradients count.", &H::beta2, 0.5, 0.9999,
    kLinear};
constexpr HyperparameterInfo kEpsilon{
    "epsilon",   "Epsilon", "ε", "Keeps the scaling tame where gradients vanish.",
    &H::epsilon, 1e-10,     1.0, kLogarithmic};
constexpr HyperparameterInfo kWeightDecay{"weight_decay",
                                          "Weight decay",
                                          "λ",
                                          "How strongly the position is pulled to the origin.",
                                          &H::weight_decay,
                                          0.0,
                                          1.0,
                                          kLinear};
constexpr HyperparameterInfo kArmijo{"armijo",   "Sufficient decrease",
                                     "c₁",       "Share of the promised decrease that a step must deliver.",
                                     &H::armijo, 1e-5,
                                     0.4,        kLogarithmic};
constexpr HyperparameterInfo kCurvature{"curvature",   "Remaining slope",
                                        "c₂",          "Share of the slope that may remain after a step.",
                                        &H::curvature, 0.05,
                                        0.99,          kLinear};
constexpr HyperparameterInfo kShrink{"shrink",   "Shrinking", "ρ", "Factor from one trial to the next.",
                                     &H::shrink, 0.1,         0.9, kLinear};
constexpr HyperparameterInfo kMemory{"memory",   "Memory", "m",  "How many past steps are remembered.",
                                     &H::memory, 1.0,      30.0, kWhole};
constexpr HyperparameterInfo kSimplexSize{"simplex_size",
                                          "First simplex",
                                          "δ",
                                          "Size of the first simplex relative to the start.",
                                          &H::simplex_size,
                                          0.01,
                                          1.0,
                                          kLogarithmic};
constexpr HyperparameterInfo kTrustRadius{
    "trust_radius",   "First radius", "Δ",  "How far the model is believed at first.",
    &H::trust_radius, 0.01,           10.0, kLogarithmic};

constexpr HyperparameterInfo kRateOnly[] = {kLearningRate};
constexpr HyperparameterInfo kBacktrackingDials[] = {kLearningRate, kShrink, kArmijo};
constexpr HyperparameterInfo kMomentumDials[] = {kLearningRate, kMomentum};
constexpr HyperparameterInfo kAdaGradDials[] = {kLearningRate, kEpsilon};
constexpr HyperparameterInfo kRmsPropDials[] = {kLearningRate, kBeta2, kEpsilon};
constexpr HyperparameterInfo kAdamDials[] = {kLearningRate, kBeta1, kBeta2, kEpsilon};
constexpr HyperparameterInfo kAdamWDials[] = {kLearningRate, kBeta1, kBeta2, kEpsilon, kWeightDecay};
constexpr HyperparameterInfo kLionDials[] = {kLearningRate, kBeta1, kBeta2, kWeightDecay};
constexpr HyperparameterInfo kNewtonDials[] = {kShrink, kArmijo};
constexpr HyperparameterInfo kWolfeDials[] = {kArmijo, kCurvature};
constexpr HyperparameterInfo kLbfgsDials[] = {kMemory, kArmijo, kCurvature};
constexpr HyperparameterInfo kNelderMeadDials[] = {kSimplexSize};
constexpr HyperparameterInfo kTrustRegionDials[] = {kTrustRadius};

template <class Method>
std::unique_ptr<Optimizer> make(std::shared_ptr<const Objective> objective, Vector start,
                                const Hyperparameters& parameters, const StopCriteria& stop) {
    return std::make_unique<Method>(std::move(objective), std::move(start), parameters, stop);
}

constexpr std::array kOptimizers{
    OptimizerInfo{.id = "gradient_descent",
                  .name = "Gradient descent",
                  .description = "Goes straight downhill, in proportion to the slope.",
                  .formula = "x ← x - η g",
                  .citation = "Cauchy (1847)",
                  .rate_unit = RateUnit::Gradient,
                  .defaults = {.learning_rate = 0.01},
                  .parameters = kRateOnly,
                  .make = make<GradientDescent>},
    OptimizerInfo{.id = "steepest_descent",
                  .name = "Gradient descent with line search",
                  .description = "Goes downhill and shortens every step until it pays.",
                  .formula = "x ← x - α g",
                  .citation = "Cauchy (1847); Armijo (1966)",
                  .rate_unit = RateUnit::FirstTrial,
                  .defaults = {.learning_rate = 1.0},
                  .parameters = kBacktrackingDials,
                  .make = make<SteepestDescent>},
    OptimizerInfo{.id = "momentum",
                  .name = "Momentum",
                  .description = "A heavy ball: keeps most of its last step and adds the slope.",
                  .formula = "v ← β v - η g,  x ← x + v",
                  .citation = "Polyak (1964)",
                  .rate_unit = RateUnit::Gradient,
                  .defaults = {.learning_rate = 0.01, .momentum = 0.9},
                  .parameters = kMomentumDials,
                  .make = make<Momentum>},
    OptimizerInfo{.id = "nesterov",
                  .name = "Nesterov momentum",
                  .description = "A heavy ball that looks where it is about to land.",
                  .formula = "v ← β v - η g(x + β v),  x ← x + v",
                  .citation = "Nesterov (1983); Sutskever et al. (2013)",
                  .rate_unit = RateUnit::Gradient,
                  .defaults = {.learning_rate = 0.01, .momentum = 0.9},
                  .parameters = kMomentumDials,
                  .make = make<Nesterov>},
    OptimizerInfo{.id = "shifted_nesterov",
                  .name = "Nesterov momentum, library form",
                  .description = "The same method, told from the point ahead: as PyTorch and Keras have it.",
                  .formula = "v ← β v - η g,  x ← x + β v - η g",
                  .citation = "Bengio, Boulanger-Lewandowski and Pascanu (2013)",
                  .rate_unit = RateUnit::Gradient,
                  .defaults = {.learning_rate = 0.01, .momentum = 0.9},
                  .parameters = kMomentumDials,
                  .make = make<ShiftedNesterov>},
    OptimizerInfo{.id = "accelerated_gradient",
                  .name = "Accelerated gradient",
                  .description = "Momentum that grows by itself from nothing towards one.",
                  .formula = "y ← x + βₖ (x - xₖ₋₁),  x ← y - η g(y)",
                  .citation = "Nesterov (1983)",
                  .rate_unit = RateUnit::Gradient,
                  .defaults = {.learning_rate = 0.01},
                  .parameters = kRateOnly,
                  .make = make<AcceleratedGradient>},
    OptimizerInfo{.id = "adagrad",
                  .name = "AdaGrad",
                  .description = "Gives each coordinate its own rate, which only ever shrinks.",
                  .formula = "s ← s + g²,  x ← x - η g / (√s + ε)",
                  .citation = "Duchi, Hazan and Singer (2011)",
                  .rate_unit = RateUnit::Length,
                  .defaults = {.learning_rate = 0.5, .epsilon = 1e-8},
                  .parameters = kAdaGradDials,
                  .make = make<AdaGrad>},
    OptimizerInfo{.id = "rmsprop",
                  .name = "RMSProp",
                  .description = "AdaGrad that forgets: rates follow the recent gradients.",
                  .formula = "s ← β₂ s + (1 - β₂) g²,  x ← x - η g / (√s + ε)",
                  .citation = "Tieleman and Hinton (2012)",
                  .rate_unit = RateUnit::Length,
                  .defaults = {.learning_rate = 0.01, .beta2 = 0.9, .epsilon = 1e-8},
                  .parameters = kRmsPropDials,
                  .make = make<RMSProp>},
    OptimizerInfo{.id = "adam",
                  .name = "Adam",
                  .description = "Momentum with a rate of its own for each coordinate.",
                  .formula = "x ← x - η m̂ / (√v̂ + ε)",
                  .citation = "Kingma and Ba (2015)",
                  .rate_unit = RateUnit::Length,
                  .defaults = {.learning_rate = 0.05, .beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8},
                  .parameters = kAdamDials,
                  .make = make<Adam>},
    OptimizerInfo{
        .id = "adamw",
        .name = "AdamW",
        .description = "Adam with a steady pull to the origin, which keeps weights small.",
        .formula = "x ← x - η m̂ / (√v̂ + ε) - η λ x",
        .citation = "Loshchilov and Hutter (2019)",
        .rate_unit = RateUnit::Length,
        .defaults =
            {.learning_rate = 0.05, .beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .weight_decay = 0.01},
        .parameters = kAdamWDials,
        .make = make<AdamW>},
    OptimizerInfo{.id = "amsgrad",
                  .name = "AMSGrad",
                  .description = "Adam whose rates never rise again.",
                  .formula = "u ← max(u, v),  x ← x - η m̂ / (√û + ε)",
                  .citation = "Reddi, Kale and Kumar (2018)",
                  .rate_unit = RateUnit::Length,
                  .defaults = {.learning_rate = 0.05, .beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8},
                  .parameters = kAdamDials,
                  .make = make<AMSGrad>},
    OptimizerInfo{.id = "lion",
                  .name = "Lion",
                  .description = "Every coordinate moves by the same length; only signs count.",
                  .formula = "x ← x - η (sign(β₁ m + (1 - β₁) g) + λ x)",
                  .citation = "Chen et al. (2023)",
                  .rate_unit = RateUnit::Length,
                  .defaults = {.learning_rate = 0.01, .beta1 = 0.9, .beta2 = 0.99, .weight_decay = 0.0},
                  .parameters = kLionDials,
                  .make = make<Lion>},
    OptimizerInfo{.id = "coordinate_descent",
                  .name = "Coordinate descent",
                  .description = "Walks along one axis at a time, to the lowest point of the line.",
                  .formula = "x ← x - α gᵢ eᵢ,  i = 1, 2, 1, 2, ...",
                  .citation = "Ortega and Rheinboldt (1970)",
                  .defaults = {.armijo = 1e-4, .curvature = 0.1},
                  .parameters = kWolfeDials,
                  .make = make<CoordinateDescent>},
    OptimizerInfo{.id = "nelder_mead",
                  .name = "Nelder-Mead",
                  .description = "A triangle that tumbles downhill by comparing values only.",
                  .formula = "reflect, expand, contract or shrink the worst corner",
                  .citation = "Nelder and Mead (1965)",
                  .needs_gradient = false,
                  .defaults = {.simplex_size = 0.05},
                  .parameters = kNelderMeadDials,
                  .make = make<NelderMead>},
    OptimizerInfo{.id = "conjugate_gradient",
                  .name = "Conjugate gradients",
                  .description = "Goes downhill without undoing what the last direction won.",
                  .formula = "d ← -g + β d,  x ← x + α d",
                  .citation = "Polak and Ribière (1969)",
                  .defaults = {.armijo = 1e-4, .curvature = 0.1},
                  .parameters = kWolfeDials,
                  .make = make<ConjugateGradient>},
    OptimizerInfo{.id = "bfgs",
                  .name = "BFGS",
                  .description = "Learns the curvature from the gradients it has seen.",
                  .formula = "x ← x - α H g",
                  .citation = "Broyden, Fletcher, Goldfarb, Shanno (1970)",
                  .defaults = {.armijo = 1e-4, .curvature = 0.9},
                  .parameters = kWolfeDials,
                  .make = make<Bfgs>},
    OptimizerInfo{.id = "lbfgs",
                  .name = "L-BFGS",
                  .description = "BFGS from the last few steps only: for many variables.",
                  .formula = "x ← x - α Hₘ g",
                  .citation = "Nocedal (1980)",
                  .defaults = {.armijo = 1e-4, .curvature = 0.9, .memory = 10.0},
                  .parameters = kLbfgsDials,
                  .make = make<Lbfgs>},
    OptimizerInfo{.id = "newton",
                  .name = "Newton",
                  .description = "Jumps to the lowest point of the parabola that fits here.",
                  .formula = "x ← x - α H⁻¹ g",
                  .citation = "Newton (1669); Gill, Murray and Wright (1981)",
                  .needs_hessian = true,
                  .defaults = {.armijo = 1e-4, .shrink = 0.5},
                  .parameters = kNewtonDials,
                  .make = make<Newton>},
    OptimizerInfo{.id = "trust_region",
                  .name = "Trust region",
                  .description = "Newton that believes its parabola only as far as it has proved right.",
                  .formula = "x ← x + argmin m(p), |p| ≤ Δ",
                  .citation = "Moré and Sorensen (1983)",
                  .needs_hessian = true,
                  .defaults = {.trust_radius = 1.0},
                  .parameters = kTrustRegionDials,
                  .make = make<TrustRegion>}};

}  // namespace

std::span<const OptimizerInfo> optimizers() { return kOptimizers; }

const OptimizerInfo* find_optimizer(std::string_view id) {
    for (const OptimizerInfo& optimizer : kOptimizers) {
        if (id == optimizer.id) return &optimizer;
    }
    return nullptr;
}

Hyperparameters suggested_hyperparameters(const OptimizerInfo& optimizer, const TestFunction& function) {
    return suggested_hyperparameters(optimizer, function.gradient_rate,
                                     std::min(function.window_x.length(), function.window_y.length()));
}

Hyperparameters suggested_hyperparameters(const OptimizerInfo& optimizer, double gradient_rate,
                                          double width) {
    Hyperparameters suggested = optimizer.defaults;
    if (optimizer.rate_unit == RateUnit::Gradient) suggested.learning_rate = gradient_rate;
    // The default is meant for a landscape 10 units wide.
    if (optimizer.rate_unit == RateUnit::Length) suggested.learning_rate *= width / 10.0;
    return suggested;
}

}  // namespace core::optim
