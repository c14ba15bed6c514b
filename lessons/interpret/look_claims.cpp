#include "lessons/interpret/look_claims.h"

#include "core/interpret/pair_support.h"

#include <algorithm>
#include <cmath>

namespace lessons::look {

namespace {

using core::Index;
using core::Vector;
namespace ask = core::interpret;

constexpr double kAboutHere = 0.05;  // share of the usual range to either side

double width_of(const cases::FeatureWords& words) {
    return words.is_categorical() ? 1.0 : std::max(words.usual.length(), 1e-12);
}

/// A number where there is one; else a category, whose codes only tell groups apart. -1: no other feature.
int partner_of(const cases::Case& data, int feature) {
    std::vector<bool> may_stand;
    for (const cases::FeatureWords& words : data.features) may_stand.push_back(!words.is_categorical());
    may_stand[static_cast<std::size_t>(feature)] = true;
    Index partner = ask::most_related_feature(data.train.X, feature, may_stand);
    if (partner < 0) {
        may_stand.assign(may_stand.size(), true);
        partner = ask::most_related_feature(data.train.X, feature, may_stand);
    }
    return static_cast<int>(partner);
}

/// Of numbers only: the codes of categories have no order.
double correlation_of(const cases::Case& data, const Claim& claim) {
    const auto is_category = [&](int j) {
        return data.features[static_cast<std::size_t>(j)].is_categorical();
    };
    if (is_category(claim.feature) || is_category(claim.partner)) return core::kNaN;
    return ask::correlation(data.train.X.col(claim.feature), data.train.X.col(claim.partner));
}

void look_for_unheard(Claim& claim, const cases::Case& data, const Curves& curves) {
    claim.n_asked = curves.dependence.curves.rows();
    claim.partner = partner_of(data, claim.feature);
    if (claim.partner < 0) return;
    const Vector own = data.train.X.col(claim.feature);
    const Vector other = data.train.X.col(claim.partner);
    claim.related = correlation_of(data, claim);
    const ask::PairSupport support(own, other,
                                   width_of(data.features[static_cast<std::size_t>(claim.feature)]),
                                   width_of(data.features[static_cast<std::size_t>(claim.partner)]));
    claim.unheard =
        ask::unheard_rows(support, claim.value, data.test.X.col(claim.partner).head(claim.n_asked));
}

void ask_real_rows(Claim& claim, const cases::Case& data, const Vector& predictions) {
    const double reach = kAboutHere * width_of(data.features[static_cast<std::size_t>(claim.feature)]);
    double prediction = 0.0;
    double outcome = 0.0;
    for (Index i = 0; i < data.test.n_rows(); ++i) {
        if (!(std::fabs(data.test.X(i, claim.feature) - claim.value) <= reach)) continue;
        ++claim.n_real;
        prediction += predictions[i];
        outcome += data.test.y[i];
    }
    if (claim.n_real == 0) return;
    claim.real_prediction = prediction / static_cast<double>(claim.n_real);
    claim.real_outcome = outcome / static_cast<double>(claim.n_real);
}

}  // namespace

Claim make_claim(const cases::Case& data, const cases::CaseModel& model, const Curves& curves, double share) {
    Claim claim;
    claim.feature = curves.feature;
    const Vector& grid = curves.dependence.grid;
    const Vector& mean = curves.dependence.mean;
    const Index last = grid.size() - 1;
    claim.place = static_cast<Index>(std::lround(share * static_cast<double>(last)));
    claim.value = grid[claim.place];
    claim.by_dependence = mean[claim.place];
    claim.by_effects = model.test_predictions().mean() + curves.effects.at(claim.value);
    claim.dependence_rise = mean[last] - mean[0];
    claim.effects_rise = curves.effects.at(grid[last]) - curves.effects.at(grid[0]);
    claim.dependence_error = curves.dependence.rise_errors()[last];
    claim.effects_error = curves.effects.rise_error(grid[0], grid[last]);
    look_for_unheard(claim, data, curves);
    ask_real_rows(claim, data, model.test_predictions());
    return claim;
}

cases::Case without_feature(const cases::Case& data, int feature) {
    cases::Case result = data;
    std::vector<Index> kept;
    for (Index j = 0; j < data.n_features(); ++j) {
        if (j != feature) kept.push_back(j);
    }
    for (core::data::Dataset* part : {&result.train, &result.test}) {
        part->X = core::Matrix(part->X(Eigen::all, kept));
        part->features.erase(part->features.begin() + feature);
    }
    result.features.erase(result.features.begin() + feature);
    return result;
}

}  // namespace lessons::look
