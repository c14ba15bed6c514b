#include "lessons/optim/race_table.h"

#include "lessons/optim/race_diagnosis.h"
#include "lessons/optim/race_trail.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/table.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lessons::optim {

namespace {

using ui::format_number;
using ui::TableAlign;

constexpr std::array kMedals{IM_COL32(0xf2, 0xc1, 0x2e, 0xff), IM_COL32(0xc3, 0xca, 0xd3, 0xff),
                             IM_COL32(0xdb, 0x98, 0x5a, 0xff)};
constexpr ImU32 kOnMedal = IM_COL32(0x1f, 0x23, 0x28, 0xff);
constexpr float kRoomForFew = 380.0f;
constexpr float kRoomForUsual = 500.0f;
constexpr float kRoomForAll = 700.0f;
constexpr const char* kNothing = "\u2013";

ui::CellLook look_of_place(const Standing& standing) {
    if (!standing.has_medal) return {.color = ui::theme().quiet_text};
    return {.color = kOnMedal,
            .background = kMedals[static_cast<std::size_t>(standing.place - 1)],
            .strong = true};
}

ImU32 color_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::arrived:
            return ui::theme().good;
        case Outcome::below_map:
        case Outcome::settled_elsewhere:
            return ui::theme().warn;
        case Outcome::diverged:
            return ui::theme().bad;
        case Outcome::on_the_way:
        case Outcome::out_of_steps:
            break;
    }
    return ui::theme().text;
}

std::string or_nothing(std::optional<double> number, int digits = 4) {
    return number ? format_number(*number, digits) : kNothing;
}

/// "creeping", "another minimum", or what its outcome is called.
const char* state_of(const Racer& racer, const Race& race) {
    const char* trouble = word_for(diagnose(racer, race).trouble);
    return trouble[0] != '\0' ? trouble : word_for(outcome_of(racer, race));
}

const char* name_of_goal(Cost cost) {
    switch (cost) {
        case Cost::evaluations:
            return "Cost to 0.001";
        case Cost::time:
            return "\u00b5s to 0.001";
        case Cost::steps:
            break;
    }
    return "Steps to 0.001";
}

/// How many columns there is room for.
enum class Columns { least, few, usual, all };

Columns choose_columns() {
    const float width = ImGui::GetContentRegionAvail().x / ui::context().text_scale;
    if (width >= kRoomForAll) return Columns::all;
    if (width >= kRoomForUsual) return Columns::usual;
    return width >= kRoomForFew ? Columns::few : Columns::least;
}

void add_row(ui::Table& table, const Standing& standing, const Race& race, Cost cost, Columns columns) {
    const Racer& racer = *standing.racer;
    const Outcome outcome = outcome_of(racer, race);
    const ui::CellLook look{.color = color_of(outcome)};
    table.row(racer.name());
    const bool is_out = outcome == Outcome::diverged;
    table.cell(is_out ? kNothing : std::to_string(standing.place), look_of_place(standing));
    table.cell(glyph_of(racer), {.color = style_of(racer).color, .strong = true});
    table.cell(racer.name(), {.strong = true});
    table.cell(is_out ? word_for(outcome) : format_number(racer.gap(), 2), look);
    table.cell(or_nothing(cost_to_goal(racer, cost)));
    if (columns == Columns::least) return;
    table.cell(cost == Cost::time ? format_number(racer.time(), 3) : format_number(racer.evaluations()));
    if (columns == Columns::few) return;
    table.cell(state_of(racer, race), look);
    if (columns == Columns::usual) return;
    table.cell(is_out ? kNothing : format_number(racer.distance(), 2));
    table.cell(or_nothing(racer.learning_rate(), 3));
}

std::vector<ui::TableColumn> heads(Cost cost, Columns columns) {
    std::vector<ui::TableColumn> heads{{"", TableAlign::center},
                                       {""},
                                       {"Method", TableAlign::left},
                                       {"Above minimum"},
                                       {name_of_goal(cost)}};
    if (columns != Columns::least) heads.push_back({cost == Cost::time ? "\u00b5s in all" : "Evaluations"});
    if (columns >= Columns::usual) heads.push_back({"State", TableAlign::left});
    if (columns == Columns::all) heads.insert(heads.end(), {{"Distance"}, {"Learning rate"}});
    return heads;
}

std::string words_of(const Remark& remark) { return remark.names + ": " + remark.sentence; }

float height_of(const Remark& remark, float width) {
    return ImGui::CalcTextSize(words_of(remark).c_str(), nullptr, false, width).y;
}

/// Remarks as far as they fit, at least one; those of lines that the pointer is on come first.
void draw_remarks(const std::vector<Remark>& all, float room) {
    const float width = ImGui::GetContentRegionAvail().x;
    float used = 0.0f;
    for (const Remark& remark : all) {
        used += height_of(remark, width) + ImGui::GetStyle().ItemSpacing.y;
        if (used > room && &remark != &all.front()) break;
        ImGui::TextWrapped("%s", words_of(remark).c_str());
    }
}

/// The remarks, first the one about what is lit up.
std::vector<Remark> remarks_in_order(const Race& race) {
    std::vector<Remark> all = remarks(race);
    std::stable_partition(all.begin(), all.end(), [](const Remark& remark) {
        const std::string& lit = ui::context().highlighted;
        return !lit.empty() && remark.names.find(lit) != std::string::npos;
    });
    return all;
}

}  // namespace

const Racer* draw_race_table(const Race& race, Cost cost) {
    const Racer* clicked = nullptr;
    if (ImGui::BeginChild("results", {0.0f, 0.0f}, ImGuiChildFlags_None, ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
        const std::vector<Remark> all = remarks_in_order(race);
        const ImVec2 room = ImGui::GetContentRegionAvail();
        const float least = all.empty() ? 2.0f : height_of(all.front(), room.x) + 6.0f;
        const std::vector<Standing> order = standings(race, cost);
        const Columns columns = choose_columns();
        ui::Table table("table", heads(cost, columns), {.padding = 6.0f, .fits_height = room.y - least});
        for (const Standing& standing : order) add_row(table, standing, race, cost, columns);
        const ui::TableHit hit = table.draw();
        const bool is_row = hit.row >= 0 && hit.row < static_cast<int>(order.size());
        if (hit.clicked && is_row) clicked = order[static_cast<std::size_t>(hit.row)].racer;
        draw_remarks(all, ImGui::GetContentRegionAvail().y);
    }
    ImGui::EndChild();
    return clicked;
}

}  // namespace lessons::optim
