#include "lessons/interpret/which_model_test_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace lessons::which {

namespace {

using ui::theme;

/// What is at stake.
std::string promise_text(const Scene& scene) {
    const cases::Case& data = scene.data();
    const double promised = profit_per_100(scene.y(), scene.predictions(), scene.payoffs, scene.threshold);
    return std::string(short_name_of(scene.chosen)) + ", " + data.target.above + " from " +
           ui::format_number(scene.threshold) + "%, promises " + money_text(data, promised) + " per 100 " +
           data.many +
           " on the rows that it was chosen on. "
           "The first look at the sealed ones tells honestly what comes of that; every further one flatters.";
}

struct Part {
    core::Index n_rows = 0;
    const char* use = "";
    ImU32 color = 0;
};

/// "2 505 to learn from" in its part of the bar, or less where that does not fit.
void draw_part(ImVec2 corner, ImVec2 extent, const Part& part, bool is_sealed) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(corner, corner + extent, ui::with_alpha(part.color, 0.16f), 4.0f);
    if (is_sealed) draw.AddRect(corner, corner + extent, part.color, 4.0f, 0, 1.5f);
    const float lock = is_sealed ? ui::scaled(20.0f) : 0.0f;
    if (is_sealed) {
        ui::draw_icon(draw, ui::Icon::lock, corner + ImVec2(0.7f * lock, 0.5f * extent.y), ui::scaled(13.0f),
                      part.color);
    }
    const std::string text = ui::format_number(static_cast<double>(part.n_rows)) + " " + part.use;
    std::array<char, 64> buffer{};
    const float room = extent.x - lock - 12.0f;
    ui::draw_label(draw, corner + ImVec2(lock + 6.0f, 0.5f * extent.y),
                   ui::shortened(text, room, ui::size::kLabel - 1.0f, buffer.data(), buffer.size()),
                   {.color = theme().text,
                    .size = ui::size::kLabel - 1.0f,
                    .align = {0.0f, 0.5f},
                    .halo = ui::TextStyle::Halo::none});
}

/// All rows in their three parts, as wide as they are many.
void draw_parts(const Scene& scene) {
    const Part parts[] = {{scene.data().train.n_rows(), "to learn from", theme().series[0]},
                          {scene.data().test.n_rows(), "to choose on", theme().series[1]},
                          {scene.contest.sealed().n_rows(), "sealed", theme().text}};
    const float gap = 3.0f, height = ui::scaled(26.0f);
    const float room = std::max(ImGui::GetContentRegionAvail().x - 2.0f * gap, 1.0f);
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    double all = 0.0;
    for (const Part& part : parts) all += static_cast<double>(part.n_rows);
    ImVec2 corner = begin;
    for (const Part& part : parts) {
        const float width = room * static_cast<float>(static_cast<double>(part.n_rows) / all);
        draw_part(corner, {width, height}, part, &part == std::end(parts) - 1);
        corner.x += width + gap;
    }
    ImGui::Dummy({room, height + 4.0f});
}

void draw_sealed(const Scene& scene) {
    draw_parts(scene);
    ui::wrapped_words(promise_text(scene), theme().text);
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
        draw_sealed(scene);
    } else {
        draw_looks(scene, looks);
    }
    ImGui::EndGroup();
    ImGui::EndChild();
    return opens;
}

}  // namespace lessons::which
