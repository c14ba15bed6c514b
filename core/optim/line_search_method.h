#pragma once
// What the line-search methods share: choose a direction, search along it, learn from the step.

#include "core/optim/hyperparameters.h"
#include "core/optim/line_search.h"
#include "core/optim/optimizer.h"

#include <vector>

namespace core::optim {

/// Which search a method uses.
enum class SearchKind { Backtracking, StrongWolfe };

/// x <- x + a d with d chosen by the derived class and a by the line search. If d does not go downhill, or
/// nothing acceptable lies along it, steepest descent takes its place once; the report says so.
class LineSearchMethod : public Optimizer {
protected:
    LineSearchMethod(std::shared_ptr<const Objective> objective, Vector start,
                     const Hyperparameters& parameters, const StopCriteria& stop, SearchKind kind);

    /// Fills `direction`, shape (n), from report_.position, report_.gradient and the method's memory.
    virtual void choose_direction(Vector& direction) = 0;

    /// Puts the direction's parts into the arrow terms; the base scales them by the step length afterwards.
    virtual void split_direction(const Vector& direction) { report_.terms[0].value = direction; }

    /// First trial of the search along report_.direction, whose slope is given. Newton-like methods try 1.
    virtual double first_step(double slope) const;

    /// Called after a successful step with s = position - from and y = gradient - from_gradient.
    virtual void learn(const Vector& s, const Vector& y);

    /// Drops what was remembered of the curvature: the next direction is steepest descent.
    virtual void forget() {}

    /// Declares an arrow term; the first one declared is the direction's main part.
    void add_arrow(const char* id, const char* name, const char* symbol);

    Hyperparameters parameters_;

private:
    Status advance() final;
    bool search();
    bool search_downhill();
    void accept(const LineSearchResult& result);

    SearchKind kind_;
    LineSearchSettings settings_;
    Vector trial_point_;
    Vector trial_gradient_;
    Vector step_;
    Vector gradient_change_;
};

}  // namespace core::optim
