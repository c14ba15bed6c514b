#include "lessons/interpret/why_this_one_swarm_view.h"

#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_waterfall_view.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::why {

namespace {

using core::Index;

constexpr float kSmallestLane = 15.0f;
constexpr float kPitch = 4.6f;  // px from dot to dot
constexpr float kReach = 9.0f;  // px from the pointer to a dot

}  // namespace

std::vector<ui::ReadoutRow> numbers_of(const Crowd& crowd, Index row, int feature) {
    const double points = crowd.contribution(row, feature);
    const std::string measure = cases::people_words(crowd.data()).measure;
    return {
        {crowd.words(feature).label, cases::value_text(crowd.words(feature), crowd.value(row, feature)), 0},
        {"Moves the " + measure + " by", points_text(0.01 * points) + " points", change_color(points)}};
}

bool SwarmView::Arrangement::operator==(const Arrangement& other) const {
    return rows == other.rows && n_predictions == other.n_predictions && width == other.width &&
           lane_height == other.lane_height && window.low == other.window.low &&
           window.high == other.window.high;
}

float SwarmView::Scene::y(std::size_t lane) const {
    return plot->to_pixel({0.0, static_cast<double>(lane)}).y;
}

SwarmView::Clicked SwarmView::draw(const Crowd& crowd, const std::vector<cases::ValueColors>& colors,
                                   int selected, bool& is_tested, Pointed& pointed) {
    const float line = ui::scaled(ui::size::kCaption) * 1.4f;
    const bool narrow = ui::context().narrow;
    const ImVec2 end = ImGui::GetCursorScreenPos() + ImGui::GetContentRegionAvail();
    Scene scene{.crowd = crowd, .colors = colors, .selected = selected, .is_tested = is_tested};
    scene.features = crowd.features_by_size();
    scene.label_width =
        std::clamp(0.27f * ImGui::GetContentRegionAvail().x, ui::scaled(84.0f), ui::scaled(150.0f));
    scene.size_width =
        std::min(ui::scaled(narrow ? 70.0f : 108.0f), 0.25f * ImGui::GetContentRegionAvail().x);
    draw_head(scene, is_tested);
    scene.corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = end - scene.corner - ImVec2(0.0f, line + 4.0f);
    const float lanes = std::max((room.y - line - 12.0f) / ui::scaled(kSmallestLane), 1.0f);
    scene.features.resize(std::min(scene.features.size(), static_cast<std::size_t>(lanes)));
    choose_window(crowd, scene.features.size());
    ImGui::SetCursorScreenPos(scene.corner + ImVec2(scene.label_width, 0.0f));
    Clicked clicked;
    {
        ui::Plot plot("swarm", view_,
                      {.y = {.direction = ui::AxisDirection::decreasing, .shown = false, .grid = false},
                       .movement = ui::Movement::fixed,
                       .readout = ui::ReadoutUse::none},
                      {room.x - scene.label_width - scene.size_width, room.y});
        if (!plot) return {};
        scene.plot = &plot;
        scene.lane_height = scene.y(1) - scene.y(0);
        arrange(scene);
        draw_ground(scene);
        draw_dots(scene);
        draw_path(scene, crowd.applicant(), ui::theme().accent, 4.0f);
        if (pointed.lit && crowd.has(*pointed.lit)) draw_path(scene, *pointed.lit, ui::theme().text, 3.5f);
        clicked = take_pointer(scene, pointed);
        draw_lanes(scene, {end.x, scene.corner.y + room.y});
    }
    draw_footnote(scene, end);
    return clicked;
}

// Fives of points around everybody, so that the axis stands still while dots arrive.
void SwarmView::choose_window(const Crowd& crowd, std::size_t n_lanes) {
    core::Interval range{0.0, 0.0};
    for (Index row = 0; row < crowd.n_rows(); ++row) {
        if (!crowd.has(row)) continue;
        for (int feature = 0; feature < static_cast<int>(crowd.data().n_features()); ++feature) {
            range.low = std::min(range.low, crowd.contribution(row, feature));
            range.high = std::max(range.high, crowd.contribution(row, feature));
        }
    }
    view_.set_home({{5.0 * std::floor(0.2 * range.low - 0.2), 5.0 * std::ceil(0.2 * range.high + 0.2)},
                    {-0.5, static_cast<double>(n_lanes) - 0.5}});
}

// Done again only when somebody else was explained or the room changed.
void SwarmView::arrange(const Scene& scene) {
    const Arrangement wanted{&scene.crowd.rows(), scene.crowd.rows().n_predictions(),
                             scene.plot->area().GetWidth(), scene.lane_height, scene.plot->window().x};
    if (wanted == arrangement_) return;
    arrangement_ = wanted;
    aside_.assign(static_cast<std::size_t>(scene.crowd.data().n_features()), {});
    for (int feature = 0; feature < static_cast<int>(aside_.size()); ++feature) stack_lane(scene, feature);
}

// Those who would lie on top of each other step aside in turn, down and up, as far as the lane goes.
void SwarmView::stack_lane(const Scene& scene, int feature) {
    const ImRect area = scene.plot->area();
    const Index n = scene.crowd.rows().n_done();
    const float pitch = ui::scaled(kPitch);
    const auto column_of = [&](Index row) {
        const double x = 100.0 * scene.crowd.rows().contributions()(row, feature);
        return static_cast<std::size_t>(
            std::max((scene.plot->to_pixel({x, 0.0}).x - area.Min.x) / pitch, 0.0f));
    };
    std::vector<int> counts(static_cast<std::size_t>(area.GetWidth() / pitch) + 2, 0);
    for (Index row = 0; row < n; ++row) ++counts[std::min(column_of(row), counts.size() - 1)];
    std::vector<int> levels(counts.size(), 0);
    std::vector<float>& aside = aside_[static_cast<std::size_t>(feature)];
    for (Index row = 0; row < n; ++row) {
        const std::size_t column = std::min(column_of(row), counts.size() - 1);
        const float step = std::min(pitch, 0.86f * scene.lane_height / static_cast<float>(counts[column]));
        const int level = ++levels[column];
        aside.push_back(step * static_cast<float>(level / 2) * (level % 2 == 0 ? 1.0f : -1.0f));
    }
}

ImVec2 SwarmView::place(const Scene& scene, Index row, std::size_t lane) const {
    const int feature = scene.features[lane];
    const std::vector<float>& aside = aside_[static_cast<std::size_t>(feature)];
    const bool is_aside = row != scene.crowd.applicant() && row < static_cast<Index>(aside.size());
    const double points = scene.crowd.contribution(row, feature);
    return scene.plot->to_pixel({points, static_cast<double>(lane)}) +
           ImVec2(0.0f, is_aside ? aside[static_cast<std::size_t>(row)] : 0.0f);
}

std::optional<SwarmView::Dot> SwarmView::dot_under_pointer(const Scene& scene) const {
    std::optional<Dot> best;
    float nearest = kReach * kReach;
    for (std::size_t lane = 0; lane < scene.features.size(); ++lane) {
        if (std::fabs(ImGui::GetIO().MousePos.y - scene.y(lane)) > scene.lane_height) continue;
        for (Index row = 0; row < scene.crowd.n_rows(); ++row) {
            if (!scene.crowd.has(row)) continue;
            const float distance = ImLengthSqr(place(scene, row, lane) - ImGui::GetIO().MousePos);
            if (distance >= nearest) continue;
            nearest = distance;
            best = Dot{row, lane};
        }
    }
    return best;
}

std::optional<std::size_t> SwarmView::lane_under_pointer(const Scene& scene) const {
    const float lane = std::round((ImGui::GetIO().MousePos.y - scene.y(0)) / scene.lane_height);
    if (lane < 0.0f || lane >= static_cast<float>(scene.features.size())) return std::nullopt;
    return static_cast<std::size_t>(lane);
}

// A dot is somebody; the rest of a lane, from its name to its bar, is the feature.
SwarmView::Clicked SwarmView::take_pointer(const Scene& scene, Pointed& pointed) const {
    const ImVec2 extent{scene.label_width - 4.0f,
                        scene.lane_height * static_cast<float>(scene.features.size())};
    const float top = scene.y(0) - 0.5f * scene.lane_height;
    const auto side = [&](const char* id, float x, float width) {
        ImGui::SetCursorScreenPos({x, top});
        ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // the card is the way by keyboard
        const bool pressed = ImGui::InvisibleButton(id, ImMax(ImVec2(width, extent.y), ImVec2(1, 1)));
        ImGui::PopItemFlag();
        return pressed;
    };
    bool pressed = side("names", scene.corner.x, extent.x);
    bool inside = ImGui::IsItemHovered();
    pressed |= side("sizes", scene.plot->area().Max.x, scene.size_width);
    inside |= ImGui::IsItemHovered();
    const bool on_plot = scene.plot->hovered().has_value();
    const std::optional<Dot> dot = on_plot ? dot_under_pointer(scene) : std::nullopt;
    const auto lane = inside || on_plot ? lane_under_pointer(scene) : std::nullopt;
    if (!lane) return {};
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    pressed |= scene.plot->clicked().has_value();
    if (dot) {
        pointed.next = dot->row;
        show_dot(scene, *dot);
        return {pressed ? std::optional(static_cast<int>(dot->row)) : std::nullopt, std::nullopt};
    }
    ui::highlight(scene.crowd.words(scene.features[*lane]).id);
    show_lane(scene, *lane);
    return {std::nullopt, pressed ? std::optional(scene.features[*lane]) : std::nullopt};
}

void SwarmView::show_dot(const Scene& scene, Dot dot) const {
    const cases::PeopleWords words = cases::people_words(scene.crowd.data());
    scene.plot->readout(cases::numbered(words, static_cast<int>(dot.row) + 1),
                        numbers_of(scene.crowd, dot.row, scene.features[dot.lane]));
}

void SwarmView::show_lane(const Scene& scene, std::size_t lane) const {
    const Crowd& crowd = scene.crowd;
    const int feature = scene.features[lane];
    std::vector<ui::ReadoutRow> rows{
        {"Mean size of its bars", ui::format_fixed(crowd.mean_size(feature), 1) + " points", 0},
        {"Alone, all else unchanged", ui::format_fixed(crowd.mean_alone(feature), 1) + " points", 0}};
    const std::vector<int> partners = crowd.partners_of(feature);
    if (!partners.empty())
        rows.push_back({"Most together with",
                        crowd.words(partners.front()).label + ", " +
                            ui::format_fixed(crowd.pair_size(feature, partners.front()), 1) + " points",
                        0});
    scene.plot->readout(crowd.words(feature).label, rows);
}

}  // namespace lessons::why
