#pragma once
// What a model's scores are worth once somebody decides by them.

#include "core/evaluate/metrics.h"
#include "core/evaluate/profit.h"
#include "core/evaluate/ranking_curves.h"
#include "lessons/interpret/case_data.h"

#include <array>
#include <string>
#include <vector>

namespace lessons::which {

/// The payoffs of a case where a missed positive costs as much as `miss_ratio` false alarms.
core::evaluate::Payoffs payoffs_of(const cases::Case& data, double miss_ratio);

/// One model's scores from every side.
struct Curves {
    int steps = -1;  ///< Of the training that they belong to; -1 for none.
    double auc = core::kNaN;
    std::vector<core::evaluate::RocPoint> roc = {};
    std::vector<core::evaluate::PrecisionRecallPoint> precision_recall = {};
    std::vector<core::evaluate::GainPoint> gains = {};
    std::vector<core::evaluate::CalibrationBin> bins = {};
    std::vector<core::Vector2> profits = {};  ///< Threshold in %, money per 100 rows.
    core::Vector2 best{50.0, 0.0};            ///< The best of them.
};

Curves make_curves(const core::Vector& y, const core::Vector& p, const core::evaluate::Payoffs& payoffs);

/// Money per 100 rows when scores from `threshold` (in %) on are called positive.
double profit_per_100(const core::Vector& y, const core::Vector& p, const core::evaluate::Payoffs& payoffs,
                      double threshold);

/// 95 % interval of that money over draws of the rows.
core::Interval profit_interval(const core::Vector& y, const core::Vector& p,
                               const core::evaluate::Payoffs& payoffs, double threshold);

/// Four counts as so many of 100, which add up to 100 (largest remainders): true positive, false positive,
/// false negative, true negative.
std::array<int, 4> of_100(const core::evaluate::Confusion& counts);

/// Nothing is bought or sold: points stand for money.
bool are_points(const cases::Case& data);

using cases::money_text;

}  // namespace lessons::which
