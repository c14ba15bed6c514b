#pragma once
// A straight line through a model's neighbourhood, and how much that line depends on chance (Ribeiro, Singh
// and Guestrin, "Why should I trust you?", 2016).

#include "core/data/dataset.h"
#include "core/interpret/predict.h"
#include "core/random.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// How features are spread in the training rows: what perturbed rows are drawn from.
struct FeatureSpread {
    Vector mean;   ///< Shape (d); of numbers, missing values left out.
    Vector scale;  ///< Shape (d), positive: standard deviations (divided by n); 1 where there is none.
    std::vector<std::vector<double>> frequencies =
        {};  ///< Of the codes of each category; empty for a number.

    static FeatureSpread fit(const data::Dataset& dataset);
    Index size() const { return mean.size(); }
    bool is_categorical(Index feature) const {
        return !frequencies[static_cast<std::size_t>(feature)].empty();
    }
};

/// Where the perturbed rows lie: around the row that is explained or, as in the authors' program, around the
/// training mean.
enum class Centre { kRow, kTrainingMean };

struct LimeOptions {
    int n_samples = 5000;
    double kernel_width = 0.0;  ///< Of the distances below; 0 means 0.75 sqrt(d).
    double alpha = 1.0;         ///< Ridge penalty |c|^2 alpha of the line.
    Centre centre = Centre::kTrainingMean;
};

/// f(z) ~ intercept + sum_j coefficients_j u_j, where u_j = (z_j - mean_j) / scale_j for a number and
/// u_j = 1 where z_j is x's category, else 0.
struct LocalLine {
    Vector coefficients =
        {};  ///< Shape (d): change of the prediction per standard deviation, or for "is x's".
    double intercept = 0.0;
    double r_squared = 0.0;         ///< Weighted, on the perturbed rows: how straight the neighbourhood is.
    double prediction = 0.0;        ///< f(x).
    double local_prediction = 0.0;  ///< The line's.
    long long model_calls = 0;
};

/// What a line is fitted to: n perturbed rows, the first of which is x itself.
struct LimeNeighbourhood {
    Matrix rows = {};     ///< Shape (n, d): z, in the units of x.
    Matrix U = {};        ///< Shape (n, d): u of each.
    Vector outputs = {};  ///< f(z), shape (n).
    Vector weights = {};  ///< Of the kernel, in (0, 1]; 1 for x.
};

/// The rows that lime() draws with these options and this seed.
LimeNeighbourhood lime_neighbourhood(const Predict& predict, const Vector& x, const FeatureSpread& spread,
                                     const LimeOptions& options = {}, std::uint64_t seed = 0);

/// The line that fits a neighbourhood best, with ridge penalty |c|^2 alpha.
LocalLine fit_local_line(const LimeNeighbourhood& near, double alpha);

/// Draws rows z with numbers N(centre_j, scale_j^2) and categories by their frequency, weights them by
/// exp(-D^2 / (2 w^2)), D the distance between the u of z and of x, and fits the line by weighted ridge
/// regression; the first sample is x itself. A missing value of x counts as the training mean (a category: as
/// a code that no row has). Equal seeds give equal lines.
LocalLine lime(const Predict& predict, const Vector& x, const FeatureSpread& spread,
               const LimeOptions& options = {}, std::uint64_t seed = 0);

/// The same explanation told again and again with other samples: does the story stay? One line a step.
class LimeStability {
public:
    LimeStability(Predict predict, Vector x, FeatureSpread spread, const LimeOptions& options = {},
                  std::uint64_t seed = 0);

    void step();
    int n_steps() const { return static_cast<int>(lines_.size()); }
    const std::vector<LocalLine>& lines() const { return lines_; }

    /// As it was after so many steps, at most n_steps().
    LimeStability first(int n_lines) const;

    Vector mean() const;                ///< Of the coefficients, shape (d); NaN before the first step.
    Vector standard_deviation() const;  ///< Over the lines (divided by n - 1); infinite below two.
    Vector sign_agreement() const;      ///< Share of the lines that have the sign of the mean, shape (d).

    /// Mean overlap |A and B| / k of the k features of largest |coefficient| between two lines, over all
    /// pairs (the variables stability index; Visani et al., 2022). NaN below two lines. k in 1 .. d.
    double variables_stability(Index k) const;

private:
    Predict predict_;
    Vector x_;
    FeatureSpread spread_;
    LimeOptions options_;
    std::uint64_t seed_ = 0;
    std::vector<LocalLine> lines_;
};

}  // namespace core::interpret
