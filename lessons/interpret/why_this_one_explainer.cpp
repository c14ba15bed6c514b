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

Vector grid_of(const credit::CreditData& data, int feature) {
    const credit::FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) return core::interpret::feature_grid(data.train.X.col(feature), 48, 0.01);
    const auto last = static_cast<double>(words.categories.size() - 1);
    return Vector::LinSpaced(static_cast<Index>(words.categories.size()), 0.0, last);
}

}  // namespace

double Answer::gap() const { return std::fabs(exact.sum() - (prediction - baseline)); }

void Explainer::ask(const credit::CreditModel& model, const Vector& x, int n_background, int feature) {
    const bool same_model = same_background(model.kind(), n_background);
    if (!same_model) {
        kind_ = model.kind();
        predict_ = model.predict();
        predict_mixtures_ = model.predict_mixtures();
        background_ = data_.train.X.topRows(n_background);
    }
    if (!same_model || !same_row(x, x_)) start_game(x);
    if (!same_model || feature != dependence_.feature) start_dependence(feature);
}

void Explainer::work() {
    if (game_) {
        game_->step();
        if (game_->finished()) finish_game();
    } else if (pending()) {
        const Matrix row = background_.row(dependence_rows_);
        dependence_.curves.row(dependence_rows_) =
            core::interpret::partial_dependence(predict_, row, dependence_.feature, dependence_.grid)
                .mean.transpose();
        ++dependence_rows_;
        if (!pending()) dependence_.mean = dependence_.curves.colwise().mean().transpose();
    }
}

double Explainer::progress() const {
    const double rows = static_cast<double>(std::max<Index>(background_.rows(), 1));
    const double game = game_ ? static_cast<double>(game_->n_steps()) : rows;
    return (game + static_cast<double>(dependence_rows_)) / (2.0 * rows);
}

bool Explainer::has_answered(credit::ModelKind kind, const Vector& x, int n_background) const {
    return answer_.has_value() && !game_.has_value() && same_background(kind, n_background) &&
           same_row(x, x_);
}

bool Explainer::was_asked(credit::ModelKind kind, const Vector& x, int n_background, int feature) const {
    return same_background(kind, n_background) && same_row(x, x_) && feature == dependence_.feature;
}

const Dependence* Explainer::dependence() const {
    const bool complete = dependence_.feature >= 0 && dependence_rows_ == dependence_.curves.rows();
    return complete && dependence_.own.size() == dependence_.grid.size() ? &dependence_ : nullptr;
}

bool Explainer::same_background(credit::ModelKind kind, int n_background) const {
    return kind_ == kind && background_.rows() == n_background;
}

void Explainer::start_game(const Vector& x) {
    x_ = x;
    game_.emplace(predict_mixtures_, x_, background_);
}

void Explainer::start_dependence(int feature) {
    dependence_ = {.feature = feature, .grid = grid_of(data_, feature), .curves = {}, .mean = {}, .own = {}};
    dependence_.curves = Matrix::Zero(background_.rows(), dependence_.grid.size());
    dependence_rows_ = 0;
    trace_own_curve();
}

void Explainer::finish_game() {
    Answer answer{.x = x_, .background = background_, .game = game_->values(), .exact = {}};
    answer.exact = core::interpret::shapley_values(answer.game);
    answer.baseline = answer.game.front();
    answer.prediction = predict_(x_);
    answer.n_predictions = game_->n_predictions();
    answer_ = std::move(answer);
    game_.reset();
    trace_own_curve();
}

void Explainer::trace_own_curve() {
    const Matrix row = x_.transpose();
    dependence_.own =
        core::interpret::partial_dependence(predict_, row, dependence_.feature, dependence_.grid).mean;
}

}  // namespace lessons::why
