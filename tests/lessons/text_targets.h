#pragma once
// All link targets in a text: of its runs, recipes and predictions, folded parts and notes included.

#include "lessons/app/text_block.h"

#include <string>
#include <vector>

namespace tests {

class TextTargets {
public:
    explicit TextTargets(const std::vector<lessons::app::TextBlock>& blocks) { add_blocks(blocks); }

    const std::vector<std::string>& all() const& { return targets_; }

private:
    void add_blocks(const std::vector<lessons::app::TextBlock>& blocks) {
        for (const auto& block : blocks) {
            std::visit([this](const auto& content) { add(content); }, block.content);
        }
    }
    void add_target(const std::string& target) {
        if (!target.empty()) targets_.push_back(target);
    }
    void add_runs(const lessons::app::Sentences& runs) {
        for (const auto& run : runs) add_target(run.target);
    }
    void add_items(const std::vector<lessons::app::Sentences>& items) {
        for (const auto& item : items) add_runs(item);
    }

    void add(const lessons::app::Prose& prose) { add_items(prose.items); }
    void add(const lessons::app::DisplayFormula&) {}
    void add(const lessons::app::SourceExcerpt&) {}
    void add(const lessons::app::Task& task) { add_items(task.items); }
    void add(const lessons::app::Notes& notes) { add_blocks(notes.blocks); }
    void add(const lessons::app::More& more) { add_blocks(more.blocks); }
    void add(const lessons::app::Recipe& recipe) {
        add_target(recipe.target);
        add_runs(recipe.name);
        add_items(recipe.why);
    }
    void add(const lessons::app::Prediction& prediction) {
        add_target(prediction.target);
        add_items(prediction.items);
    }
    void add(const lessons::app::ChoiceQuiz& quiz) {
        add_items(quiz.question);
        for (const auto& choice : quiz.choices) {
            add_runs(choice.text);
            add_runs(choice.reply);
        }
    }
    void add(const lessons::app::NumberQuiz& quiz) {
        add_items(quiz.question);
        add_runs(quiz.praise);
        for (const auto& hint : quiz.hints) add_runs(hint.text);
    }

    std::vector<std::string> targets_;
};

}  // namespace tests
