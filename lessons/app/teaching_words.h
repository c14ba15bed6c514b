#pragma once

#include "lessons/app/teaching_view.h"
#include "lessons/parameter.h"
#include "lessons/ui/context.h"

#include <span>
#include <string>
#include <vector>

namespace lessons::app {

/// What a class sees and can do with a teacher's link, in sentences: about panes, about settings.
std::vector<std::string> view_in_words(const TeachingView& view, std::span<const ui::PanePlace> panes,
                                       std::span<const Parameter> parameters);

}  // namespace lessons::app
