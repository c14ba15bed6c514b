#pragma once
// Where the names of lines stand: along their line, clear of one another and of what must stay visible.

#include "lessons/ui/plot.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lessons::lp {

class LineLabels {
public:
    void begin() { taken_.clear(); }

    /// Keeps labels away from this point (px).
    void avoid(ImVec2 point, float radius) { taken_.push_back({point, radius}); }

    /// Keeps labels away from the stretch between two points (px).
    void avoid(ImVec2 from, ImVec2 to, float radius);

    /// Which of these places (px) is clearest for something level that reaches so far to both sides; the
    /// earlier one where it makes no difference.
    std::size_t clearest(std::span<const ImVec2> places, float half_length, const ImRect& area) const;

    /// What a label may overlap of what it should keep away from, in stretches of 10 px.
    enum class Crowding { none, some };

    /// Writes the text level where it is clearest among these places (px); nothing where all are too crowded.
    void draw_level(ui::Plot& plot, std::span<const ImVec2> places, std::string_view text,
                    const ui::TextStyle& style, Crowding allowed = Crowding::some);

    /// Writes the text along the line {normal . x = offset} on the side that the normal points to, or on the
    /// other where that is clearer. Nothing where the line is not visible.
    void draw(ui::Plot& plot, core::Vector2 normal, double offset, const std::string& text,
              const ui::TextStyle& style);

private:
    struct Disk {
        ImVec2 center;
        float radius = 0.0f;
    };
    float crowding(ImVec2 center, ImVec2 along, float half_length, const ImRect& area) const;

    std::vector<Disk> taken_;
};

}  // namespace lessons::lp
