#pragma once
// The fixed-rate methods once more, for several runs in the plane side by side: maps of thousands of runs,
// where the steppers' reports would cost more than the steps. The steppers are the truth; a test holds these
// to their bits.
//
// A rule is the memory of kLanes runs. restart(k) forgets that of lane k, prepare(h, k) does once in a step
// what both axes share, step(h, k, i, x, g) is the displacement of lane k along axis i from x where the
// gradient is g. A rule with kLooksAhead takes the gradient at ahead(h, k, i, x) instead.

#include "core/math/lanes.h"
#include "core/optim/acceleration.h"
#include "core/optim/hyperparameters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace core::optim::rules {

using math::Lanes;

/// One number for each axis and lane.
using PlaneLanes = std::array<Lanes, 2>;

/// The dials that rules read, each lane its own.
struct LaneParameters {
    Lanes learning_rate{};
    Lanes momentum{};
    Lanes beta1{};
    Lanes beta2{};
    Lanes epsilon{};
    Lanes weight_decay{};

    void set(std::size_t k, const Hyperparameters& parameters) {
        learning_rate[k] = parameters.learning_rate;
        momentum[k] = parameters.momentum;
        beta1[k] = parameters.beta1;
        beta2[k] = parameters.beta2;
        epsilon[k] = parameters.epsilon;
        weight_decay[k] = parameters.weight_decay;
    }
};

struct GradientDescent {
    static constexpr bool kLooksAhead = false;

    void restart(std::size_t) {}
    void prepare(const LaneParameters&, std::size_t) {}
    double step(const LaneParameters& h, std::size_t k, std::size_t, double, double g) {
        return -h.learning_rate[k] * g;
    }
};

struct Momentum {
    static constexpr bool kLooksAhead = false;
    PlaneLanes velocity{};

    void restart(std::size_t k) { velocity[0][k] = velocity[1][k] = 0.0; }
    void prepare(const LaneParameters&, std::size_t) {}
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        return velocity[i][k] = h.momentum[k] * velocity[i][k] + -h.learning_rate[k] * g;
    }
};

struct ShiftedNesterov : Momentum {
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double x, double g) {
        return h.momentum[k] * Momentum::step(h, k, i, x, g) + -h.learning_rate[k] * g;
    }
};

struct Nesterov : Momentum {
    static constexpr bool kLooksAhead = true;

    double ahead(const LaneParameters& h, std::size_t k, std::size_t i, double x) const {
        return x + h.momentum[k] * velocity[i][k];
    }
};

struct AcceleratedGradient {
    static constexpr bool kLooksAhead = true;
    PlaneLanes last_step{};
    Lanes t{};
    Lanes momentum{};
    Lanes next_momentum{};

    void restart(std::size_t k) {
        last_step[0][k] = last_step[1][k] = 0.0;
        momentum[k] = next_momentum[k] = 0.0;
        t[k] = 1.0;
    }
    void prepare(const LaneParameters&, std::size_t k) {
        momentum[k] = next_momentum[k];
        next_momentum[k] = advance_momentum(t[k]);
    }
    double ahead(const LaneParameters&, std::size_t k, std::size_t i, double x) const {
        return x + momentum[k] * last_step[i][k];
    }
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        return last_step[i][k] = momentum[k] * last_step[i][k] + -h.learning_rate[k] * g;
    }
};

struct AdaGrad {
    static constexpr bool kLooksAhead = false;
    PlaneLanes squares{};

    void restart(std::size_t k) { squares[0][k] = squares[1][k] = 0.0; }
    void prepare(const LaneParameters&, std::size_t) {}
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        squares[i][k] += g * g;
        return scaled(h, k, i, g);
    }
    double scaled(const LaneParameters& h, std::size_t k, std::size_t i, double g) const {
        return -(h.learning_rate[k] / (std::sqrt(squares[i][k]) + h.epsilon[k])) * g;
    }
};

struct RMSProp : AdaGrad {
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        squares[i][k] = h.beta2[k] * squares[i][k] + (1.0 - h.beta2[k]) * (g * g);
        return scaled(h, k, i, g);
    }
};

struct Adam {
    static constexpr bool kLooksAhead = false;
    PlaneLanes m{};
    PlaneLanes v{};
    Lanes beta1_power{};
    Lanes beta2_power{};

    void restart(std::size_t k) {
        m[0][k] = m[1][k] = v[0][k] = v[1][k] = 0.0;
        beta1_power[k] = beta2_power[k] = 1.0;
    }
    void prepare(const LaneParameters& h, std::size_t k) {
        beta1_power[k] *= h.beta1[k];
        beta2_power[k] *= h.beta2[k];
    }
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        add_square(h, k, i, g);
        return scaled(h, k, i, g, v[i][k]);
    }
    void add_square(const LaneParameters& h, std::size_t k, std::size_t i, double g) {
        v[i][k] = h.beta2[k] * v[i][k] + (1.0 - h.beta2[k]) * (g * g);
    }
    /// With the moment u that scales the rate.
    double scaled(const LaneParameters& h, std::size_t k, std::size_t i, double g, double u) {
        const double beta1 = h.beta1[k];
        const double scale = h.learning_rate[k] / (std::sqrt(u / (1.0 - beta2_power[k])) + h.epsilon[k]);
        const double correction = -1.0 / (1.0 - beta1_power[k]);
        const double kept = correction * beta1 * (m[i][k] * scale);
        const double fresh = correction * (1.0 - beta1) * (g * scale);
        m[i][k] = beta1 * m[i][k] + (1.0 - beta1) * g;
        return kept + fresh;
    }
};

struct AMSGrad : Adam {
    PlaneLanes largest{};

    void restart(std::size_t k) {
        Adam::restart(k);
        largest[0][k] = largest[1][k] = 0.0;
    }
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double, double g) {
        add_square(h, k, i, g);
        largest[i][k] = std::max(largest[i][k], v[i][k]);
        return scaled(h, k, i, g, largest[i][k]);
    }
};

struct AdamW : Adam {
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double x, double g) {
        return Adam::step(h, k, i, x, g) + -(h.learning_rate[k] * h.weight_decay[k]) * x;
    }
};

struct Lion {
    static constexpr bool kLooksAhead = false;
    PlaneLanes m{};

    void restart(std::size_t k) { m[0][k] = m[1][k] = 0.0; }
    void prepare(const LaneParameters&, std::size_t) {}
    double step(const LaneParameters& h, std::size_t k, std::size_t i, double x, double g) {
        const double mixture = h.beta1[k] * m[i][k] + (1.0 - h.beta1[k]) * g;
        const double sign = mixture > 0.0 ? 1.0 : mixture < 0.0 ? -1.0 : 0.0;
        m[i][k] = h.beta2[k] * m[i][k] + (1.0 - h.beta2[k]) * g;
        return -h.learning_rate[k] * sign + -(h.learning_rate[k] * h.weight_decay[k]) * x;
    }
};

}  // namespace core::optim::rules
