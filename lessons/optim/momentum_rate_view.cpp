#include "lessons/optim/momentum_rate_view.h"

#include "core/math/elementary.h"
#include "lessons/optim/momentum_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;
using core::optim::Regime;

constexpr int kColumns = 121;
constexpr int kRows = 61;
constexpr int kCurvePoints = 120;
constexpr double kNearlyOne = 1.0 - 1e-9;  // momentum itself must stay below
constexpr double kSpan = 100.0;            // times the fewest steps: the slowest colour
constexpr float kSnap = 14.0f;             // px around the best pair

double momentum_at(double share) { return std::min(share, kNearlyOne); }

double learning_rate_at(double share) {
    return kLearningRates.low *
           core::math::exp(share * core::math::log(kLearningRates.high / kLearningRates.low));
}

/// Steps until an error that shrinks at this rate is at a tenth; infinite from 1 on.
double steps_at(double rate) {
    if (rate >= 1.0) return core::kInfinity;
    return rate > 0.0 ? core::math::log(MomentumRun::kSmallError) / core::math::log(rate) : 0.0;
}

template <class LearningRate>
std::vector<Vector2> curve_over_momentum(double from, const LearningRate& learning_rate) {
    std::vector<Vector2> points;
    for (int i = 0; i <= kCurvePoints; ++i) {
        const double momentum = momentum_at(from + (1.0 - from) * i / kCurvePoints);
        points.push_back({learning_rate(momentum), momentum});
    }
    return points;
}

}  // namespace

void MomentumRateView::prepare(const Basis& basis) {
    if (basis_ == basis) return;
    basis_ = basis;
    best_ = core::optim::best_tuning(basis.method, basis.range);
    compute_field();
    compute_borders();
}

void MomentumRateView::compute_field() {
    steps_.clear();
    for (int row = 0; row < kRows; ++row) {
        const double momentum = momentum_at(static_cast<double>(row) / (kRows - 1));
        for (int column = 0; column < kColumns; ++column) {
            const double learning_rate = learning_rate_at(static_cast<double>(column) / (kColumns - 1));
            steps_.push_back(
                steps_at(outcome_of(basis_->method, {learning_rate, momentum}, basis_->range).rate));
        }
    }
}

/// Left of the ridge the flattest part is the slowest, right of it the steepest one. With the heavy ball it
/// opens, above the best pair, into a wedge in which all parts ripple at the same rate.
void MomentumRateView::compute_borders() {
    const auto [method, range] = *basis_;
    const bool is_plain = method == QuadraticMethod::gradient_descent;
    const bool opens = method == QuadraticMethod::heavy_ball;
    const double tip = best_.settings.momentum;
    const auto best_rate = [method = method, range = range](double momentum) {
        return core::optim::best_learning_rate(method, range, momentum);
    };
    const auto rippling = [method = method](double momentum) {
        return core::optim::rippling_eigenvalues(method, {.learning_rate = 1.0, .momentum = momentum});
    };
    ridge_ = curve_over_momentum(0.0, best_rate);
    if (opens) std::erase_if(ridge_, [tip](const Vector2& point) { return point.y() > tip; });
    flat_critical_.clear();
    steep_critical_.clear();
    if (!is_plain) {
        flat_critical_ = curve_over_momentum(
            tip, [&](double momentum) { return rippling(momentum).low / basis_->range.lowest; });
    }
    if (opens) {
        steep_critical_ = curve_over_momentum(
            tip, [&](double momentum) { return rippling(momentum).high / basis_->range.highest; });
    }
    limit_ = curve_over_momentum(0.0, [method = method, range = range](double momentum) {
        return core::optim::learning_rate_limit(method, momentum, range.highest);
    });
}

std::optional<MomentumSettings> MomentumRateView::draw(const MomentumRun& run) {
    prepare({run.choice().method, run.range()});
    ui::Plot plot("rates", view_,
                  {.x = {.label = "Learning rate", .scale = ui::AxisScale::logarithmic, .grid = false},
                   .y = {.label = "Momentum", .grid = false},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    draw_field(plot);
    draw_borders(plot);
    draw_part(plot, run);
    draw_names(plot);
    show_readout(plot);
    return choose(plot, run);
}

void MomentumRateView::draw_field(ui::Plot& plot) const {
    const double fewest = std::max(steps_at(best_.rate), 1.0);
    const ui::ColorScale scale{.low = fewest,
                               .high = kSpan * fewest,
                               .spacing = ui::ColorScale::Spacing::logarithmic,
                               .span = kSpan,
                               .reversed = true};
    plot.heat_map({.values = steps_.data(),
                   .columns = kColumns,
                   .rows = kRows,
                   .x_low = kLearningRates.low,
                   .x_high = kLearningRates.high,
                   .y_low = 0.0,
                   .y_high = 1.0},
                  scale, 0.6f);
    plot.color_bar(scale, "Steps");
}

void MomentumRateView::draw_borders(ui::Plot& plot) const {
    std::vector<Vector2> outside = limit_;
    outside.push_back({kLearningRates.high, 1.0});
    outside.push_back({kLearningRates.high, 0.0});
    plot.polygon(outside, {.color = ui::theme().surface, .opacity = 1.0f});
    plot.polygon(outside,
                 {.color = ui::theme().bad, .opacity = 0.10f, .hatch = ui::RegionStyle::Hatch::diagonal});
    const ui::ContourStyle ink{.color = ui::theme().text, .thickness = 1.5f};
    for (const Curve* curve : {&ridge_, &flat_critical_, &steep_critical_}) plot.contour(*curve, 0.0, ink);
    plot.contour(limit_, 0.0, {.color = ui::theme().bad, .thickness = 2.0f});
}

/// The borders of the part that is pointed at anywhere: where it is critical, and where it diverges.
void MomentumRateView::draw_part(ui::Plot& plot, const MomentumRun& run) const {
    for (std::size_t i = 0; i < run.parts().size(); ++i) {
        if (!ui::is_highlighted(part_name(i))) continue;
        const double curvature = run.parts()[i].curvature;
        const ImU32 color = part_style(i).color;
        const auto method = basis_->method;
        const auto at = [&](double momentum, double core::Interval::*end) {
            return core::optim::rippling_eigenvalues(method, {1.0, momentum}).*end / curvature;
        };
        const ui::ContourStyle style{.color = color, .thickness = 3.0f};
        plot.contour(curve_over_momentum(0.0, [&](double b) { return at(b, &core::Interval::low); }), 0.0,
                     style);
        plot.contour(curve_over_momentum(0.0, [&](double b) { return at(b, &core::Interval::high); }), 0.0,
                     style);
        plot.text({1.0 / curvature, 0.04}, part_name(i) + " critical",
                  {.color = color, .align = {0.5f, 1.0f}, .strong = true});
    }
}

void MomentumRateView::draw_names(ui::Plot& plot) const {
    const auto name = [&](Vector2 at, Regime regime) {
        plot.text(at, name_of(regime), {.color = ui::theme().text, .size = ui::size::kLabel, .strong = true});
    };
    constexpr double kMiddle = 0.45;
    constexpr double kLow = 0.16;
    const auto ridge_at = [this](double momentum) {
        return core::optim::best_learning_rate(basis_->method, basis_->range, momentum);
    };
    const auto limit_at = [this](double momentum) {
        return core::optim::learning_rate_limit(basis_->method, momentum, basis_->range.highest);
    };
    name({std::sqrt(kLearningRates.low * ridge_at(kMiddle)), kMiddle}, Regime::over_damped);
    plot.text({std::sqrt(limit_at(kMiddle) * kLearningRates.high), kMiddle}, name_of(Regime::diverging),
              {.color = ui::theme().bad, .size = ui::size::kLabel, .strong = true});
    plot.annotation({std::sqrt(ridge_at(kLow) * limit_at(kLow)), kLow}, name_of(Regime::alternating),
                    {18.0f, 8.0f}, {.color = ui::theme().text, .strong = true});
    if (flat_critical_.empty()) return;
    const double high = 0.5 * (1.0 + best_.settings.momentum);
    const double left =
        core::optim::rippling_eigenvalues(basis_->method, {1.0, high}).low / basis_->range.lowest;
    name({std::sqrt(left * ridge_at(high)), high}, Regime::under_damped);
}

void MomentumRateView::show_readout(ui::Plot& plot) const {
    const auto at = plot.hovered();
    if (!at || !kLearningRates.contains(at->x()) || !(at->y() >= 0.0 && at->y() < 1.0)) return;
    const Outcome outcome = outcome_of(basis_->method, {at->x(), at->y()}, basis_->range);
    const double steps = steps_at(outcome.rate);
    plot.readout(
        name_of(outcome.regime),
        {{"Learning rate", ui::format_number(at->x(), 3)},
         {"Momentum", ui::format_number(at->y(), 3)},
         {"Rate", ui::format_number(outcome.rate, 3)},
         {"Steps to 1%", outcome.rate < 1.0 ? "about " + ui::format_number(std::ceil(steps)) : "never"}});
}

std::optional<MomentumSettings> MomentumRateView::choose(ui::Plot& plot, const MomentumRun& run) const {
    const Vector2 best(best_.settings.learning_rate, best_.settings.momentum);
    plot.text(best, "\u2605", {.color = ui::theme().good, .size = 22.0f});
    const MomentumSettings& now = run.choice().settings;
    Vector2 point(now.learning_rate, now.momentum);
    const ui::Drag drag = plot.drag_point("settings", point,
                                          {.hint = "Drag, or click anywhere",
                                           .words_toward = ImVec2(0.0f, -1.0f),
                                           .x = kLearningRates,
                                           .y = kMomenta});
    if (drag.moved) return MomentumSettings{point.x(), point.y()};
    if (plot.hovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const auto clicked = plot.clicked();
    if (!clicked) return std::nullopt;
    const ImVec2 way = plot.to_pixel(*clicked) - plot.to_pixel(best);
    if (ImLengthSqr(way) < kSnap * kSnap) return best_.settings;
    return MomentumSettings{std::clamp(clicked->x(), kLearningRates.low, kLearningRates.high),
                            std::clamp(clicked->y(), kMomenta.low, kMomenta.high)};
}

}  // namespace lessons::optim
