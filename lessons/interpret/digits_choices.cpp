#include "lessons/interpret/digits_choices.h"

#include <string>

namespace lessons::digits {

namespace {

const std::array<std::vector<core::Index>, 5> kHidden{{{4}, {8}, {16}, {32}, {16, 16}}};

std::vector<Parameter> network_parameters(Choices& choices) {
    return {Parameter::choice("hidden", "Hidden units", choices.hidden, {"4", "8", "16", "32", "16 + 16"}),
            Parameter::choice("activation", "Activation", choices.activation, {"tanh", "ReLU"}),
            Parameter::real("learning_rate", "Learning rate", choices.learning_rate, 0.0003, 0.1,
                            Parameter::Scale::logarithmic)
                .with_tooltip("Of Adam, on batches of 32 images."),
            Parameter::integer("seed", "Seed", choices.seed, 1, 20)
                .with_tooltip("Draws other first weights and another order of the images.")};
}

/// Those that stand in the figure.
std::vector<Parameter> figure_parameters(Choices& choices) {
    const auto drawn = [](Parameter parameter) {
        return std::move(parameter).that_redraws().that_the_figure_draws();
    };
    return {drawn(Parameter::choice("method", "Method", choices.method,
                                    {kMethodWords.begin(), kMethodWords.end()})),
            drawn(Parameter::real("alpha", "Way", choices.alpha, 0.0, 1.0)),
            drawn(Parameter::integer("slices", "Slices", choices.slices, 1, 50)
                      .with_tooltip("Into how many slabs the area of integrated gradients is cut.")),
            drawn(Parameter::integer("patch", "Patch", choices.patch, 1, 4)
                      .with_unit("pixels")
                      .with_tooltip("Side of the square that occlusion covers.")),
            drawn(Parameter::integer("deleted", "Pixels deleted", choices.n_deleted, 0,
                                     static_cast<int>(kPixels)))};
}

std::vector<Parameter> question_parameters(Choices& choices, int n_images) {
    std::vector<std::string> targets{"Its answer"};
    std::vector<std::string> baselines{"Blank", "All ink", "Mean image"};
    for (core::Index k = 0; k < kClasses; ++k) {
        targets.push_back("A " + std::to_string(k));
        baselines.push_back("Mean " + std::to_string(k));
    }
    return {
        Parameter::choice("view", "Look at", choices.view, {"Learning", "One image", "Tests"}).that_redraws(),
        Parameter::integer("image", "Image", choices.image, 1, n_images)
            .with_tooltip("One of the images that the network never saw."),
        Parameter::choice("target", "Explain", choices.target, targets)
            .with_tooltip("Whose probability is explained: that of the answer, or of another digit.")
            .that_redraws()
            .that_the_figure_draws(),
        Parameter::choice("baseline", "Compared with", choices.baseline, baselines)
            .with_tooltip("The image that explanations start from, and what deleted pixels become.")
            .that_redraws(),
        Parameter::choice("labels", "Labels", choices.labels, {"True", "Shuffled"})
            .with_tooltip("Shuffled: each image is taught with the digit of another one.")};
}

}  // namespace

Settings Choices::settings() const {
    return {.hidden = kHidden[static_cast<std::size_t>(hidden)],
            .activation = static_cast<core::models::Activation>(activation),
            .learning_rate = learning_rate,
            .shuffles_labels = labels == 1,
            .seed = seed};
}

core::Vector Choices::baseline_image(const DigitsData& data) const {
    if (baseline == 0) return core::Vector::Zero(kPixels);
    if (baseline == 1) return core::Vector::Ones(kPixels);
    if (baseline == 2) return data.mean;
    return data.class_means.row(baseline - 3).transpose();
}

std::vector<Parameter> parameters_of(Choices& choices, int n_images) {
    std::vector<Parameter> all = question_parameters(choices, n_images);
    for (Parameter& parameter : figure_parameters(choices)) all.push_back(std::move(parameter));
    for (Parameter& parameter : network_parameters(choices)) all.push_back(std::move(parameter));
    return all;
}

}  // namespace lessons::digits
