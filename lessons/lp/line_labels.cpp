#include "lessons/lp/line_labels.h"

#include "lessons/ui/label.h"
#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lessons::lp {

namespace {

constexpr float kHalfHeight = 8.0f;  // px, of a label
constexpr float kSpacing = 10.0f;    // px, between the places that stand for a stretch
constexpr float kAside = 17.0f;      // px, from a line to the middle of its label
constexpr float kOutside = 40.0f;    // what a place outside the plot costs, in overlaps

constexpr float kCrowded = 9.0f;  // overlaps beyond which no label is better
constexpr float kClear = 2.0f;    // overlaps that a label of minor worth may have

struct Place {
    ImVec2 center;
    float crowding = 1e9f;
};

ImVec2 unit(ImVec2 direction) {
    const float length = std::sqrt(ImLengthSqr(direction));
    return length > 0.0f ? direction * (1.0f / length) : ImVec2(1.0f, 0.0f);
}

}  // namespace

void LineLabels::avoid(ImVec2 from, ImVec2 to, float radius) {
    const float length = std::sqrt(ImLengthSqr(to - from));
    if (!(length < 1e5f)) return;
    const int count = static_cast<int>(length / kSpacing) + 1;
    for (int k = 0; k <= count; ++k)
        avoid(ImLerp(from, to, static_cast<float>(k) / static_cast<float>(count)), radius);
}

float LineLabels::crowding(ImVec2 center, ImVec2 along, float half_length, const ImRect& area) const {
    float sum = 0.0f;
    ImRect inside = area;
    inside.Expand(-kHalfHeight);
    for (float t = -half_length; t <= half_length; t += kSpacing) {
        const ImVec2 at = center + along * t;
        if (!inside.Contains(at)) sum += kOutside;
        for (const Disk& disk : taken_) {
            const float reach = disk.radius + kHalfHeight;
            if (ImLengthSqr(disk.center - at) < reach * reach) sum += 1.0f;
        }
    }
    return sum;
}

std::size_t LineLabels::clearest(std::span<const ImVec2> places, float half_length,
                                 const ImRect& area) const {
    std::size_t best = 0;
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t k = 0; k < places.size(); ++k) {
        const float cost = crowding(places[k], {1.0f, 0.0f}, half_length, area);
        if (cost < least) {
            least = cost;
            best = k;
        }
    }
    return best;
}

void LineLabels::draw_level(ui::Plot& plot, std::span<const ImVec2> places, std::string_view text,
                            const ui::TextStyle& style, Crowding allowed) {
    const float half = 0.5f * ui::label_extent(text, style.size, style.strong).x;
    if (places.empty()) return;
    const ImVec2 center = places[clearest(places, half, plot.area())];
    const float most = allowed == Crowding::none ? kClear : kCrowded;
    if (crowding(center, {1.0f, 0.0f}, half, plot.area()) > most) return;
    ui::draw_label(plot.draw(), center, text, style);
    avoid(center - ImVec2(half, 0.0f), center + ImVec2(half, 0.0f), kHalfHeight);
}

void LineLabels::draw(ui::Plot& plot, core::Vector2 normal, double offset, const std::string& text,
                      const ui::TextStyle& style) {
    const core::Vector2 a = plot.to_data(plot.area().Min);
    const core::Vector2 b = plot.to_data(plot.area().Max);
    const auto ends = ui::line_in_box(normal, offset, a.cwiseMin(b), a.cwiseMax(b));
    if (!ends) return;
    ImVec2 from = plot.to_pixel((*ends)[0]);
    ImVec2 to = plot.to_pixel((*ends)[1]);
    if (from.x > to.x) std::swap(from, to);
    const ImVec2 along = unit(to - from);
    const core::Vector2 beyond = (*ends)[0] + normal;
    ImVec2 aside(-along.y, along.x);
    const ImVec2 outwards = plot.to_pixel(beyond) - plot.to_pixel((*ends)[0]);
    if (aside.x * outwards.x + aside.y * outwards.y < 0.0f) aside = aside * -1.0f;
    const float half = 0.5f * ui::label_extent(text, style.size, style.strong).x + 4.0f;
    Place best;
    for (const float side : {1.0f, -1.0f}) {
        for (float share = 0.04f; share < 0.97f; share += 0.04f) {
            const ImVec2 center = ImLerp(from, to, share) + aside * (side * kAside);
            const float cost = crowding(center, along, half, plot.area()) + (side < 0.0f ? 2.5f : 0.0f) +
                               0.5f * std::fabs(share - 0.5f);
            if (cost < best.crowding) best = {center, cost};
        }
    }
    if (best.crowding > kOutside) return;
    ui::draw_turned_label(plot.draw(), best.center, std::atan2(along.y, along.x), text, style);
    avoid(best.center - along * half, best.center + along * half, kHalfHeight);
}

}  // namespace lessons::lp
