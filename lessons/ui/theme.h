#pragma once
// The colours and sizes of look.md, in the roles that everything drawn asks for.

#include <imgui.h>

#include <array>

namespace lessons::ui {

enum class ThemeName { light, dark, high_contrast };

/// Colours by role. Text on page or surface has a contrast of at least 4.5:1, lines and marks 3:1.
struct Theme {
    ThemeName name = ThemeName::light;
    ImU32 page = 0;     ///< Behind everything.
    ImU32 surface = 0;  ///< Panes, fields, menus.
    ImU32 raised = 0;   ///< What lies above a surface: pressed buttons, table heads, hovered rows.
    ImU32 line = 0;     ///< Hairlines between things.
    ImU32 control = 0;  ///< Outlines of what can be operated (3:1 against surface).
    ImU32 text = 0;
    ImU32 quiet_text = 0;
    ImU32 accent = 0;
    ImU32 on_accent = 0;    ///< Text on accent.
    ImU32 accent_soft = 0;  ///< Accent as a background for selected things.
    ImU32 good = 0;
    ImU32 warn = 0;
    ImU32 bad = 0;
    ImU32 grid = 0;                 ///< Grid lines of plots.
    std::array<ImU32, 6> series{};  ///< Okabe-Ito order; each also has its marker and dash (see mark.h).
};

Theme make_theme(ThemeName name);

/// "light", "dark", "high-contrast"; anything else is light.
ThemeName theme_from_text(const char* text);
const char* to_text(ThemeName name);

/// The same colour with another opacity in [0, 1].
ImU32 with_alpha(ImU32 color, float alpha);

/// Linear mix of two colours in sRGB: share 0 gives a, 1 gives b.
ImU32 mix(ImU32 a, ImU32 b, float share);

/// Dear ImGui's own widgets in this theme: flat, no title bars, soft corners.
void apply_to_imgui(const Theme& theme);

namespace size {
inline constexpr float kCaption = 12.0f;
inline constexpr float kLabel = 14.0f;
inline constexpr float kBody = 16.0f;
inline constexpr float kStepTitle = 20.0f;
inline constexpr float kLessonTitle = 28.0f;
inline constexpr float kGap = 16.0f;    ///< Between panes.
inline constexpr float kRadius = 8.0f;  ///< Corners of panes and buttons.
inline constexpr float kTouchTarget = 44.0f;
}  // namespace size

}  // namespace lessons::ui
