#include "lessons/ui/icon.h"

#include "lessons/ui/icon_pen.h"

namespace lessons::ui {

namespace {

void draw_arrows_apart(const Pen& pen) {
    pen.path({{2.5f, -8}, {8, -8}, {8, -2.5f}});
    pen.path({{8, -8}, {2, -2}});
    pen.path({{-2.5f, 8}, {-8, 8}, {-8, 2.5f}});
    pen.path({{-8, 8}, {-2, 2}});
}

void draw_arrows_together(const Pen& pen) {
    pen.path({{2, -7.5f}, {2, -2}, {7.5f, -2}});
    pen.path({{8, -8}, {2, -2}});
    pen.path({{-2, 7.5f}, {-2, 2}, {-7.5f, 2}});
    pen.path({{-8, 8}, {-2, 2}});
}

void draw_end(const Pen& pen, float side) {
    pen.path({{-6.5f * side, -6}, {-0.5f * side, 0}, {-6.5f * side, 6}});
    pen.path({{0, -6}, {6 * side, 0}, {0, 6}});
    pen.path({{7.7f * side, -6.5f}, {7.7f * side, 6.5f}});
}

void draw_download(const Pen& pen) {
    pen.path({{0, -8}, {0, 3}});
    pen.path({{-5, -2}, {0, 3}, {5, -2}});
    pen.path({{-8, 7.5f}, {8, 7.5f}});
}

/// The icons of the player.
bool draw_transport(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::play:
            return pen.shape({{-5, -8}, {8, 0}, {-5, 8}}), true;
        case Icon::pause:
            return pen.bar(-6.5f, -8, -2, 8), pen.bar(2, -8, 6.5f, 8), true;
        case Icon::step:
            return pen.shape({{-6, -7}, {4, 0}, {-6, 7}}), pen.bar(5, -7, 7.4f, 7), true;
        case Icon::step_back:
            return pen.shape({{6, 7}, {-4, 0}, {6, -7}}), pen.bar(-7.4f, -7, -5, 7), true;
        case Icon::first:
            return draw_end(pen, -1), true;
        case Icon::last:
            return draw_end(pen, 1), true;
        default:
            return false;
    }
}

/// The icons that are a few plain strokes.
bool draw_strokes(const Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::close:
            return pen.path({{-6, -6}, {6, 6}}), pen.path({{6, -6}, {-6, 6}}), true;
        case Icon::check:
            return pen.path({{-7, 0.5f}, {-2.2f, 5.5f}, {7, -5}}), true;
        case Icon::chevron_down:
            return pen.path({{-5.5f, -2.5f}, {0, 3}, {5.5f, -2.5f}}), true;
        case Icon::chevron_left:
            return pen.path({{3, -6}, {-3, 0}, {3, 6}}), true;
        case Icon::chevron_right:
            return pen.path({{-3, -6}, {3, 0}, {-3, 6}}), true;
        case Icon::plus:
            return pen.path({{-7, 0}, {7, 0}}), pen.path({{0, -7}, {0, 7}}), true;
        case Icon::minus:
            return pen.path({{-7, 0}, {7, 0}}), true;
        case Icon::download:
            return draw_download(pen), true;
        case Icon::expand:
            return draw_arrows_apart(pen), true;
        case Icon::shrink:
            return draw_arrows_together(pen), true;
        default:
            return false;
    }
}

}  // namespace

void draw_icon(ImDrawList& draw, Icon icon, ImVec2 center, float size, ImU32 color) {
    const Pen pen(draw, center, size, color);
    if (draw_transport(pen, icon) || draw_strokes(pen, icon)) return;
    draw_picture(pen, icon);
}

}  // namespace lessons::ui
