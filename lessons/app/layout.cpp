#include "lessons/app/layout.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kTopBar = 48.0f;
constexpr float kRailOpen = 232.0f;
constexpr float kRailFolded = 56.0f;
constexpr float kTimeline = 56.0f;
constexpr float kStatus = 36.0f;

float text_column_width(const LayoutRequest& request, Width width) {
    if (width == Width::medium) return 320.0f;
    const float share = std::clamp(0.25f * request.width, 360.0f, 440.0f);
    return std::min(share * request.text_scale, 0.42f * request.width);
}

Layout phone_layout(const LayoutRequest& request) {
    Layout layout;
    layout.width = Width::phone;
    layout.rail_folded = true;
    const float height = std::max(request.height - kTopBar, 0.0f);
    const float figure = std::max(0.55f * request.height - kTopBar * 0.5f, 0.0f);
    layout.top_bar = {0, 0, request.width, kTopBar};
    layout.figure = {0, kTopBar, request.width, std::min(figure, height)};
    layout.timeline = {0, kTopBar + layout.figure.height, request.width,
                       std::min(kTimeline, height - layout.figure.height)};
    const float below = layout.timeline.y + layout.timeline.height;
    layout.text = {0, below, request.width, std::max(request.height - below, 0.0f)};
    return layout;
}

}  // namespace

Layout compute_layout(const LayoutRequest& request) {
    if (request.width < 700.0f) return phone_layout(request);
    Layout layout;
    layout.width = request.width < 1100.0f ? Width::medium : Width::wide;
    layout.rail_folded = layout.width == Width::medium || !request.rail_open;
    const float rail = request.presenting ? 0.0f : layout.rail_folded ? kRailFolded : kRailOpen;
    const float text = text_column_width(request, layout.width);
    const float left = rail + text;
    const float right = std::max(request.width - left, 0.0f);
    const float height = std::max(request.height - kTopBar, 0.0f);
    const float timeline = std::min(kTimeline, height);
    const float controls = std::min(request.controls_height, std::max(0.4f * height - timeline, 0.0f));
    layout.top_bar = {0, 0, request.width, kTopBar};
    layout.rail = {0, kTopBar, rail, height};
    layout.text = {rail, kTopBar, text, height};
    const float status = std::min(kStatus * request.text_scale, height * 0.1f);
    layout.figure = {left, kTopBar, right, std::max(height - timeline - controls - status, 0.0f)};
    layout.status = {left, kTopBar + layout.figure.height, right, status};
    layout.controls = {left, layout.status.y + status, right, controls};
    layout.timeline = {left, request.height - timeline, right, timeline};
    return layout;
}

}  // namespace lessons::app
