#include "lessons/ui/tree.h"

#include <algorithm>

namespace lessons::ui {

namespace {

/// Leftmost or rightmost place per depth below a node, relative to it.
using Contour = std::vector<double>;

struct Subtree {
    Contour left;
    Contour right;
    std::vector<int> children;
    double offset = 0.0;  ///< From the parent.
};

/// How far `next` must stand from the first subtree so that no level comes closer than 1.
double distance(const Contour& right, const Contour& left) {
    double least = 0.0;
    for (std::size_t depth = 0; depth < std::min(right.size(), left.size()); ++depth) {
        least = std::max(least, right[depth] - left[depth] + 1.0);
    }
    return least;
}

/// The contour of both: `other`, moved by `shift`, wins where `outer` says so or where it is deeper.
void merge(Contour& contour, const Contour& other, double shift, bool other_wins) {
    for (std::size_t depth = 0; depth < other.size(); ++depth) {
        const double place = other[depth] + shift;
        if (depth >= contour.size()) {
            contour.push_back(place);
        } else if (other_wins) {
            contour[depth] = place;
        }
    }
}

void place_children(std::vector<Subtree>& trees, Subtree& parent) {
    Contour left;
    Contour right;
    for (const int child : parent.children) {
        Subtree& tree = trees[static_cast<std::size_t>(child)];
        tree.offset = distance(right, tree.left);
        merge(left, tree.left, tree.offset, false);
        merge(right, tree.right, tree.offset, true);
    }
    const double first = trees[static_cast<std::size_t>(parent.children.front())].offset;
    const double last = trees[static_cast<std::size_t>(parent.children.back())].offset;
    const double middle = 0.5 * (first + last);
    for (const int child : parent.children) trees[static_cast<std::size_t>(child)].offset -= middle;
    parent.left.assign(1, 0.0);
    parent.right.assign(1, 0.0);
    for (const double place : left) parent.left.push_back(place - middle);
    for (const double place : right) parent.right.push_back(place - middle);
}

}  // namespace

std::vector<core::Vector2> lay_out_tree(std::span<const int> parents) {
    const int count = static_cast<int>(parents.size());
    // One invisible root above all makes a forest a tree.
    std::vector<Subtree> trees(parents.size() + 1);
    const auto parent_of = [&](int node) {
        const int parent = parents[static_cast<std::size_t>(node)];
        return parent >= 0 && parent < node ? parent : count;
    };
    for (int node = 0; node < count; ++node)
        trees[static_cast<std::size_t>(parent_of(node))].children.push_back(node);
    for (int node = count; node-- > 0;) {
        Subtree& tree = trees[static_cast<std::size_t>(node)];
        if (tree.children.empty()) {
            tree.left.assign(1, 0.0);
            tree.right.assign(1, 0.0);
        } else {
            place_children(trees, tree);
        }
    }
    if (count > 0) place_children(trees, trees.back());
    std::vector<core::Vector2> places(parents.size(), core::Vector2(0.0, 0.0));
    double leftmost = core::kInfinity;
    for (int node = 0; node < count; ++node) {
        const std::size_t i = static_cast<std::size_t>(node);
        const int parent = parent_of(node);
        const core::Vector2 above =
            parent == count ? core::Vector2(0.0, -1.0) : places[static_cast<std::size_t>(parent)];
        places[i] = above + core::Vector2(trees[i].offset, 1.0);
        leftmost = std::min(leftmost, places[i].x());
    }
    for (core::Vector2& place : places) place.x() -= leftmost;
    return places;
}

}  // namespace lessons::ui
