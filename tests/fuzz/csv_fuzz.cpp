// Whatever the text, reading it gives a table or an error that points into the text, at once or in slices.
#include "core/data/csv_reader.h"
#include "core/math/float_bits.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

using fuzz::require;

namespace {

void require_same(const core::data::Column& a, const core::data::Column& b) {
    require(a.name == b.name && a.kind == b.kind && a.categories == b.categories);
    require(a.values.size() == b.values.size());
    for (std::size_t i = 0; i < a.values.size(); ++i)
        require(core::math::bits_of(a.values[i]) == core::math::bits_of(b.values[i]));
}

/// Cut anywhere, the reading comes to the same.
void require_same_in_slices(const core::Result<core::data::Table>& whole, std::string_view text,
                            const core::data::CsvOptions& options, std::size_t slice) {
    core::data::CsvReader reader(text, options);
    while (!reader.finished()) reader.step(slice);
    const auto table = std::move(reader).result();
    require(table.ok() == whole.ok());
    if (!table) return require(table.error().describe() == whole.error().describe());
    require(table->n_columns() == whole->n_columns());
    for (std::size_t j = 0; j < table->columns.size(); ++j)
        require_same(table->columns[j], whole->columns[j]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    core::data::CsvOptions options;
    if (size > 0 && bytes[0] % 3 == 1) options.header = core::data::Header::kNone;
    if (size > 0 && bytes[0] % 3 == 2) options.separator = core::data::Separator::kSemicolon;
    const auto table = core::data::read_csv(text, options);
    require_same_in_slices(table, text, options, size > 1 ? 1u + bytes[1] % 64u : 1u);
    if (table.ok()) return 0;
    require(!table.error().message.empty());
    require(table.error().line >= 0 && table.error().line <= static_cast<int>(size) + 1);
    require(table.error().column >= 0 && table.error().column <= static_cast<int>(size) + 1);
    return 0;
}
