#pragma once
// Tables of numbers: aligned to the right, tabular figures, lines lit up together with the other panes.
//
//   Table table("tableau", {{"Basis", TableAlign::left}, {"x₁"}, {"x₂"}, {"Right side"}}, {.font =
//   TableFont::code}); table.row("wood");                                 // its name for linked
//   highlighting; empty: none table.cell("s₁"); table.number(2.5); table.number(1.0, {.background =
//   theme().accent_soft, .strong = true}); const TableHit hit = table.draw();                 // takes its
//   room in the window; scrolls if too wide if (hit.clicked) choose(hit.row, hit.column);

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <string_view>
#include <vector>

namespace lessons::ui {

enum class TableAlign { left, center, right };
enum class TableFont { text, code };

struct TableColumn {
    std::string head;
    TableAlign align = TableAlign::right;
    std::string name = {};  ///< For linked highlighting of the whole column.
    ImU32 background = 0;   ///< Behind the whole column: the entering variable.
};

struct TableOptions {
    TableFont font = TableFont::text;
    bool fills_width = true;   ///< Spreads the columns over the window; otherwise as narrow as they can be.
    float padding = 12.0f;     ///< Left and right of a cell, px.
    float fits_height = 0.0f;  ///< Rows move together, as far as they can be read, to be no higher; px.
};

struct CellLook {
    ImU32 color = 0;  ///< 0: text.
    ImU32 background = 0;
    bool strong = false;
};

/// Which cell the pointer is on; -1: none (row -1 with a column: the head).
struct TableHit {
    int row = -1;
    int column = -1;
    bool clicked = false;
};

class Table {
public:
    Table(const char* id, std::vector<TableColumn> columns, const TableOptions& options = {});

    /// Begins the next row.
    void row(std::string_view name = {}, ImU32 background = 0);

    /// The next cell of the row; more cells than columns are dropped.
    void cell(std::string_view text, const CellLook& look = {});
    /// A number with at most four significant digits, or with exactly `decimals` of them where that is not
    /// -1.
    void number(double value, const CellLook& look = {}, int decimals = -1);

    /// A line above the next row: sums, the objective.
    void rule();

    /// Where the columns are too wide for the window, heads of several words take two lines.
    TableHit draw();

private:
    struct Cell {
        std::string text;
        CellLook look;
    };
    struct Row {
        std::string name;
        ImU32 background = 0;
        bool rule_above = false;
        std::vector<Cell> cells;
    };

    /// The sizes of one drawing, px.
    struct Layout {
        std::vector<float> widths;
        float head_height = 0.0f;
        float row_height = 0.0f;

        float width() const;
        float row_top(std::size_t row) const { return head_height + row_height * static_cast<float>(row); }
    };
    enum class Heads { on_one_line, folded };

    Layout lay_out(float available) const;
    std::vector<float> column_widths(Heads heads) const;
    float text_width(std::string_view text, bool strong) const;
    void draw_head(ImVec2 origin, const Layout& layout) const;
    void draw_row(const Row& row, ImVec2 origin, const Layout& layout, bool hovered) const;
    void draw_text(const ImRect& cell, TableAlign align, std::string_view text, ImU32 color,
                   bool strong) const;
    TableHit find_hit(ImVec2 origin, const Layout& layout) const;
    void light_up(const TableHit& hit) const;
    ImFont* font(bool strong) const;

    const char* id_;
    std::vector<TableColumn> columns_;
    TableOptions options_;
    std::vector<Row> rows_;
    bool rule_pending_ = false;
};

}  // namespace lessons::ui
