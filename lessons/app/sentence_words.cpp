#include "lessons/app/sentence_words.h"

namespace lessons::app {

namespace {

const ui::Formula& formula_of(const ui::FormulaSet& formulas, const TextRun& run) {
    return formulas.formulas[static_cast<std::size_t>(*run.formula)];
}

}  // namespace

std::string kept_words(const ui::FormulaSet& formulas, const Sentences& sentences) {
    std::string text;
    for (const TextRun& run : sentences) {
        if (run.formula) text += "$" + formula_of(formulas, run).tex + "$";
        text += run.text;
    }
    return text;
}

std::string spoken_words(const ui::FormulaSet& formulas, const Sentences& sentences) {
    std::string text;
    for (const TextRun& run : sentences) text += run.formula ? formula_of(formulas, run).speech : run.text;
    return text;
}

std::string spoken_words(const ui::FormulaSet& formulas, const std::vector<Sentences>& paragraphs) {
    std::string text;
    for (const Sentences& sentences : paragraphs)
        text += (text.empty() ? "" : " ") + spoken_words(formulas, sentences);
    return text;
}

}  // namespace lessons::app
