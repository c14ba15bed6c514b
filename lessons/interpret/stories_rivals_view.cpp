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

/// Three columns of names, largest first, with a line wherever a name stands in the column before.
class Comparison {
public:
    Comparison(const cases::Case& of_case, const std::array<Column, 3>& columns)
        : of_case_(of_case), columns_(columns), corner_(ImGui::GetCursorScreenPos()) {
        const ImVec2 room = ImGui::GetContentRegionAvail();
        width_ = room.x / 3.0f;
        n_ = std::min(kCompared, columns[0].order.size());
        row_ = std::min((room.y - head()) / static_cast<float>(n_), ui::scaled(44.0f));
    }

    void draw(ImDrawList& draw) const {
        if (row_ < 14.0f || width_ < 60.0f) return;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            draw_head(draw, c);
            for (std::size_t i = 0; i < n_; ++i) {
                draw_name(draw, c, i);
                if (c > 0) draw_change(draw, c, i);
            }
        }
    }

private:
    static float head() { return ui::scaled(38.0f); }
    ImVec2 half() const { return {0.5f * width_ - 22.0f, 0.5f * row_ - 3.0f}; }
    ImVec2 middle(std::size_t column, std::size_t place) const {
        return corner_ + ImVec2(width_ * (static_cast<float>(column) + 0.5f),
                                head() + row_ * (static_cast<float>(place) + 0.5f));
    }

    void draw_words(ImDrawList& draw, ImVec2 at, const std::string& words, float width,
                    const ui::TextStyle& style) const {
        char buffer[96];
        ui::draw_label(draw, at, ui::shortened(words, width, style.size, buffer, sizeof buffer), style);
    }

    void draw_head(ImDrawList& draw, std::size_t c) const {
        const ImVec2 at(middle(c, 0).x, corner_.y + 9.0f);
        draw_words(draw, at, columns_[c].title, width_ - 6.0f, plain(theme().text, 13.0f, true));
        ui::draw_label(draw, at + ImVec2(0.0f, ui::scaled(16.0f)), columns_[c].cost,
                       plain(theme().quiet_text, 12.0f));
    }

    void draw_name(ImDrawList& draw, std::size_t c, std::size_t i) const {
        const Index feature = columns_[c].order[i];
        const double value = columns_[c].values[feature];
        const double largest = std::max(columns_[c].values.cwiseAbs().maxCoeff(), 1e-12);
        const auto strength = static_cast<float>(std::fabs(value) / largest);
        const ImVec2 at = middle(c, i);
        draw.AddRectFilled(
            at - half(), at + half(),
            ui::mix(theme().surface, theme().series[value < 0.0 ? 0 : 1], 0.08f + 0.35f * strength), 5.0f);
        const bool two_lines = row_ >= ui::scaled(36.0f);
        draw_words(draw, at - ImVec2(0.0f, two_lines ? ui::scaled(7.0f) : 0.0f),
                   of_case_.features[static_cast<std::size_t>(feature)].label, 2.0f * half().x - 6.0f,
                   plain(theme().text, 13.0f));
        if (two_lines)
            ui::draw_label(draw, at + ImVec2(0.0f, ui::scaled(8.0f)), change_text(of_case_, value),
                           plain(theme().quiet_text, 12.0f));
    }

    void draw_change(ImDrawList& draw, std::size_t c, std::size_t i) const {
        const std::size_t before = place_of(columns_[c - 1].order, columns_[c].order[i]);
        if (before >= n_) return;
        const ImVec2 side(half().x, 0.0f);
        draw.AddLine(middle(c - 1, before) + side, middle(c, i) - side,
                     before == i ? theme().control : theme().warn, before == i ? 1.5f : 2.5f);
    }

    const cases::Case& of_case_;
    const std::array<Column, 3>& columns_;
    ImVec2 corner_;
    float width_ = 0.0f;
    float row_ = 0.0f;
    std::size_t n_ = 0;
};

}  // namespace

void draw_tree(const State& state, ui::TreeView& view) {
    if (state.rivals == nullptr || state.n_lines == 0) return;
    const core::Tree& tree = state.rivals->tree(state.n_lines).tree;
    const std::vector<ui::TreeNode> cards = cards_of(state.of_case, tree, state.lines->question().x());
    ui::tree("surrogate", cards, view);
}

void draw_rule(const State& state, double threshold) {
    if (state.rivals == nullptr) return;
    const core::interpret::Anchor& anchor = state.rivals->anchor().best();
    const bool call = state.model->predict()(state.lines->question().x()) >= threshold;
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
                  (anchor.coverage > 0.0 ? ui::format_percent(anchor.coverage) + " of all" : "nobody else") +
                  ", and took " +
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
    Comparison(state.of_case, columns).draw(*ImGui::GetWindowDrawList());
}

}  // namespace lessons::stories
