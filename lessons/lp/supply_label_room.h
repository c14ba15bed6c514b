#pragma once
// Where on the map words may stand without hiding anything.

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>
#include <vector>

namespace lessons::supply {

class LabelRoom {
public:
    /// Everything inside the area is free.
    void begin(const ImRect& area);
    /// Lines may be written upon where nothing else is free, and by what belongs to them.
    enum class Claim { fully, by_a_line };
    void claim(const ImRect& rect, Claim claim = Claim::fully) {
        (claim == Claim::fully ? claimed_ : lines_).push_back(rect);
    }
    bool is_free(const ImRect& rect) const;
    bool is_clear(const ImRect& rect) const;  ///< Of lines, too.

    /// The centre of a label of this extent beside something round: below, above, to the right or left.
    std::optional<ImVec2> find_beside(ImVec2 center, float radius, ImVec2 extent) const;

private:
    ImRect area_{};
    std::vector<ImRect> claimed_;
    std::vector<ImRect> lines_;
};

}  // namespace lessons::supply
