#include "core/model_files/parts.h"

#include "core/model_files/model_file.h"

#include <algorithm>
#include <cmath>

namespace core::model_files {
namespace {

Json node_to_json(const TreeNode& node) {
    if (node.is_leaf()) return Json::array({node.value, node.weight});
    return Json::array({node.value, node.weight, node.feature, node.threshold, node.left, node.category_set,
                        node.missing_goes_right});
}

/// Checks a list's length; -1: any.
std::size_t length(const Place& place, Index expected, Complaint& complaint) {
    const bool is_list = place.value != nullptr && place.value->is_array();
    if (!is_list) complaint.add(place.path, "a list");
    if (is_list && expected >= 0 && static_cast<Index>(place.size()) != expected)
        complaint.add(place.path, "a list of " + std::to_string(expected));
    return complaint.is_empty() ? place.size() : 0;
}

void read_split(const Place& place, Index n_features, std::size_t index, std::size_t n_nodes,
                std::size_t n_sets, TreeNode& node, Complaint& complaint) {
    node.feature = static_cast<std::int32_t>(read_index(place[2], n_features, complaint));
    const Place threshold = place[3];
    node.threshold = threshold.value != nullptr && threshold.value->is_null()
                         ? -kInfinity
                         : read_number(threshold, complaint);
    node.left = static_cast<std::int32_t>(read_index(place[4], static_cast<Index>(n_nodes) - 1, complaint));
    if (static_cast<std::size_t>(node.left) <= index)
        complaint.add(place.path, "children that stand behind their parent");
    const double set = read_number(place[5], complaint);
    if (set != -1.0)
        node.category_set =
            static_cast<std::int32_t>(read_index(place[5], static_cast<Index>(n_sets), complaint));
    const Place side = place[6];
    if (side.value == nullptr || !side.value->is_boolean()) return complaint.add(side.path, "true or false");
    node.missing_goes_right = side.value->get<bool>();
}

std::vector<CategorySet> read_sets(const Place& place, Complaint& complaint) {
    std::vector<CategorySet> sets(length(place, -1, complaint));
    for (std::size_t k = 0; k < sets.size(); ++k) {
        for (const char c : read_text(place[k], complaint)) {
            if (c != '0' && c != '1') complaint.add(place[k].path, "zeros and ones");
            sets[k].members.push_back(c == '1');
        }
    }
    return sets;
}

/// Children stand behind their parents, so that one pass tells every node's depth.
int depth_of(const Tree& tree) {
    std::vector<int> depths(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        if (tree.nodes[i].is_leaf()) continue;
        const auto left = static_cast<std::size_t>(tree.nodes[i].left);
        depths[left] = std::max(depths[left], depths[i] + 1);
        depths[left + 1] = std::max(depths[left + 1], depths[i] + 1);
    }
    return *std::max_element(depths.begin(), depths.end());
}

}  // namespace

Place Place::operator[](const char* name) const {
    Place inner{.path = path.empty() ? name : path + "." + name};
    if (value == nullptr || !value->is_object()) return inner;
    if (const auto found = value->find(name); found != value->end()) inner.value = &*found;
    return inner;
}

Place Place::operator[](std::size_t index) const {
    return {.value = index < size() ? &(*value)[index] : nullptr,
            .path = path + "[" + std::to_string(index) + "]"};
}

Json to_json(const Vector& values) { return std::vector<double>(values.begin(), values.end()); }

Json to_json(const Matrix& values) {
    Json rows = Json::array();
    for (Index i = 0; i < values.rows(); ++i) rows.push_back(to_json(Vector(values.row(i).transpose())));
    return rows;
}

Json to_json(const Tree& tree) {
    Json nodes = Json::array(), sets = Json::array();
    for (const TreeNode& node : tree.nodes) nodes.push_back(node_to_json(node));
    for (const CategorySet& set : tree.category_sets) {
        std::string members;
        for (const bool is_member : set.members) members += is_member ? '1' : '0';
        sets.push_back(members);
    }
    return {{"nodes", nodes}, {"category_sets", sets}};
}

double read_number(const Place& place, Complaint& complaint) {
    if (place.value == nullptr || !place.value->is_number() || !std::isfinite(place.value->get<double>())) {
        complaint.add(place.path, "a number");
        return 0.0;
    }
    return place.value->get<double>();
}

Index read_index(const Place& place, Index limit, Complaint& complaint) {
    const double number = read_number(place, complaint);
    if (number >= 0.0 && number < static_cast<double>(limit) && number == std::floor(number))
        return static_cast<Index>(number);
    complaint.add(place.path, "a whole number from 0 to " + std::to_string(limit - 1));
    return 0;
}

std::string read_text(const Place& place, Complaint& complaint) {
    if (place.value != nullptr && place.value->is_string()) return place.value->get<std::string>();
    complaint.add(place.path, "a text");
    return {};
}

Vector read_vector(const Place& place, Index size, Complaint& complaint) {
    Vector values(static_cast<Index>(length(place, size, complaint)));
    for (Index i = 0; i < values.size(); ++i)
        values[i] = read_number(place[static_cast<std::size_t>(i)], complaint);
    return values;
}

Matrix read_matrix(const Place& place, Index rows, Index columns, Complaint& complaint) {
    const std::size_t count = length(place, rows, complaint);
    std::vector<Vector> values;  // no room is made for what the text does not hold
    for (std::size_t i = 0; i < count && complaint.is_empty(); ++i)
        values.push_back(read_vector(place[i], columns, complaint));
    if (!complaint.is_empty()) return {};
    Matrix matrix(static_cast<Index>(count), columns);
    for (std::size_t i = 0; i < count; ++i) matrix.row(static_cast<Index>(i)) = values[i].transpose();
    return matrix;
}

Tree read_tree(const Place& place, Index n_features, Complaint& complaint) {
    Tree tree{.nodes = {}, .category_sets = read_sets(place["category_sets"], complaint)};
    const Place nodes = place["nodes"];
    const std::size_t count = length(nodes, -1, complaint);
    if (count == 0) complaint.add(nodes.path, "one node at least");
    for (std::size_t i = 0; i < count && complaint.is_empty(); ++i) {
        const Place entry = nodes[i];
        TreeNode node{.value = read_number(entry[std::size_t{0}], complaint),
                      .weight = read_number(entry[1], complaint),
                      .left = static_cast<std::int32_t>(i)};
        if (node.weight < 0.0) complaint.add(entry[1].path, "a weight of at least 0");
        if (entry.size() != 2)
            read_split(entry, n_features, i, count, tree.category_sets.size(), node, complaint);
        tree.nodes.push_back(node);
    }
    if (complaint.is_empty() && depth_of(tree) > kDeepestTree)
        complaint.add(place.path, "a tree of at most " + std::to_string(kDeepestTree) + " levels");
    return tree;
}

std::vector<Tree> read_trees(const Place& place, Index n_features, Complaint& complaint) {
    std::vector<Tree> trees;
    const std::size_t count = length(place, -1, complaint);
    for (std::size_t i = 0; i < count && complaint.is_empty(); ++i)
        trees.push_back(read_tree(place[i], n_features, complaint));
    return trees;
}

}  // namespace core::model_files
