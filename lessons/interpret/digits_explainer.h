#pragma once
// What made the network say that: four answers for one image, each with its cost.

#include "lessons/interpret/digits_training.h"

#include <array>
#include <memory>

namespace lessons::digits {

enum class Method { gradient, smooth, integrated, occlusion };
inline constexpr std::size_t kMethods = 4;

/// "Integrated gradients".
const char* name_of(Method method);

/// What is explained: a network's probability of one digit for one image, compared with a baseline image.
struct Question {
    std::shared_ptr<const core::models::Mlp> network;
    core::Vector image;
    core::Vector baseline;
    core::Index digit = 0;
    int patch = 2;  ///< Side of what occlusion covers.

    bool operator==(const Question& other) const;
    double probability(const core::Vector& x) const { return network->predict_proba(x)[digit]; }
    core::Vector slope(const core::Vector& x) const { return network->probability_gradient(x, digit); }
    core::Vector at(double alpha) const { return baseline + alpha * (image - baseline); }
};

/// A number for each pixel: of gradients the slope per full ink, else a share of the probability.
struct Map {
    core::Vector values;
    long long calls = 0;  ///< Predictions and gradients that it took.

    double largest() const { return values.lpNorm<Eigen::Infinity>(); }
};

/// Places alpha = 0, 1/n, ..., 1 on the straight way from the baseline to the image.
struct Path {
    static constexpr int kPlaces = 97;

    core::Vector alphas;
    core::Vector probabilities;
    core::Vector slopes;  ///< d probability / d alpha = (image - baseline) . gradient.
};

struct Answer {
    Question question;
    std::array<Map, kMethods> maps;
    core::Vector smooth_errors;  ///< Standard errors of the smooth gradient.
    core::Vector patch_losses;   ///< By the place of the patch's upper left corner, row by row.
    double probability = 0.0;
    double baseline_probability = 0.0;
    double gap = 0.0;  ///< |sum of integrated gradients - (probability - baseline's)|.
    Path path;

    Map& map(Method method) { return maps[static_cast<std::size_t>(method)]; }
    const Map& map(Method method) const { return maps[static_cast<std::size_t>(method)]; }

    /// How important the method calls each pixel: sizes of slopes, signed shares.
    core::Vector importance(Method method) const;
};

inline constexpr int kNoisyCopies = 100;
inline constexpr double kNoise = 0.15;  ///< Standard deviation, in full ink.

/// All four, by some hundred calls of the network: a few milliseconds.
Answer explain(const Question& question);

}  // namespace lessons::digits
