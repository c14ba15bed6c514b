#include "lessons/interpret/digits_network_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/readout_card.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lessons::digits {

namespace {

using core::Index;
using core::models::Mlp;
using ui::theme;

constexpr float kCaption = 18.0f;
constexpr float kBarsShare = 0.27f;

/// The unit's picture and where its lines begin.
struct Unit {
    ImRect area;
    double activation = 0.0;
    ImVec2 out() const { return {area.Max.x, area.GetCenter().y}; }
    ImVec2 in() const { return {area.Min.x, area.GetCenter().y}; }
};

ImU32 signed_color(double value) { return value < 0.0 ? theme().series[0] : theme().series[1]; }

/// The number of columns in which squares are largest.
int best_columns(int n, ImVec2 room) {
    int best = 1;
    float largest = 0.0f;
    for (int columns = 1; columns <= n; ++columns) {
        const auto rows = static_cast<float>((n + columns - 1) / columns);
        const float side = std::min(room.x / static_cast<float>(columns), room.y / rows);
        if (side <= largest) continue;
        largest = side;
        best = columns;
    }
    return best;
}

/// A layer of units on a grid in the middle of `area`, as large as fits.
std::vector<Unit> place_units(const ImRect& area, const core::Vector& activations, float largest) {
    const auto n = static_cast<int>(activations.size());
    const int columns = best_columns(n, area.GetSize());
    const int rows = (n + columns - 1) / columns;
    const float across = std::min(area.GetWidth() / static_cast<float>(columns), largest + 18.0f);
    const float down = area.GetHeight() / static_cast<float>(rows);
    const float side = std::floor(std::min({across - 12.0f, down - 12.0f, largest}));
    const float left = area.GetCenter().x - 0.5f * across * static_cast<float>(columns);
    std::vector<Unit> units;
    for (int i = 0; i < n && side >= 3.0f; ++i) {
        const ImVec2 centre(left + across * (static_cast<float>(i / rows) + 0.5f),
                            area.Min.y + down * (static_cast<float>(i % rows) + 0.5f));
        const ImVec2 corner = ImFloor(centre - ImVec2(side, side) * 0.5f);
        units.push_back({{corner, corner + ImVec2(side, side)}, activations[i]});
    }
    return units;
}

/// Lines from units to targets: thickness by what passes along them now.
void draw_lines(ImDrawList& draw, const std::vector<Unit>& from, const std::vector<ImVec2>& to,
                const core::Matrix& weights, std::optional<std::size_t> only) {
    double largest = 1e-9;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double size = std::fabs(from[i].activation);
        largest = std::max(largest, size * weights.col(static_cast<Index>(i)).cwiseAbs().maxCoeff());
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (only && *only != i) continue;
        for (std::size_t k = 0; k < to.size(); ++k) {
            const double flow =
                from[i].activation * weights(static_cast<Index>(k), static_cast<Index>(i)) / largest;
            const auto strength = static_cast<float>(std::fabs(flow));
            if (strength < 0.06f) continue;
            const float bend = 0.4f * (to[k].x - from[i].out().x);
            draw.AddBezierCubic(from[i].out(), from[i].out() + ImVec2(bend, 0), to[k] - ImVec2(bend, 0),
                                to[k], ui::with_alpha(signed_color(flow), 0.12f + 0.7f * strength),
                                0.6f + 3.0f * strength);
        }
    }
}

std::vector<ImVec2> entries(const std::vector<Unit>& units) {
    std::vector<ImVec2> places;
    for (const Unit& unit : units) places.push_back(unit.in());
    return places;
}

std::optional<std::size_t> unit_under_pointer(const std::vector<Unit>& units) {
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return std::nullopt;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].area.Contains(ImGui::GetIO().MousePos)) return i;
    }
    return std::nullopt;
}

/// How strongly it fires, as a frame: orange for, blue against.
void frame_unit(ImDrawList& draw, const Unit& unit, double largest) {
    const auto strength = static_cast<float>(std::min(std::fabs(unit.activation) / largest, 1.0));
    draw.AddRect(unit.area.Min - ImVec2(2, 2), unit.area.Max + ImVec2(2, 2),
                 ui::mix(theme().line, signed_color(unit.activation), strength), 3.0f, 0,
                 1.0f + 2.5f * strength);
}

void caption(ImDrawList& draw, ImVec2 at, const char* words) {
    ui::draw_label(draw, at, words,
                   {.color = theme().quiet_text, .align = {0.5f, 0.0f}, .halo = ui::TextStyle::Halo::none});
}

void tell_unit(const Mlp& network, const Unit& unit, std::size_t index) {
    const core::Vector out = network.layers[1].weights.col(static_cast<Index>(index));
    Index toward = 0;
    out.maxCoeff(&toward);
    const bool has_digits = network.layers.size() == 2;
    const double weight = out[toward];
    ui::readout_card("Hidden unit " + std::to_string(index + 1),
                     {{"Fires now", ui::format_fixed(unit.activation, 2)},
                      {has_digits ? "Speaks most for" : "Strongest line to",
                       (has_digits ? "a " : "unit ") + std::to_string(has_digits ? toward : toward + 1)},
                      {"with weight", ui::format_fixed(weight, 2)}});
}

/// Everything between image and bars. Gives the first layer's unit under the pointer.
class Layers {
public:
    Layers(const Mlp& network, const core::Vector& image, const ImRect& area)
        : network_(network), activations_(network.activations(image)), area_(area) {
        const std::size_t hidden = network.layers.size() - 1;
        const float width = area.GetWidth() / static_cast<float>(hidden);
        for (std::size_t l = 0; l < hidden; ++l) {
            const ImVec2 corner = area.Min + ImVec2(width * static_cast<float>(l), 0.0f);
            const float gap = std::min(36.0f, 0.12f * width);
            const ImRect room(corner + ImVec2(gap, kCaption), {corner.x + width - gap, area.Max.y});
            layers_.push_back(place_units(room, activations_[l + 1], l == 0 ? 96.0f : 22.0f));
        }
    }

    void draw(ImDrawList& draw, const std::vector<ImVec2>& bars) const {
        const auto hovered = unit_under_pointer(layers_[0]);
        for (std::size_t l = 0; l < layers_.size(); ++l) {
            const std::vector<ImVec2> to = l + 1 < layers_.size() ? entries(layers_[l + 1]) : bars;
            draw_lines(draw, layers_[l], to, network_.layers[l + 1].weights, l == 0 ? hovered : std::nullopt);
        }
        draw_first(draw);
        for (std::size_t l = 1; l < layers_.size(); ++l) draw_plain(draw, layers_[l], activations_[l + 1]);
        if (hovered) tell_unit(network_, layers_[0][*hovered], *hovered);
    }

private:
    void draw_first(ImDrawList& draw) const {
        const core::Matrix& weights = network_.layers[0].weights;
        const double largest = weights.cwiseAbs().maxCoeff();
        const double strongest = std::max(activations_[1].cwiseAbs().maxCoeff(), 1e-9);
        caption(draw,
                {area_.Min.x + area_.GetWidth() * 0.5f / static_cast<float>(layers_.size()), area_.Min.y},
                "What each hidden unit looks for");
        for (std::size_t i = 0; i < layers_[0].size(); ++i) {
            const Unit& unit = layers_[0][i];
            draw_map(draw, unit.area, weights.row(static_cast<Index>(i)).transpose(), largest, theme().line);
            frame_unit(draw, unit, strongest);
        }
    }

    static void draw_plain(ImDrawList& draw, const std::vector<Unit>& units,
                           const core::Vector& activations) {
        const double strongest = std::max(activations.cwiseAbs().maxCoeff(), 1e-9);
        for (const Unit& unit : units) {
            const auto strength = static_cast<float>(std::fabs(unit.activation) / strongest);
            draw.AddRectFilled(unit.area.Min, unit.area.Max,
                               ui::mix(theme().surface, signed_color(unit.activation), strength), 3.0f);
            frame_unit(draw, unit, strongest);
        }
    }

    const Mlp& network_;
    std::vector<core::Vector> activations_;
    ImRect area_;
    std::vector<std::vector<Unit>> layers_;
};

}  // namespace

ImageAction draw_network(const Mlp& network, const core::Vector& image, const Bars& bars, Pen& pen) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < 160.0f || room.y < 100.0f) return {};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float side = std::floor(std::min(0.2f * room.x, 0.6f * room.y));
    const ImVec2 image_corner = ImFloor(corner + ImVec2(0.0f, 0.5f * (room.y - side)));
    const ImRect image_area(image_corner, image_corner + ImVec2(side, side));
    const float bars_left = corner.x + room.x * (1.0f - kBarsShare);
    const ImRect bars_area({bars_left, corner.y + kCaption}, corner + room);
    const ImRect middle({image_area.Max.x, corner.y}, {bars_left - 8.0f, corner.y + room.y});
    draw_image(draw, image_area, image);
    caption(draw, {image_area.GetCenter().x, image_area.Min.y - kCaption}, "Image: draw on it");
    std::vector<ImVec2> ends;
    const float step = bars_area.GetHeight() / static_cast<float>(kClasses);
    for (Index digit = 0; digit < kClasses; ++digit)
        ends.emplace_back(bars_left, bars_area.Min.y + step * (static_cast<float>(digit) + 0.5f));
    Layers(network, image, middle).draw(draw, ends);
    caption(draw, {bars_area.GetCenter().x, corner.y}, "Answer");
    return {.drawn = pen.draw("pad", image_area, image), .asked = draw_bars(bars_area, bars)};
}

}  // namespace lessons::digits
