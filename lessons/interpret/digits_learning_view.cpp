#include "lessons/interpret/digits_learning_view.h"

#include "lessons/interpret/digits_picture.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::digits {

namespace {

using core::Index;
using ui::theme;

constexpr const char* kTrain = "Taught";
constexpr const char* kTest = "Never seen";

ui::TextStyle small(ImU32 color, float size, bool strong = false) {
    return {.color = color, .size = size, .halo = ui::TextStyle::Halo::none, .strong = strong};
}

Index first_with(const DigitsData& data, const Epoch& epoch, Index truth, Index answer) {
    for (Index i = 0; i < data.test.n_rows(); ++i) {
        if (data.test.y[i] == static_cast<double>(truth) &&
            answer_of(epoch.answers.row(i).transpose()) == answer)
            return i;
    }
    return -1;
}

void draw_count(ImDrawList& draw, const ImRect& cell, double count, double most, bool is_right) {
    const auto strength = static_cast<float>(std::sqrt(count / most));
    const ImU32 hue = is_right ? theme().series[0] : theme().series[1];
    const float fill = is_right ? 0.75f * strength : std::min(0.35f + strength, 0.95f);
    if (count > 0.0) draw.AddRectFilled(cell.Min, cell.Max, ui::mix(theme().surface, hue, fill), 2.0f);
    if (count <= 0.0 || cell.GetWidth() < 15.0f) return;
    ui::draw_label(draw, cell.GetCenter(), ui::format_number(count),
                   small(theme().text, std::min(13.0f, 0.5f * cell.GetHeight())));
}

}  // namespace

void CurvesView::draw(const Training& training, int now) {
    train_.clear();
    test_.clear();
    for (int epoch = 0; epoch <= now; ++epoch) {
        const Epoch& record = *training.epochs()[static_cast<std::size_t>(epoch)];
        train_.push_back(100.0 * record.train.accuracy);
        test_.push_back(100.0 * record.test.accuracy);
    }
    ui::Plot plot("curves", view_,
                  {.x = {.label = "Epoch"},
                   .y = {.label = "Right", .unit = "%"},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::always,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    const ui::Points train = ui::Points::by_index(train_);
    const ui::Points test = ui::Points::by_index(test_);
    plot.h_line(10.0, {.color = theme().control, .thickness = 1.0f, .dash = ui::Dash::dotted}, "guessing");
    plot.line(kTrain, train, ui::series_style(1));
    plot.line(kTest, test, ui::series_style(0));
}

std::optional<Index> draw_confusion(const DigitsData& data, const Epoch& epoch) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float words = ui::scaled(18.0f);
    const float cell = std::floor(std::min((room.x - words) / 10.5f, (room.y - 2.0f * words) / 10.0f));
    if (cell < 5.0f) return std::nullopt;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImVec2 corner =
        ImFloor(start + ImVec2(words + 0.5f * std::max(0.0f, room.x - words - 10.0f * cell), 2.0f * words));
    ui::draw_label(draw, {corner.x + 5.0f * cell, start.y + 0.5f * words}, "Answer",
                   small(theme().quiet_text, 12.0f));
    ui::draw_turned_label(draw, {corner.x - 1.5f * words + 4.0f, corner.y + 5.0f * cell}, -1.5708f,
                          "True digit", small(theme().quiet_text, 12.0f));
    std::optional<Index> clicked;
    const double most = epoch.confusion.maxCoeff();
    for (Index k = 0; k < kClasses; ++k) {
        const std::string digit = std::to_string(k);
        const float along = (static_cast<float>(k) + 0.5f) * cell;
        ui::draw_label(draw, {corner.x + along, corner.y - 0.5f * words}, digit, small(theme().text, 12.0f));
        ui::draw_label(draw, {corner.x - 0.5f * words, corner.y + along}, digit, small(theme().text, 12.0f));
    }
    for (Index j = 0; j < kClasses * kClasses; ++j) {
        const Index truth = j / kClasses, answer = j % kClasses;
        const ImVec2 place =
            corner + ImVec2(cell * static_cast<float>(answer), cell * static_cast<float>(truth));
        const ImRect area(place + ImVec2(1, 1), place + ImVec2(cell - 1.0f, cell - 1.0f));
        draw.AddRectFilled(area.Min, area.Max, ui::mix(theme().surface, theme().line, 0.45f), 2.0f);
        draw_count(draw, area, epoch.confusion(truth, answer), most, truth == answer);
        if (!ImGui::IsWindowHovered() || !area.Contains(ImGui::GetIO().MousePos)) continue;
        draw.AddRect(area.Min, area.Max, theme().accent, 2.0f, 0, 2.0f);
        ui::readout_card("A " + std::to_string(truth) + " called a " + std::to_string(answer),
                         {{"Images", ui::format_number(epoch.confusion(truth, answer))}});
        if (!ImGui::IsMouseClicked(0)) continue;
        const Index found = first_with(data, epoch, truth, answer);
        if (found >= 0) clicked = found;
    }
    return clicked;
}

std::vector<Index> worst_mistakes(const DigitsData& data, const Epoch& epoch) {
    std::vector<Index> wrong;
    for (Index i = 0; i < data.test.n_rows(); ++i) {
        if (answer_of(epoch.answers.row(i).transpose()) != static_cast<Index>(data.test.y[i]))
            wrong.push_back(i);
    }
    std::stable_sort(wrong.begin(), wrong.end(), [&](Index a, Index b) {
        return epoch.answers.row(a).maxCoeff() > epoch.answers.row(b).maxCoeff();
    });
    return wrong;
}

std::optional<Index> draw_mistakes(const DigitsData& data, const Epoch& epoch, Index shown) {
    const std::vector<Index> wrong = worst_mistakes(data, epoch);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float words = ui::scaled(32.0f);
    const float side = std::clamp(std::floor(0.25f * room.x - 10.0f), 30.0f, 62.0f);
    const int columns = std::max(static_cast<int>(room.x / (side + 10.0f)), 1);
    const int rows = std::max(static_cast<int>(room.y / (side + words + 6.0f)), 1);
    const float across = room.x / static_cast<float>(columns);
    std::optional<Index> clicked;
    const int n = std::min(columns * rows, static_cast<int>(wrong.size()));
    for (int i = 0; i < n; ++i) {
        const Index image = wrong[static_cast<std::size_t>(i)];
        const ImVec2 place = corner + ImVec2(across * (static_cast<float>(i % columns) + 0.5f) - 0.5f * side,
                                             (side + words + 6.0f) * static_cast<float>(i / columns));
        const ImRect area(ImFloor(place), ImFloor(place + ImVec2(side, side)));
        ImGui::SetCursorScreenPos(area.Min);
        ImGui::PushID(i);
        if (ui::press_area("mistake", {side, side + words}, 4.0f)) clicked = image;
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::PopID();
        draw_image(draw, area, data.test.X.row(image).transpose(), image == shown ? theme().accent : 0);
        const core::Vector answers = epoch.answers.row(image).transpose();
        const float middle = area.GetCenter().x;
        ui::draw_label(draw, {middle, area.Max.y + 0.26f * words},
                       "\u201c" + std::to_string(answer_of(answers)) + "\u201d " +
                           ui::format_fixed(100.0 * answers.maxCoeff(), 0) + "%",
                       small(theme().bad, 12.0f, true));
        ui::draw_label(draw, {middle, area.Max.y + 0.72f * words},
                       "is a " + std::to_string(static_cast<int>(data.test.y[image])),
                       small(theme().quiet_text, 12.0f));
    }
    return clicked;
}

}  // namespace lessons::digits
