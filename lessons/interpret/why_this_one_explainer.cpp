#include "lessons/interpret/why_this_one_explainer.h"

#include "core/interpret/exact_shapley.h"

#include <algorithm>
#include <cmath>

namespace lessons::why {

namespace {

using core::Index;
using core::Matrix;
using core::Vector;

bool same_row(const Vector& a, const Vector& b) {
    if (a.size() != b.size()) return false;
    for (Index j = 0; j < a.size(); ++j) {
        if (a[j] != b[j] && !(std::isnan(a[j]) && std::isnan(b[j]))) return false;
    }
    return true;
}

Vector grid_of(const cases::Case& data, int feature) {
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) return core::interpret::feature_grid(data.train.X.col(feature), 48, 0.01);
    const auto last = static_cast<double>(words.categories.size() - 1);
    return Vector::LinSpaced(static_cast<Index>(words.categories.size()), 0.0, last);
}

}  // namespace

double Answer::gap() const { return std::fabs(exact.sum() - (prediction - baseline)); }

void Explainer::ask(const cases::CaseModel& model, const Vector& x, int n_background, int feature) {
    const bool same_model = same_background(model.kind(), n_background);
    if (!same_model) {
        kind_ = model.kind();
        predict_ = model.predict();
        predict_mixtures_ = model.predict_mixtures();
        background_ = data_.train.X.topRows(n_background);
    }
    if (!same_model || !same_row(x, x_)) start_game(x);
    if (!same_model || feature != tracing_.feature) start_curves(feature);
}

void Explainer::work() {
    if (game_) {
        game_->step();
        if (game_->finished()) finish_game();
    } else if (pending()) {
        trace_row();
    }
}

double Explainer::progress() const {
    const double rows = static_cast<double>(std::max<Index>(background_.rows(), 1));
    const double game = game_ ? static_cast<double>(game_->n_steps()) : rows;
    return (game + static_cast<double>(traced_rows_)) / (2.0 * rows);
}

bool Explainer::has_answered(cases::ModelKind kind, const Vector& x, int n_background) const {
    return answer_.has_value() && !game_.has_value() && same_background(kind, n_background) &&
           same_row(x, x_);
}

bool Explainer::was_asked(cases::ModelKind kind, const Vector& x, int n_background, int feature) const {
    return same_background(kind, n_background) && same_row(x, x_) && feature == tracing_.feature;
}

bool Explainer::same_background(cases::ModelKind kind, int n_background) const {
    return kind_ == kind && background_.rows() == n_background;
}

void Explainer::start_game(const Vector& x) {
    x_ = x;
    game_.emplace(predict_mixtures_, x_, background_);
}

void Explainer::start_curves(int feature) {
    tracing_ = {.feature = feature, .grid = grid_of(data_, feature), .curves = {}, .mean = {}, .own = {}};
    tracing_.curves = Matrix::Zero(background_.rows(), tracing_.grid.size());
    traced_rows_ = 0;
}

void Explainer::trace_row() {
    const Matrix row = background_.row(traced_rows_);
    tracing_.curves.row(traced_rows_) =
        core::interpret::partial_dependence(predict_, row, tracing_.feature, tracing_.grid).mean.transpose();
    ++traced_rows_;
    if (pending()) return;
    tracing_.mean = tracing_.curves.colwise().mean().transpose();
    trace_own_curve(tracing_);
    dependence_ = tracing_;
}

void Explainer::finish_game() {
    Answer answer{.x = x_, .background = background_, .game = game_->values(), .exact = {}};
    answer.exact = core::interpret::shapley_values(answer.game);
    answer.baseline = answer.game.front();
    answer.prediction = predict_(x_);
    answer.n_predictions = game_->n_predictions();
    answer_ = std::move(answer);
    game_.reset();
    if (dependence_) trace_own_curve(*dependence_);
}

void Explainer::trace_own_curve(Dependence& dependence) const {
    const Matrix row = x_.transpose();
    dependence.own =
        core::interpret::partial_dependence(predict_, row, dependence.feature, dependence.grid).mean;
}

}  // namespace lessons::why
