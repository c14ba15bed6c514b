#pragma once
// Explanations put to the test: does deleting what they call important hurt, and do they notice when the
// network knows nothing (Adebayo et al., "Sanity checks for saliency maps", 2018)?

#include "lessons/interpret/digits_explainer.h"

#include <array>
#include <optional>
#include <vector>

namespace lessons::digits {

/// What the trials found, over the first `n_images` test images.
struct Findings {
    int n_images = 0;
    std::array<core::Vector, kMethods> deletion;  ///< Mean probability with k pixels deleted, shape (65).
    core::Vector random_deletion;                 ///< The same in random orders.
    std::array<std::vector<double>, kMethods> likeness;  ///< Of each image: see Trials.
    long long calls = 0;

    /// Mean over the images of the likeness, and its standard deviation.
    double mean_likeness(Method method) const;
    double spread_of_likeness(Method method) const;
};

/// One image a slice. For each: the probability of the network's answer while the pixels called most
/// important are blanked, one after another; and the likeness of the map to that of the untrained network on
/// the same image and digit (Spearman's rank correlation of the sizes; 1: training changed nothing that
/// shows).
class Trials {
public:
    static constexpr int kImages = 30;
    static constexpr int kRandomOrders = 10;

    /// Begins anew where networks or settings differ from those before.
    void ask(const core::Matrix& images, std::shared_ptr<const core::models::Mlp> network,
             std::shared_ptr<const core::models::Mlp> untrained, const core::Vector& baseline, int patch);
    void work();
    bool pending() const { return next_ < kImages; }
    double progress() const { return static_cast<double>(next_) / kImages; }

    const Findings& findings() const { return findings_; }
    bool answers(const std::shared_ptr<const core::models::Mlp>& network, const core::Vector& baseline,
                 int patch) const {
        return !pending() && network == network_ && patch == patch_ && baseline == baseline_;
    }

private:
    core::Matrix images_;
    std::shared_ptr<const core::models::Mlp> network_;
    std::shared_ptr<const core::models::Mlp> untrained_;
    core::Vector baseline_;
    int patch_ = 0;
    int next_ = kImages;
    Findings findings_;
};

/// How one image fares: a curve for each method, and for random orders their mean and standard deviation.
struct DeletionCurves {
    std::array<core::Vector, kMethods> by_method;  ///< Probability with k pixels deleted, shape (65).
    core::Vector random_mean;
    core::Vector random_spread;
};

DeletionCurves delete_pixels(const Answer& answer, int n_random, std::uint64_t seed);

}  // namespace lessons::digits
