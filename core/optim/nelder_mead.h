#pragma once

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"

#include <vector>

namespace core::optim {

/// Nelder-Mead simplex (Nelder and Mead, 1965; in the form of Lagarias et al., 1998): compares values at
/// n + 1 vertices and moves the worst one; needs no gradient.
///
/// Coefficients: reflection 1, expansion 2, contraction 1/2, shrinking 1/2. The first simplex adds to the
/// start, one coordinate at a time, simplex_size times the coordinate (a coordinate of 0: simplex_size /
/// 200). Values that are not finite count as infinitely high. Converged when vertices and values differ from
/// the best by at most simplex_tolerance. The position is the best vertex. Reads simplex_size.
class NelderMead : public Optimizer {
public:
    NelderMead(std::shared_ptr<const Objective> objective, Vector start,
               const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<NelderMead>(*this); }

private:
    Status advance() override;
    void build_simplex(double size);
    double measure(const Vector& x);
    double reach(double factor, Vector& x);
    SimplexMove move_worst();
    SimplexMove contract(double reflected_value);
    SimplexMove replace_worst(const Vector& x, double value, SimplexMove move);
    SimplexMove shrink();
    void sort();
    bool is_small() const;
    void publish();

    Index size() const { return report_.position.size(); }

    Vector centre_;     // mean of all vertices but the worst
    Vector reflected_;  // scratch
    Vector other_;      // scratch
};

}  // namespace core::optim
