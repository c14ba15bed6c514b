// Whatever the link, reading it gives an address that is written and read again without loss; so does
// whatever stands in the parts that are packed in base64.
#include "lessons/app/address.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using fuzz::require;
using lessons::app::Address;
using lessons::app::Settings;

/// Without what a link does not tell: that nothing was edited.
Settings as_told(const Settings& settings) {
    Settings told = settings;
    if (told.edits && told.edits->empty()) told.edits.reset();
    return told;
}

void require_same(const Address& a, const Address& b) {
    require(a.lesson == b.lesson && a.text_step == b.text_step && a.step == b.step && a.view == b.view);
    require(as_told(a) == as_told(b));
    require(a.b.has_value() == b.b.has_value());
    if (a.b) require(as_told(*a.b) == as_told(*b.b));
}

void read_and_write(const std::string& text) {
    const Address address = lessons::app::parse_address(text);
    for (const std::string& problem : address.problems) require(!problem.empty());
    const std::string written = lessons::app::write_address(address);
    if (written.size() > lessons::app::kLongestAddress) return;
    const Address again = lessons::app::parse_address(written);
    require(again.problems.empty());
    require_same(address, again);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const std::string packed = lessons::app::encode_base64url(text);
    require(lessons::app::decode_base64url(packed) == text);
    read_and_write(text);
    read_and_write("race/v=1&e=" + packed);
    read_and_write("race/v=2&b=" + packed);
    return 0;
}
