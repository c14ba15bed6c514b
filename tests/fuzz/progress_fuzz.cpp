// Whatever the store, reading it gives progress that is written and read again without loss or damage.
#include "lessons/app/progress.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string>

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    bool damaged = false;
    const auto progress = lessons::app::read_progress({reinterpret_cast<const char*>(bytes), size}, damaged);
    bool damaged_again = true;
    const auto again = lessons::app::read_progress(lessons::app::write_progress(progress), damaged_again);
    require(!damaged_again);
    require(again == progress);
    return 0;
}
