#pragma once
// Sentences of a lesson's text as plain words.

#include "lessons/app/text_block.h"
#include "lessons/ui/formula.h"

#include <string>

namespace lessons::app {

/// The words by which a choice is kept, formulas as TeX between dollars: they outlive a new order of the
/// choices.
std::string kept_words(const ui::FormulaSet& formulas, const Sentences& sentences);

/// As they are read aloud.
std::string spoken_words(const ui::FormulaSet& formulas, const Sentences& sentences);

/// All of them, with a space between two.
std::string spoken_words(const ui::FormulaSet& formulas, const std::vector<Sentences>& paragraphs);

}  // namespace lessons::app
