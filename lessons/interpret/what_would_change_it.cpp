#include "lessons/interpret/case_card.h"
#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/what_would_change_it_script.h"
#include "lessons/interpret/what_would_change_it_study.h"
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
using recourse::GroupSearch;

constexpr int kOpeningApplicant = 152;
constexpr ModelKind kModels[] = {ModelKind::boosted_trees, ModelKind::logistic_regression,
                                 ModelKind::additive};

class WhatWouldChangeIt final : public Lesson, public cases::LearnsFromCase {
public:
    WhatWouldChangeIt() : LearnsFromCase({"credit", "titanic"}, {.classes = true}) { reset(); }

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
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override { study_->work(question()); }
    Progress progress() const override { return study_->progress(question()); }

private:
    // ---- Model
    ModelKind kind() const { return kModels[model_choice_]; }
    const cases::Case& data() const { return *study_->data(); }
    bool trained() const { return study_->has_trained(kind()); }
    // A table of one's own may have fewer rows and columns than the settings reach to.
    int person() const { return std::min(applicant_, recourse::n_people(data())); }
    int feature() const { return std::min(feature_, static_cast<int>(data().n_features()) - 1); }
    core::Vector application() const { return data().test.X.row(person() - 1).transpose(); }
    std::string moves_key() const { return choice_.key() + " " + std::to_string(applicant_); }
    void load();
    recourse::Question question() const;
    bool is_ready() const { return trained() && study_->is_answered(); }
    recourse::Scene scene() const;

    // ---- Drawing
    Edited draw_panes();
    Edited draw_people();
    Edited draw_card();
    Edited draw_advice();
    Edited draw_group();
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
    std::unique_ptr<recourse::Study> study_;
    recourse::Moves moves_;
    std::string moves_belong_to_;
    int n_shown_ = 0;

    // Drawing
    ui::PlotView people_view_;
    ui::PlotView history_view_;
};

std::vector<Parameter> WhatWouldChangeIt::parameters() {
    return {choice_.parameter("Data"),
            Parameter::choice("model", "Model", model_choice_, {"Boosted trees", "Logistic", "Additive"}),
            Parameter::integer("applicant", "Applicant", applicant_, 1, recourse::kShown)
                .with_tooltip("A click on a dot chooses, too."),
            Parameter::real("threshold", "Threshold", threshold_, 5.0, 95.0).with_unit("%"),
            Parameter::choice("style", "Advice", style_, {"Fewest changes", "Nearest"})
                .with_tooltip("The nearest one may change more features, each by less."),
            Parameter::integer("changes", "Changes at most", max_changes_, 1, 3),
            Parameter::integer("feature", "Feature shown", feature_, 0, cases::kMostFeatures - 1)
                .that_redraws()
                .that_the_figure_draws(),
            Parameter::integer("group", "Grouped by", group_by_, 0, cases::kMostFeatures)
                .that_redraws()
                .that_the_figure_draws()};
}

// Another case begins with other models.
void WhatWouldChangeIt::load() {
    choice_.load();
    if (study_ != nullptr && study_->data() == choice_.shared()) return;
    study_ = std::make_unique<recourse::Study>(choice_.shared());
}

void WhatWouldChangeIt::reset() {
    const auto before = study_ != nullptr ? study_->data() : nullptr;
    load();
    if (study_->data() != before) moves_ = recourse::Moves(data());
    if (moves_belong_to_ != moves_key()) moves_.clear();
    moves_belong_to_ = moves_key();
    n_shown_ = 0;
    study_->ask(question());
}

Json WhatWouldChangeIt::edits() const {
    Json edits = moves_.to_json(data());
    choice_.add_to(edits);
    return edits;
}

core::Result<void> WhatWouldChangeIt::apply(const Json& edits) {
    core::Result<cases::CaseChoice::Wanted> wanted = choice_.wanted(edits);
    if (!wanted) return wanted.error();
    core::Result<recourse::Moves> read = recourse::Moves::from_json(wanted->rest, wanted->choice.data());
    if (!read) return read.error();
    choice_ = std::move(wanted->choice);
    load();
    moves_ = *read;
    moves_belong_to_ = moves_key();
    return {};
}

recourse::Question WhatWouldChangeIt::question() const {
    return {.rules = {.kind = static_cast<int>(kind()),
                      .threshold = 0.01 * threshold_,
                      .max_changes = max_changes_,
                      .locked = moves_.locked()},
            .person = person() - 1,
            .style = static_cast<recourse::AdviceStyle>(style_)};
}

recourse::Scene WhatWouldChangeIt::scene() const {
    const cases::CaseModel& model = *study_->model(kind());
    const core::interpret::Predict predict = model.predict();
    recourse::Scene scene{.data = data(),
                          .model = model,
                          .moves = moves_,
                          .application = application(),
                          .now = moves_.applied_to(application()),
                          .threshold = 0.01 * threshold_,
                          .person = person() - 1,
                          .feature = feature(),
                          .advice = study_->advice(),
                          .group = study_->group(),
                          .n_shown = n_shown_};
    scene.score = predict(scene.application);
    scene.score_now = predict(scene.now);
    const std::vector<int> groups = recourse::groupings(data());
    const auto place = static_cast<std::size_t>(group_by_);
    if (group_by_ > 0 && place <= groups.size()) scene.group_by = groups[place - 1];
    return scene;
}

std::string WhatWouldChangeIt::summary() const {
    return choice_.summary_prefix() + (trained() ? recourse::summary_of(scene())
                                                 : std::string("Training ") + cases::name_of(kind()) + ".");
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
    choice_.draw();
    if (choice_.is_covered()) return Edited::no;
    return draw_panes();
}

Edited WhatWouldChangeIt::draw_panes() {
    const cases::PeopleWords words = cases::people_words(data());
    const std::string who = cases::numbered(words, person());
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"people", narrow ? "People" : "Everyone: click a dot"},
                       {"advice", narrow ? "Advice" : "What would change it?"},
                       {"history", "Tries"},
                       {"card", narrow ? "Card" : who + ": what if?"},
                       {"group", narrow ? "Group" : "All who are " + data().target.above}},
                      {"people card", "advice card", "history group"},
                      {.columns = {1.0f, 1.0f}, .rows = {1.02f, 1.02f, 1.02f}});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id) && trained() && draw() == Edited::yes) edited = Edited::yes;
        grid.end();
    };
    pane("people", [this] { return draw_people(); });
    pane("card", [this] { return draw_card(); });
    pane("advice", [this] { return draw_advice(); });
    pane("group", [this] { return draw_group(); });
    if (grid.begin("history") && trained()) recourse::draw_history(scene(), history_view_);
    grid.end();
    return edited;
}

Edited WhatWouldChangeIt::choose(std::optional<int> person) {
    if (!person || *person + 1 == this->person()) return Edited::no;
    applicant_ = *person + 1;
    return Edited::yes;
}

Edited WhatWouldChangeIt::draw_group() {
    const int n_groupings = static_cast<int>(recourse::groupings(data()).size());
    int group_by = std::min(group_by_, n_groupings);
    const std::optional<int> clicked = recourse::draw_group(scene(), group_by);
    if (group_by != std::min(group_by_, n_groupings)) group_by_ = group_by;
    return choose(clicked);
}

Edited WhatWouldChangeIt::draw_people() {
    const recourse::PeopleAction action = recourse::draw_people(scene(), threshold_, people_view_);
    return action.threshold_moved ? Edited::yes : choose(action.person);
}

Edited WhatWouldChangeIt::draw_card() {
    const core::Vector own = application();
    const core::Vector now = moves_.applied_to(own);
    cases::CardView card(data(), own, now, feature());
    card.with_locks(moves_.locked());
    const cases::CardAction action = card.draw();
    if (action.feature < 0) return Edited::no;
    if (action.lock_turned) return moves_.turn_lock(action.feature), Edited::yes;
    feature_ = action.feature;
    if (!action.value) return Edited::no;
    moves_.set(action.feature, *action.value);
    moves_belong_to_ = moves_key();
    return Edited::yes;
}

Edited WhatWouldChangeIt::draw_advice() {
    if (!recourse::draw_advice(scene())) return Edited::no;
    moves_.clear();
    for (const core::Index feature : study_->advice()->found->changed)
        moves_.set(static_cast<int>(feature), study_->advice()->found->row[feature]);
    moves_belong_to_ = moves_key();
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_what_would_change_it() { return std::make_unique<WhatWouldChangeIt>(); }

}  // namespace lessons
