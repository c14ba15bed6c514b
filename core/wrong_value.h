#pragma once
// The error about a value that came from outside but not as lines of text: of a link, an option, a cell.

#include "core/result.h"

#include <string>
#include <utility>

namespace core {

/// `message` says what is wrong, `expected` what would have been right (empty where the message says it).
inline Error wrong_value(std::string message, std::string expected = {}) {
    return {.message = std::move(message), .expected = std::move(expected)};
}

}  // namespace core
