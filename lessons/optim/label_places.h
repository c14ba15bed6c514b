#pragma once
// Finds free places for names beside points that come close to one another.

#include <imgui.h>
#include <imgui_internal.h>

#include <vector>

namespace lessons::optim {

class LabelPlaces {
public:
    /// Starts afresh with this much room.
    void begin(const ImRect& room);

    /// Keeps a rectangle, or the square around a disc, free of labels.
    void avoid(const ImRect& rect) { taken_.push_back(rect); }
    void avoid(ImVec2 center, float radius);

    /// The upper left corner for a label of this extent beside the point, and keeps its rectangle free from
    /// now on: the free place nearest to the right of the point, or right of it inside the room if none is
    /// free.
    ImVec2 place(ImVec2 point, ImVec2 extent, float gap);

private:
    bool is_free(const ImRect& rect) const;

    ImRect room_;
    std::vector<ImRect> taken_;
};

}  // namespace lessons::optim
