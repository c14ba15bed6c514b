#pragma once
// Shapley values of any model by a weighted regression on coalitions (Lundberg and Lee, "A unified approach
// to interpreting model predictions", 2017).

#include "core/interpret/explanation.h"
#include "core/interpret/paired_regression.h"
#include "core/interpret/predict.h"
#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::interpret {

/// Minimises sum over coalitions S of w(S) (v(S) - v(none) - sum_{j in S} phi_j)^2 under
/// sum phi = v(all) - v(none), with the kernel w(S) = (d - 1) / (C(d, |S|) |S| (d - |S|)) and the
/// interventional game v(S) = mean over background rows b of f(x where S, b elsewhere). With all 2^d - 2
/// coalitions the minimum is exactly the Shapley values.
///
/// Within the budget all coalitions of the sizes that matter most (the smallest and the largest) are taken;
/// the rest of the budget draws coalitions of the other sizes by their weight, each with its complement.
/// Standard errors follow from how much the drawn pairs disagree (the sandwich estimator of M-estimation;
/// Huber, 1967). A copyable stepper, a coalition and its complement a step; equal seeds give equal runs.
class KernelShap {
public:
    /// x of shape (d) with d >= 1, background of shape (m, d) with m >= 1. The budget of coalitions is at
    /// least 2 d; the default is that of the authors' program. Features in which x equals every background
    /// row take no part: their contribution is 0.
    KernelShap(Predict predict, Vector x, Matrix background, int n_coalitions = 0, std::uint64_t seed = 0);

    void step();  ///< 2 m calls of the model; nothing once finished.
    bool finished() const { return n_steps_ == static_cast<Index>(pairs_.size()); }
    double progress() const;  ///< In [0, 1].

    /// True where every coalition is asked, so that the values are exact.
    bool is_exact() const { return n_drawn_pairs_ == 0; }

    /// Complete once finished; contributions and standard errors are NaN before.
    Explanation explanation() const;

private:
    /// A coalition of the varying features (one flag each) and, where both are asked, its complement.
    struct Pair {
        std::vector<std::uint8_t> members;
        double weight = 0.0;  // of either half
        bool is_drawn = false;
        double value = 0.0;
        double complement_value = 0.0;
    };
    void find_varying_features();
    void plan(int n_coalitions);
    void enumerate_size(Index size, double weight);
    void draw_pairs(Index smallest_size, int n_coalitions);
    double game(const std::vector<std::uint8_t>& members, bool is_complement);
    PairedObservation observation(const Pair& pair) const;
    void solve(Explanation& result) const;

    Predict predict_;
    Vector x_;
    Matrix background_;
    Random random_;
    std::vector<Index> varying_;
    std::vector<Pair> pairs_;
    Index n_steps_ = 0;
    Index n_drawn_pairs_ = 0;
    double baseline_ = 0.0;
    double prediction_ = 0.0;
    long long calls_ = 0;
    Vector mixed_;
};

/// Runs it to its end.
Explanation kernel_shap(const Predict& predict, const Vector& x, const Matrix& background,
                        int n_coalitions = 0, std::uint64_t seed = 0);

}  // namespace core::interpret
