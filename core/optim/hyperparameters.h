#pragma once
// The dials of all methods in one record, under the names that the literature and the libraries use.

#include "core/optim/schedule.h"

#include <cstdint>
#include <span>

namespace core::optim {

/// Each method reads the members that its row of optimizers() lists and ignores the others.
struct Hyperparameters {
    double learning_rate = 0.01;  ///< Length of a step per unit of gradient (Adam family: per step).
    double momentum = 0.9;        ///< Share of the last step that is kept, in [0, 1).
    double beta1 = 0.9;           ///< Memory of the mean gradient, in [0, 1).
    double beta2 = 0.999;         ///< Memory of the mean squared gradient, in [0, 1).
    double epsilon = 1e-8;        ///< Added to the root of the squared gradients, positive.
    double weight_decay = 0.01;   ///< Pull towards the origin, decoupled from the gradient, at least 0.
    double armijo = 1e-4;         ///< c1: share of the promised decrease that a step must deliver, in (0, 1).
    double curvature = 0.9;       ///< c2: share of the slope that may remain after a step, in (c1, 1).
    double shrink = 0.5;          ///< Factor of the next trial when backtracking, in (0, 1).
    double memory = 10.0;         ///< Number of past steps that L-BFGS remembers; rounded, at least 1.
    double simplex_size = 0.05;   ///< Edge of the first simplex relative to each coordinate, not 0.
    double trust_radius = 1.0;    ///< First radius of a trust region, positive.
    double damping = 1e-3;        ///< First damping of Levenberg-Marquardt, relative; positive.

    // What all fixed-rate methods read besides (core/optim/gradient_sight.h).
    Schedule schedule = {};        ///< The course of the learning rate.
    double clip_norm = kInfinity;  ///< Longer gradients are scaled down to this length; positive.
    double batch_size = 0.0;       ///< Terms in a mini-batch; rounded, 0 for all of them.
    double noise = 0.0;            ///< Standard deviation of a single sample's gradient, at least 0.
    std::uint64_t seed = 1;        ///< Of batches and noise.
};

/// How a slider for a parameter runs.
enum class SliderScale { Linear, Logarithmic, WholeNumbers };

/// One dial: which member it turns, what it is called, and the range in which it is sensible.
struct HyperparameterInfo {
    const char* id = "";           ///< Standard name, as in the member of Hyperparameters.
    const char* name = "";         ///< In words.
    const char* symbol = "";       ///< The letter of the formula.
    const char* description = "";  ///< What turning it does, one sentence.
    double Hyperparameters::*member = nullptr;
    double low = 0.0;
    double high = 1.0;
    SliderScale scale = SliderScale::Linear;
};

}  // namespace core::optim
