#include "lessons/optim/race_table.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/table.h"

#include <array>
#include <string>

namespace lessons::optim {

namespace {

using ui::format_number;
using ui::TableAlign;

constexpr std::array kMedals{IM_COL32(0xf2, 0xc1, 0x2e, 0xff), IM_COL32(0xc3, 0xca, 0xd3, 0xff),
                             IM_COL32(0xdb, 0x98, 0x5a, 0xff)};
constexpr ImU32 kOnMedal = IM_COL32(0x1f, 0x23, 0x28, 0xff);
constexpr float kRoomyWidth = 760.0f;
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

/// Wide enough for every column; else the sentences stand below the table.
bool is_roomy() { return ImGui::GetContentRegionAvail().x >= kRoomyWidth * ui::context().text_scale; }

void add_row(ui::Table& table, const Standing& standing, const Race& race, Cost cost, bool roomy) {
    const Racer& racer = *standing.racer;
    table.row(racer.name());
    table.cell(std::to_string(standing.place), look_of_place(standing));
    table.cell(glyph_of(racer), {.color = style_of(racer).color, .strong = true});
    table.cell(racer.name(), {.strong = true});
    table.cell(racer.diverged() ? "diverged" : format_number(racer.gap(), 2),
               {.color = color_of(outcome_of(racer, race))});
    table.cell(or_nothing(cost_to_goal(racer, cost)));
    table.cell(format_number(racer.evaluations()));
    if (!roomy) return;
    table.cell(racer.diverged() ? kNothing : format_number(racer.distance(), 2));
    table.cell(or_nothing(racer.learning_rate(), 3));
    table.cell(tell(racer, race), {.color = color_of(outcome_of(racer, race))});
}

std::vector<ui::TableColumn> columns(Cost cost, bool roomy) {
    std::vector<ui::TableColumn> heads{{"", TableAlign::center},
                                       {""},
                                       {"Method", TableAlign::left},
                                       {"Above minimum"},
                                       {cost == Cost::steps ? "Steps to 0.001" : "Cost to 0.001"},
                                       {"Evaluations"}};
    if (roomy) heads.insert(heads.end(), {{"Distance"}, {"Rate"}, {"How it goes", TableAlign::left}});
    return heads;
}

/// What the numbers alone do not say: who will not arrive, and why.
void draw_remarks(const Race& race) {
    for (const Racer& racer : race.racers()) {
        const Outcome outcome = outcome_of(racer, race);
        if (outcome != Outcome::diverged && outcome != Outcome::settled_elsewhere) continue;
        ImGui::PushStyleColor(ImGuiCol_Text, color_of(outcome));
        ImGui::TextWrapped("%s: %s", racer.name(), tell(racer, race).c_str());
        ImGui::PopStyleColor();
    }
}

}  // namespace

void draw_race_table(const Race& race, Cost cost) {
    if (ImGui::BeginChild("results", {0.0f, 0.0f}, ImGuiChildFlags_None, ImGuiWindowFlags_NoBackground)) {
        const bool roomy = is_roomy();
        ui::Table table("table", columns(cost, roomy), {.padding = 8.0f});
        for (const Standing& standing : standings(race, cost)) add_row(table, standing, race, cost, roomy);
        table.draw();
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        if (!roomy) draw_remarks(race);
    }
    ImGui::EndChild();
}

}  // namespace lessons::optim
