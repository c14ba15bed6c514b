// Reading tables of the largest size that the product promises to open at once.

#include "bench/benchmark.h"
#include "core/data/csv.h"
#include "core/random.h"

#include <memory>
#include <string>

namespace bench {

namespace {

constexpr int kRows = 100000;
constexpr int kColumns = 100;

/// Ninety columns of numbers (some missing), ten of words, as statistics programs write them.
std::string large_table() {
    core::Random random(8);
    std::string text;
    for (int j = 0; j < kColumns; ++j) text += "column" + std::to_string(j) + (j + 1 < kColumns ? "," : "\n");
    for (int i = 0; i < kRows; ++i) {
        for (int j = 0; j < kColumns; ++j) {
            const std::size_t draw = random.below(100000);
            if (j % 10 == 9)
                text += "word" + std::to_string(draw % 20);
            else if (draw >= 500)
                text += std::to_string(draw / 100) + "." + std::to_string(draw % 100);
            text += j + 1 < kColumns ? ',' : '\n';
        }
    }
    return text;
}

}  // namespace

void add_tables(Benchmarks& benchmarks) {
    const auto text = std::make_shared<std::string>();
    benchmarks.push_back({"CSV of 100,000 x 100", [text] {
                              if (text->empty()) *text = large_table();  // not before it is asked for
                              const auto table = core::data::read_csv(*text);
                              return table->columns.back().values.back();
                          }});
}

}  // namespace bench
