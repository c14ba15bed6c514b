#pragma once
// The pen that icons are drawn with. Not for lessons: they use icon.h.

#include "lessons/ui/icon.h"

#include <imgui.h>

#include <initializer_list>

namespace lessons::ui {

inline constexpr float kPi = 3.14159265f;

/// Draws in a square from -10 to 10 (y downwards), whatever the real size.
class Pen {
public:
    Pen(ImDrawList& draw, ImVec2 center, float size, ImU32 color)
        : draw_(draw), center_(center), unit_(size / 20.0f), color_(color), thickness_(size / 20.0f * 1.8f) {}

    ImVec2 at(float x, float y) const { return center_ + ImVec2(x, y) * unit_; }

    void path(std::initializer_list<ImVec2> points, ImDrawFlags flags = ImDrawFlags_None) const {
        for (const ImVec2& point : points) draw_.PathLineTo(at(point.x, point.y));
        draw_.PathStroke(color_, flags, thickness_);
    }
    void shape(std::initializer_list<ImVec2> points) const {
        for (const ImVec2& point : points) draw_.PathLineTo(at(point.x, point.y));
        draw_.PathFillConvex(color_);
    }
    void bar(float x0, float y0, float x1, float y1) const {
        draw_.AddRectFilled(at(x0, y0), at(x1, y1), color_, unit_);
    }
    void circle(float x, float y, float radius) const {
        draw_.AddCircle(at(x, y), radius * unit_, color_, 0, thickness_);
    }
    void disc(float x, float y, float radius) const {
        draw_.AddCircleFilled(at(x, y), radius * unit_, color_);
    }
    /// From angle to angle in degrees, clockwise from the right.
    void arc(float x, float y, float radius, float from, float to) const {
        draw_.PathArcTo(at(x, y), radius * unit_, from * kPi / 180.0f, to * kPi / 180.0f);
        draw_.PathStroke(color_, ImDrawFlags_None, thickness_);
    }

private:
    ImDrawList& draw_;
    ImVec2 center_;
    float unit_;
    ImU32 color_;
    float thickness_;
};

/// The icons that are small pictures; those of plain strokes are in icon.cpp.
void draw_picture(const Pen& pen, Icon icon);

}  // namespace lessons::ui
