#include "lessons/ui/icon_pen.h"

#include <cmath>

namespace lessons::ui {

namespace {

void draw_sun(const Pen& pen) {
    pen.circle(0, 0, 4);
    for (int i = 0; i < 8; ++i) {
        const float angle = kPi * 0.25f * static_cast<float>(i);
        const ImVec2 out{std::cos(angle), std::sin(angle)};
        pen.path({out * 6.6f, out * 9.0f});
    }
}

/// A turn of an arrow; `side` -1 turns to the left (undo), 1 to the right (redo).

void draw_turn(const Pen& pen, float side) {
    pen.path({{side * 3.5f, -8}, {side * 8, -3.5f}, {side * 3.5f, 1}});
    pen.path({{side * 8, -3.5f}, {-side * 2, -3.5f}});
    if (side < 0) {
        pen.arc(2, 1.75f, 5.25f, -90, 90);
    } else {
        pen.arc(-2, 1.75f, 5.25f, 90, 270);
    }
    pen.path({{-side * 2, 7}, {side * 3, 7}});
}

void draw_share(const Pen& pen) {
    pen.path({{-3.5f, 1.2f}, {4, 5.2f}});
    pen.path({{-3.5f, -1.2f}, {4, -5.2f}});
    pen.disc(-5.5f, 0, 2.9f);
    pen.disc(6, 6, 2.9f);
    pen.disc(6, -6, 2.9f);
}

void draw_settings(const Pen& pen) {
    for (const float y : {-5.5f, 5.5f}) {
        pen.path({{-8, y}, {8, y}});
        pen.disc(y * 0.6f, y, 3.1f);
    }
}

void draw_present(const Pen& pen) {
    pen.path({{-8.5f, -7}, {8.5f, -7}, {8.5f, 4.5f}, {-8.5f, 4.5f}}, ImDrawFlags_Closed);
    pen.path({{-4, 8.5f}, {4, 8.5f}});
    pen.path({{0, 4.5f}, {0, 8.5f}});
}

/// A sheet with lines of writing.

void draw_notes(const Pen& pen) {
    pen.path({{-6.5f, -8.5f}, {6.5f, -8.5f}, {6.5f, 8.5f}, {-6.5f, 8.5f}}, ImDrawFlags_Closed);
    for (const float y : {-4.0f, 0.0f}) pen.path({{-3, y}, {3, y}});
    pen.path({{-3, 4}, {1, 4}});
}

void draw_eye(const Pen& pen) {
    pen.arc(0, 6, 10.5f, -150, -30);
    pen.arc(0, -6, 10.5f, 30, 150);
    pen.disc(0, 0, 2.8f);
}

void draw_help(const Pen& pen) {
    pen.circle(0, 0, 9);
    pen.arc(0, -2.2f, 2.9f, -180, 55);
    pen.path({{1.6f, 0.2f}, {0, 1.6f}, {0, 2.6f}});
    pen.disc(0, 5.2f, 1.2f);
}

void draw_moon(const Pen& pen) {
    pen.arc(0, 0, 8, 20, 250);
    pen.arc(4.2f, -4.4f, 6.9f, 88, 182);
}

void draw_menu(const Pen& pen) {
    for (const float y : {-6.0f, 0.0f, 6.0f}) pen.path({{-8, y}, {8, y}});
}

void draw_reset(const Pen& pen) {
    pen.arc(0, 0, 7.5f, -60, 215);
    pen.shape({{-9.6f, -0.8f}, {-8.2f, -7.8f}, {-2.6f, -3.6f}});
}

void draw_info(const Pen& pen) {
    pen.circle(0, 0, 9);
    pen.path({{0, -0.5f}, {0, 5}});
    pen.disc(0, -4, 1.3f);
}

void draw_warning(const Pen& pen) {
    pen.path({{0, -8}, {9, 7.5f}, {-9, 7.5f}}, ImDrawFlags_Closed);
    pen.path({{0, -2.5f}, {0, 2.5f}});
    pen.disc(0, 5, 1.1f);
}

void draw_lock(const Pen& pen) {
    pen.bar(-6.5f, -1.5f, 6.5f, 8.5f);
    pen.arc(0, -1.5f, 4.2f, 180, 360);
}

void draw_flag(const Pen& pen) {
    pen.path({{-6, -8.5f}, {-6, 9}});
    pen.path({{-6, -7.5f}, {7, -7.5f}, {3.5f, -3}, {7, 1.5f}, {-6, 1.5f}});
}

void draw_bookmark(const Pen& pen, bool set) {
    if (set) {
        pen.shape({{-5.5f, -8.5f}, {0.7f, -8.5f}, {0.7f, 4.1f}, {0, 3.5f}, {-5.5f, 8.5f}});
        pen.shape({{0, -8.5f}, {5.5f, -8.5f}, {5.5f, 8.5f}, {0, 3.5f}});
    }
    pen.path({{-5.5f, -8.5f}, {5.5f, -8.5f}, {5.5f, 8.5f}, {0, 3.5f}, {-5.5f, 8.5f}}, ImDrawFlags_Closed);
}

/// Two pages side by side, the second one filled.

void draw_compare(const Pen& pen) {
    pen.path({{-9, -7}, {-1.8f, -7}, {-1.8f, 7}, {-9, 7}}, ImDrawFlags_Closed);
    pen.path({{1.8f, -7}, {9, -7}, {9, 7}, {1.8f, 7}}, ImDrawFlags_Closed);
    pen.bar(3.6f, -5.2f, 7.2f, 5.2f);
}

void draw_swap(const Pen& pen) {
    pen.path({{-8, -3.5f}, {8, -3.5f}, {4, -7.5f}});
    pen.path({{8, 3.5f}, {-8, 3.5f}, {-4, 7.5f}});
}

/// One curve for each of several values.

void draw_sweep(const Pen& pen) {
    for (const float end : {-6.0f, -0.5f, 5.0f}) {
        pen.path({{-8, 6.5f}, {-3, end * 0.2f + 3.5f}, {4.2f, end}});
        pen.disc(6.4f, end, 2.0f);
    }
}

}  // namespace

void draw_picture(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::menu:
            return draw_menu(pen);
        case Icon::sun:
            return draw_sun(pen);
        case Icon::moon:
            return draw_moon(pen);
        case Icon::share:
            return draw_share(pen);
        case Icon::undo:
            return draw_turn(pen, -1);
        case Icon::redo:
            return draw_turn(pen, 1);
        case Icon::reset:
            return draw_reset(pen);
        case Icon::help:
            return draw_help(pen);
        case Icon::present:
            return draw_present(pen);
        case Icon::notes:
            return draw_notes(pen);
        case Icon::eye_off:
            pen.path({{-7, 7}, {7, -7}});
            [[fallthrough]];
        case Icon::eye:
            return draw_eye(pen);
        case Icon::settings:
            return draw_settings(pen);
        case Icon::contrast:
            return pen.circle(0, 0, 8), pen.arc(0, 0, 4, -90, 90);
        case Icon::info:
            return draw_info(pen);
        case Icon::warning:
            return draw_warning(pen);
        case Icon::flag:
            return draw_flag(pen);
        case Icon::bookmark:
        case Icon::bookmark_set:
            return draw_bookmark(pen, icon == Icon::bookmark_set);
        case Icon::compare:
            return draw_compare(pen);
        case Icon::swap:
            return draw_swap(pen);
        case Icon::sweep:
            return draw_sweep(pen);
        case Icon::lock:
            return draw_lock(pen);
        default:
            return;
    }
}

}  // namespace lessons::ui
