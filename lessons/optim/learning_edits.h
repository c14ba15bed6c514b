#pragma once
// What the learner changed in the tables: points, columns, where the descent starts, a table of its own.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/optim/learning_rows.h"
#include "lessons/optim/learning_table.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::learning {

/// The changes to one table. A start is a line of the data: slope and intercept in the table's own units.
struct TableEdits {
    Columns columns;
    MovedPoints moved = {};
    std::optional<core::Vector2> start = {};
};

class Edits {
public:
    Edits();

    const std::vector<LearningTable>& tables() const { return tables_; }
    const LearningTable& table(std::size_t k) const { return tables_[k]; }
    const TableEdits& of(std::size_t k) const { return edits_[k]; }
    const std::string& own_text() const { return own_text_; }

    /// The rows of a table as they are now.
    Rows rows(std::size_t k) const;

    /// Another table in place of the own one. On an error nothing has changed.
    core::Result<void> use_text(const std::string& text);

    /// Other columns: points and start go back to where they were. On an error nothing has changed.
    core::Result<void> choose(std::size_t k, const Columns& columns);

    /// A point of the table's row, brought to where points may be.
    void move_point(std::size_t k, core::Index table_row, core::Vector2 point);
    void restore_point(std::size_t k, core::Index table_row) { edits_[k].moved.erase(table_row); }
    void move_start(std::size_t k, core::Vector2 line);
    void restore_start(std::size_t k) { edits_[k].start.reset(); }

    /// {"own": "a,b\n1,2\n...", "tables": {"houses": {"columns": ["x", "y"], "points": [[17, 120, 200]],
    /// "start": [1, 2]}}}: only what differs.
    Json to_json() const;

    /// On an error nothing has changed.
    core::Result<void> apply(const Json& json);

private:
    std::vector<LearningTable> tables_;
    std::vector<TableEdits> edits_;
    std::string own_text_;
};

}  // namespace lessons::learning
