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

float Table::row_height() const {
    return std::max(scaled(size::kLabel) * 2.0f, context().narrow ? 36.0f : 0.0f);
}

float Table::height() const { return row_height() * static_cast<float>(rows_.size() + 1); }

std::vector<float> Table::measure(float available) const {
    const float size = scaled(size::kLabel);
    std::vector<float> widths(columns_.size(), 0.0f);
    const auto widen = [&](std::size_t column, const std::string& text, bool strong) {
        const float width = font(strong)->CalcTextSizeA(size, FLT_MAX, 0.0f, text.c_str()).x;
        widths[column] = std::max(widths[column], std::ceil(width) + 2.0f * options_.padding);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) widen(i, columns_[i].head, true);
    for (const Row& row : rows_) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            widen(i, row.cells[i].text, row.cells[i].look.strong);
    }
    const float rest = available - total(widths);
    if (options_.fills_width && rest > 0.0f) {
        for (float& width : widths) width += rest / static_cast<float>(widths.size());
    }
    return widths;
}

void Table::draw_text(ImVec2 corner, float width, TableAlign align, std::string_view text, ImU32 color,
                      bool strong) const {
    const float size = scaled(size::kLabel);
    ImFont* face = font(strong);
    const char* end = text.data() + text.size();
    const ImVec2 extent = face->CalcTextSizeA(size, FLT_MAX, 0.0f, text.data(), end);
    float x = corner.x + options_.padding;
    if (align == TableAlign::center) x = corner.x + (width - extent.x) * 0.5f;
    if (align == TableAlign::right) x = corner.x + width - options_.padding - extent.x;
    const ImVec2 at{std::round(x), std::round(corner.y + (row_height() - extent.y) * 0.5f)};
    ImGui::GetWindowDrawList()->AddText(face, size, at, color, text.data(), end);
}

void Table::draw_head(ImVec2 origin, const std::vector<float>& widths) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    float x = origin.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const TableColumn& column = columns_[i];
        const ImVec2 low{x, origin.y};
        const ImU32 lit = is_highlighted(column.name) ? theme().accent_soft : column.background;
        if (lit != 0) draw.AddRectFilled(low, {x + widths[i], origin.y + height()}, lit);
        draw_text(low, widths[i], column.align, column.head, theme().quiet_text, true);
        x += widths[i];
    }
    const float y = origin.y + row_height() - 0.5f;
    draw.AddLine({origin.x, y}, {x, y}, theme().control, 1.0f);
}

void Table::draw_row(const Row& row, ImVec2 origin, const std::vector<float>& widths, bool hovered) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end = origin + ImVec2(total(widths), row_height());
    ImU32 background = row.background;
    if (hovered) background = with_alpha(theme().raised, 0.8f);
    if (is_highlighted(row.name)) background = theme().accent_soft;
    if (background != 0) draw.AddRectFilled(origin, end, background);
    const ImU32 line = row.rule_above ? theme().control : theme().grid;
    draw.AddLine(origin + ImVec2(0, -0.5f), {end.x, origin.y - 0.5f}, line, 1.0f);
    float x = origin.x;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell& cell = row.cells[i];
        if (cell.look.background != 0) {
            const ImVec2 inset{3.0f, 3.0f};
            draw.AddRectFilled(ImVec2(x, origin.y) + inset, ImVec2(x + widths[i], end.y) - inset,
                               cell.look.background, 5.0f);
        }
        const ImU32 color = cell.look.color != 0 ? cell.look.color : theme().text;
        draw_text({x, origin.y}, widths[i], columns_[i].align, cell.text, color, cell.look.strong);
        x += widths[i];
    }
}

TableHit Table::find_hit(ImVec2 origin, const std::vector<float>& widths) const {
    TableHit hit;
    const ImVec2 at = ImGui::GetIO().MousePos - origin;
    hit.row = static_cast<int>(std::floor(at.y / row_height())) - 1;
    if (hit.row >= static_cast<int>(rows_.size())) return {};
    float x = 0.0f;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (at.x >= x && at.x < x + widths[i]) hit.column = static_cast<int>(i);
        x += widths[i];
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
    const std::vector<float> widths = measure(available);
    const bool too_wide = total(widths) > available + 0.5f;
    const float bar = too_wide ? ImGui::GetStyle().ScrollbarSize : 0.0f;
    const ImVec2 extent{available, height() + bar + 1.0f};
    TableHit hit;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    const auto flags = ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                       ImGuiWindowFlags_NoBackground;
    if (ImGui::BeginChild(id_, extent, ImGuiChildFlags_None,
                          too_wide ? flags : flags | ImGuiWindowFlags_NoScrollbar)) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        const bool clicked = ImGui::InvisibleButton("cells", {total(widths), height()});
        if (ImGui::IsItemHovered()) hit = find_hit(origin, widths);
        hit.clicked = clicked && hit.column >= 0;
        light_up(hit);
        draw_head(origin, widths);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const ImVec2 corner = origin + ImVec2(0.0f, row_height() * static_cast<float>(i + 1));
            draw_row(rows_[i], corner, widths, hit.row == static_cast<int>(i));
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return hit;
}

}  // namespace lessons::ui
