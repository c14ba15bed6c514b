#include "lessons/interpret/case_changes.h"
#include "lessons/interpret/case_choice.h"
#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_figure.h"
#include "lessons/interpret/why_this_one_script.h"
#include "lessons/interpret/why_this_one_settings.h"
#include "lessons/interpret/why_this_one_study.h"
#include "lessons/lesson.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons {

namespace {

using cases::CaseModel;

class WhyThisOne final : public Lesson, public cases::LearnsFromCase {
public:
    WhyThisOne()
        : LearnsFromCase({"credit", "biopsies", "titanic"},
                         {.classes = true, .most_features = why::kMostFeatures}) {
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
    std::vector<DataTable> tables() const override;
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
    const cases::Case& data() const { return *study_->data(); }
    why::Settings now() const { return settings_.within(data()); }
    const CaseModel* model() const { return study_->model(settings_.kind()); }
    bool trained() const { return study_->has_trained(settings_.kind()); }
    core::Vector application() const { return application_of(data()); }
    core::Vector application_of(const cases::Case& of_case) const {
        return of_case.test.X.row(settings_.within(of_case).applicant - 1).transpose();
    }
    std::string changes_key() const { return choice_.key() + " " + std::to_string(settings_.applicant); }
    void load();
    core::Vector applicant() const { return changes_.applied_to(application()); }
    why::Scene scene() const { return {*study_, timeline_, waterfall_, now(), application(), applicant()}; }
    why::Question question() const { return scene().question(); }
    /// Everybody's contributions where they are asked for, once all are there.
    std::optional<why::Crowd> whole_crowd() const;
    bool is_answered() const { return study_->is_answered(question()); }
    void catch_up();
    void update_picture();
    Edited take(const why::Wish& wish);

    // Parameters
    why::Settings settings_;

    // Model
    std::unique_ptr<why::Study> study_;
    cases::Changes changes_;
    std::string changes_belong_to_ = changes_key();
    why::Timeline timeline_;
    std::optional<why::Waterfall> waterfall_;  ///< Stays in view while the next is computed.

    // Drawing
    why::Figure figure_;
};

std::vector<Parameter> WhyThisOne::parameters() {
    std::vector<Parameter> parameters = why::parameters_of(settings_);
    parameters.insert(parameters.begin(), choice_.parameter("Data"));
    return parameters;
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
    timeline_.restart(static_cast<std::uint64_t>(settings_.shuffle));
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

std::optional<why::Crowd> WhyThisOne::whole_crowd() const {
    if (!settings_.shows_everybody()) return std::nullopt;
    const std::optional<why::Crowd> crowd = scene().crowd();
    return crowd && crowd->rows().finished() ? crowd : std::nullopt;
}

std::string WhyThisOne::summary() const {
    if (!trained()) {
        return choice_.summary_prefix() + "Training " + cases::name_of(settings_.kind()) +
               (model() != nullptr ? ": " + model()->steps_text() : "") + ".";
    }
    if (!is_answered()) {
        return choice_.summary_prefix() + "Replacing the features of " + cases::people_words(data()).one +
               " " + std::to_string(now().applicant) + ".";
    }
    const std::optional<why::Crowd> everybody = whole_crowd();
    const std::string said = everybody && settings_.reasons == 1
                                 ? why::say_everybody(*everybody)
                                 : why::say(data(), *waterfall_, now().applicant, 0.01 * settings_.threshold);
    return choice_.summary_prefix() + said;
}

std::vector<Readout> WhyThisOne::readouts() const {
    if (!is_answered()) return {};
    std::vector<Readout> readouts = why::readouts_of(data(), *waterfall_, model()->quality().auc);
    if (const std::optional<why::Crowd> everybody = whole_crowd()) {
        const std::vector<Readout> theirs = why::readouts_of(*everybody);
        readouts.insert(readouts.end(), theirs.begin(), theirs.end());
    }
    return readouts;
}

std::vector<DataTable> WhyThisOne::tables() const {
    std::vector<DataTable> tables = why::tables_of(data(), trained() ? model() : nullptr);
    if (const std::optional<why::Crowd> everybody = whole_crowd()) {
        tables.push_back(why::contributions_table(*everybody));
        tables.push_back(why::sizes_table(*everybody));
    }
    return tables;
}

core::Result<PythonScript> WhyThisOne::python() const {
    const std::optional<why::Crowd> everybody = whole_crowd();
    return why::explanation_script({data(), model(), applicant(), now().n_background, finished(),
                                    everybody ? static_cast<int>(everybody->n_rows()) : 0});
}

std::vector<Check> WhyThisOne::checks() const {
    if (!is_answered()) return {};
    const double original = study_->explainer().predict(application());
    const bool refused = 100.0 * waterfall_->prediction > settings_.threshold;
    const bool flipped = !changes_.empty() && refused != (100.0 * original > settings_.threshold);
    return {{"decision_flipped", flipped,
             changes_.empty() ? "Change a feature with a long bar first."
                              : "Not yet: try the longest bar that remains."},
            why::hardest_hit(whole_crowd(), now().feature)};
}

Edited WhyThisOne::draw_figure() {
    choice_.draw();
    if (choice_.is_covered()) return Edited::no;
    return take(figure_.draw(scene(), settings_));
}

Edited WhyThisOne::take(const why::Wish& wish) {
    if (wish.applicant) settings_.applicant = *wish.applicant + 1;
    if (wish.change) {
        changes_.set(wish.change->feature, wish.change->value, application());
        changes_belong_to_ = changes_key();
    }
    return wish.applicant || wish.change ? Edited::yes : Edited::no;
}

}  // namespace

std::unique_ptr<Lesson> make_why_this_one() { return std::make_unique<WhyThisOne>(); }

}  // namespace lessons
