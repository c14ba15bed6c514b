#pragma once
// The credit table that the interpretability lessons ship, as the tests use it.

#include "core/data/csv.h"
#include "core/data/dataset.h"
#include "source_dir.h"

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace support {

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string credit_text() {
    return read_file(std::string(GRADUS_SOURCE_DIR) + "/lessons/interpret/data/credit.csv");
}

/// All 4,454 loans; y = 1 for the bad ones.
inline core::data::Dataset credit() {
    return core::data::classification_dataset(core::data::read_csv(credit_text()).value(), "Status", "bad")
        .value();
}

/// Every fourth loan, from the first on: the part that judges in the tests.
inline core::data::Dataset credit_test() {
    std::vector<core::Index> rows;
    for (core::Index row = 0; row < 4454; row += 4) rows.push_back(row);
    return credit().rows(rows);
}

/// The other loans.
inline core::data::Dataset credit_train() {
    std::vector<core::Index> rows;
    for (core::Index row = 0; row < 4454; ++row) {
        if (row % 4 != 0) rows.push_back(row);
    }
    return credit().rows(rows);
}

}  // namespace support
