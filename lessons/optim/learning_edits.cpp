#include "lessons/optim/learning_edits.h"

#include "core/wrong_value.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::learning {

namespace {

using core::Index;
using core::Vector2;

constexpr double kFarthestStart = 1e9;

bool is_number(const Json& json) { return json.is_number() && std::isfinite(json.get<double>()); }

bool are_numbers(const Json& json, std::size_t count) {
    return json.is_array() && json.size() == count && std::all_of(json.begin(), json.end(), is_number);
}

Vector2 inside(const Rows& rows, Vector2 point) {
    return {std::clamp(point.x(), rows.x_home.low, rows.x_home.high),
            std::clamp(point.y(), rows.y_home.low, rows.y_home.high)};
}

core::Result<Columns> read_columns(const Json& json, const LearningTable& table) {
    const bool is_pair = json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string();
    if (!is_pair) return core::wrong_value("The columns are not usable.", "two names");
    const Columns columns{json[0].get<std::string>(), json[1].get<std::string>()};
    if (!are_usable(table.table, columns)) {
        return core::wrong_value("The columns cannot be used together.",
                                 "a column of numbers, and one of numbers or two categories");
    }
    return columns;
}

core::Result<MovedPoints> read_points(const Json& json, const Rows& rows) {
    const core::Error error =
        core::wrong_value("The moved points are not usable.", "[row, x, y] inside the picture");
    if (!json.is_array()) return error;
    MovedPoints moved;
    for (const Json& entry : json) {
        if (!are_numbers(entry, 3) || !entry[0].is_number_integer()) return error;
        const Index row = entry[0].get<Index>();
        const Vector2 point(entry[1].get<double>(), entry[2].get<double>());
        const bool is_row =
            std::find(rows.table_rows.begin(), rows.table_rows.end(), row) != rows.table_rows.end();
        if (!is_row || inside(rows, point) != point) return error;
        moved[row] = point;
    }
    return moved;
}

core::Result<TableEdits> read_table_edits(const Json& json, const LearningTable& table) {
    TableEdits edits{.columns = table.columns};
    if (!json.is_object()) return core::wrong_value("The changes of a table are not usable.", "an object");
    if (json.contains("columns")) {
        const core::Result<Columns> columns = read_columns(json["columns"], table);
        if (!columns) return columns.error();
        edits.columns = *columns;
    }
    const core::Result<Rows> rows = make_rows(table, edits.columns, {});
    if (!rows) return rows.error();
    if (json.contains("points")) {
        core::Result<MovedPoints> moved = read_points(json["points"], *rows);
        if (!moved) return moved.error();
        edits.moved = *moved;
    }
    if (json.contains("start")) {
        const bool is_line = are_numbers(json["start"], 2);
        if (is_line) edits.start = Vector2(json["start"][0].get<double>(), json["start"][1].get<double>());
        if (!is_line || edits.start->lpNorm<Eigen::Infinity>() > kFarthestStart)
            return core::wrong_value("The start is not usable.", "[slope, intercept]");
    }
    return edits;
}

Json to_json(const TableEdits& edits, const Columns& usual) {
    Json json = Json::object();
    if (!(edits.columns == usual)) json["columns"] = {edits.columns.x, edits.columns.y};
    for (const auto& [row, point] : edits.moved) json["points"].push_back({row, point.x(), point.y()});
    if (edits.start) json["start"] = {edits.start->x(), edits.start->y()};
    return json;
}

}  // namespace

Edits::Edits() : tables_(load_tables()), own_text_(example_text()) {
    for (const LearningTable& table : tables_) edits_.push_back({.columns = table.columns});
}

Rows Edits::rows(std::size_t k) const {
    return make_rows(tables_[k], edits_[k].columns, edits_[k].moved).value();
}

core::Result<void> Edits::use_text(const std::string& text) {
    core::Result<LearningTable> table = read_own_table(text);
    if (!table) return table.error();
    const core::Result<Rows> rows = make_rows(*table, table->columns, {});
    if (!rows) return rows.error();
    tables_[kOwnTable] = std::move(table).value();
    edits_[kOwnTable] = {.columns = tables_[kOwnTable].columns};
    own_text_ = text;
    return {};
}

core::Result<void> Edits::choose(std::size_t k, const Columns& columns) {
    if (!are_usable(tables_[k].table, columns))
        return core::wrong_value("These columns cannot be used together.", "");
    const core::Result<Rows> rows = make_rows(tables_[k], columns, {});
    if (!rows) return rows.error();
    edits_[k] = {.columns = columns};
    return {};
}

void Edits::move_point(std::size_t k, Index table_row, Vector2 point) {
    if (!point.allFinite()) return;
    edits_[k].moved[table_row] = inside(rows(k), point);
}

void Edits::move_start(std::size_t k, Vector2 line) {
    if (line.allFinite() && line.lpNorm<Eigen::Infinity>() <= kFarthestStart) edits_[k].start = line;
}

Json Edits::to_json() const {
    Json json = Json::object();
    if (own_text_ != example_text()) json["own"] = own_text_;
    for (std::size_t k = 0; k < tables_.size(); ++k) {
        Json changes = learning::to_json(edits_[k], tables_[k].columns);
        if (!changes.empty()) json["tables"][tables_[k].id] = std::move(changes);
    }
    return json;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    Edits wanted;
    for (const auto& [key, value] : json.items()) {
        if (key != "own" && key != "tables")
            return core::wrong_value("\"" + key.substr(0, 40) + "\" is unknown here.", "own, tables");
    }
    if (json.contains("own")) {
        if (!json["own"].is_string()) return core::wrong_value("The own table is not usable.", "a text");
        if (const auto used = wanted.use_text(json["own"].get<std::string>()); !used) return used;
    }
    const Json changes = json.value("tables", Json::object());
    if (!changes.is_object())
        return core::wrong_value("The changes of the tables are not usable.", "an object");
    for (const auto& [id, value] : changes.items()) {
        const auto found = std::find_if(wanted.tables_.begin(), wanted.tables_.end(),
                                        [&id = id](const LearningTable& table) { return table.id == id; });
        if (found == wanted.tables_.end())
            return core::wrong_value("There is no table called \"" + id.substr(0, 40) + "\".", "");
        core::Result<TableEdits> edits = read_table_edits(value, *found);
        if (!edits) return edits.error();
        wanted.edits_[static_cast<std::size_t>(found - wanted.tables_.begin())] = *edits;
    }
    *this = std::move(wanted);
    return {};
}

}  // namespace lessons::learning
