#include "lessons/optim/race_table.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/table.h"

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
    table.cell(format_number(racer.evaluations()));
    if (columns == Columns::few) return;
    table.cell(word_for(outcome), look);
    if (columns == Columns::usual) return;
    table.cell(is_out ? kNothing : format_number(racer.distance(), 2));
    table.cell(or_nothing(racer.learning_rate(), 3));
}

std::vector<ui::TableColumn> heads(Cost cost, Columns columns) {
    std::vector<ui::TableColumn> heads{{"", TableAlign::center},
                                       {""},
                                       {"Method", TableAlign::left},
                                       {"Above minimum"},
                                       {cost == Cost::steps ? "Steps to 0.001" : "Cost to 0.001"}};
    if (columns != Columns::least) heads.push_back({"Evaluations"});
    if (columns >= Columns::usual) heads.push_back({"State", TableAlign::left});
    if (columns == Columns::all) heads.insert(heads.end(), {{"Distance"}, {"Learning rate"}});
    return heads;
}

void draw_remarks(const Race& race) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    for (const Remark& remark : remarks(race)) {
        ImGui::TextWrapped("%s: %s", remark.names.c_str(), remark.sentence.c_str());
    }
}

float remarks_height(const Race& race) {
    return ui::scaled(ui::size::kCaption) * 1.4f * static_cast<float>(remarks(race).size()) + 2.0f;
}

}  // namespace

void draw_race_table(const Race& race, Cost cost) {
    if (ImGui::BeginChild("results", {0.0f, 0.0f}, ImGuiChildFlags_None, ImGuiWindowFlags_NoBackground)) {
        const Columns columns = choose_columns();
        ui::Table table(
            "table", heads(cost, columns),
            {.padding = 6.0f, .fits_height = ImGui::GetContentRegionAvail().y - remarks_height(race)});
        for (const Standing& standing : standings(race, cost)) add_row(table, standing, race, cost, columns);
        table.draw();
        draw_remarks(race);
    }
    ImGui::EndChild();
}

}  // namespace lessons::optim
