#pragma once
// The tables of tests/data/tables as data sets; see SOURCES.md there.

#include "core/data/csv.h"
#include "core/data/dataset.h"
#include "source_dir.h"
#include "tests/support/credit.h"

#include <string>
#include <vector>

namespace support {

inline core::data::Table table(const std::string& name, const core::data::CsvOptions& options = {}) {
    const std::string path = std::string(GRADUS_SOURCE_DIR) + "/tests/data/tables/" + name + ".csv";
    return core::data::read_csv(read_file(path), options).value();
}

/// Tables as scikit-learn ships them (iris, wine, breast_cancer, digits): numbers without a header, the class
/// last.
inline core::data::Dataset numbers_and_class(const std::string& name) {
    const auto columns =
        table(name, {.header = core::data::Header::kNone, .skip_lines = name == "digits" ? 0 : 1});
    return core::data::regression_dataset(columns, columns.columns.back().name).value();
}

}  // namespace support
