#pragma once
// Trees of cards: branch and bound, decision trees.
//
//   const std::vector<TreeNode> nodes{{.lines = {"3 270", "x₁ = 2.5"}},
//                                     {.parent = 0, .lines = {"3 200"}, .edge = "x₁ ≤ 2"},
//                                     {.parent = 0, .lines = {"infeasible"}, .edge = "x₁ ≥ 3", .mood =
//                                     TreeMood::closed}};
//   const TreeHit hit = tree("nodes", nodes, tree_view_);

#include "lessons/ui/points.h"

#include <imgui.h>

#include <span>
#include <string>
#include <vector>

namespace lessons::ui {

enum class TreeMood {
    plain,
    current,  ///< Accent border: where the method is now.
    good,     ///< The best found.
    closed,   ///< Quiet and dashed in meaning: cut off, infeasible.
};

struct TreeNode {
    int parent = -1;                 ///< Index of the parent, which comes earlier in the list; -1: a root.
    std::vector<std::string> lines;  ///< The card: first line strong, the others quiet.
    std::string edge = {};           ///< Written on the line from the parent.
    TreeMood mood = TreeMood::plain;
    std::string name = {};  ///< For linked highlighting.
};

/// Where each node stands: x in units of sibling distance (the leftmost node at 0), y its depth. Parents
/// stand over the middle of their children, subtrees as close together as they can (after Reingold and
/// Tilford, 1981). Wrong parents (not earlier in the list) count as roots.
std::vector<core::Vector2> lay_out_tree(std::span<const int> parents);

/// How the learner moved the tree: a value that the lesson owns.
struct TreeView {
    ImVec2 shift{0, 0};
    float zoom = 1.0f;
};

struct TreeHit {
    int node = -1;
    bool clicked = false;
};

/// Draws the tree into the rest of the window, fitted to it; drag moves, wheel
/// zooms, double click fits.
TreeHit tree(const char* id, std::span<const TreeNode> nodes, TreeView& view);

}  // namespace lessons::ui
