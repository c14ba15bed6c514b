// Whatever the text, reading it as algebra or as LP format gives an error that points into the text, or a
// program; and what is written of a program can be read again and is the same.
#include "core/lp/algebra.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using core::lp::LinearProgram;

void require(bool claim) {
    if (!claim) std::abort();
}

void require_place(const core::Error& error, std::size_t size) {
    require(!error.message.empty());
    require(error.line >= 0 && error.line <= static_cast<int>(size) + 1);
    require(error.column >= 0 && error.column <= static_cast<int>(size) + 1);
}

void require_same(const LinearProgram& a, const LinearProgram& b) {
    require(a.columns.size() == b.columns.size() && a.rows.size() == b.rows.size());
    require(a.sense == b.sense && a.constant == b.constant);
    for (std::size_t j = 0; j < a.columns.size(); ++j) {
        require(a.columns[j].cost == b.columns[j].cost && a.columns[j].low == b.columns[j].low);
        require(a.columns[j].high == b.columns[j].high && a.columns[j].is_integer == b.columns[j].is_integer);
    }
    for (std::size_t i = 0; i < a.rows.size(); ++i)
        require(a.rows[i].low == b.rows[i].low && a.rows[i].high == b.rows[i].high &&
                a.rows[i].terms.size() == b.rows[i].terms.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes + 1), size - 1);
    const bool is_lp = bytes[0] % 2 == 1;
    const auto program = is_lp ? core::lp::read_cplex_lp(text) : core::lp::read_algebra(text);
    if (!program.ok()) {
        require_place(program.error(), size);
        return 0;
    }
    const auto again = core::lp::read_algebra(core::lp::write_algebra(*program));
    require(again.ok());
    require_same(*program, *again);
    const auto as_lp = core::lp::read_cplex_lp(core::lp::write_cplex_lp(*program));
    require(as_lp.ok());
    require(as_lp->columns.size() >= program->columns.size());
    return 0;
}
