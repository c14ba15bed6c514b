#pragma once

#include "lessons/app/platform.h"

#include <array>
#include <string>

namespace lessons::app {

/// Where a desktop program keeps the learner's files, as a field to type into. In a browser there is none.
class FolderField {
public:
    void draw(Platform& platform);

private:
    std::array<char, 512> typed_{};
    std::string shown_;    ///< The folder that `typed_` began with.
    std::string problem_;  ///< Why what was typed last is no folder.
};

}  // namespace lessons::app
