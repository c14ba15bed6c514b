#include "lessons/interpret/which_model_views.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::which {

namespace {

using ui::theme;

/// One of the four outcomes.
struct Outcome {
    std::string words;
    int of_100 = 0;
    double money = 0.0;  ///< Each.
    bool is_right = true;
};

void draw_person(ImDrawList& draw, ImVec2 foot, float height, const Outcome& outcome) {
    const float head = 0.17f * height;
    const ImU32 color = outcome.is_right ? theme().series[0] : theme().series[1];
    const ImVec2 top = foot - ImVec2(0.0f, height);
    const ImVec2 shoulder = top + ImVec2(-0.24f * height, 2.3f * head);
    const ImVec2 hip = foot + ImVec2(0.24f * height, 0.0f);
    if (outcome.is_right) {
        draw.AddCircle(top + ImVec2(0.0f, head), head, color, 12, 1.2f);
        draw.AddRect(shoulder, hip, color, 0.2f * height, ImDrawFlags_RoundCornersTop, 1.2f);
    } else {
        draw.AddCircleFilled(top + ImVec2(0.0f, head), head, color, 12);
        draw.AddRectFilled(shoulder, hip, color, 0.2f * height, ImDrawFlags_RoundCornersTop);
    }
}

/// As many in a row as make the figures largest.
void draw_crowd(ImDrawList& draw, const ImRect& box, const Outcome& outcome) {
    constexpr float kAspect = 0.62f;
    if (outcome.of_100 == 0 || box.GetWidth() < 8.0f || box.GetHeight() < 8.0f) return;
    float height = ui::scaled(24.0f);
    const auto fits = [&] {
        const int columns = std::max(static_cast<int>(box.GetWidth() / (height * kAspect)), 1);
        const int rows = (outcome.of_100 + columns - 1) / columns;
        return static_cast<float>(rows) * height * 1.12f <= box.GetHeight();
    };
    while (height > 5.0f && !fits()) height -= 0.5f;
    const int columns = std::max(static_cast<int>(box.GetWidth() / (height * kAspect)), 1);
    for (int k = 0; k < outcome.of_100; ++k) {
        const auto column = static_cast<float>(k % columns);
        const auto row = static_cast<float>(k / columns);
        draw_person(draw, box.Min + ImVec2((column + 0.5f) * height * kAspect, (row * 1.12f + 1.0f) * height),
                    height, outcome);
    }
}

void draw_outcome(const Scene& scene, ImDrawList& draw, const ImRect& box, const Outcome& outcome) {
    const float pad = ui::scaled(8.0f);
    const float line = ui::scaled(16.0f);
    const ImU32 ink = outcome.is_right ? theme().series[0] : theme().series[1];
    draw.AddRectFilled(box.Min, box.Max, ui::with_alpha(ink, 0.07f), 6.0f);
    draw.AddRect(box.Min, box.Max, theme().line, 6.0f);
    const ImVec2 head = box.Min + ImVec2(pad, pad + 0.4f * line);
    const std::string count = std::to_string(outcome.of_100);
    ui::draw_label(draw, head, count,
                   {.size = 16.0f, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true});
    ui::TextStyle quiet{
        .color = theme().quiet_text, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none};
    ui::draw_label(draw, head + ImVec2(ui::label_extent(count, 16.0f, true).x + 6.0f, 0.0f), outcome.words,
                   quiet);
    quiet.align = {1.0f, 0.5f};
    const std::string money =
        outcome.money == 0.0 ? "no money" : money_text(scene.data(), outcome.money) + " each";
    ui::draw_label(draw, {box.Max.x - pad, box.Max.y - pad - 0.3f * line}, money, quiet);
    draw_crowd(draw, {box.Min + ImVec2(pad, pad + line), box.Max - ImVec2(pad, pad + line)}, outcome);
}

}  // namespace

void draw_people(const Scene& scene) {
    const cases::TargetWords& words = scene.data().target;
    const std::array<int, 4> shares = of_100(scene.counts());
    const core::evaluate::Payoffs& money = scene.payoffs;
    const std::array<Outcome, 4> outcomes{
        Outcome{words.positive + ", " + words.above, shares[0], money.true_positive, true},
        Outcome{words.negative + ", " + words.above, shares[1], money.false_positive, false},
        Outcome{words.positive + ", " + words.below, shares[2], money.false_negative, false},
        Outcome{words.negative + ", " + words.below, shares[3], money.true_negative, true}};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < 40.0f || room.y < 40.0f) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float gap = 6.0f;
    const ImVec2 cell{(room.x - gap) * 0.5f, (room.y - gap) * 0.5f};
    for (std::size_t k = 0; k < 4; ++k) {
        const ImVec2 at = corner + ImVec2(static_cast<float>(k % 2) * (cell.x + gap),
                                          static_cast<float>(k / 2) * (cell.y + gap));
        draw_outcome(scene, draw, {at, at + cell}, outcomes[k]);
    }
    ImGui::Dummy(room);
}

}  // namespace lessons::which
