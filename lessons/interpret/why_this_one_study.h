#pragma once
// A case and what is known of its models.

#include "lessons/interpret/why_this_one_explainer.h"
#include "lessons/interpret/why_this_one_waterfall.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons::why {

struct Study {
    explicit Study(std::shared_ptr<const cases::Case> of_case) : data(std::move(of_case)) {}

    std::shared_ptr<const cases::Case> data;
    cases::ModelShelf models{*data};
    Explainer explainer{*data};
    std::optional<Waterfall> waterfall = {};  ///< Stays in view while the next is computed.
};

}  // namespace lessons::why
