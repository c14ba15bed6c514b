#include "lessons/lp/workbench_results.h"

#include "lessons/lp/workbench_list.h"
#include "lessons/lp/workbench_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/text.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::workbench {

namespace {

using core::Index;
using core::lp::LinearProgram;
using Kind = core::lp::ProgramNumber::Kind;
using Tone = Sentence::Tone;

constexpr double kNothing = 1e-9;
constexpr double kFull = 1e-7;

bool is_moved(const Results& results, const ModelNumber& number) {
    return std::any_of(results.changes.begin(), results.changes.end(),
                       [&](const Change& change) { return change.of == number; });
}

std::string number_text(double value) { return std::fabs(value) < kNothing ? "0" : ui::format_number(value); }

std::string price_text(const Results& results, double price) {
    return results.has_plan && std::fabs(price) >= kNothing ? number_text(price) : "";
}

/// "Price (EUR)", or "Price" where the model names no unit or one that is too long for the column.
std::string with_currency(const std::string& head, const LinearProgram& program) {
    constexpr std::size_t kLongest = 4;
    const std::string& unit = program.objective_unit;
    return unit.empty() || unit.size() > kLongest ? head : head + " (" + unit + ")";
}

ListRow plan_row(const Results& results, std::size_t j, double largest) {
    const core::lp::Column& column = results.program.columns[j];
    const double x = results.solution.x[static_cast<Index>(j)];
    const double reduced = results.solution.reduced_costs[static_cast<Index>(j)];
    const ModelNumber number{{Kind::kCost, static_cast<Index>(j)}};
    ListRow row;
    row.name = column.name;
    row.value = number_text(x);
    row.number = number_text(column.cost);
    row.price = price_text(results, reduced);
    row.share = largest > 0.0 ? std::fabs(x) / largest : 0.0;
    row.color = ui::theme().series[0];
    row.is_moved = is_moved(results, number);
    row.is_chosen = results.chosen == number;
    return row;
}

std::string bound_text(const core::lp::Row& row) {
    if (row.low == row.high) return "= " + number_text(row.high);
    if (std::isfinite(row.low) && std::isfinite(row.high))
        return number_text(row.low) + " \u2013 " + number_text(row.high);
    if (std::isfinite(row.high)) return "\u2264 " + number_text(row.high);
    return std::isfinite(row.low) ? "\u2265 " + number_text(row.low) : "";
}

/// How full a limit is: its activity as a share of the bound; beyond it in the colour of what is broken.
void fill_bar(const core::lp::Row& row, double used, ListRow& shown) {
    const double bound = std::isfinite(row.high) ? row.high : row.low;
    const double slack = std::min(row.high - used, used - row.low);
    const double scale = std::max(1.0, std::fabs(bound));
    shown.share = std::fabs(bound) > kNothing ? used / bound : (slack > kFull ? 0.5 : 1.0);
    shown.color = ui::theme().series[2];
    if (slack < kFull * scale) shown.color = ui::theme().series[4];
    if (slack < -kFull * scale) shown.color = ui::theme().bad;
}

ListRow limit_row(const Results& results, std::size_t i) {
    const core::lp::Row& row = results.program.rows[i];
    const double used = results.solution.row_activities[static_cast<Index>(i)];
    const double price = results.solution.row_prices[static_cast<Index>(i)];
    const ModelNumber number{right_hand_side(results.written, static_cast<Index>(i))};
    ListRow shown;
    shown.name = row.name.empty() ? "limit " + std::to_string(i + 1) : row.name;
    shown.value = number_text(used);
    shown.number = bound_text(row);
    shown.price = price_text(results, price);
    shown.unit = row.unit;
    fill_bar(row, used, shown);
    shown.is_moved = is_moved(results, number);
    shown.is_chosen = results.chosen == number;
    return shown;
}

/// The bar beside a sentence; 0: none.
ImU32 mark_of(Tone tone) {
    if (tone == Tone::good) return ui::theme().good;
    if (tone == Tone::warn) return ui::theme().warn;
    return tone == Tone::bad ? ui::theme().bad : 0;
}

void draw_words(const std::string& text, ui::Run::Style style, float size, float indent) {
    const ui::FontScope font(ui::context().fonts.text, size);
    const ui::Run runs[] = {{.style = style, .text = text}};
    if (indent > 0.0f) ImGui::Indent(indent);
    ImGui::BeginGroup();
    ui::paragraph(runs, std::max(ImGui::GetContentRegionAvail().x - 8.0f, 1.0f));
    ImGui::EndGroup();
    if (indent > 0.0f) ImGui::Unindent(indent);
}

void draw_sentence(const Sentence& sentence) {
    constexpr float kIndent = 12.0f;
    const bool is_heading = sentence.tone == Tone::heading;
    const bool is_lit = !sentence.name.empty() && ui::is_highlighted(sentence.name);
    const float left = ImGui::GetCursorScreenPos().x;
    draw_words(sentence.text, is_heading || is_lit ? ui::Run::Style::strong : ui::Run::Style::plain,
               ui::size::kLabel, is_heading ? 0.0f : kIndent);
    const float top = ImGui::GetItemRectMin().y + 3.0f;
    const float bottom = ImGui::GetItemRectMax().y - 3.0f;
    const ImU32 mark = mark_of(sentence.tone);
    if (mark != 0) ImGui::GetWindowDrawList()->AddRectFilled({left, top}, {left + 3.0f, bottom}, mark, 1.5f);
    if (!sentence.name.empty() && ImGui::IsItemHovered()) ui::highlight(sentence.name);
}

}  // namespace

std::optional<ModelNumber> draw_plan(const Results& results) {
    const double largest = results.solution.x.size() > 0 ? results.solution.x.lpNorm<Eigen::Infinity>() : 0.0;
    const std::optional<int> clicked =
        draw_list("plan list", {"Variable", "Amount", with_currency("Each", results.program), "Reduced"},
                  static_cast<int>(results.program.columns.size()),
                  [&](int k) { return plan_row(results, static_cast<std::size_t>(k), largest); });
    if (!clicked) return std::nullopt;
    return ModelNumber{{Kind::kCost, *clicked}};
}

std::optional<ModelNumber> draw_limits(const Results& results) {
    const std::optional<int> clicked =
        draw_list("limits list", {"Limit", "Used", "Bound", with_currency("Price", results.program)},
                  static_cast<int>(results.program.rows.size()),
                  [&](int k) { return limit_row(results, static_cast<std::size_t>(k)); });
    if (!clicked) return std::nullopt;
    return ModelNumber{right_hand_side(results.written, *clicked)};
}

void draw_report(const std::string& headline, const std::vector<Sentence>& sentences) {
    ImGui::BeginChild("report", {0.0f, 0.0f});
    draw_words(headline, ui::Run::Style::strong, ui::size::kBody, 0.0f);
    for (const Sentence& sentence : sentences) draw_sentence(sentence);
    ImGui::EndChild();
}

}  // namespace lessons::workbench
