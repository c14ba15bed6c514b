#pragma once
// The primal-dual hybrid gradient method for linear programs (Chambolle and Pock, 2011) with adaptive
// restarts (Applegate, Hinder, Lu and Lubin, 2021): products with A only, no factorization. It spirals;
// restarts from averages straighten it.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

namespace core::lp {

enum class PdhgRestarts {
    kNone,
    kAdaptive  ///< From the average or the last point, whichever is closer, once its error has fallen enough.
};

struct PdhgOptions {
    PdhgRestarts restarts = PdhgRestarts::kAdaptive;
    double tolerance = 1e-6;  ///< Of the relative residuals and gap.
    double primal_weight =
        0.0;  ///< omega: primal steps are eta / omega, dual ones eta omega. 0: |c| / |bounds|.
    bool adapts_weight = true;  ///< At restarts, to what primal and dual points have moved.
    bool scales =
        true;  ///< Rows and columns to similar sizes first (the picture then is distorted, not x()).
    int restart_check = 16;  ///< Iterations between two looks at the error.
    Vector start{};          ///< Shape (columns); empty: the point within the bounds nearest to 0.
};

/// Relative errors of a primal-dual point.
struct KktError {
    double primal = kInfinity;  ///< Largest broken row bound.
    double dual = kInfinity;    ///< Largest reduced cost that no bound asks for.
    double gap = kInfinity;     ///< |objective - dual objective| / (1 + |objective| + |dual objective|).

    double largest() const;
};

/// A run. A copyable value. With A x between the row bounds and x between the column bounds:
///   x' = proj(x - eta / omega (c - A^T y))
///   y' = prox(y - eta omega A (2 x' - x)),   eta = 0.9 / |A|
class Pdhg {
public:
    /// The program must be valid with bounds that do not cross (assert).
    explicit Pdhg(const LinearProgram& program, const PdhgOptions& options = {});

    bool is_running() const { return !is_optimal_; }
    bool is_optimal() const { return is_optimal_; }
    int iterations() const { return iterations_; }
    int restarts() const { return restarts_; }

    /// One iteration. No effect once optimal.
    void step();

    Vector x() const;           ///< The present point, shape (columns).
    Vector average() const;     ///< The mean since the last restart.
    Vector row_prices() const;  ///< Shape (rows), signs as in LpSolution.
    double objective() const;   ///< At x.

    /// Of the present point, as of the last look (every restart_check iterations).
    const KktError& error() const { return error_; }
    double primal_weight() const { return weight_; }
    double step_size() const { return eta_; }

private:
    void read_bounds();
    void choose_weight();
    Vector times(const Vector& x) const;
    Vector transposed_times(const Vector& y) const;
    KktError error_of(const Vector& x, const Vector& y) const;
    double norm_of_matrix() const;
    void look();
    void restart_from(const Vector& x, const Vector& y, double error);

    LinearProgram program_{};
    PdhgOptions options_{};
    std::vector<std::vector<Term>> columns_{};
    Vector row_scale_{}, column_scale_{};
    Vector c_{}, low_{}, high_{}, row_low_{}, row_high_{};
    double eta_ = 0.0;
    double weight_ = 1.0;
    Vector x_{}, y_{};
    Vector x_sum_{}, y_sum_{};  // since the last restart
    int since_restart_ = 0;
    Vector x_restart_{}, y_restart_{};
    double error_at_restart_ = kInfinity;
    double last_candidate_ = kInfinity;
    KktError error_{};
    bool is_optimal_ = false;
    int iterations_ = 0;
    int restarts_ = 0;
};

/// Runs to the end, or to kLimit with the best point after the given number of iterations; infeasible and
/// unbounded programs always end so. Unusable numbers give kError, crossing bounds kInfeasible, with a
/// message.
LpSolution solve_by_pdhg(const LinearProgram& program, const PdhgOptions& options = {},
                         int iteration_limit = 100000);

}  // namespace core::lp
