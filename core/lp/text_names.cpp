#include "core/lp/text_names.h"

#include <set>

namespace core::lp {
namespace {

class Uniquifier {
public:
    std::string unique(const std::string& name) {
        std::string candidate = name;
        for (int number = 2; !seen_.insert(candidate).second; ++number)
            candidate = name + "_" + std::to_string(number);
        return candidate;
    }

private:
    std::set<std::string> seen_{};
};

}  // namespace

TextNames text_names(const LinearProgram& program, const std::string& row_stem,
                     const std::string& column_stem, const std::function<std::string(std::string)>& allowed) {
    TextNames names;
    Uniquifier rows, columns;
    const auto named = [&allowed](const std::string& name, const std::string& stem, std::size_t index) {
        return allowed(name.empty() ? stem + std::to_string(index + 1) : name);
    };
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        names.rows.push_back(rows.unique(named(program.rows[i].name, row_stem, i)));
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        names.columns.push_back(columns.unique(named(program.columns[j].name, column_stem, j)));
    return names;
}

bool appears_in_order(const LinearProgram& program) {
    std::vector<bool> seen(program.columns.size(), false);
    std::size_t next = 0;
    const auto meet = [&](std::size_t column) {
        if (seen[column]) return true;
        seen[column] = true;
        return column == next++;
    };
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        if (program.columns[j].cost != 0.0 && !meet(j)) return false;
    for (const Row& row : program.rows)
        for (const Term& term : row.terms)
            if (!meet(static_cast<std::size_t>(term.column))) return false;
    return next == program.columns.size();
}

}  // namespace core::lp
