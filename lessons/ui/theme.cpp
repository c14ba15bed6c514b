#include "lessons/ui/theme.h"

#include <cstring>

namespace lessons::ui {

namespace {

/// 0xRRGGBB, as colours are written in look.md.
ImU32 hex(unsigned rgb) { return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 0xff); }

// Okabe and Ito (2008); the same hues, deeper or lighter where a thin line would have less than 3:1 against
// the surface.
constexpr std::array<unsigned, 6> kSeriesOnLight{0x0072B2, 0xD55E00, 0x008A64, 0xB8598F, 0xB57B00, 0x2B8FC4};
constexpr std::array<unsigned, 6> kSeriesOnDark{0x3A9BDC, 0xF07A2B, 0x12B886, 0xDB94BC, 0xE69F00, 0x7CC7F0};

std::array<ImU32, 6> series(const std::array<unsigned, 6>& colors) {
    std::array<ImU32, 6> result{};
    for (std::size_t i = 0; i < colors.size(); ++i) result[i] = hex(colors[i]);
    return result;
}

Theme light_theme() {
    return {.name = ThemeName::light,
            .page = hex(0xFBFAF7),
            .surface = hex(0xFFFFFF),
            .raised = hex(0xF3F1EC),
            .line = hex(0xE4E2DC),
            .control = hex(0x8A9099),
            .text = hex(0x1F2328),
            .quiet_text = hex(0x5B6470),
            .accent = hex(0x2563EB),
            .on_accent = hex(0xFFFFFF),
            .accent_soft = hex(0xE6EDFD),
            .good = hex(0x15803D),
            .warn = hex(0xB45309),
            .bad = hex(0xB91C1C),
            .grid = hex(0xEDEBE6),
            .series = series(kSeriesOnLight)};
}

Theme dark_theme() {
    return {.name = ThemeName::dark,
            .page = hex(0x14171C),
            .surface = hex(0x1C2128),
            .raised = hex(0x272D36),
            .line = hex(0x313842),
            .control = hex(0x6C7684),
            .text = hex(0xE8EAED),
            .quiet_text = hex(0x9AA4B2),
            .accent = hex(0x7AA2F7),
            .on_accent = hex(0x10141B),
            .accent_soft = hex(0x26324C),
            .good = hex(0x4ADE80),
            .warn = hex(0xFBBF24),
            .bad = hex(0xF87171),
            .grid = hex(0x272D36),
            .series = series(kSeriesOnDark)};
}

Theme high_contrast_theme() {
    return {.name = ThemeName::high_contrast,
            .page = hex(0x000000),
            .surface = hex(0x000000),
            .raised = hex(0x262626),
            .line = hex(0x8C8C8C),
            .control = hex(0xFFFFFF),
            .text = hex(0xFFFFFF),
            .quiet_text = hex(0xE0E0E0),
            .accent = hex(0xFFD84D),
            .on_accent = hex(0x000000),
            .accent_soft = hex(0x3D3300),
            .good = hex(0x5CFF8A),
            .warn = hex(0xFFC94D),
            .bad = hex(0xFF8A8A),
            .grid = hex(0x3A3A3A),
            .series = series({0x5CB8FF, 0xFF9547, 0x2EE6A8, 0xFF9FD6, 0xFFC233, 0xA8E0FF})};
}

void set(ImGuiCol slot, ImU32 color) {
    ImGui::GetStyle().Colors[slot] = ImGui::ColorConvertU32ToFloat4(color);
}

void set_colors(const Theme& theme) {
    for (int slot = 0; slot < ImGuiCol_COUNT; ++slot) set(slot, theme.surface);
    set(ImGuiCol_Text, theme.text);
    set(ImGuiCol_TextDisabled, theme.quiet_text);
    set(ImGuiCol_WindowBg, theme.page);
    set(ImGuiCol_ChildBg, 0);
    set(ImGuiCol_PopupBg, theme.surface);
    set(ImGuiCol_Border, theme.line);
    set(ImGuiCol_BorderShadow, 0);
    set(ImGuiCol_FrameBg, theme.surface);
    set(ImGuiCol_FrameBgHovered, theme.raised);
    set(ImGuiCol_FrameBgActive, theme.raised);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, with_alpha(theme.control, 0.45f));
    set(ImGuiCol_ScrollbarGrabHovered, with_alpha(theme.control, 0.7f));
    set(ImGuiCol_ScrollbarGrabActive, theme.control);
    set(ImGuiCol_CheckMark, theme.accent);
    set(ImGuiCol_SliderGrab, theme.accent);
    set(ImGuiCol_SliderGrabActive, theme.accent);
    set(ImGuiCol_Button, 0);
    set(ImGuiCol_ButtonHovered, theme.raised);
    set(ImGuiCol_ButtonActive, theme.line);
    set(ImGuiCol_Header, theme.accent_soft);
    set(ImGuiCol_HeaderHovered, theme.raised);
    set(ImGuiCol_HeaderActive, theme.accent_soft);
    set(ImGuiCol_Separator, theme.line);
    set(ImGuiCol_TableHeaderBg, theme.raised);
    set(ImGuiCol_TableBorderStrong, theme.line);
    set(ImGuiCol_TableBorderLight, theme.line);
    set(ImGuiCol_TableRowBg, 0);
    set(ImGuiCol_TableRowBgAlt, 0);
    set(ImGuiCol_TextSelectedBg, with_alpha(theme.accent, 0.35f));
    set(ImGuiCol_NavCursor, theme.accent);
    set(ImGuiCol_ModalWindowDimBg, IM_COL32(0, 0, 0, 110));
    set(ImGuiCol_InputTextCursor, theme.text);
}

}  // namespace

Theme make_theme(ThemeName name) {
    switch (name) {
        case ThemeName::dark:
            return dark_theme();
        case ThemeName::high_contrast:
            return high_contrast_theme();
        case ThemeName::light:
            break;
    }
    return light_theme();
}

ThemeName theme_from_text(const char* text) {
    if (std::strcmp(text, "dark") == 0) return ThemeName::dark;
    if (std::strcmp(text, "high-contrast") == 0) return ThemeName::high_contrast;
    return ThemeName::light;
}

const char* to_text(ThemeName name) {
    switch (name) {
        case ThemeName::dark:
            return "dark";
        case ThemeName::high_contrast:
            return "high-contrast";
        case ThemeName::light:
            break;
    }
    return "light";
}

ImU32 with_alpha(ImU32 color, float alpha) {
    const ImU32 opacity = static_cast<ImU32>(alpha * 255.0f + 0.5f);
    return (color & ~IM_COL32_A_MASK) | (opacity << IM_COL32_A_SHIFT);
}

ImU32 mix(ImU32 a, ImU32 b, float share) {
    const ImVec4 x = ImGui::ColorConvertU32ToFloat4(a);
    const ImVec4 y = ImGui::ColorConvertU32ToFloat4(b);
    return ImGui::ColorConvertFloat4ToU32(x + (y - x) * ImVec4(share, share, share, share));
}

void apply_to_imgui(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildRounding = size::kRadius;
    style.ChildBorderSize = 0;
    style.PopupRounding = size::kRadius;
    style.PopupBorderSize = 1;
    style.FrameRounding = 6;
    style.FrameBorderSize = 1;
    style.FramePadding = {10, 6};
    style.ItemSpacing = {8, 8};
    style.ItemInnerSpacing = {8, 6};
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.GrabMinSize = 14;
    style.GrabRounding = 7;
    style.HoverDelayShort = 0.25f;
    style.DisabledAlpha = 0.45f;
    set_colors(theme);
}

}  // namespace lessons::ui
