#include "lessons/ui/table.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

float total(const std::vector<float>& widths) {
    float sum = 0.0f;
    for (const float width : widths) sum += width;
    return sum;
}

struct Halves {
    std::string_view first;
    std::string_view second;
};

/// Two lines for words that are too long for one; a single word stays on the first.
Halves halves(std::string_view words) {
    const std::size_t space = words.find(' ', words.size() / 3);
    if (space == std::string_view::npos) return {words, {}};
    return {words.substr(0, space), words.substr(space + 1)};
}

}  // namespace

Table::Table(const char* id, std::vector<TableColumn> columns, const TableOptions& options)
    : id_(id), columns_(std::move(columns)), options_(options) {}

void Table::row(std::string_view name, ImU32 background) {
    rows_.push_back({std::string(name), background, rule_pending_, {}});
    rows_.back().cells.reserve(columns_.size());
    rule_pending_ = false;
}

void Table::cell(std::string_view text, const CellLook& look) {
    if (rows_.empty()) row();
    if (rows_.back().cells.size() < columns_.size()) rows_.back().cells.push_back({std::string(text), look});
}

void Table::number(double value, const CellLook& look, int decimals) {
    cell(decimals < 0 ? format_number(value) : format_fixed(value, decimals), look);
}

void Table::rule() { rule_pending_ = true; }

ImFont* Table::font(bool strong) const {
    const Fonts& fonts = context().fonts;
    if (options_.font == TableFont::code) return fonts.code;
    return strong ? fonts.medium : fonts.text;
}

float Table::Layout::width() const { return total(widths); }

float Table::text_width(std::string_view text, bool strong) const {
    if (text.empty()) return 0.0f;
    const char* end = text.data() + text.size();
    return std::ceil(font(strong)->CalcTextSizeA(scaled(size::kLabel), FLT_MAX, 0.0f, text.data(), end).x);
}

std::vector<float> Table::column_widths(Heads heads) const {
    std::vector<float> widths;
    for (const TableColumn& column : columns_) {
        const auto [first, second] = halves(column.head);
        const bool folded = heads == Heads::folded;
        widths.push_back(folded ? std::max(text_width(first, true), text_width(second, true))
                                : text_width(column.head, true));
    }
    for (const Row& row : rows_) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], text_width(row.cells[i].text, row.cells[i].look.strong));
    }
    for (float& width : widths) width += 2.0f * options_.padding;
    return widths;
}

Table::Layout Table::lay_out(float available) const {
    const float em = scaled(size::kLabel);
    Layout layout{column_widths(Heads::on_one_line), 0.0f, 2.0f * em};
    const bool folds = layout.width() > available;
    if (folds) layout.widths = column_widths(Heads::folded);
    const float stretch = available / std::max(layout.width(), 1.0f);
    if (options_.fills_width && stretch > 1.0f) {
        for (float& width : layout.widths) width *= stretch;
    }
    if (context().narrow) layout.row_height = std::max(layout.row_height, 36.0f);
    const float second_line = folds ? 1.2f * em : 0.0f;
    const float even = (options_.fits_height - second_line) / static_cast<float>(rows_.size() + 1);
    if (options_.fits_height > 0.0f)
        layout.row_height = std::clamp(std::floor(even), std::floor(1.45f * em), layout.row_height);
    layout.head_height = layout.row_height + second_line;
    return layout;
}

void Table::draw_text(const ImRect& cell, TableAlign align, std::string_view text, ImU32 color,
                      bool strong) const {
    if (text.empty()) return;
    const float size = scaled(size::kLabel);
    const float width = text_width(text, strong);
    float x = cell.Min.x + options_.padding;
    if (align == TableAlign::center) x = cell.GetCenter().x - width * 0.5f;
    if (align == TableAlign::right) x = cell.Max.x - options_.padding - width;
    const ImVec2 at{std::round(x), std::round(cell.GetCenter().y - size * 0.5f)};
    ImGui::GetWindowDrawList()->AddText(font(strong), size, at, color, text.data(),
                                        text.data() + text.size());
}

void Table::draw_head(ImVec2 origin, const Layout& layout) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float bottom = origin.y + layout.row_top(rows_.size());
    float x = origin.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const TableColumn& column = columns_[i];
        const ImRect cell(x, origin.y, x + layout.widths[i], origin.y + layout.head_height);
        const ImU32 lit = is_highlighted(column.name) ? theme().accent_soft : column.background;
        if (lit != 0) draw.AddRectFilled(cell.Min, {cell.Max.x, bottom}, lit);
        const bool folds = text_width(column.head, true) + 2.0f * options_.padding > cell.GetWidth() + 0.5f;
        const auto [first, second] = folds ? halves(column.head) : Halves{column.head, {}};
        const float half_line = second.empty() ? 0.0f : 0.6f * scaled(size::kLabel);
        ImRect line = cell;
        line.Translate({0.0f, -half_line});
        draw_text(line, column.align, first, theme().quiet_text, true);
        line.Translate({0.0f, 2.0f * half_line});
        draw_text(line, column.align, second, theme().quiet_text, true);
        x = cell.Max.x;
    }
    const float y = origin.y + layout.head_height - 0.5f;
    draw.AddLine({origin.x, y}, {x, y}, theme().control, 1.0f);
}

void Table::draw_row(const Row& row, ImVec2 origin, const Layout& layout, bool hovered) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end = origin + ImVec2(layout.width(), layout.row_height);
    ImU32 background = row.background;
    if (hovered) background = with_alpha(theme().raised, 0.8f);
    if (is_highlighted(row.name)) background = theme().accent_soft;
    if (background != 0) draw.AddRectFilled(origin, end, background);
    const ImU32 line = row.rule_above ? theme().control : theme().grid;
    draw.AddLine(origin + ImVec2(0, -0.5f), {end.x, origin.y - 0.5f}, line, 1.0f);
    float x = origin.x;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell& cell = row.cells[i];
        const ImRect room(x, origin.y, x + layout.widths[i], end.y);
        const float inset = std::min(3.0f, 0.06f * layout.row_height);
        if (cell.look.background != 0) {
            draw.AddRectFilled(room.Min + ImVec2(inset, inset), room.Max - ImVec2(inset, inset),
                               cell.look.background, 5.0f);
        }
        const ImU32 color = cell.look.color != 0 ? cell.look.color : theme().text;
        draw_text(room, columns_[i].align, cell.text, color, cell.look.strong);
        x = room.Max.x;
    }
}

TableHit Table::find_hit(ImVec2 origin, const Layout& layout) const {
    TableHit hit;
    const ImVec2 at = ImGui::GetIO().MousePos - origin;
    if (at.y >= layout.head_height)
        hit.row = static_cast<int>((at.y - layout.head_height) / layout.row_height);
    if (hit.row >= static_cast<int>(rows_.size())) return {};
    float x = 0.0f;
    for (std::size_t i = 0; i < layout.widths.size(); ++i) {
        if (at.x >= x && at.x < x + layout.widths[i]) hit.column = static_cast<int>(i);
        x += layout.widths[i];
    }
    return hit.column < 0 ? TableHit{} : hit;
}

void Table::light_up(const TableHit& hit) const {
    if (hit.column < 0) return;
    const std::string& column = columns_[static_cast<std::size_t>(hit.column)].name;
    const std::string row = hit.row >= 0 ? rows_[static_cast<std::size_t>(hit.row)].name : "";
    if (!row.empty()) {
        highlight(row);
    } else if (!column.empty()) {
        highlight(column);
    }
}

TableHit Table::draw() {
    const float available = ImGui::GetContentRegionAvail().x;
    if (columns_.empty() || available < 8.0f) return {};
    const Layout layout = lay_out(available);
    const ImVec2 needed{layout.width(), layout.row_top(rows_.size())};
    const bool too_wide = needed.x > available + 0.5f;
    const float bar = too_wide ? ImGui::GetStyle().ScrollbarSize : 0.0f;
    const ImVec2 extent{available, needed.y + bar + 1.0f};
    TableHit hit;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    const auto flags = ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                       ImGuiWindowFlags_NoBackground;
    if (ImGui::BeginChild(id_, extent, ImGuiChildFlags_None,
                          too_wide ? flags : flags | ImGuiWindowFlags_NoScrollbar)) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        const bool clicked = ImGui::InvisibleButton("cells", needed);
        if (ImGui::IsItemHovered()) hit = find_hit(origin, layout);
        hit.clicked = clicked && hit.column >= 0;
        light_up(hit);
        draw_head(origin, layout);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const ImVec2 corner = origin + ImVec2(0.0f, layout.row_top(i));
            draw_row(rows_[i], corner, layout, hit.row == static_cast<int>(i));
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return hit;
}

}  // namespace lessons::ui
