#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Limited-memory BFGS (Nocedal, 1980; Liu and Nocedal, 1989) with a strong Wolfe search: BFGS from the last
/// `memory` steps only, by the two-loop recursion, so that a step costs O(memory n).
///
///     d = -H_k g,   H_k from the pairs s = x' - x, y = g' - g and H_0 = (s.y / y.y) I of the newest pair
///
/// A pair without positive curvature (s.y) is not stored. Reads memory, armijo, curvature. Term: direction.
class Lbfgs : public LineSearchMethod {
public:
    Lbfgs(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
          const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Lbfgs>(*this); }

    /// Number of pairs stored at present.
    Index pairs() const { return stored_; }

private:
    void choose_direction(Vector& direction) override;
    double first_step(double slope) const override;
    void learn(const Vector& s, const Vector& y) override;
    void forget() override;

    /// Column of the pair that is `age` steps old, 0 for the newest.
    Index column(Index age) const { return (newest_ + capacity() - age) % capacity(); }
    Index capacity() const { return steps_.cols(); }

    Matrix steps_;             // s, one a column, shape (n, memory), a ring
    Matrix gradient_changes_;  // y, likewise
    Vector inverse_products_;  // 1 / s.y, shape (memory)
    Vector weights_;           // alpha of the two-loop recursion, scratch
    Index newest_ = 0;
    Index stored_ = 0;
};

}  // namespace core::optim
