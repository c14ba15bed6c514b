#pragma once
// A tree over all nodes of a network, hung up at one of them: who stands above whom, and by which arc.

#include "core/types.h"

#include <span>
#include <vector>

namespace core::lp {

/// Two ends of an arc, whatever else it is.
struct ArcEnds {
    Index from = 0;
    Index to = 0;
};

class SpanningTree {
public:
    struct Place {
        Index above = -1;  ///< Parent; -1 at the root and where the tree does not reach.
        Index arc = -1;    ///< To the parent; -1 likewise.
        int depth = -1;    ///< 0 at the root; -1 where the tree does not reach.
    };

    /// Hangs the arcs in `tree` (indices into `ends`) up at `root` and, where they do not connect all nodes,
    /// every further piece at its node of least index: as a root of its own. Arcs that close a circle are
    /// left out.
    void hang(Index node_count, Index root, std::span<const ArcEnds> ends, std::span<const Index> tree);

    const Place& operator[](Index node) const { return places_[static_cast<std::size_t>(node)]; }

    /// All nodes, parents before children.
    std::span<const Index> order() const { return order_; }

private:
    void list_neighbours(std::span<const ArcEnds> ends, std::span<const Index> tree);
    void hang_piece(Index root, std::span<const ArcEnds> ends);

    std::vector<Place> places_;
    std::vector<Index> order_;
    std::vector<std::size_t> first_;  ///< Of each node's arcs in incident_.
    std::vector<Index> incident_;
};

}  // namespace core::lp
