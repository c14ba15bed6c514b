#include "lessons/interpret/why_this_one_training.h"

#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <string>

namespace lessons::why {

void draw_training(const cases::Case& data, const cases::CaseModel* model, ui::PlotView& view) {
    if (model == nullptr) return;
    std::vector<double> auc;
    for (const cases::Quality& quality : model->history()) auc.push_back(quality.auc);
    const double last = std::max(model->expected_steps(), 2);
    const double best = auc.empty() ? 0.0 : *std::max_element(auc.begin(), auc.end());
    view.set_home({{1.0, last}, {0.5, best > 0.88 ? 1.0 : 0.9}});
    const bool trees = model->kind() != cases::ModelKind::logistic_regression;
    ui::Plot plot(
        "training", view,
        {.x = {.label = trees ? "Trees" : "Newton steps"},
         .y = {.label = "AUC on " + data.many + " that the model never sees (0.5 is guessing, 1 is perfect)"},
         .movement = ui::Movement::fixed});
    if (!plot || auc.empty()) return;
    const ui::Points curve = ui::Points::by_index(auc, 1.0);
    plot.line("AUC", curve, ui::series_style(0));
    plot.marker("AUC", curve.back(), ui::series_style(0));
    plot.annotation(curve.back(), ui::format_fixed(auc.back(), 3), {-18.0f, 24.0f},
                    {.size = 14.0f, .strong = true});
}

std::string quality_text(const cases::CaseModel& model) {
    return "AUC " + ui::format_fixed(model.quality().auc, 3);
}

}  // namespace lessons::why
