#include "core/lp/spanning_tree.h"

namespace core::lp {

void SpanningTree::hang(Index node_count, Index root, std::span<const ArcEnds> ends,
                        std::span<const Index> tree) {
    places_.assign(static_cast<std::size_t>(node_count), {});
    order_.clear();
    list_neighbours(ends, tree);
    hang_piece(root, ends);
    for (Index node = 0; node < node_count; ++node)
        if ((*this)[node].depth < 0) hang_piece(node, ends);
}

/// The arcs at every node, one node behind the other (counting sort).
void SpanningTree::list_neighbours(std::span<const ArcEnds> ends, std::span<const Index> tree) {
    first_.assign(places_.size() + 2, 0);
    const auto each_end = [&](auto&& act) {
        for (const Index arc : tree) {
            const ArcEnds& at = ends[static_cast<std::size_t>(arc)];
            act(static_cast<std::size_t>(at.from), arc);
            act(static_cast<std::size_t>(at.to), arc);
        }
    };
    each_end([&](std::size_t node, Index) { ++first_[node + 2]; });
    for (std::size_t node = 2; node < first_.size(); ++node) first_[node] += first_[node - 1];
    incident_.resize(2 * tree.size());
    each_end([&](std::size_t node, Index arc) { incident_[first_[node + 1]++] = arc; });
}

void SpanningTree::hang_piece(Index root, std::span<const ArcEnds> ends) {
    places_[static_cast<std::size_t>(root)].depth = 0;
    std::size_t next = order_.size();
    order_.push_back(root);
    for (; next < order_.size(); ++next) {
        const auto node = static_cast<std::size_t>(order_[next]);
        for (std::size_t k = first_[node]; k < first_[node + 1]; ++k) {
            const Index arc = incident_[k];
            const ArcEnds& at = ends[static_cast<std::size_t>(arc)];
            const Index other = at.from == order_[next] ? at.to : at.from;
            Place& place = places_[static_cast<std::size_t>(other)];
            if (place.depth >= 0) continue;
            place = {order_[next], arc, places_[node].depth + 1};
            order_.push_back(other);
        }
    }
}

}  // namespace core::lp
