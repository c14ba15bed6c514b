#include "lessons/interpret/look_test_view.h"

#include "lessons/interpret/look_curve_view.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/table.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::look {

namespace {

using ui::theme;

/// One line of words that takes its room.
void line(const std::string& words, ui::TextStyle style = {}) {
    const float height = ui::scaled(style.size) * 1.5f;
    style.align = {0, 0.5f};
    style.halo = ui::TextStyle::Halo::none;
    ui::draw_label(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos() + ImVec2(0.0f, 0.5f * height),
                   words, style);
    ImGui::Dummy({1.0f, height});
}

/// A loss as a bar with its name before and its number behind it; `most` fills the room.
void draw_loss(const char* name, double loss, double most, ImU32 color) {
    const float height = ui::scaled(20.0f);
    const float label_width = ui::scaled(76.0f);
    const float room = ImGui::GetContentRegionAvail().x - label_width - ui::scaled(56.0f);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::TextStyle style{.align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    ui::draw_label(draw, corner + ImVec2(0.0f, 0.5f * height), name, style);
    const float length = std::max(room, 0.0f) * static_cast<float>(std::max(loss, 0.0) / most);
    const ImVec2 begin = corner + ImVec2(label_width, 0.2f * height);
    draw.AddRectFilled(begin, begin + ImVec2(length + 2.0f, 0.6f * height), color, 2.0f);
    ui::draw_label(draw, {begin.x + length + 8.0f, corner.y + 0.5f * height}, drop_text(loss), style);
    ImGui::Dummy({1.0f, height});
}

void draw_promise(const Look& look, const Retraining& retraining) {
    const double promised = look.shown.mean[look.claim.feature];
    if (std::isnan(promised)) return line("Nothing is shuffled yet. Press play.");
    const bool done = retraining.done() && !std::isnan(look.retrained_score);
    const double really = done ? look.retrained_drop() : 0.0;
    const double most = std::max({std::fabs(promised), std::fabs(really), 1e-6});
    draw_loss("shuffled", promised, most, theme().series[0]);
    if (done) return draw_loss("without it", really, most, theme().series[1]);
    line(retraining.asked && retraining.model != nullptr
             ? "Training without it: " + retraining.model->steps_text()
             : std::string("Is that what the model would lose without it?"),
         {.color = theme().quiet_text});
}

void draw_claims(const Look& look) {
    const Claim& claim = look.claim;
    const std::string here = "At " + cases::value_text(look.words(), claim.value);
    ui::Table table("claims", {{here, ui::TableAlign::left}, {look.data.is_classes() ? "Chance" : "Says"}},
                    {.padding = 6.0f, .fits_height = ImGui::GetContentRegionAvail().y - ui::scaled(20.0f)});
    const auto row = [&](const std::string& name, const std::string& value, ImU32 color) {
        table.row();
        table.cell(name, {.color = color, .strong = color != 0});
        table.cell(value, {.strong = color != 0});
    };
    row("Partial dependence", output_text(look.data, claim.by_dependence), dependence_style().color);
    row("Local effects", output_text(look.data, claim.by_effects), effects_style().color);
    const std::string real =
        std::to_string(claim.n_real) + " real " + (claim.n_real == 1 ? look.data.one : look.data.many);
    row("Model on " + real, output_text(look.data, claim.real_prediction), 0);
    row("Truth of " + real, output_text(look.data, claim.real_outcome), 0);
    table.draw();
}

void draw_cost(const Look& look) {
    const auto number = [](long long calls) { return ui::format_number(static_cast<double>(calls), 9); };
    line("Model calls: " + number(look.importance_calls()) + " for the bars, " +
             number(look.curves.dependence_calls) + " and " + number(look.curves.effects.model_calls) +
             " for the curves",
         {.color = theme().quiet_text, .size = 11.0f});
}

}  // namespace

bool draw_test(const Look& look, const Retraining& retraining) {
    draw_promise(look, retraining);
    const std::string label = (retraining.asked ? "Bring back " : "Train without ") +
                              in_a_sentence(look.words().label) + "##retrain";
    const bool pressed =
        ui::button(label.c_str(), retraining.asked ? ui::ButtonStyle::quiet : ui::ButtonStyle::primary);
    draw_claims(look);
    draw_cost(look);
    return pressed;
}

}  // namespace lessons::look
