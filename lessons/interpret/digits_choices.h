#pragma once
// What the learner has chosen in the lesson on digits.

#include "lessons/interpret/digits_explainer.h"
#include "lessons/parameter.h"

#include <array>
#include <vector>

namespace lessons::digits {

enum class View { learning, image, tests };

/// As the control calls them.
inline constexpr std::array<const char*, kMethods> kMethodWords{"Gradient", "Smooth gradient",
                                                                "Integrated gradients", "Occlusion"};

struct Choices {
    int view = 0;      ///< A View.
    int image = 232;   ///< Of the test images, from 1.
    int target = 0;    ///< 0: what the network answers; else the digit target - 1.
    int baseline = 0;  ///< Blank, all ink, the mean image, then the mean of each digit.
    int method = static_cast<int>(Method::integrated);
    double alpha = 1.0;
    int slices = 5;
    int patch = 2;
    int n_deleted = 8;
    int hidden = 2;  ///< 4, 8, 16, 32 or 16 + 16 units.
    int activation = 0;
    double learning_rate = 0.003;
    int labels = 0;  ///< 1: shuffled.
    int seed = 1;

    Method chosen_method() const { return static_cast<Method>(method); }
    bool wants_tests() const { return view == static_cast<int>(View::tests); }
    Settings settings() const;
    core::Vector baseline_image(const DigitsData& data) const;
};

/// The controls of the choices, which must outlive them.
std::vector<Parameter> parameters_of(Choices& choices, int n_images);

}  // namespace lessons::digits
