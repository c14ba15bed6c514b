#pragma once
// Handwritten digits, 8 x 8 points each: those that teach the network, and those that it never saw.

#include "core/models/training_set.h"
#include "core/types.h"

#include <string>

namespace lessons::digits {

inline constexpr core::Index kSide = 8;
inline constexpr core::Index kPixels = kSide * kSide;
inline constexpr core::Index kClasses = 10;
inline constexpr int kLevels = 16;  ///< Ink goes from 0 to 16; models see it divided by 16.

/// Images as rows of X, shape (n, 64), ink in [0, 1]; y holds the digits.
struct DigitsData {
    core::models::TrainingSet train;
    core::models::TrainingSet test;  ///< Every fourth image.
    core::Matrix class_means;        ///< Shape (10, 64): the mean training image of each digit.
    core::Vector mean;               ///< Of all training images.
};

/// Reads the embedded images. The split is always the same.
DigitsData load_digits();

/// The image as 64 characters 0-9, a-g, as the embedded file has it.
std::string levels_text(const core::Vector& image);

/// The image that such a text holds; empty where it is none.
core::Vector image_from_text(const std::string& text);

}  // namespace lessons::digits
