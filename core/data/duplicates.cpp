#include "core/data/duplicates.h"

#include "core/math/float_bits.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace core::data {
namespace {

bool are_equal(double a, double b) { return a == b || (is_missing(a) && is_missing(b)); }

/// Whether the codes of one go with the codes of the other one to one.
bool correspond(const Column& a, const Column& b) {
    std::vector<double> b_of_a(a.categories.size(), -1.0), a_of_b(b.categories.size(), -1.0);
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        if (is_missing(a.values[i]) != is_missing(b.values[i])) return false;
        if (is_missing(a.values[i])) continue;
        double& there = b_of_a[static_cast<std::size_t>(a.values[i])];
        double& back = a_of_b[static_cast<std::size_t>(b.values[i])];
        if (there < 0.0) there = b.values[i];
        if (back < 0.0) back = a.values[i];
        if (there != b.values[i] || back != a.values[i]) return false;
    }
    return true;
}

bool are_twins(const Column& a, const Column& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == ColumnKind::kCategorical) return correspond(a, b);
    return std::equal(a.values.begin(), a.values.end(), b.values.begin(), are_equal);
}

/// Whether there is anything to say: constant and empty columns are no twins of each other.
bool varies(const Column& column) {
    const auto first = std::find_if_not(column.values.begin(), column.values.end(), is_missing);
    return std::any_of(first, column.values.end(),
                       [first](double value) { return !is_missing(value) && value != *first; });
}

std::uint64_t row_hash(const Table& table, std::size_t row) {
    std::uint64_t hash = 14695981039346656037u;  // FNV-1a (Fowler, Noll and Vo, 1991) over 64-bit words
    for (const Column& column : table.columns) {
        const double value = is_missing(column.values[row]) ? kMissing : column.values[row] + 0.0;
        hash = (hash ^ math::bits_of(value)) * 1099511628211u;
        hash ^= hash >> 32;
    }
    return hash;
}

bool are_equal_rows(const Table& table, std::size_t a, std::size_t b) {
    return std::all_of(table.columns.begin(), table.columns.end(), [a, b](const Column& column) {
        return are_equal(column.values[a], column.values[b]);
    });
}

}  // namespace

Index earlier_twin(const Table& table, Index column) {
    const Column& own = table.columns[static_cast<std::size_t>(column)];
    if (!varies(own)) return -1;
    for (Index j = 0; j < column; ++j)
        if (are_twins(table.columns[static_cast<std::size_t>(j)], own)) return j;
    return -1;
}

Index count_duplicate_rows(const Table& table) {
    std::vector<std::uint64_t> hashes(static_cast<std::size_t>(table.n_rows()));
    for (std::size_t i = 0; i < hashes.size(); ++i) hashes[i] = row_hash(table, i);
    std::vector<std::size_t> order(hashes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&hashes](std::size_t a, std::size_t b) {
        return hashes[a] != hashes[b] ? hashes[a] < hashes[b] : a < b;
    });
    Index count = 0;
    for (std::size_t k = 1; k < order.size(); ++k)
        if (hashes[order[k]] == hashes[order[k - 1]] && are_equal_rows(table, order[k], order[k - 1]))
            ++count;
    return count;
}

}  // namespace core::data
