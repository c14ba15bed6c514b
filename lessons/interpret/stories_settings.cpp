#include "lessons/interpret/stories_settings.h"

#include <array>
#include <cmath>
#include <utility>

namespace lessons::stories {

namespace {

using cases::ModelKind;

constexpr int kRows = 100;
constexpr std::array kModels{ModelKind::boosted_trees, ModelKind::logistic_regression,
                             ModelKind::random_forest, ModelKind::network};

Parameter samples(int& n_samples) {
    auto parameter =
        Parameter::integer("samples", "Samples", n_samples, 50, 3000)
            .with_tooltip("Rows drawn around this one for each telling: each costs a call of the model.");
    parameter.scale = Parameter::Scale::logarithmic;
    return parameter;
}

Parameter kernel_width(double& width) {
    return Parameter::real("kernel", "Kernel width", width, 0.1, 3.0, Parameter::Scale::logarithmic)
        .with_unit("\u00d7")
        .with_tooltip(
            "How far away samples still count; 1 \u00d7 is LIME's own choice, 0.75 times the root "
            "of the number of features.")
        .with_mark(1.0, "What LIME takes unless told otherwise.");
}

}  // namespace

ModelKind Settings::kind() const { return kModels[static_cast<std::size_t>(model)]; }

core::interpret::LimeOptions Settings::options_for(core::Index n_features) const {
    const double usual = 0.75 * std::sqrt(static_cast<double>(n_features));
    return {.n_samples = n_samples,
            .kernel_width = usual * kernel_width,
            .centre = centre == 0 ? core::interpret::Centre::kTrainingMean : core::interpret::Centre::kRow};
}

std::vector<Parameter> parameters_of(Settings& settings, Parameter of_case) {
    return {
        Parameter::choice("view", "Look at", settings.view, {"Local line", "Other stories"}).that_redraws(),
        std::move(of_case),
        Parameter::choice("model", "Model", settings.model, {"Boosted trees", "Linear", "Forest", "Network"})
            .with_tooltip("Trained here and now on three quarters of the rows."),
        Parameter::integer("row", "Story of row", settings.row, 1, kRows)
            .with_tooltip("Whose story is told: one of the rows that trained no model."),
        samples(settings.n_samples),
        kernel_width(settings.kernel_width),
        Parameter::choice("centre", "Samples around", settings.centre, {"The average", "This one"})
            .with_tooltip("LIME's program draws around the average and weighs by the distance."),
        Parameter::toggle("tested", "Test this claim", settings.tests_claims)
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::integer("depth", "Depth of the tree", settings.depth, 1, kDeepestTree)
            .that_the_figure_draws(),
        Parameter::integer("seed", "Seed", settings.seed, 1, 20).with_tooltip("Draws other samples.")};
}

}  // namespace lessons::stories
