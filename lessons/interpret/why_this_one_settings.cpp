#include "lessons/interpret/why_this_one_settings.h"

#include "lessons/interpret/why_this_one_people.h"

#include <algorithm>

namespace lessons::why {

Settings Settings::within(const cases::Case& data) const {
    Settings settings = *this;
    settings.applicant = std::min(applicant, static_cast<int>(data.test.n_rows()));
    settings.feature = std::min(feature, static_cast<int>(data.n_features()) - 1);
    settings.n_background = std::min(n_background, static_cast<int>(data.train.n_rows()));
    return settings;
}

std::vector<Parameter> parameters_of(Settings& settings) {
    return {
        Parameter::choice("model", "Model", settings.model, {"Boosted trees", "Logistic", "Forest"})
            .with_tooltip("Trained here and now on three quarters of the rows."),
        Parameter::integer("applicant", "Applicant", settings.applicant, 1, PeopleView::kShown)
            .with_tooltip("One of the applicants that the model never saw. A click on a dot chooses, too."),
        Parameter::real("threshold", "Threshold", settings.threshold, 5.0, 95.0)
            .with_unit("%")
            .with_tooltip(
                "Applicants with a higher predicted risk are refused; of other data, called positive.")
            .that_redraws(),
        Parameter::integer("feature", "Feature shown", settings.feature, 0, kMostFeatures - 1)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::integer("background", "Average over", settings.n_background, 10, 100)
            .with_unit("others")
            .with_tooltip("How many others make up the average that the explanation starts from."),
        Parameter::integer("shuffle", "Shuffle", settings.shuffle, 1, 20)
            .with_tooltip("Draws other random orders in which the features are replaced."),
        Parameter::choice("reasons", "Reasons of", settings.reasons, {"This one", "Everybody"})
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::choice("shows", "Feature as", settings.feature_shows, {"Curves", "Dots"})
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::integer("partner", "Coloured by", settings.partner, 0, kMostFeatures - 2)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::toggle("tested", "Test everybody's bars", settings.tested)
            .that_redraws()
            .that_the_figure_draws()};
}

}  // namespace lessons::why
