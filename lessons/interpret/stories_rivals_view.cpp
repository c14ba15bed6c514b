#include "lessons/interpret/stories_rivals_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::stories {

namespace {

using core::Index;
using core::Vector;
using ui::Run;
using ui::theme;

constexpr std::size_t kCompared = 6;

std::string edge_text(const cases::Case& of_case, const core::Tree& tree, const core::TreeNode& parent,
                      bool goes_right) {
    core::Condition condition{.feature = parent.feature};
    if (parent.category_set < 0) {
        (goes_right ? condition.low : condition.high) = parent.threshold;
        return condition_text(of_case, condition);
    }
    condition.categories = tree.category_sets[static_cast<std::size_t>(parent.category_set)].members;
    condition.categories.resize(of_case.features[static_cast<std::size_t>(parent.feature)].categories.size(),
                                false);
    if (goes_right) condition.categories.flip();
    return condition_text(of_case, condition);
}

/// Cards in the order of the tree's nodes; parents come first there.
std::vector<ui::TreeNode> cards_of(const cases::Case& of_case, const core::Tree& tree, const Vector& x) {
    std::vector<ui::TreeNode> cards(tree.nodes.size());
    std::vector<bool> is_on_way(tree.nodes.size(), false);
    is_on_way[0] = true;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const core::TreeNode& node = tree.nodes[i];
        cards[i].lines = {cases::score_text(of_case, node.value),
                          ui::format_number(node.weight) + " " + of_case.many};
        if (is_on_way[i]) cards[i].mood = ui::TreeMood::current;
        if (node.is_leaf()) continue;
        for (const bool right : {false, true}) {
            const auto child = static_cast<std::size_t>(node.left + (right ? 1 : 0));
            cards[child].parent = static_cast<int>(i);
            cards[child].edge = edge_text(of_case, tree, node, right);
            is_on_way[child] = is_on_way[i] && tree.child(node, x[node.feature]) == static_cast<int>(child);
        }
    }
    return cards;
}

/// One column of names in the order of their size, with lines to the column before.
struct Column {
    std::string title;
    std::string cost;
    Vector values;
    std::vector<Index> order;
};

std::size_t place_of(const std::vector<Index>& order, Index feature) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), feature) - order.begin());
}

ui::TextStyle plain(ImU32 color, float size, bool strong = false) {
    return {.color = color,
            .size = size,
            .align = {0.5f, 0.5f},
            .halo = ui::TextStyle::Halo::none,
            .strong = strong};
}

}  // namespace

void draw_tree(const State& state, ui::TreeView& view) {
    if (state.rivals == nullptr || state.n_lines == 0) return;
    const core::Tree& tree = state.rivals->tree(state.n_lines).tree;
    const std::vector<ui::TreeNode> cards =
        cards_of(state.of_case, tree, state.of_case.test.X.row(state.row).transpose());
    ui::tree("surrogate", cards, view);
}

void draw_rule(const State& state, double threshold) {
    if (state.rivals == nullptr) return;
    const core::interpret::Anchor& anchor = state.rivals->anchor().best();
    const bool call = state.model->predict()(state.of_case.test.X.row(state.row).transpose()) >= threshold;
    std::string rule;
    for (const core::Condition& condition : anchor.rule.conditions)
        rule += (rule.empty() ? "" : ", and ") + condition_text(state.of_case, condition);
    if (rule.empty()) rule = "whatever the values";
    const std::string limit = cases::score_text(state.of_case, threshold);
    const std::array<Run, 5> runs{
        {{.text = "As long as "},
         {.style = Run::Style::strong, .text = rule},
         {.text = std::string(", the model says ") + (call ? "at least " : "less than ") + limit + " for "},
         {.style = Run::Style::strong, .text = ui::format_percent(anchor.precision)},
         {.text = " of 200 others made to fulfil it (" + ui::format_percent(anchor.confidence.low) + " to " +
                  ui::format_percent(anchor.confidence.high) + "). It speaks for " +
                  ui::format_percent(anchor.coverage) + " of all, and took " +
                  ui::format_number(static_cast<double>(state.rivals->anchor().model_calls())) +
                  " calls of the model."}}};
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::paragraph(runs, ImGui::GetContentRegionAvail().x);
}

void draw_comparison(const State& state) {
    if (state.rivals == nullptr || state.lines == nullptr || state.n_lines == 0) return;
    const core::interpret::LimeStability lines = state.lines->after(state.n_lines);
    const core::interpret::Explanation shapley = state.rivals->shapley();
    const auto calls = [](long long n) { return ui::format_number(static_cast<double>(n)) + " calls"; };
    std::array<Column, 3> columns{
        {{"Local line", calls(lines.lines().back().model_calls), lines.mean(), {}},
         {"Shapley values", calls(shapley.model_calls), shapley.contributions, {}},
         {"What really happens", calls(2 * state.of_case.n_features()), state.lines->actual(), {}}}};
    for (Column& column : columns) column.order = by_size(column.values);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float head = ui::scaled(38.0f);
    const float width = room.x / 3.0f;
    const std::size_t n = std::min(kCompared, columns[0].order.size());
    const float row = std::min((room.y - head) / static_cast<float>(n), ui::scaled(44.0f));
    if (row < 14.0f || width < 60.0f) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const float middle = corner.x + width * (static_cast<float>(c) + 0.5f);
        char buffer[96];
        ui::draw_label(draw, {middle, corner.y + 9.0f},
                       ui::shortened(columns[c].title, width - 6.0f, 13.0f, buffer, sizeof buffer),
                       plain(theme().text, 13.0f, true));
        ui::draw_label(draw, {middle, corner.y + 9.0f + ui::scaled(16.0f)}, columns[c].cost,
                       plain(theme().quiet_text, 12.0f));
        for (std::size_t i = 0; i < n; ++i) {
            const Index feature = columns[c].order[i];
            const double value = columns[c].values[feature];
            const float y = corner.y + head + row * (static_cast<float>(i) + 0.5f);
            const ImVec2 half(0.5f * width - 22.0f, 0.5f * row - 3.0f);
            const ImVec2 centre(middle, y);
            const float strength = static_cast<float>(
                std::fabs(value) / std::max(columns[c].values.cwiseAbs().maxCoeff(), 1e-12));
            draw.AddRectFilled(
                centre - half, centre + half,
                ui::mix(theme().surface, theme().series[value < 0.0 ? 0 : 1], 0.08f + 0.35f * strength),
                5.0f);
            const std::string& name = state.of_case.features[static_cast<std::size_t>(feature)].label;
            const bool two_lines = row >= ui::scaled(36.0f);
            ui::draw_label(draw, {middle, y - (two_lines ? ui::scaled(7.0f) : 0.0f)},
                           ui::shortened(name, 2.0f * half.x - 6.0f, 13.0f, buffer, sizeof buffer),
                           plain(theme().text, 13.0f));
            if (two_lines)
                ui::draw_label(draw, {middle, y + ui::scaled(8.0f)}, change_text(state.of_case, value),
                               plain(theme().quiet_text, 12.0f));
            if (c == 0) continue;
            const std::size_t before = place_of(columns[c - 1].order, feature);
            if (before >= n) continue;
            const float y_before = corner.y + head + row * (static_cast<float>(before) + 0.5f);
            draw.AddLine({middle - width + half.x, y_before}, {middle - half.x, y},
                         before == i ? theme().control : theme().warn, before == i ? 1.5f : 2.5f);
        }
    }
}

}  // namespace lessons::stories
