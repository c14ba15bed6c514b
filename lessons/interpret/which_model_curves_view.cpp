#include "lessons/interpret/which_model_views.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::which {

namespace {

using core::Vector2;
using ui::theme;
using Path = std::vector<Vector2>;

Path training_path(const Scene& scene, int kind) {
    const cases::CaseModel* model = scene.contest.model(kind);
    Path path{{0.0, 0.5}};
    if (model == nullptr) return path;
    const int shown = scene.contest.steps_at(kind, scene.frame);
    const double all = std::max(model->expected_steps(), 1);
    for (int k = 0; k < shown; ++k) {
        path.push_back({100.0 * (k + 1) / all, model->history()[static_cast<std::size_t>(k)].auc});
    }
    return path;
}

Path path_of(const Scene& scene, CurveKind curve, int kind) {
    const Curves& curves = scene.curves[static_cast<std::size_t>(kind)];
    Path path;
    switch (curve) {
        case CurveKind::training:
            return training_path(scene, kind);
        case CurveKind::roc:
            for (const auto& p : curves.roc)
                path.push_back({100.0 * p.false_positive_rate, 100.0 * p.true_positive_rate});
            break;
        case CurveKind::precision_recall:
            for (const auto& p : curves.precision_recall)
                path.push_back({100.0 * p.recall, 100.0 * p.precision});
            break;
        case CurveKind::calibration:
            for (const auto& bin : curves.bins) {
                if (bin.count > 0)
                    path.push_back({100.0 * bin.mean_predicted, 100.0 * bin.fraction_positive});
            }
            break;
        case CurveKind::lift:
            for (const auto& p : curves.gains) path.push_back({100.0 * p.share, 100.0 * p.gain});
            break;
    }
    return path;
}

/// The point of the chosen curve that a threshold means; NaN where there is none.
Vector2 threshold_point(const Scene& scene, CurveKind curve, double threshold) {
    const core::evaluate::Confusion counts =
        core::evaluate::confusion(scene.y(), scene.predictions(), 0.01 * threshold);
    const double recall = 100.0 * counts.recall();
    switch (curve) {
        case CurveKind::roc:
            return {100.0 * (1.0 - counts.specificity()), recall};
        case CurveKind::precision_recall:
            return {recall, 100.0 * counts.precision()};
        case CurveKind::lift:
            return {100.0 * (counts.true_positive + counts.false_positive) / std::max(counts.total(), 1),
                    recall};
        case CurveKind::training:
        case CurveKind::calibration:
            break;
    }
    return {core::kNaN, core::kNaN};
}

struct AxisNames {
    std::string x;
    std::string y;
};

AxisNames axes_of(const Scene& scene, CurveKind curve) {
    const cases::TargetWords& words = scene.data().target;
    const std::string found = words.positive + ": " + words.above + " (%)";
    switch (curve) {
        case CurveKind::training:
            return {"Training done (%)", "AUC on rows that the model does not learn from"};
        case CurveKind::roc:
            return {words.negative + ": " + words.above + " (%)", found};
        case CurveKind::precision_recall:
            return {found, words.above + ": really " + words.positive + " (%)"};
        case CurveKind::calibration:
            return {"Predicted (%)", "Came true (%)"};
        case CurveKind::lift:
            break;
    }
    return {"Highest scores first: share of all (%)", found};
}

/// What guessing, or perfect honesty, looks like.
void draw_reference(const Scene& scene, CurveKind curve, ui::Plot& plot) {
    const ui::LineStyle quiet{.color = theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dashed};
    if (curve == CurveKind::training) return;
    if (curve == CurveKind::precision_recall) {
        plot.h_line(100.0 * scene.y().mean(), quiet, "guessing");
        return;
    }
    plot.segment({0.0, 0.0}, {100.0, 100.0}, quiet);
    const bool is_calibration = curve == CurveKind::calibration;
    plot.text(is_calibration ? Vector2(66.0, 78.0) : Vector2(72.0, 66.0),
              is_calibration ? "as promised" : "guessing",
              {.color = theme().quiet_text, .align = {is_calibration ? 1.0f : 0.0f, 0.5f}});
}

/// The whole threshold whose point lies nearest.
double nearest_threshold(const Scene& scene, CurveKind curve, const Vector2& place) {
    double best = scene.threshold, least = core::kInfinity;
    for (int threshold = 1; threshold <= 99; ++threshold) {
        const double distance = (threshold_point(scene, curve, threshold) - place).norm();
        if (distance < least) least = distance, best = threshold;
    }
    return best;
}

/// The threshold on the chosen curve: a point that can be dragged, or the score itself where the axis has
/// scores.
void mark_threshold(const Scene& scene, CurveKind curve, double& threshold, ui::Plot& plot) {
    const std::string words = "from " + ui::format_number(scene.threshold) + "%";
    if (curve == CurveKind::calibration)
        plot.v_line(scene.threshold, {.color = theme().text, .dash = ui::Dash::dashed}, words);
    const Vector2 at = threshold_point(scene, curve, scene.threshold);
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) return;
    const std::string hint = words + ": drag along the curve";
    Vector2 place = at;
    const ui::HandleStyle handle{.color = theme().text,
                                 .radius = 6.0f,
                                 .label = words,
                                 .hint = hint,
                                 .words_toward = {0.0f, at.y() > 30.0 ? 1.0f : -1.0f}};
    if (plot.drag_point("threshold", place, handle)) threshold = nearest_threshold(scene, curve, place);
}

}  // namespace

std::string title_of(CurveKind kind) {
    switch (kind) {
        case CurveKind::training:
            return "Training: how the models learn";
        case CurveKind::roc:
            return "ROC: what is found, and at what price";
        case CurveKind::precision_recall:
            return "Precision and recall";
        case CurveKind::calibration:
            return "Calibration: do the scores come true?";
        case CurveKind::lift:
            break;
    }
    return "Lift: whom to look at first";
}

void draw_curves(const Scene& scene, CurveKind curve, double& threshold, ui::PlotView& view) {
    const bool is_training = curve == CurveKind::training;
    view.set_home(is_training ? ui::PlotWindow{{0.0, 104.0}, {0.45, 1.0}}
                              : ui::PlotWindow{{0.0, 104.0}, {0.0, 104.0}});
    const AxisNames names = axes_of(scene, curve);
    ui::Plot plot("curves", view,
                  {.x = {.label = names.x},
                   .y = {.label = names.y},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never});
    if (!plot) return;
    draw_reference(scene, curve, plot);
    const auto draw = [&](int kind) {
        const Path path = path_of(scene, curve, kind);
        const ui::SeriesStyle style = style_of(scene, kind);
        plot.line(name_of(kind), path, style);
        if (curve == CurveKind::calibration && kind == scene.chosen) plot.scatter("", path, style);
        if (is_training) plot.marker(name_of(kind), path.back(), style, 4.0f);
    };
    for (int kind = 0; kind < kKinds; ++kind) {
        if (kind != scene.chosen) draw(kind);
    }
    draw(scene.chosen);
    mark_threshold(scene, curve, threshold, plot);
    if (is_training && scene.frame == 0)
        plot.text({50.0, 0.8}, "Press play: the models learn.", {.color = theme().quiet_text});
}

}  // namespace lessons::which
