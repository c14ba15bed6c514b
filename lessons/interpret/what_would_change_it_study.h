#pragma once
// A case, its models, and what is known of the people in it.

#include "lessons/interpret/what_would_change_it_scene.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons::recourse {

struct Study {
    explicit Study(std::shared_ptr<const cases::Case> of_case) : data(std::move(of_case)) {}

    std::shared_ptr<const cases::Case> data;
    cases::ModelShelf models{*data};
    Typicality typicality{*data};
    std::optional<core::interpret::CounterfactualSearch> search = {};
    std::optional<Advice> advice = {};  ///< Nothing while it is searched.
    std::optional<GroupSearch> group = {};
};

}  // namespace lessons::recourse
