// Whatever the text, reading it gives a table or an error that points into the text.
#include "core/data/csv.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    core::data::CsvOptions options;
    if (size > 0 && bytes[0] % 3 == 1) options.header = core::data::Header::kNone;
    if (size > 0 && bytes[0] % 3 == 2) options.separator = core::data::Separator::kSemicolon;
    const auto table = core::data::read_csv(text, options);
    if (table.ok()) return 0;
    require(!table.error().message.empty());
    require(table.error().line >= 0 && table.error().line <= static_cast<int>(size) + 1);
    require(table.error().column >= 0 && table.error().column <= static_cast<int>(size) + 1);
    return 0;
}
