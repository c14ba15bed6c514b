#include "lessons/ui/label.h"

#include "lessons/ui/context.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lessons::ui {

namespace {

constexpr ImVec2 kAround[] = {{1, 0},       {-1, 0},       {0, 1},        {0, -1},
                              {0.7f, 0.7f}, {-0.7f, 0.7f}, {0.7f, -0.7f}, {-0.7f, -0.7f}};

ImFont* font_of(const TextStyle& style) {
    return style.strong ? context().fonts.medium : context().fonts.text;
}

void draw_with_halo(ImDrawList& draw, ImVec2 corner, std::string_view text, const TextStyle& style) {
    ImFont* font = font_of(style);
    const float size = scaled(style.size);
    const char* end = text.data() + text.size();
    const auto copies = [&](float distance, float alpha) {
        const ImU32 halo = with_alpha(theme().surface, alpha);
        for (const ImVec2 way : kAround)
            draw.AddText(font, size, corner + way * distance, halo, text.data(), end);
    };
    if (style.halo == TextStyle::Halo::surface) {
        copies(2.4f, 0.20f);
        copies(1.3f, 0.55f);
    }
    draw.AddText(font, size, corner, style.color != 0 ? style.color : theme().text, text.data(), end);
}

}  // namespace

ImVec2 label_extent(std::string_view text, float size, bool strong) {
    if (text.empty()) return {0.0f, scaled(size)};
    ImFont* font = strong ? context().fonts.medium : context().fonts.text;
    return font->CalcTextSizeA(scaled(size), FLT_MAX, 0.0f, text.data(), text.data() + text.size());
}

ImVec2 draw_label(ImDrawList& draw, ImVec2 at, std::string_view text, const TextStyle& style) {
    if (text.empty() || !std::isfinite(at.x) || !std::isfinite(at.y)) return at;
    const ImVec2 extent = label_extent(text, style.size, style.strong);
    const ImVec2 corner{std::round(at.x - extent.x * style.align.x),
                        std::round(at.y - extent.y * style.align.y)};
    draw_with_halo(draw, corner, text, style);
    return corner;
}

void draw_turned_label(ImDrawList& draw, ImVec2 center, float angle, std::string_view text,
                       const TextStyle& style) {
    if (text.empty() || !std::isfinite(center.x + center.y + angle)) return;
    const ImVec2 extent = label_extent(text, style.size, style.strong);
    const int first = draw.VtxBuffer.Size;
    // Clipping happens per glyph before the turn, so the text is laid out where nothing clips it away.
    draw.PushClipRectFullScreen();
    const ImVec2 corner = draw.GetClipRectMin() + ImVec2(4, 4);
    draw_with_halo(draw, corner, text, style);
    draw.PopClipRect();
    const ImVec2 middle = corner + extent * 0.5f;
    const float cosine = std::cos(angle);
    const float sine = std::sin(angle);
    for (int i = first; i < draw.VtxBuffer.Size; ++i) {
        const ImVec2 from = draw.VtxBuffer[i].pos - middle;
        draw.VtxBuffer[i].pos =
            center + ImVec2(cosine * from.x - sine * from.y, sine * from.x + cosine * from.y);
    }
}

std::string_view shortened(std::string_view text, float width, float size, char* buffer,
                           std::size_t capacity) {
    if (label_extent(text, size).x <= width) return text;
    constexpr std::string_view kEllipsis = "…";
    std::size_t length = std::min(text.size(), capacity - kEllipsis.size());
    while (length > 0) {
        --length;
        // Never between the bytes of one character.
        if ((static_cast<unsigned char>(text[length]) & 0xC0u) == 0x80u) continue;
        std::memcpy(buffer, text.data(), length);
        std::memcpy(buffer + length, kEllipsis.data(), kEllipsis.size());
        const std::string_view cut(buffer, length + kEllipsis.size());
        if (label_extent(cut, size).x <= width) return cut;
    }
    return kEllipsis;
}

void spread_labels(std::span<float> y, float height, float low, float high) {
    float floor = low + height * 0.5f;
    for (float& center : y) {
        center = std::max(center, floor);
        floor = center + height;
    }
    float ceiling = high - height * 0.5f;
    for (std::size_t i = y.size(); i-- > 0;) {
        y[i] = std::min(y[i], ceiling);
        ceiling = y[i] - height;
    }
}

}  // namespace lessons::ui
