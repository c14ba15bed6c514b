#pragma once
// The lessons' texts as the compilation (lessons/narrative) packed them: steps, glossary and formulas.

#include "lessons/app/text_block.h"
#include "lessons/ui/formula.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lessons::app {

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
    std::vector<std::string> roles;          ///< manager, analyst, data scientist, consultant.
    std::vector<std::string> prerequisites;  ///< Ids of lessons worth reading first.
    std::vector<TextStep> steps;
};

/// What a term of the glossary means; it opens in place.
struct GlossaryEntry {
    std::string name;
    std::vector<TextBlock> blocks;
};

struct Narrative {
    std::map<std::string, LessonText> lessons;      ///< By lesson id.
    std::map<std::string, GlossaryEntry> glossary;  ///< By the id of term: links.
    ui::FormulaSet formulas;
};

/// The version of the pack that is read here.
inline constexpr int kPackVersion = 2;

/// Reads a pack of JSON. It is built together with the program: a pack that breaks the format is a mistake
/// of the build (assert), and without assertions reads as an empty narrative.
Narrative read_narrative(std::string_view pack);

/// The embedded pack.
Narrative load_narrative();

}  // namespace lessons::app
