// The words of a plot: texts, annotations, labels at line ends, the legend.
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kLabelGap = 10.0f;
constexpr float kSample = 22.0f;

float label_height() { return scaled(size::kCaption) * 1.3f; }

}  // namespace

bool Plot::claim(const ImRect& rect) {
    for (const ImRect& other : claimed_) {
        if (other.Overlaps(rect)) return false;
    }
    claimed_.push_back(rect);
    return true;
}

void Plot::text(core::Vector2 at, std::string_view words, const TextStyle& style) {
    if (!visible_) return;
    draw_label(*draw_, to_pixel(at), words, style);
}

void Plot::annotation(core::Vector2 at, std::string_view words, ImVec2 offset, const TextStyle& style) {
    if (!visible_ || !at.allFinite()) return;
    const ImVec2 point = to_pixel(at);
    if (!area_.Contains(point)) return;
    const ImVec2 extent = label_extent(words, style.size, style.strong);
    // Turned to the other side where it would leave the plot.
    if (point.x + offset.x + extent.x > area_.Max.x) offset.x = -std::fabs(offset.x);
    if (point.x + offset.x - extent.x < area_.Min.x) offset.x = std::fabs(offset.x);
    if (point.y + offset.y - extent.y < area_.Min.y) offset.y = std::fabs(offset.y);
    if (point.y + offset.y + extent.y > area_.Max.y) offset.y = -std::fabs(offset.y);
    const ImVec2 knee = point + offset;
    const float length = std::sqrt(ImLengthSqr(offset));
    const ImVec2 start = point + (length > 0.0f ? offset / length * 7.0f : ImVec2(0, 0));
    draw_->AddLine(start, knee, with_alpha(style.color != 0 ? style.color : theme().quiet_text, 0.7f), 1.0f);
    TextStyle placed = style;
    placed.align = {offset.x >= 0.0f ? 0.0f : 1.0f, 0.5f};
    draw_label(*draw_, knee + ImVec2(offset.x >= 0.0f ? 4.0f : -4.0f, 0.0f), words, placed);
}

void Plot::label_line_end(std::string_view name, const Points& points, ImU32 color) {
    if (points.empty()) return;
    // The last point that is there: a run that diverged ends in infinities.
    for (std::size_t i = points.size(); i-- > 0;) {
        if (points[i].allFinite()) return label_end(name, points[i], color);
    }
}

void Plot::label_end(std::string_view name, core::Vector2 end, ImU32 color) {
    if (!visible_ || !end.allFinite() || view_.is_hidden(name)) return;
    const ImVec2 anchor = ImClamp(to_pixel(end), area_.Min, area_.Max);
    const float inset = label_height() * 0.5f;
    const bool at_edge = anchor.x > area_.Max.x - 0.2f * area_.GetWidth();
    const float y =
        std::clamp(anchor.y, area_.Min.y + inset, std::max(area_.Max.y - inset, area_.Min.y + inset));
    end_labels_.push_back({std::string(name), color, anchor, y, at_edge});
}

bool Plot::make_room_for_end_labels() {
    float widest = 0.0f;
    int count = 0;
    for (const EndLabel& label : end_labels_) {
        if (!label.at_edge) continue;
        widest = std::max(widest, label_extent(label.text, size::kCaption, true).x);
        ++count;
    }
    const bool fit = static_cast<float>(count) * label_height() <= area_.GetHeight() &&
                     widest + kLabelGap <= frame_.GetWidth() * 0.34f;
    const bool legend = options_.legend == LegendUse::always ||
                        (options_.legend == LegendUse::when_labels_do_not_fit && !fit);
    const float room = legend || count == 0 || !fit ? 0.0f : std::ceil(widest) + kLabelGap + 4.0f;
    const bool ready = view_.right_room_ >= room - 0.5f;
    if (room != view_.right_room_ || legend != view_.legend_shown_) context().animating = true;
    view_.right_room_ = room;
    view_.legend_shown_ = legend;
    return fit && !legend && ready;
}

void Plot::draw_end_labels() {
    if (!make_room_for_end_labels()) return;
    const auto above = [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; };
    std::stable_sort(end_labels_.begin(), end_labels_.end(), above);
    const auto inside = std::stable_partition(end_labels_.begin(), end_labels_.end(),
                                              [](const EndLabel& label) { return label.at_edge; });
    std::vector<float> places;
    for (auto label = end_labels_.begin(); label != inside; ++label) places.push_back(label->y);
    spread_labels(places, label_height(), area_.Min.y, area_.Max.y);
    for (std::size_t i = 0; i < end_labels_.size(); ++i) {
        const EndLabel& label = end_labels_[i];
        const bool at_edge = label.at_edge;
        draw_end_label(label,
                       at_edge ? ImVec2(area_.Max.x + kLabelGap, places[i]) : label.anchor + ImVec2(9, 0));
    }
}

void Plot::draw_end_label(const EndLabel& label, ImVec2 at) {
    const bool dimmed =
        view_.knows_highlight_ && !context().highlighted.empty() && !is_highlighted(label.text);
    const bool aside = std::fabs(at.y - label.anchor.y) > 3.0f || label.anchor.x < area_.Max.x - 8.0f;
    if (label.at_edge && aside) {
        const ImU32 leader = with_alpha(label.color, dimmed ? 0.15f : 0.4f);
        draw_->AddLine(label.anchor + ImVec2(3, 0), at - ImVec2(3, 0), leader, 1.0f);
    }
    draw_label(*draw_, at, label.text,
               {.color = dimmed ? with_alpha(label.color, 0.35f) : label.color,
                .align = {0, 0.5f},
                .halo = label.at_edge ? TextStyle::Halo::none : TextStyle::Halo::surface,
                .strong = true});
    const ImVec2 extent = label_extent(label.text, size::kCaption, true);
    const ImVec2 corner = at - ImVec2(2.0f, extent.y * 0.5f);
    const bool hovering = ImGui::IsMouseHoveringRect(corner, corner + extent + ImVec2(4, 0));
    if (hovering && ImGui::IsWindowHovered()) highlight(label.text);
}

void Plot::draw_legend() {
    if (!view_.legend_shown_ || series_.empty()) {
        view_.legend_room_ = 0.0f;
        return;
    }
    const float row = std::max(label_height() + 6.0f, context().narrow ? 32.0f : 22.0f);
    ImVec2 at = frame_.Min;
    ImGui::PushID("legend");
    for (const KnownSeries& series : series_) {
        const float width = kSample + 6.0f + label_extent(series.name, size::kCaption).x;
        if (at.x > frame_.Min.x && at.x + width > frame_.Max.x) at = {frame_.Min.x, at.y + row};
        ImGui::SetCursorScreenPos(at);
        if (press_area(series.name.c_str(), {width, row})) view_.toggle_hidden(series.name);
        if (ImGui::IsItemHovered()) {
            highlight(series.name);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        const float shade = view_.is_hidden(series.name) ? 0.3f : 1.0f;
        SeriesStyle sample = series.style;
        sample.color = with_alpha(sample.color, shade);
        const ImVec2 middle = at + ImVec2(0.0f, row * 0.5f);
        if (series.is_line) {
            draw_sample(*draw_, sample, middle, kSample);
        } else {
            draw_marker(*draw_, sample.marker, middle + ImVec2(kSample * 0.5f, 0), sample.radius,
                        sample.color, 0);
        }
        draw_label(
            *draw_, middle + ImVec2(kSample + 6.0f, 0.0f), series.name,
            {.color = with_alpha(theme().text, shade), .align = {0, 0.5f}, .halo = TextStyle::Halo::none});
        at.x += width + 16.0f;
    }
    ImGui::PopID();
    const float room = at.y + row - frame_.Min.y + 4.0f;
    if (room != view_.legend_room_) context().animating = true;
    view_.legend_room_ = room;
}

}  // namespace lessons::ui
