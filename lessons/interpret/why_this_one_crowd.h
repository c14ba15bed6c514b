#pragma once
// The contributions of everybody who is shown, with this applicant's as they are on the card.

#include "core/interpret/shapley_of_rows.h"
#include "lessons/interpret/why_this_one_waterfall.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::why {

/// A view for one frame: what it refers to stays where it is.
class Crowd {
public:
    using Rows = core::interpret::ShapleyOfRows;

    /// `rows` explain the first rows of data.test, some of them so far; `applicant` is one of those, from 0.
    Crowd(const cases::Case& data, const Rows& rows, int applicant, const Waterfall& waterfall)
        : data_(data),
          rows_(rows),
          applicant_(applicant),
          waterfall_(waterfall),
          sizes_(100.0 * rows.mean_sizes()),
          alone_(100.0 * rows.mean_alone()),
          pairs_(100.0 * rows.pair_sizes()) {}

    const cases::Case& data() const { return data_; }
    const Rows& rows() const { return rows_; }
    core::Index n_rows() const { return rows_.n_rows(); }
    core::Index applicant() const { return applicant_; }

    /// Whether this row is explained by now: this applicant always is.
    bool has(core::Index row) const { return row < rows_.n_done() || row == applicant_; }

    /// In points.
    double contribution(core::Index row, int feature) const;
    double value(core::Index row, int feature) const;

    /// By mean size of the contributions, largest first.
    std::vector<int> features_by_size() const;

    /// The other features by how much they and this one are worth more, or less, together than apart.
    std::vector<int> partners_of(int feature) const;

    /// Mean sizes over everybody, in points.
    double mean_size(int feature) const { return sizes_[feature]; }
    double mean_alone(int feature) const { return alone_[feature]; }
    double pair_size(int feature, int other) const { return pairs_(feature, other); }

    const cases::FeatureWords& words(int feature) const {
        return data_.features[static_cast<std::size_t>(feature)];
    }

private:
    const cases::Case& data_;
    const Rows& rows_;
    core::Index applicant_ = 0;
    const Waterfall& waterfall_;
    core::Vector sizes_;  ///< In points, as alone_ and pairs_.
    core::Vector alone_;
    core::Matrix pairs_;
};

/// Who is pointed at, in whichever pane.
struct Pointed {
    std::optional<core::Index> lit;   ///< As the last frame found.
    std::optional<core::Index> next;  ///< As this frame finds.
};

/// The numbers of everybody: mean size of each feature's bars, how exact, how much work.
std::vector<Readout> readouts_of(const Crowd& crowd);

/// "The bars of 200 applicants, mean size: Records 7.9, Job 6.8, Income 6.3 points."
std::string say_everybody(const Crowd& crowd);

/// "hardest_hit": whether this applicant is the one whom the feature pushes up most. Without a crowd it is
/// not reached.
Check hardest_hit(const std::optional<Crowd>& crowd, int feature);

/// Everybody's contributions in points, a row each.
DataTable contributions_table(const Crowd& crowd);

/// Of each feature the mean size of its bars, what it does alone, and the feature that it works with most.
DataTable sizes_table(const Crowd& crowd);

}  // namespace lessons::why
