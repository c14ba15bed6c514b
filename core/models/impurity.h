#pragma once
// What a split of a tree is worth: sums over the rows of a node that grow row by row along a sorted feature.

#include "core/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::models {

/// Weighted squared error of numbers y. A split into left and right lowers it by
///   w_l w_r / (w_l + w_r) (mean_l - mean_r)^2,
/// for y of 0 and 1 half of what it lowers the Gini impurity by.
class SquaredError {
public:
    SquaredError(const Vector& y, const Vector& weights) : y_(y), weights_(weights), deviations_(y.size()) {}

    Index n_rows() const { return y_.size(); }
    double weight_of(std::int32_t row) const { return weights_[row]; }

    /// Takes the rows of a node; afterwards weight() and value() are theirs and a scan may begin.
    void enter(std::span<const std::int32_t> rows) {
        weight_ = 0.0;
        double sum = 0.0;
        for (std::int32_t row : rows) {
            weight_ += weights_[row];
            sum += weights_[row] * y_[row];
        }
        value_ = weight_ > 0.0 ? sum / weight_ : 0.0;
        // Sums of deviations from the node's mean keep the digits.
        for (std::int32_t row : rows) deviations_[row] = weights_[row] * (y_[row] - value_);
    }
    double weight() const { return weight_; }
    double value() const { return value_; }

    bool is_pure(std::span<const std::int32_t> rows) const {
        for (std::int32_t row : rows) {
            if (y_[row] != y_[rows.front()]) return false;
        }
        return true;
    }

    void begin_scan() { left_weight_ = left_sum_ = 0.0; }
    void move_left(std::int32_t row) {
        left_weight_ += weights_[row];
        left_sum_ += deviations_[row];
    }
    double left_weight() const { return left_weight_; }
    double right_weight() const { return weight_ - left_weight_; }

    /// Both sides' sums of deviations are opposite, so the formula above becomes this one.
    double gain() const { return left_sum_ * left_sum_ * weight_ / (left_weight_ * right_weight()); }

    /// Where a category stands among the others: the best two groups are neighbours in this order (Fisher,
    /// 1958).
    double rank() const { return left_weight_ > 0.0 ? left_sum_ / left_weight_ : 0.0; }

private:
    const Vector& y_;
    const Vector& weights_;
    Vector deviations_;  // w (y - mean of the node) of its rows
    double weight_ = 0.0;
    double value_ = 0.0;
    double left_weight_ = 0.0;
    double left_sum_ = 0.0;
};

/// Gini impurity of classes 0 .. K - 1, weighted: w (1 - sum_k share_k^2). The squares are updated row by
/// row, so a scan costs the same for any number of classes.
class Gini {
public:
    Gini(const std::vector<std::int32_t>& classes, int n_classes, const Vector& weights)
        : classes_(classes),
          weights_(weights),
          totals_(static_cast<std::size_t>(n_classes)),
          left_(totals_.size()),
          right_(totals_.size()) {}

    Index n_rows() const { return weights_.size(); }
    double weight_of(std::int32_t row) const { return weights_[row]; }

    void enter(std::span<const std::int32_t> rows) {
        totals_.assign(totals_.size(), 0.0);
        weight_ = 0.0;
        for (std::int32_t row : rows) {
            totals_[class_of(row)] += weights_[row];
            weight_ += weights_[row];
        }
        squares_ = 0.0;
        common_ = 0;
        for (std::size_t k = 0; k < totals_.size(); ++k) {
            squares_ += totals_[k] * totals_[k];
            if (totals_[k] > totals_[common_]) common_ = k;
        }
    }
    double weight() const { return weight_; }
    double value() const { return static_cast<double>(common_); }  ///< The most frequent class.
    std::span<const double> class_weights() const { return totals_; }

    bool is_pure(std::span<const std::int32_t> rows) const {
        for (std::int32_t row : rows) {
            if (classes_[static_cast<std::size_t>(row)] != classes_[static_cast<std::size_t>(rows.front())])
                return false;
        }
        return true;
    }

    void begin_scan() {
        left_.assign(left_.size(), 0.0);
        right_ = totals_;
        left_weight_ = left_squares_ = 0.0;
        right_squares_ = squares_;
    }
    void move_left(std::int32_t row) {
        const std::size_t k = class_of(row);
        const double weight = weights_[row];
        left_squares_ += weight * (2.0 * left_[k] + weight);
        right_squares_ += weight * (weight - 2.0 * right_[k]);
        left_[k] += weight;
        right_[k] -= weight;
        left_weight_ += weight;
    }
    double left_weight() const { return left_weight_; }
    double right_weight() const { return weight_ - left_weight_; }
    double gain() const {
        return left_squares_ / left_weight_ + right_squares_ / right_weight() - squares_ / weight_;
    }

    /// Exact for two classes, a rule of thumb for more: the share of the node's most frequent class.
    double rank() const { return left_weight_ > 0.0 ? left_[common_] / left_weight_ : 0.0; }

private:
    std::size_t class_of(std::int32_t row) const {
        return static_cast<std::size_t>(classes_[static_cast<std::size_t>(row)]);
    }

    const std::vector<std::int32_t>& classes_;
    const Vector& weights_;
    std::vector<double> totals_;
    std::vector<double> left_;
    std::vector<double> right_;
    std::size_t common_ = 0;
    double weight_ = 0.0;
    double squares_ = 0.0;
    double left_weight_ = 0.0;
    double left_squares_ = 0.0;
    double right_squares_ = 0.0;
};

}  // namespace core::models
