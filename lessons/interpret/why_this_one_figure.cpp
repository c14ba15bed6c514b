#include "lessons/interpret/why_this_one_figure.h"

#include "lessons/interpret/case_card.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_training.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <vector>

namespace lessons::why {

namespace {

/// Heights of the rows of panes, px: the card, which spans the lower two, needs a line for each feature.
std::vector<float> row_shares(float height) {
    const float free = std::max(height - 2.0f * ui::size::kGap, 3.0f);
    const float people = std::clamp(free - ui::scaled(370.0f), 0.27f * free, 0.36f * free);
    const float feature = 0.335f * free;
    return {people, free - people - feature, feature};
}

std::string people_title(const Scene& scene) {
    if (ui::context().narrow) return "Everyone";
    const cases::PeopleWords words = cases::people_words(scene.data());
    return cases::capitalized(words.many) + " by predicted " + words.measure + " (%)";
}

std::string card_title(const Scene& scene) {
    const cases::PeopleWords words = cases::people_words(scene.data());
    return ui::context().narrow ? cases::capitalized(words.one) : cases::numbered(words, scene.now.applicant);
}

std::string why_title(const Scene& scene) {
    if (ui::context().narrow) return "Why?";
    if (!scene.trained()) return std::string("Training ") + cases::name_of(scene.now.kind());
    return title_of(scene.timeline, static_cast<int>(scene.data().n_features()));
}

std::string feature_title(const Scene& scene) {
    if (ui::context().narrow) return "One feature";
    const Settings& now = scene.now;
    const cases::FeatureWords& words = scene.data().features[static_cast<std::size_t>(now.feature)];
    const std::string name = words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
    const Question question{now.kind(), scene.applicant, now.n_background, now.feature};
    const std::string test =
        scene.study.is_answered(question) ? test_text(*scene.waterfall, now.feature) : "";
    return test.empty() ? "One feature: " + name : name + ": " + test;
}

}  // namespace

Wish Figure::draw(const Scene& scene, Settings& settings) {
    ui::PaneGrid grid({{"why", why_title(scene)},
                       {"card", card_title(scene)},
                       {"people", people_title(scene)},
                       {"feature", feature_title(scene)}},
                      {"people why", "card why", "card feature"},
                      {.columns = {2.0f, 3.0f}, .rows = row_shares(ImGui::GetContentRegionAvail().y)});
    Wish wish;
    if (grid.begin("people")) draw_people(scene, settings, wish);
    grid.end();
    if (grid.begin("card")) draw_card(scene, settings, wish);
    grid.end();
    if (grid.begin("why")) draw_why(scene, settings);
    grid.end();
    if (grid.begin("feature")) draw_dependence(scene, wish);
    grid.end();
    return wish;
}

void Figure::draw_people(const Scene& scene, Settings& settings, Wish& wish) {
    const cases::CaseModel* const model = scene.model();
    if (model == nullptr) return;
    const int applicant = scene.now.applicant - 1;
    const double risk = scene.waterfall ? scene.waterfall->prediction : model->test_predictions()[applicant];
    const auto clicked = people_view_.draw(scene.data(), *model, applicant, risk, settings.threshold);
    if (clicked && *clicked != applicant) wish.applicant = clicked;
}

void Figure::draw_card(const Scene& scene, Settings& settings, Wish& wish) const {
    const cases::CardAction action =
        cases::CardView(scene.data(), scene.application, scene.applicant, scene.now.feature).draw();
    if (action.feature < 0) return;
    settings.feature = action.feature;
    if (action.value) wish.change = {action.feature, *action.value};
}

void Figure::draw_why(const Scene& scene, Settings& settings) {
    if (!scene.trained()) return draw_training(scene.data(), scene.model(), training_view_);
    if (!scene.waterfall) return;
    const auto clicked =
        waterfall_view_.draw(scene.data(), *scene.waterfall, 0.01 * scene.now.threshold, scene.now.feature);
    settings.feature = clicked.value_or(settings.feature);
}

void Figure::draw_dependence(const Scene& scene, Wish& wish) {
    const std::optional<Dependence>& dependence = scene.study.explainer().dependence();
    if (!scene.trained() || !scene.waterfall || !dependence) return;
    const double risk = scene.waterfall->prediction;
    const auto value = dependence_view_.draw(scene.data(), *dependence, scene.waterfall->x, risk,
                                             0.01 * scene.now.threshold);
    if (value) wish.change = {dependence->feature, *value};
}

}  // namespace lessons::why
