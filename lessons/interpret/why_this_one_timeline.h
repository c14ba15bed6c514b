#pragma once
// What the timeline of the lesson replays: one feature after another is replaced in a first random order,
// then order upon order is averaged, and at the end all orders count.

#include "core/interpret/order_average.h"
#include "lessons/interpret/why_this_one_explainer.h"

namespace lessons::why {

enum class Phase {
    start,      ///< Nothing replaced: the average applicant.
    replacing,  ///< The first order, feature by feature.
    averaging,  ///< The mean over n random orders.
    all_orders  ///< The exact mean over all orders.
};

/// Step 0: start. Steps 1 .. d: replacing. Then an order a step up to kOrders of them, and one step to all.
class Timeline {
public:
    static constexpr int kOrders = 200;

    explicit Timeline(int n_features = 0) : n_features_(n_features) {}

    /// Back to step 0, with the orders that this seed draws.
    void restart(std::uint64_t seed);
    void step() { ++step_; }

    /// Draws the orders that the present step asks for, at least the first. Until there is a game they are
    /// owed.
    void catch_up(std::span<const double> game);

    int now() const { return step_; }
    int last_step() const { return n_features_ + kOrders; }
    Phase phase() const;

    int n_replaced() const;  ///< Features replaced in the first order.
    int n_orders() const;    ///< Complete orders that the mean is over; kOrders at the end.

    const core::interpret::OrderAverage& orders() const { return orders_; }

    /// The present contributions, shape (d): changes so far, means, or the exact values.
    core::Vector contributions(const Answer& answer) const;

    /// Standard errors of the means, shape (d); zeros where there are none to show.
    core::Vector errors() const;

private:
    int n_features_ = 0;
    int step_ = 0;
    core::interpret::OrderAverage orders_;
};

}  // namespace lessons::why
