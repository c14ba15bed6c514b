#pragma once
// The lessons' texts as the compilation (lessons/narrative/compile.mjs) packed them.

#include "lessons/ui/text.h"

#include <map>
#include <string>
#include <vector>

namespace lessons::app {

/// A paragraph, list or callout: each item is one wrapped text.
struct TextBlock {
    enum class Kind { paragraph, bullets, numbers, callout };
    Kind kind = Kind::paragraph;
    std::vector<std::vector<ui::Run>> items;
};

struct TextStep {
    std::string title;
    std::vector<TextBlock> blocks;
};

struct LessonText {
    std::string title;
    std::string track;
    std::string question;  ///< The decision maker's question that the lesson opens with.
    std::string level;
    int minutes = 0;
    std::vector<TextStep> steps;
};

/// All embedded texts by lesson id.
std::map<std::string, LessonText> load_narrative();

}  // namespace lessons::app
