#pragma once
// How often the sealed rows were looked at, and with which choice.

#include "core/result.h"
#include "lessons/interpret/which_model_contest.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace lessons::which {

/// One opening of the test set: the model, and the threshold in %.
struct Look {
    int kind = 0;
    double threshold = 50.0;

    bool operator==(const Look&) const = default;
};

inline constexpr std::size_t kMostLooks = 20;

/// {"looks": [[0, 31], [2, 28.5]]}; an empty object for none.
nlohmann::json to_json(const std::vector<Look>& looks);

/// Error unless every look names a model and a threshold from 1 to 99, and there are at most kMostLooks.
core::Result<std::vector<Look>> looks_from(const nlohmann::json& json);

/// The kinds that were looked at, as bits.
std::uint32_t kinds_of(const std::vector<Look>& looks);

}  // namespace lessons::which
