#include "lessons/interpret/which_model_test_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::which {

namespace {

using ui::theme;

std::string sealed_text(const Scene& scene) {
    return std::to_string(scene.contest.sealed().n_rows()) + " " + scene.data().many +
           " that no model has learnt from and no choice has used. The first look is the only honest one: "
           "choose model and threshold before.";
}

std::string verdict_text(const Scene& scene, const Look& look, const Verdict& verdict) {
    const cases::Case& data = scene.data();
    return std::string(name_of(look.kind)) + ", " + data.target.above + " from " +
           ui::format_number(look.threshold) + "%: " + money_text(data, verdict.came) + " per 100 " +
           data.many + " (promised were " + money_text(data, verdict.promised) + ").";
}

std::string flattery_text(const Scene& scene, const Verdict& verdict) {
    const cases::Case& data = scene.data();
    return "Tuned on these rows the threshold would be " +
           ui::format_number(std::round(verdict.tuned_threshold)) + "% and show " +
           money_text(data, verdict.tuned) + ": " + money_text(data, verdict.tuned - verdict.came) +
           " of flattery that new " + data.many + " will not pay.";
}

void draw_looks(const Scene& scene, const std::vector<Look>& looks) {
    const auto first = judge(scene.contest, looks.front(), scene.payoffs);
    const auto last = judge(scene.contest, looks.back(), scene.payoffs);
    if (!first || !last) return ui::wrapped_words("Predicting the sealed rows.", theme().quiet_text);
    ui::wrapped_words("Look 1: " + verdict_text(scene, looks.front(), *first), theme().text);
    if (looks.size() == 1) return ui::wrapped_words(flattery_text(scene, *first), theme().quiet_text);
    ui::wrapped_words(
        "Look " + std::to_string(looks.size()) + ": " + verdict_text(scene, looks.back(), *last),
        theme().text);
    ui::wrapped_words(
        "You have looked " + std::to_string(looks.size()) +
            " times. Whoever picks the best of several looks tunes on the test set: only look 1 still "
            "counts.",
        theme().warn);
}

}  // namespace

std::optional<Verdict> judge(const Contest& contest, const Look& look,
                             const core::evaluate::Payoffs& payoffs) {
    const core::Vector* p = contest.sealed_predictions(look.kind);
    if (p == nullptr) return std::nullopt;
    const core::Vector& y = contest.sealed().y;
    const core::evaluate::ProfitPoint best = core::evaluate::best_threshold(y, *p, payoffs);
    return Verdict{
        .promised = profit_per_100(contest.data().test.y, contest.predictions(look.kind, Contest::kFrames),
                                   payoffs, look.threshold),
        .came = profit_per_100(y, *p, payoffs, look.threshold),
        .tuned = 100.0 * best.profit / static_cast<double>(y.size()),
        .tuned_threshold = 100.0 * std::min(best.threshold, 1.0)};
}

bool draw_test(const Scene& scene, const std::vector<Look>& looks) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel - 1.0f);
    ImGui::BeginChild("test", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
    const bool is_first = looks.empty();
    const char* label = is_first ? "Open the test set" : "Look again";
    const bool has_room = looks.size() < kMostLooks;
    const bool opens =
        has_room && ui::button(label, is_first ? ui::ButtonStyle::primary : ui::ButtonStyle::quiet);
    if (has_room && !ui::context().narrow) ImGui::SameLine(0.0f, ui::size::kGap);
    ImGui::BeginGroup();
    if (is_first) {
        ui::wrapped_words(sealed_text(scene), theme().quiet_text);
    } else {
        draw_looks(scene, looks);
    }
    ImGui::EndGroup();
    ImGui::EndChild();
    return opens;
}

}  // namespace lessons::which
