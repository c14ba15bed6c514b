#include "lessons/lp/plan_parts.h"
#include "lessons/lp/program_words.h"
#include "lessons/lp/worth_views.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::worth {

namespace {

using core::lp::SlacknessPair;
using ui::theme;

double readable(double value) { return std::fabs(value) < 1e-9 ? 0.0 : value; }

/// Both sides of a complementary pair in words.
struct Twin {
    std::string name;
    std::string left;
    std::string right;
    bool left_is_zero = false;
    bool right_is_zero = false;
    ImU32 color = 0;
};

Twin twin_of_row(const Run& run, const SlacknessPair& pair) {
    const auto row = static_cast<std::size_t>(pair.bound.index);
    const core::lp::Row& of = run.program().rows[row];
    const double spare = readable(pair.slack);
    const double price = readable(pair.price);
    const bool asks = lp::is_minimum(of);
    const std::string none_left = asks ? "just met" : "used up";
    return {.name = of.name,
            .left = lp::capitalized(of.name) + ": " +
                    (spare == 0.0 ? none_left : lp::count_of(spare, of.unit) + (asks ? " beyond" : " left")),
            .right = lp::amount(run.program(), price) + " per " + lp::singular(of.unit),
            .left_is_zero = spare == 0.0,
            .right_is_zero = price == 0.0,
            .color = lp::style_of(row).color};
}

Twin twin_of_column(const Run& run, const SlacknessPair& pair) {
    const core::lp::Column& of = run.program().columns[static_cast<std::size_t>(pair.bound.index)];
    const double made = readable(pair.slack);
    const double loss = readable(-pair.price);
    return {
        .name = of.name,
        .left = lp::capitalized(of.name) + ": " + (made == 0.0 ? "none" : ui::format_number(made) + " made"),
        .right = loss == 0.0 ? "earns what it uses" : "each would lose " + lp::amount(run.program(), loss),
        .left_is_zero = made == 0.0,
        .right_is_zero = loss == 0.0,
        .color = theme().quiet_text};
}

void draw_side(ImVec2 at, const std::string& text, bool is_zero, ImVec2 align) {
    ui::draw_label(*ImGui::GetWindowDrawList(), at, text,
                   {.color = is_zero ? theme().quiet_text : theme().text,
                    .size = 13.0f,
                    .align = align,
                    .halo = ui::TextStyle::Halo::none,
                    .strong = !is_zero});
}

void draw_twin(const Twin& twin, float height) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float middle = corner.y + 0.5f * height;
    if (ui::is_highlighted(twin.name))
        draw.AddRectFilled(corner, corner + ImVec2(width, height), theme().raised, 6.0f);
    draw_side({corner.x + 4.0f, middle}, twin.left, twin.left_is_zero, {0.0f, 0.5f});
    draw_side({corner.x + width - 4.0f, middle}, twin.right, twin.right_is_zero, {1.0f, 0.5f});
    const ImVec2 from{corner.x + 0.44f * width, middle};
    const ImVec2 to{corner.x + 0.56f * width, middle};
    draw.AddLine(from, to, twin.color, 2.0f);
    // A full disk where something is, an empty one where nothing is.
    for (const bool is_left : {true, false}) {
        const bool is_zero = is_left ? twin.left_is_zero : twin.right_is_zero;
        draw.AddCircleFilled(is_left ? from : to, 6.0f, is_zero ? theme().surface : twin.color, 24);
        draw.AddCircle(is_left ? from : to, 6.0f, twin.color, 24, 2.0f);
    }
    ImGui::Dummy({width, height});
    if (ImGui::IsItemHovered()) ui::highlight(twin.name);
}

void draw_heads(const Run& run) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const double dual = core::lp::dual_objective(run.program(), run.sensitivity().solution.row_prices);
    draw_side(corner, "Plan earns " + lp::amount(run.program(), run.profit()), false, {0.0f, 0.0f});
    draw_side({corner.x + width, corner.y}, "Resources are worth " + lp::amount(run.program(), dual), false,
              {1.0f, 0.0f});
    ImGui::Dummy({width, ui::scaled(22.0f)});
}

}  // namespace

void draw_twins(const Run& run) {
    if (ImGui::BeginChild("twins", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
        if (run.has_plan()) {
            draw_heads(run);
            const float room = ImGui::GetContentRegionAvail().y / static_cast<float>(run.pairs().size());
            const float height = std::clamp(room, ui::scaled(20.0f), ui::scaled(34.0f));
            for (const SlacknessPair& pair : run.pairs()) {
                const bool is_column = pair.bound.kind == core::lp::ProgramNumber::Kind::kColumnLow;
                draw_twin(is_column ? twin_of_column(run, pair) : twin_of_row(run, pair), height);
            }
        } else {
            draw_side(ImGui::GetCursorScreenPos(), "Without a plan there are no prices.", false,
                      {0.0f, 0.0f});
        }
        ImGui::PopStyleVar();
    }
    ImGui::EndChild();
}

}  // namespace lessons::worth
