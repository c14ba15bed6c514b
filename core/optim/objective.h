#pragma once
// What is minimised: a function with its derivatives, and the count of how often a run asked for them.

#include "core/types.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace core::optim {

/// A function f: R^n -> R to minimise. Derivatives are written into the caller's storage, which already has
/// the right shape, so that an evaluation allocates nothing. The functions must be pure: the same x gives
/// the same bits. Outside its domain a function returns NaN or infinity; the methods treat that as "not
/// here".
struct Objective {
    Index dimension = 0;  ///< n, at least 1.

    /// f(x), x of shape (n). Always present.
    std::function<double(const Vector& x)> value;

    /// Gradient of f at x into `gradient`, shape (n). May be empty for methods that only compare values.
    std::function<void(const Vector& x, Vector& gradient)> gradient;

    /// Optional: f(x) and its gradient in one pass, for objectives where they share most of their work.
    std::function<double(const Vector& x, Vector& gradient)> value_and_gradient;

    /// Optional: Hessian of f at x into `hessian`, shape (n, n), symmetric, both triangles filled.
    std::function<void(const Vector& x, Matrix& hessian)> hessian;

    /// Optional: the Hessian at x times v into `product`, shape (n), without forming the matrix.
    std::function<void(const Vector& x, const Vector& v, Vector& product)> hessian_product;

    /// For a mean of terms f = (f_1 + ... + f_m) / m (+ a penalty that every batch sees in full): m, else 0.
    Index term_count = 0;

    /// With term_count: the gradient of the mean over these terms alone, shape (n); over all it is f's.
    std::function<void(const Vector& x, std::span<const Index> terms, Vector& gradient)> gradient_of_terms;

    bool has_terms() const { return term_count > 0; }
    bool has_gradient() const { return gradient || value_and_gradient; }
    bool has_hessian() const { return static_cast<bool>(hessian); }
};

/// How often a run evaluated its objective: what it paid. Looks taken only to show the learner a value are
/// not counted (gradient descent with a fixed rate needs no values at all).
struct Evaluations {
    std::int64_t value = 0;
    std::int64_t gradient = 0;
    std::int64_t hessian = 0;
    std::int64_t terms = 0;  ///< Gradients of single terms, of which term_count make an epoch.

    /// Evaluations of the whole objective: mini-batches are not among them.
    std::int64_t total() const { return value + gradient + hessian; }
    bool operator==(const Evaluations&) const = default;
};

/// An objective with its counts. Copies share the (immutable) objective and count on separately.
class CountedObjective {
public:
    explicit CountedObjective(std::shared_ptr<const Objective> objective);

    /// f(x).
    double value(const Vector& x);

    /// Gradient at x; counts one gradient.
    void gradient(const Vector& x, Vector& gradient);

    /// Gradient of the mean over some terms; counts each term. The objective must have terms.
    void gradient_of_terms(const Vector& x, std::span<const Index> terms, Vector& gradient);

    /// f(x) and gradient at x; counts one of each.
    double value_and_gradient(const Vector& x, Vector& gradient);

    /// Gradient at x, counted, and f(x) just to be shown, not counted.
    double gradient_and_shown_value(const Vector& x, Vector& gradient);

    /// Hessian at x; counts one Hessian. The objective must have one.
    void hessian(const Vector& x, Matrix& hessian);

    /// Hessian times v at x; counts one gradient, which it costs (Pearlmutter, 1994). The objective must have
    /// the product.
    void hessian_product(const Vector& x, const Vector& v, Vector& product);

    /// f(x) and gradient only to be shown: not counted.
    double shown_value(const Vector& x) const { return objective_->value(x); }
    double shown_value_and_gradient(const Vector& x, Vector& gradient) const;

    const Objective& objective() const { return *objective_; }
    const Evaluations& evaluations() const { return evaluations_; }

    /// True where one pass gives value and gradient, so that a line search may as well ask for both.
    bool evaluates_together() const { return static_cast<bool>(objective_->value_and_gradient); }

private:
    std::shared_ptr<const Objective> objective_;
    Evaluations evaluations_;
};

}  // namespace core::optim
