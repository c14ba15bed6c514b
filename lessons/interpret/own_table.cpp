#include "lessons/interpret/own_table.h"

#include "lessons/interpret/own_table_reader.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <utility>

extern "C" const unsigned char gradus_case_example_csv[];
extern "C" const unsigned gradus_case_example_csv_size;

namespace lessons::cases {

using core::data::Column;
using core::data::ColumnKind;

std::string_view example_text() {
    return {reinterpret_cast<const char*>(gradus_case_example_csv), gradus_case_example_csv_size};
}

std::vector<double> distinct_values(const Column& column) {
    std::vector<double> values;
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Column as_classes(const Column& column) {
    if (column.kind == ColumnKind::kCategorical) return column;
    const std::vector<double> values = distinct_values(column);
    if (values.size() != 2) return column;
    Column classes{.name = column.name, .kind = ColumnKind::kCategorical};
    for (const double value : values) classes.categories.push_back(ui::format_number(value));
    for (const double value : column.values) {
        const bool is_missing = core::data::is_missing(value);
        classes.values.push_back(is_missing ? value : value == values.front() ? 0.0 : 1.0);
    }
    return classes;
}

core::Result<OwnTable> read_own_table(std::string_view text, const Uses& corrections) {
    OwnTableReader reader(text, corrections);
    while (!reader.finished()) reader.step();
    return std::move(reader).result();
}

}  // namespace lessons::cases
