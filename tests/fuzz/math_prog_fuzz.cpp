// Whatever the text, reading it as MathProg, and by GLPK's readers of LP and MPS, gives an error or a
// program, within its limits, and opens no file.
#include "core/lp/model_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool claim) {
    if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes + 1), size - 1);
    const core::lp::ModelLimits limits{.work = 200000, .depth = 300, .megabytes = 16};
    const auto format = static_cast<core::lp::GlpkFormat>(bytes[0] % 8 < 5 ? 3 : bytes[0] % 8 - 5);
    // Without the check for access to files: what stands behind it must hold by itself.
    const auto program = core::lp::read_by_glpk(text, format, limits);
    if (!program.ok()) require(!program.error().message.empty());
    const auto checked = core::lp::read_math_prog(text, limits);
    if (!checked.ok()) require(!checked.error().message.empty());
    require(core::lp::read_math_prog("var x >= 0; minimize z: x; end;", limits).ok());
    return 0;
}
