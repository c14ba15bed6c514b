#include "lessons/interpret/why_this_one_figure.h"

#include "lessons/interpret/case_card.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_training.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <vector>

namespace lessons::why {

namespace {

/// Heights of the rows of panes, px: the card, which spans the lower two, needs a line for each feature, and
/// dots need more height than curves.
std::vector<float> row_shares(float height, bool dots) {
    const float free = std::max(height - 2.0f * ui::size::kGap, 3.0f);
    const float people = std::clamp(free - ui::scaled(370.0f), 0.27f * free, 0.36f * free);
    const float feature = (dots ? 0.39f : 0.335f) * free;
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
    if (scene.now.reasons == 1) return "Why? Everybody's reasons";
    return title_of(scene.timeline, static_cast<int>(scene.data().n_features()));
}

std::string feature_title(const Scene& scene) {
    if (ui::context().narrow) return "One feature";
    const cases::FeatureWords& words = scene.data().features[static_cast<std::size_t>(scene.now.feature)];
    const std::string name = words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
    if (scene.now.feature_shows == 1) return name + ", everybody";
    const std::string test =
        scene.study.is_answered(scene.question()) ? test_text(*scene.waterfall, scene.now.feature) : "";
    return test.empty() ? "One feature: " + name : name + ": " + test;
}

}  // namespace

Question Scene::question() const {
    return {now.kind(), applicant, now.n_background, now.feature, now.shows_everybody()};
}

std::optional<Crowd> Scene::crowd() const {
    const core::interpret::ShapleyOfRows* const rows = study.everybody(question());
    if (!trained() || !waterfall || rows == nullptr || now.applicant > rows->n_rows()) return std::nullopt;
    return Crowd(data(), *rows, now.applicant - 1, *waterfall);
}

Wish Figure::draw(const Scene& scene, Settings& settings) {
    choose_colors(scene);
    pointed_.next.reset();
    const int whose = settings.reasons;
    ui::PaneGrid grid({{"why", why_title(scene), {"This one", "Everybody"}, &settings.reasons},
                       {"card", card_title(scene)},
                       {"people", people_title(scene)},
                       {"feature", feature_title(scene), {"Curves", "Dots"}, &settings.feature_shows}},
                      {"people why", "card why", "card feature"},
                      {.columns = {2.0f, 3.0f},
                       .rows = row_shares(ImGui::GetContentRegionAvail().y, scene.now.feature_shows == 1)});
    Wish wish;
    if (grid.begin("people")) draw_people(scene, settings, wish);
    grid.end();
    if (grid.begin("card")) draw_card(scene, settings, wish);
    grid.end();
    if (grid.begin("why"))
        scene.now.reasons == 1 ? draw_everybody(scene, settings, wish) : draw_why(scene, settings);
    grid.end();
    if (settings.reasons != whose) settings.feature_shows = settings.reasons;  // the panes speak of the same
    if (grid.begin("feature"))
        scene.now.feature_shows == 1 ? draw_contributions(scene, settings, wish)
                                     : draw_dependence(scene, wish);
    grid.end();
    if (pointed_.next != pointed_.lit) ui::context().animating = true;
    pointed_.lit = pointed_.next;
    return wish;
}

// The quantiles of whole columns: only for other data.
void Figure::choose_colors(const Scene& scene) {
    if (colors_of_ == scene.study.data()) return;
    colors_of_ = scene.study.data();
    colors_.clear();
    for (core::Index j = 0; j < colors_of_->n_features(); ++j)
        colors_.emplace_back(colors_of_->features[static_cast<std::size_t>(j)], colors_of_->train.X.col(j));
}

void Figure::wish_for(const Scene& scene, std::optional<int> applicant, Wish& wish) const {
    if (applicant && *applicant != scene.now.applicant - 1) wish.applicant = applicant;
}

void Figure::draw_people(const Scene& scene, Settings& settings, Wish& wish) {
    const cases::CaseModel* const model = scene.model();
    if (model == nullptr) return;
    const int applicant = scene.now.applicant - 1;
    const double risk = scene.waterfall ? scene.waterfall->prediction : model->test_predictions()[applicant];
    wish_for(scene, people_view_.draw(scene.data(), *model, applicant, risk, settings.threshold, pointed_),
             wish);
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

void Figure::draw_everybody(const Scene& scene, Settings& settings, Wish& wish) {
    if (!scene.trained()) return draw_training(scene.data(), scene.model(), training_view_);
    const std::optional<Crowd> crowd = scene.crowd();
    if (!crowd) return;
    const SwarmView::Clicked clicked =
        swarm_view_.draw(*crowd, colors_, scene.now.feature, settings.tested, pointed_);
    settings.feature = clicked.feature.value_or(settings.feature);
    wish_for(scene, clicked.applicant, wish);
}

void Figure::draw_contributions(const Scene& scene, Settings& settings, Wish& wish) {
    const std::optional<Crowd> crowd = scene.crowd();
    if (!crowd) return;
    wish_for(scene, scatter_view_.draw(*crowd, colors_, scene.now.feature, settings.partner, pointed_), wish);
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
