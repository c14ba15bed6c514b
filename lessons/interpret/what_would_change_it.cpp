#include "lessons/interpret/case_card.h"
#include "lessons/interpret/what_would_change_it_script.h"
#include "lessons/interpret/what_would_change_it_views.h"
#include "lessons/interpret/what_would_change_it_words.h"
#include "lessons/lesson.h"
#include "lessons/ui/context.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using cases::ModelKind;
using recourse::Advice;
using recourse::GroupSearch;

constexpr int kOpeningApplicant = 152;
constexpr int kCandidates = 20;
constexpr long long kCallsAtOnce = 800;
constexpr ModelKind kModels[] = {ModelKind::boosted_trees, ModelKind::logistic_regression,
                                 ModelKind::additive};
constexpr const char* kGroups[] = {"", "home", "job", "marital", "records"};

class WhatWouldChangeIt final : public Lesson {
public:
    WhatWouldChangeIt() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { ++n_shown_; }
    bool finished() const override { return n_shown_ >= GroupSearch::kPeople; }
    int last_step() const override { return GroupSearch::kPeople; }
    int opening_step() const override { return GroupSearch::kPeople; }
    double steps_per_second() const override { return 10.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override;
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {n_shown_, sizeof n_shown_}; }
    void restore(const Snapshot& snapshot) override { n_shown_ = std::any_cast<int>(snapshot.value); }
    Json edits() const override { return moves_.to_json(data_); }
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override;

private:
    // ---- Model
    ModelKind kind() const { return kModels[model_choice_]; }
    bool trained() const { return models_.has_trained(kind()); }
    core::Vector application() const { return data_.test.X.row(applicant_ - 1).transpose(); }
    recourse::Rules rules() const;
    bool is_ready() const { return trained() && advice_ && group_ && group_->finished(); }
    void ask();
    void work_on_advice();
    recourse::Scene scene() const;

    // ---- Drawing
    Edited draw_people();
    Edited draw_card();
    Edited draw_advice();
    Edited choose(std::optional<int> person);

    // Parameters
    int model_choice_ = 0;
    int applicant_ = kOpeningApplicant;
    double threshold_ = 50.0;
    int max_changes_ = 2;
    int style_ = 0;
    int feature_ = 12;
    int group_by_ = 0;

    // Model
    cases::Case data_ = cases::load_case("credit");
    cases::ModelShelf models_{data_};
    recourse::Moves moves_{data_};
    int moves_belong_to_ = kOpeningApplicant;
    int n_shown_ = 0;
    recourse::Rules asked_;
    int asked_applicant_ = 0;
    int asked_style_ = -1;
    std::optional<core::interpret::CounterfactualSearch> search_;
    std::optional<Advice> advice_;
    std::optional<GroupSearch> group_;
    recourse::Typicality typicality_{data_};

    // Drawing
    ui::PlotView people_view_;
    ui::PlotView history_view_;
};

std::vector<Parameter> WhatWouldChangeIt::parameters() {
    std::vector<std::string> labels;
    for (const cases::FeatureWords& feature : data_.features) labels.push_back(feature.label);
    return {Parameter::choice("model", "Model", model_choice_, {"Boosted trees", "Logistic", "Additive"}),
            Parameter::integer("applicant", "Applicant", applicant_, 1, recourse::kShown)
                .with_tooltip("A click on a dot chooses, too."),
            Parameter::real("threshold", "Refuse from", threshold_, 5.0, 95.0).with_unit("%"),
            Parameter::choice("style", "Advice", style_, {"Fewest changes", "Nearest"})
                .with_tooltip("The nearest one may change more features, each by less."),
            Parameter::integer("changes", "Changes at most", max_changes_, 1, 3),
            Parameter::choice("feature", "Feature shown", feature_, labels)
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::choice("group", "Refused, by", group_by_,
                              {"Everyone", "Home", "Job", "Marital status", "Earlier default"})
                .that_redraws()};
}

void WhatWouldChangeIt::reset() {
    if (moves_belong_to_ != applicant_) moves_.clear();
    moves_belong_to_ = applicant_;
    n_shown_ = 0;
    ask();
}

core::Result<void> WhatWouldChangeIt::apply(const Json& edits) {
    core::Result<recourse::Moves> read = recourse::Moves::from_json(edits, data_);
    if (!read) return read.error();
    moves_ = *read;
    moves_belong_to_ = applicant_;
    return {};
}

recourse::Rules WhatWouldChangeIt::rules() const {
    return {.kind = static_cast<int>(kind()),
            .threshold = 0.01 * threshold_,
            .max_changes = max_changes_,
            .locked = moves_.locked()};
}

// What was found stays as long as the question stays the same.
void WhatWouldChangeIt::ask() {
    if (!trained()) {
        advice_.reset();
        group_.reset();
        asked_applicant_ = 0;
        return;
    }
    const recourse::Rules wanted = rules();
    const bool same_rules = asked_ == wanted && asked_applicant_ != 0;
    const auto predict = models_.find(kind())->predict();
    if (!same_rules || asked_applicant_ != applicant_ || asked_style_ != style_) {
        advice_.reset();
        search_.emplace(recourse::start_search(data_, predict, application(), wanted, kCandidates));
    }
    if (!same_rules || !group_) {
        const core::Vector scores = models_.find(kind())->test_predictions().head(recourse::kShown);
        recourse::Rules of_group = wanted;
        of_group.max_changes = std::min(max_changes_, 2);
        group_.emplace(data_, predict, scores, of_group);
    }
    asked_ = wanted;
    asked_applicant_ = applicant_;
    asked_style_ = style_;
}

void WhatWouldChangeIt::work() {
    if (!trained()) {
        models_.work(kind());
        if (trained()) ask();
        return;
    }
    if (!advice_) return work_on_advice();
    if (group_) group_->work();
}

void WhatWouldChangeIt::work_on_advice() {
    search_->advance(kCallsAtOnce);
    if (!search_->finished()) return;
    Advice advice{.found = style_ == 0 ? search_->sparsest() : search_->nearest(),
                  .model_calls = search_->model_calls()};
    if (advice.found) advice.typicality = typicality_.of(advice.found->row);
    advice_ = std::move(advice);
}

Progress WhatWouldChangeIt::progress() const {
    if (!trained()) {
        const cases::CaseModel* model = models_.find(kind());
        const double share = model == nullptr ? 0.0 : 1.0 * model->n_steps() / model->expected_steps();
        return {0.5 * std::min(share, 1.0), std::string("Training ") + cases::name_of(kind())};
    }
    if (!advice_) return {0.5, "Searching the nearest way"};
    if (!group_->finished()) return {0.6 + 0.39 * group_->progress(), "Searching a way for the refused"};
    return {};
}

recourse::Scene WhatWouldChangeIt::scene() const {
    const cases::CaseModel& model = *models_.find(kind());
    const core::interpret::Predict predict = model.predict();
    recourse::Scene scene{.data = data_,
                          .model = model,
                          .moves = moves_,
                          .application = application(),
                          .now = moves_.applied_to(application()),
                          .threshold = 0.01 * threshold_,
                          .person = applicant_ - 1,
                          .feature = feature_,
                          .advice = advice_,
                          .group = group_ ? &*group_ : nullptr,
                          .n_shown = n_shown_};
    scene.score = predict(scene.application);
    scene.score_now = predict(scene.now);
    if (group_by_ > 0) scene.group_by = data_.find(kGroups[group_by_]);
    return scene;
}

std::string WhatWouldChangeIt::summary() const {
    return trained() ? recourse::summary_of(scene())
                     : std::string("Training ") + cases::name_of(kind()) + ".";
}

std::vector<Readout> WhatWouldChangeIt::readouts() const {
    return is_ready() ? recourse::readouts_of(scene()) : std::vector<Readout>{};
}

std::vector<Check> WhatWouldChangeIt::checks() const {
    return is_ready() ? recourse::checks_of(scene()) : std::vector<Check>{};
}

std::vector<DataTable> WhatWouldChangeIt::tables() const {
    return trained() ? recourse::tables_of(scene()) : std::vector<DataTable>{};
}

core::Result<PythonScript> WhatWouldChangeIt::python() const {
    if (!is_ready()) return core::Error{.message = "The search is still under way."};
    return recourse::effort_script(scene());
}

Edited WhatWouldChangeIt::draw_figure() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"people", narrow ? "People" : "Everyone: click a dot"},
                       {"advice", narrow ? "Advice" : "What would change it?"},
                       {"history", "Tries"},
                       {"card", narrow ? "Card" : "Applicant " + std::to_string(applicant_) + ": what if?"},
                       {"group", narrow ? "Group" : "All who are refused"}},
                      {"people card", "advice card", "history group"},
                      {.columns = {1.0f, 1.0f}, .rows = {1.08f, 1.08f, 0.9f}});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id) && trained() && draw() == Edited::yes) edited = Edited::yes;
        grid.end();
    };
    pane("people", [this] { return draw_people(); });
    pane("card", [this] { return draw_card(); });
    pane("advice", [this] { return draw_advice(); });
    pane("group", [this] { return choose(recourse::draw_group(scene())); });
    if (grid.begin("history") && trained()) recourse::draw_history(scene(), history_view_);
    grid.end();
    return edited;
}

Edited WhatWouldChangeIt::choose(std::optional<int> person) {
    if (!person || *person + 1 == applicant_) return Edited::no;
    applicant_ = *person + 1;
    return Edited::yes;
}

Edited WhatWouldChangeIt::draw_people() {
    const recourse::PeopleAction action = recourse::draw_people(scene(), threshold_, people_view_);
    return action.threshold_moved ? Edited::yes : choose(action.person);
}

Edited WhatWouldChangeIt::draw_card() {
    const core::Vector own = application();
    const core::Vector now = moves_.applied_to(own);
    cases::CardView card(data_, own, now, feature_);
    card.with_locks(moves_.locked());
    const cases::CardAction action = card.draw();
    if (action.feature < 0) return Edited::no;
    if (action.lock_turned) return moves_.turn_lock(action.feature), Edited::yes;
    feature_ = action.feature;
    if (!action.value) return Edited::no;
    moves_.set(action.feature, *action.value);
    moves_belong_to_ = applicant_;
    return Edited::yes;
}

Edited WhatWouldChangeIt::draw_advice() {
    if (!recourse::draw_advice(scene())) return Edited::no;
    moves_.clear();
    for (const core::Index feature : advice_->found->changed)
        moves_.set(static_cast<int>(feature), advice_->found->row[feature]);
    moves_belong_to_ = applicant_;
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_what_would_change_it() { return std::make_unique<WhatWouldChangeIt>(); }

}  // namespace lessons
