#include "core/data/table.h"

namespace core::data {

const Column* Table::find(std::string_view name) const {
    for (const Column& column : columns) {
        if (column.name == name) return &column;
    }
    return nullptr;
}

}  // namespace core::data
