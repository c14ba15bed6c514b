#pragma once
// Tables from CSV text, as it comes out of spreadsheets and statistics programs.

#include "core/data/table.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::data {

enum class Separator { kGuess, kComma, kSemicolon, kTab };
enum class Header { kFirstLine, kNone };

/// How to read a CSV text. The defaults read what spreadsheets write.
struct CsvOptions {
    Separator separator = Separator::kGuess;  ///< kGuess takes the most frequent one of the first line.
    Header header = Header::kFirstLine;       ///< kNone names the columns "column 1", "column 2", ...
    int skip_lines = 0;                       ///< Lines before the header that are not part of the table.
    std::vector<std::string> missing_markers = {"", "NA", "?"};
    std::vector<std::string> categorical_columns =
        {};  ///< Columns to take as categories though they look numeric.
    std::vector<std::string> numeric_columns =
        {};  ///< Columns to take as numbers though they hold words, which are then missing.
};

/// Reads a table. A column is numeric when every value present is a number, else categorical. With
/// semicolons or tabs as separators a number may have a decimal comma. A byte order mark is passed over.
/// The time is linear in the length of the text. The Error names line and column when a record has the
/// wrong number of fields, a quote stays open, text follows a closing quote, a name occurs twice, or the
/// text is empty or no text at all.
Result<Table> read_csv(std::string_view text, const CsvOptions& options = {});

}  // namespace core::data
