#include "lessons/interpret/digits_data.h"

#include <cassert>
#include <cmath>
#include <string_view>
#include <vector>

extern "C" const unsigned char gradus_digits_txt[];
extern "C" const unsigned gradus_digits_txt_size;

namespace lessons::digits {

namespace {

using core::Index;

constexpr std::string_view kSigns = "0123456789abcdefg";
constexpr std::size_t kLine = kPixels + 3;  // 64 signs, a blank, the digit, the line's end
constexpr Index kEvery = 4;

double ink_of(char sign) {
    const std::size_t level = kSigns.find(sign);
    return level == std::string_view::npos ? core::kNaN : static_cast<double>(level) / kLevels;
}

core::Vector read_image(std::string_view signs) {
    core::Vector image(kPixels);
    for (Index j = 0; j < kPixels; ++j) image[j] = ink_of(signs[static_cast<std::size_t>(j)]);
    return image;
}

core::models::TrainingSet rows_of(std::string_view text, const std::vector<Index>& rows) {
    core::models::TrainingSet set;
    set.X.resize(static_cast<Index>(rows.size()), kPixels);
    set.y.resize(set.X.rows());
    for (Index i = 0; i < set.X.rows(); ++i) {
        const std::string_view line =
            text.substr(static_cast<std::size_t>(rows[static_cast<std::size_t>(i)]) * kLine, kLine);
        set.X.row(i) = read_image(line).transpose();
        set.y[i] = line[kPixels + 1] - '0';
    }
    return set;
}

core::Matrix means_of_classes(const core::models::TrainingSet& set) {
    core::Matrix sums = core::Matrix::Zero(kClasses, kPixels);
    core::Vector counts = core::Vector::Zero(kClasses);
    for (Index i = 0; i < set.n_rows(); ++i) {
        const auto digit = static_cast<Index>(set.y[i]);
        sums.row(digit) += set.X.row(i);
        counts[digit] += 1.0;
    }
    return counts.cwiseInverse().asDiagonal() * sums;
}

}  // namespace

DigitsData load_digits() {
    const std::string_view text(reinterpret_cast<const char*>(gradus_digits_txt), gradus_digits_txt_size);
    assert(text.size() % kLine == 0);
    std::vector<Index> train, test;
    for (Index row = 0; row < static_cast<Index>(text.size() / kLine); ++row)
        (row % kEvery == kEvery - 1 ? test : train).push_back(row);
    DigitsData data;
    data.train = rows_of(text, train);
    data.test = rows_of(text, test);
    data.class_means = means_of_classes(data.train);
    data.mean = data.train.X.colwise().mean().transpose();
    return data;
}

std::string levels_text(const core::Vector& image) {
    std::string text;
    for (const double ink : image) text += kSigns[static_cast<std::size_t>(std::lround(kLevels * ink))];
    return text;
}

core::Vector image_from_text(const std::string& text) {
    if (text.size() != static_cast<std::size_t>(kPixels)) return {};
    core::Vector image = read_image(text);
    return image.hasNaN() ? core::Vector{} : image;
}

}  // namespace lessons::digits
