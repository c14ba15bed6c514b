#include "core/data/csv.h"

#include "core/data/csv_reader.h"

#include <limits>
#include <utility>

namespace core::data {

Result<Table> read_csv(std::string_view text, const CsvOptions& options) {
    CsvReader reader(text, options);
    while (!reader.finished()) reader.step(std::numeric_limits<std::size_t>::max());
    return std::move(reader).result();
}

}  // namespace core::data
