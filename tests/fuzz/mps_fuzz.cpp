// Whatever the text, reading it as MPS gives an error or a program, and what is written of a program can be
// read again.
#include "core/lp/mps.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto program = core::lp::read_mps({reinterpret_cast<const char*>(bytes), size});
    if (!program.ok()) {
        require(!program.error().message.empty());
        return 0;
    }
    const auto again = core::lp::read_mps(core::lp::write_mps(*program));
    require(again.ok());
    require(again->column_count() == program->column_count());
    require(again->row_count() == program->row_count());
    return 0;
}
