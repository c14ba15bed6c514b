#include "lessons/interpret/edit_effect_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/table.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <cmath>

namespace lessons::editing {

namespace {

using ui::theme;

std::string signed_text(double value, int decimals) {
    const std::string text = ui::format_fixed(value, decimals);
    return value > 0.0 ? "+" + text : text;
}

int decimals_of(const Scene& scene) { return scene.data.is_classes() ? 4 : 3; }

/// Two lines; rows that judge show in red what is clearly worse (on those trained on every edit is).
void draw_side(ui::Table& table, const Scene& scene, const Comparison& side, const std::string& name,
               bool judges) {
    const int decimals = decimals_of(scene);
    table.row();
    table.cell(name);
    table.cell(ui::format_fixed(side.loss_before, decimals));
    table.cell(ui::format_fixed(side.loss_after, decimals));
    table.row();
    const ui::CellLook look{.color = judges && side.is_clearly_worse() ? theme().bad : 0, .strong = true};
    table.cell("changes by", {.color = theme().quiet_text});
    table.cell(signed_text(side.loss_change, decimals), look);
    table.cell("\u00b1 " + ui::format_fixed(2.0 * side.change_error, decimals), look);
}

void draw_fits(const Scene& scene, float height) {
    const Outcome& outcome = scene.outcome;
    const bool classes = scene.data.is_classes();
    ui::Table table("fit",
                    {{classes ? "Log loss" : "Mean error", ui::TableAlign::left}, {"Before"}, {"After"}},
                    {.padding = 4.0f, .fits_height = height});
    draw_side(table, scene, outcome.train, "Trained on", false);
    draw_side(table, scene, outcome.test, "Held back", true);
    if (classes) {
        table.row();
        table.cell("right calls");
        table.cell(ui::format_fixed(100.0 * outcome.before.accuracy, 1) + "%");
        table.cell(ui::format_fixed(100.0 * outcome.after.accuracy, 1) + "%");
        table.row();
        table.cell("money/100");
        table.cell(cases::money_text(scene.data, outcome.before.money));
        table.cell(cases::money_text(scene.data, outcome.after.money));
    }
    table.row();
    table.cell(classes ? "AUC" : "R\u00b2");
    table.cell(ui::format_fixed(outcome.before.ranking, 3));
    table.cell(ui::format_fixed(outcome.after.ranking, 3));
    table.draw();
}

std::string cost_text(const Scene& scene) {
    const auto number = [](double value) { return ui::format_number(value, 9); };
    return "Curves cost no calls: they are the model. Bars: " + number(scene.n_bags) +
           " bags. Table: " + number(static_cast<double>(scene.outcome.calls)) + " calls.";
}

}  // namespace

void draw_effect(const Scene& scene) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel - 1.0f);
    ImGui::BeginChild("effect", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
    draw_fits(scene, ImGui::GetContentRegionAvail().y - ui::scaled(42.0f));
    ui::wrapped_words(cost_text(scene), theme().quiet_text);
    ImGui::EndChild();
}

}  // namespace lessons::editing
