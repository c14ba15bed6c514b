#include "core/data/quality.h"

#include "core/data/problem_search.h"

#include <utility>

namespace core::data {

std::vector<Finding> find_problems(const Table& table, std::string_view target,
                                   const QualityOptions& options) {
    ProblemSearch search(table, target, options);
    while (!search.finished()) search.step();
    return std::move(search).result();
}

}  // namespace core::data
