#include "lessons/app/text_blocks.h"

#include "lessons/app/text_asides.h"
#include "lessons/app/text_choice_quiz.h"
#include "lessons/app/text_display_formula.h"
#include "lessons/app/text_number_quiz.h"
#include "lessons/app/text_prediction.h"
#include "lessons/app/text_prose.h"
#include "lessons/app/text_recipe.h"
#include "lessons/app/text_task.h"

namespace lessons::app {

namespace {

/// Which function draws which kind of block.
struct Drawer {
    TextScene& scene;
    float width;

    void operator()(const Prose& block) const { draw_prose(scene, block, width); }
    void operator()(const DisplayFormula& block) const { draw_display_formula(block, width); }
    void operator()(const Recipe& block) const { draw_recipe(scene, block, width); }
    void operator()(const Task& block) const { draw_task(scene, block, width); }
    void operator()(const ChoiceQuiz& block) const { draw_choice_quiz(scene, block, width); }
    void operator()(const NumberQuiz& block) const { draw_number_quiz(scene, block, width); }
    void operator()(const Prediction& block) const { draw_prediction(scene, block, width); }
    void operator()(const SourceExcerpt& block) const { draw_source(block, width); }
    void operator()(const Notes&) const {}  // They are in the presenter's window only.
    void operator()(const More& block) const { draw_more(scene, block, width); }
};

}  // namespace

void draw_blocks(TextScene& scene, const std::vector<TextBlock>& blocks, float width) {
    bool flowed = true;
    for (const TextBlock& block : blocks) {
        // Prose flows; what stands apart has air around it.
        const bool flows = std::holds_alternative<Prose>(block.content);
        ImGui::PushID(&block);
        if (!flows || !flowed) ImGui::Dummy({0.0f, 0.0f});
        std::visit(Drawer{scene, width}, block.content);
        ImGui::PopID();
        flowed = flows;
    }
}

}  // namespace lessons::app
