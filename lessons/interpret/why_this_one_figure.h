#pragma once
// The panes of one decision: everybody, the application, why, and one feature.

#include "lessons/interpret/why_this_one_dependence.h"
#include "lessons/interpret/why_this_one_people.h"
#include "lessons/interpret/why_this_one_scatter_view.h"
#include "lessons/interpret/why_this_one_settings.h"
#include "lessons/interpret/why_this_one_study.h"
#include "lessons/interpret/why_this_one_swarm_view.h"
#include "lessons/interpret/why_this_one_waterfall_view.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::why {

/// All that the panes show.
struct Scene {
    const Study& study;
    const Timeline& timeline;
    const std::optional<Waterfall>& waterfall;  ///< The last that was computed.
    Settings now;                               ///< Within the data.
    core::Vector application = {};
    core::Vector applicant = {};  ///< With what the learner changed.

    const cases::Case& data() const { return *study.data(); }
    const cases::CaseModel* model() const { return study.model(now.kind()); }
    bool trained() const { return study.has_trained(now.kind()); }
    Question question() const;

    /// Everybody's contributions, as soon as there are any.
    std::optional<Crowd> crowd() const;
};

/// What the learner asked for through the figure.
struct Wish {
    std::optional<int> applicant;  ///< From 0.
    struct Change {
        int feature = 0;
        double value = 0.0;
    };
    std::optional<Change> change;  ///< Of the application.
};

class Figure {
public:
    /// Fills the window. What only redraws (the threshold, the feature in view) is set in `settings`.
    Wish draw(const Scene& scene, Settings& settings);

private:
    void draw_people(const Scene& scene, Settings& settings, Wish& wish);
    void draw_card(const Scene& scene, Settings& settings, Wish& wish) const;
    void draw_why(const Scene& scene, Settings& settings);
    void draw_everybody(const Scene& scene, Settings& settings, Wish& wish);
    void draw_dependence(const Scene& scene, Wish& wish);
    void draw_contributions(const Scene& scene, Settings& settings, Wish& wish);
    void choose_colors(const Scene& scene);
    void wish_for(const Scene& scene, std::optional<int> applicant, Wish& wish) const;

    PeopleView people_view_;
    WaterfallView waterfall_view_;
    DependenceView dependence_view_;
    SwarmView swarm_view_;
    ScatterView scatter_view_;
    ui::PlotView training_view_;
    std::shared_ptr<const cases::Case> colors_of_;
    std::vector<cases::ValueColors> colors_;  ///< One a feature.
    Pointed pointed_;
};

}  // namespace lessons::why
