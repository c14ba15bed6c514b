#include "lessons/lp/whole_tree_view.h"

#include "lessons/lp/whole_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/readout_card.h"

#include <cmath>
#include <vector>

namespace lessons::whole {

namespace {

using core::Index;
using core::lp::BranchNode;
using core::lp::NodeState;

constexpr std::size_t kNodesWithPlans = 24;  // more, and the cards only say what counts

bool has_room(const Scene& scene) { return scene.now().nodes().size() <= kNodesWithPlans; }

std::string value_line(const Scene& scene, const BranchNode& node) {
    if (node.state == NodeState::kInfeasible) return "\u2013";
    if (!std::isfinite(node.bound)) return "?";
    const bool maximizes = scene.story.program.sense == core::lp::Sense::kMaximize;
    const std::string value = ui::format_number(std::round(100.0 * node.bound) / 100.0, 5);
    return node.x.size() > 0 ? value : (maximizes ? "\u2264 " : "\u2265 ") + value;
}

/// The two numbers of a plan, otherwise the column that is farthest from whole.
std::string plan_line(const Scene& scene, const BranchNode& node) {
    if (node.x.size() == 0) return "";
    if (scene.story.picture == Picture::plan)
        return "(" + ui::format_number(tidy(node.x(0)), 3) + ", " + ui::format_number(tidy(node.x(1)), 3) +
               ")";
    const Index column = branching_column(scene.run.program(), node.x,
                                          core::lp::BranchingRule::kMostFractional, core::lp::PseudoCosts());
    if (column < 0) return "";
    return scene.run.program().columns[static_cast<std::size_t>(column)].name + " " +
           ui::format_number(node.x(column), 2);
}

/// The reason, and the plan where there is room for it. That a node was split, its branches say.
std::string second_line(const Scene& scene, Index k) {
    const BranchNode& node = scene.node(k);
    const std::string plan = has_room(scene) ? plan_line(scene, node) : "";
    if (node.state == NodeState::kBranched && has_room(scene)) return plan;
    return (plan.empty() || node.state == NodeState::kOpen ? "" : plan + ": ") + reason(scene.now(), k);
}

ui::TreeMood mood_of(const Scene& scene, Index k) {
    const BranchNode& node = scene.node(k);
    if (node.state == NodeState::kWhole && node.bound == scene.now().best_objective())
        return ui::TreeMood::good;
    if (k == scene.run.present()) return ui::TreeMood::current;
    const bool is_closed = node.state == NodeState::kInfeasible || node.state == NodeState::kBound ||
                           node.state == NodeState::kWhole;
    return is_closed ? ui::TreeMood::closed : ui::TreeMood::plain;
}

ui::TreeNode card(const Scene& scene, Index k) {
    const BranchNode& node = scene.node(k);
    return {.parent = static_cast<int>(node.parent),
            .lines = {value_line(scene, node), second_line(scene, k)},
            .edge = node.parent < 0 || !has_room(scene) ? "" : branch_words(scene.now().program(), node),
            .mood = mood_of(scene, k),
            .name = highlight_of(k)};
}

/// All that is known of a node, beside the pointer.
void read_out(const Scene& scene, Index k) {
    const BranchNode& node = scene.node(k);
    std::vector<ui::ReadoutRow> rows{
        {node.x.size() > 0 ? "Best without whole numbers" : "Promise", value_line(scene, node)}};
    if (node.x.size() > 0) rows.push_back({"Plan", plan_words(scene.story, node.x)});
    rows.push_back({"State", reason(scene.now(), k)});
    ui::readout_card(branch_words(scene.now().program(), node), rows);
}

}  // namespace

Action SearchTreeView::draw(const Scene& scene) {
    std::vector<ui::TreeNode> cards;
    for (std::size_t k = 0; k < scene.now().nodes().size(); ++k)
        cards.push_back(card(scene, static_cast<Index>(k)));
    const ui::TreeHit hit = ui::tree("search", cards, view_);
    Action action;
    if (hit.node >= 0) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        read_out(scene, hit.node);
    }
    if (hit.clicked) action.node = hit.node;
    return action;
}

}  // namespace lessons::whole
