// Whatever the text, reading it as a formula gives an error that points into it, or a function whose ways to
// be evaluated agree.
#include "core/expression/function.h"
#include "core/math/float_bits.h"
#include "tests/fuzz/require.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using core::math::bits_of;
using fuzz::require;

void require_agreement(const core::expression::Function& f, double x, double y) {
    const double value = f.value(x, y);
    const auto dual = f.value_and_gradient(x, y);
    const auto jet = f.value_gradient_and_hessian(x, y);
    require(bits_of(dual.value) == bits_of(value) && bits_of(jet.value) == bits_of(value));
    const bool is_same_slope = dual.dx == jet.dx || (std::isnan(dual.dx) && std::isnan(jet.dx));
    require(is_same_slope);
    if (std::isnan(value)) require(std::isnan(dual.dx) && std::isnan(dual.dy) && std::isnan(jet.dxy));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto function = core::expression::parse(text, {.constants = {{"a", 0.5}, {"aa", -2.0}}});
    if (!function.ok()) {
        require(!function.error().message.empty());
        require(function.error().line == 1 && function.error().column >= 1);
        require(function.error().column <= static_cast<int>(size) + 1);
        return 0;
    }
    for (const double x : {-1.5, 0.0, 2.0}) {
        for (const double y : {-3.0, 0.0, 0.7}) require_agreement(*function, x, y);
    }
    return 0;
}
