#include "lessons/interpret/case_card.h"
#include "lessons/interpret/case_changes.h"
#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_dependence.h"
#include "lessons/interpret/why_this_one_people.h"
#include "lessons/interpret/why_this_one_script.h"
#include "lessons/interpret/why_this_one_study.h"
#include "lessons/interpret/why_this_one_training.h"
#include "lessons/interpret/why_this_one_waterfall_view.h"
#include "lessons/lesson.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace lessons {

namespace {

using cases::CaseModel;
using cases::ModelKind;

constexpr int kOpeningApplicant = 152;
constexpr int kMostFeatures = 13;  // all their coalitions are asked about

/// Heights of the rows of panes, px: the card, which spans the lower two, needs a line for each feature.
std::vector<float> row_shares(float height) {
    const float free = std::max(height - 2.0f * ui::size::kGap, 3.0f);
    const float people = std::clamp(free - ui::scaled(370.0f), 0.27f * free, 0.36f * free);
    const float feature = 0.335f * free;
    return {people, free - people - feature, feature};
}

class WhyThisOne final : public Lesson, public cases::LearnsFromCase {
public:
    WhyThisOne()
        : LearnsFromCase({"credit", "biopsies", "titanic"},
                         {.classes = true, .most_features = kMostFeatures}) {
        reset();
    }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override;
    bool finished() const override { return timeline_.now() >= timeline_.last_step(); }
    int last_step() const override { return timeline_.last_step(); }
    int opening_step() const override { return timeline_.last_step(); }
    double steps_per_second() const override { return timeline_.now() < data().n_features() ? 1.0 : 12.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override {
        return why::tables_of(data(), trained() ? model() : nullptr);
    }
    core::Result<PythonScript> python() const override;
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {timeline_, sizeof timeline_ + 512}; }
    void restore(const Snapshot& snapshot) override;
    Json edits() const override;
    core::Result<void> apply(const Json& edits) override;
    void work() override;
    Progress progress() const override { return study_->progress(question()); }

private:
    // ---- Model
    ModelKind kind() const { return static_cast<ModelKind>(model_choice_); }
    const cases::Case& data() const { return *study_->data(); }
    const CaseModel* model() const { return study_->model(kind()); }
    bool trained() const { return study_->has_trained(kind()); }
    // A table of one's own may have fewer rows and columns than the settings reach to.
    int person() const { return std::min(applicant_, static_cast<int>(data().test.n_rows())); }
    int feature() const { return std::min(feature_, static_cast<int>(data().n_features()) - 1); }
    int n_background() const { return std::min(n_background_, static_cast<int>(data().train.n_rows())); }
    core::Vector application() const { return application_of(data()); }
    core::Vector application_of(const cases::Case& of_case) const {
        const core::Index row = std::min<core::Index>(applicant_, of_case.test.n_rows()) - 1;
        return of_case.test.X.row(row).transpose();
    }
    std::string changes_key() const { return choice_.key() + " " + std::to_string(applicant_); }
    void load();
    core::Vector applicant() const { return changes_.applied_to(application()); }
    why::Question question() const { return {kind(), applicant(), n_background(), feature()}; }
    bool is_answered() const { return study_->is_answered(question()); }
    void catch_up();
    void update_picture();
    void change(int feature, double value);

    // ---- Drawing
    Edited draw_panes();
    Edited draw_people();
    Edited draw_card();
    Edited draw_why();
    Edited draw_dependence();
    std::string why_title() const;
    std::string feature_title() const;

    // Parameters
    int model_choice_ = 0;
    int applicant_ = kOpeningApplicant;
    double threshold_ = 50.0;
    int n_background_ = 50;
    int feature_ = 8;
    int shuffle_ = 1;

    // Model
    std::unique_ptr<why::Study> study_;
    cases::Changes changes_;
    std::string changes_belong_to_ = changes_key();
    why::Timeline timeline_;
    std::optional<why::Waterfall> waterfall_;  ///< Stays in view while the next is computed.

    // Drawing
    why::PeopleView people_view_;
    why::WaterfallView waterfall_view_;
    why::DependenceView dependence_view_;
    ui::PlotView training_view_;
};

std::vector<Parameter> WhyThisOne::parameters() {
    return {
        choice_.parameter("Data"),
        Parameter::choice("model", "Model", model_choice_, {"Boosted trees", "Logistic", "Forest"})
            .with_tooltip("Trained here and now on three quarters of the rows."),
        Parameter::integer("applicant", "Applicant", applicant_, 1, why::PeopleView::kShown)
            .with_tooltip("One of the applicants that the model never saw. A click on a dot chooses, too."),
        Parameter::real("threshold", "Threshold", threshold_, 5.0, 95.0)
            .with_unit("%")
            .with_tooltip(
                "Applicants with a higher predicted risk are refused; of other data, called positive.")
            .that_redraws(),
        Parameter::integer("feature", "Feature shown", feature_, 0, kMostFeatures - 1)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::integer("background", "Average over", n_background_, 10, 100)
            .with_unit("others")
            .with_tooltip("How many others make up the average that the explanation starts from."),
        Parameter::integer("shuffle", "Shuffle", shuffle_, 1, 20)
            .with_tooltip("Draws other random orders in which the features are replaced.")};
}

// Another case begins with other models.
void WhyThisOne::load() {
    choice_.load();
    if (study_ != nullptr && study_->data() == choice_.shared()) return;
    waterfall_.reset();
    study_ = std::make_unique<why::Study>(choice_.shared());
    timeline_ = why::Timeline(static_cast<int>(data().n_features()));
}

void WhyThisOne::reset() {
    const auto before = study_ != nullptr ? study_->data() : nullptr;
    load();
    if (study_->data() != before || changes_belong_to_ != changes_key()) changes_ = {};
    changes_belong_to_ = changes_key();
    timeline_.restart(static_cast<std::uint64_t>(shuffle_));
    if (!trained()) waterfall_.reset();
    study_->ask(question());
    update_picture();
}

void WhyThisOne::step() {
    timeline_.step();
    catch_up();
    update_picture();
}

void WhyThisOne::restore(const Snapshot& snapshot) {
    timeline_ = std::any_cast<const why::Timeline&>(snapshot.value);
    catch_up();
    update_picture();
}

Json WhyThisOne::edits() const {
    Json edits = changes_.to_json(data());
    choice_.add_to(edits);
    return edits;
}

core::Result<void> WhyThisOne::apply(const Json& edits) {
    core::Result<cases::CaseChoice::Wanted> wanted = choice_.wanted(edits);
    if (!wanted) return wanted.error();
    core::Result<cases::Changes> read =
        cases::Changes::from_json(wanted->rest, wanted->choice.data(), application_of(wanted->choice.data()));
    if (!read) return read.error();
    choice_ = std::move(wanted->choice);
    load();
    changes_ = *read;
    changes_belong_to_ = changes_key();
    return {};
}

// One unit of what is missing: a tree, or a background row.
void WhyThisOne::work() {
    study_->work(question());
    catch_up();
    update_picture();
}

void WhyThisOne::catch_up() {
    if (is_answered()) timeline_.catch_up(study_->explainer().answer()->game);
}

void WhyThisOne::update_picture() {
    if (!is_answered()) return;
    waterfall_ = why::make_waterfall(*study_->explainer().answer(), timeline_);
    if (!changes_.empty()) waterfall_->as_applied = study_->explainer().predict(application());
}

std::string WhyThisOne::summary() const {
    if (!trained()) {
        return choice_.summary_prefix() + "Training " + cases::name_of(kind()) +
               (model() != nullptr ? ": " + model()->steps_text() : "") + ".";
    }
    if (!is_answered()) {
        return choice_.summary_prefix() + "Replacing the features of " + cases::people_words(data()).one +
               " " + std::to_string(person()) + ".";
    }
    return choice_.summary_prefix() + why::say(data(), *waterfall_, person(), 0.01 * threshold_);
}

std::vector<Readout> WhyThisOne::readouts() const {
    if (!is_answered()) return {};
    return why::readouts_of(data(), *waterfall_, model()->quality().auc);
}

core::Result<PythonScript> WhyThisOne::python() const {
    return why::explanation_script({data(), model(), applicant(), n_background(), finished()});
}

std::vector<Check> WhyThisOne::checks() const {
    if (!is_answered()) return {};
    const double original = study_->explainer().predict(application());
    const bool refused = 100.0 * waterfall_->prediction > threshold_;
    const bool flipped = !changes_.empty() && refused != (100.0 * original > threshold_);
    return {{"decision_flipped", flipped,
             changes_.empty() ? "Change a feature with a long bar first."
                              : "Not yet: try the longest bar that remains."}};
}

void WhyThisOne::change(int feature, double value) {
    changes_.set(feature, value, application());
    changes_belong_to_ = changes_key();
}

Edited WhyThisOne::draw_figure() {
    const Edited edited = choice_.draw();
    if (edited == Edited::yes || choice_.is_covered()) return edited;
    return draw_panes();
}

Edited WhyThisOne::draw_panes() {
    const cases::PeopleWords words = cases::people_words(data());
    const std::string people = cases::capitalized(words.many) + " by predicted " + words.measure + " (%)";
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"why", narrow ? "Why?" : why_title()},
                       {"card", narrow ? cases::capitalized(words.one) : cases::numbered(words, person())},
                       {"people", narrow ? "Everyone" : people},
                       {"feature", narrow ? "One feature" : feature_title()}},
                      {"people why", "card why", "card feature"},
                      {.columns = {2.0f, 3.0f}, .rows = row_shares(ImGui::GetContentRegionAvail().y)});
    Edited edited = Edited::no;
    const auto pane = [&](const char* id, auto draw) {
        if (grid.begin(id) && draw() == Edited::yes) edited = Edited::yes;
        grid.end();
    };
    pane("people", [this] { return draw_people(); });
    pane("card", [this] { return draw_card(); });
    pane("why", [this] { return draw_why(); });
    pane("feature", [this] { return draw_dependence(); });
    return edited;
}

std::string WhyThisOne::why_title() const {
    if (!trained()) return std::string("Training ") + cases::name_of(kind());
    return why::title_of(timeline_, static_cast<int>(data().n_features()));
}

std::string WhyThisOne::feature_title() const {
    const cases::FeatureWords& words = data().features[static_cast<std::size_t>(feature())];
    const std::string name = words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
    const std::string test = is_answered() ? why::test_text(*waterfall_, feature()) : "";
    return test.empty() ? "One feature: " + name : name + ": " + test;
}

Edited WhyThisOne::draw_people() {
    if (model() == nullptr) return Edited::no;
    const double risk = waterfall_ ? waterfall_->prediction : model()->test_predictions()[person() - 1];
    const auto clicked = people_view_.draw(data(), *model(), person() - 1, risk, threshold_);
    if (!clicked || *clicked == person() - 1) return Edited::no;
    applicant_ = *clicked + 1;
    return Edited::yes;
}

Edited WhyThisOne::draw_card() {
    const core::Vector own = application();
    const core::Vector now = applicant();
    const cases::CardAction action = cases::CardView(data(), own, now, feature()).draw();
    if (action.feature < 0) return Edited::no;
    feature_ = action.feature;
    if (!action.value) return Edited::no;
    change(action.feature, *action.value);
    return Edited::yes;
}

Edited WhyThisOne::draw_why() {
    if (!trained()) {
        why::draw_training(data(), model(), training_view_);
    } else if (waterfall_) {
        feature_ = waterfall_view_.draw(data(), *waterfall_, 0.01 * threshold_, feature()).value_or(feature_);
    }
    return Edited::no;
}

Edited WhyThisOne::draw_dependence() {
    const std::optional<why::Dependence>& dependence = study_->explainer().dependence();
    if (!trained() || !waterfall_ || !dependence) return Edited::no;
    const double risk = waterfall_->prediction;
    const auto value = dependence_view_.draw(data(), *dependence, waterfall_->x, risk, 0.01 * threshold_);
    if (!value) return Edited::no;
    change(dependence->feature, *value);
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_why_this_one() { return std::make_unique<WhyThisOne>(); }

}  // namespace lessons
