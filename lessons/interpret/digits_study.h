#pragma once
// The network, the image before it, and what was asked about both.

#include "core/result.h"
#include "lessons/interpret/digits_choices.h"
#include "lessons/interpret/digits_trials.h"
#include "lessons/interpret/digits_words.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace lessons::digits {

class Study {
public:
    /// The choices stay the learner's: they may change at any time.
    explicit Study(const Choices& choices) : choices_(choices) {}

    const DigitsData& data() const { return data_; }
    const Training& training() const { return *training_; }

    // ---- The course of learning
    /// To the start, with another network where the settings are others.
    void reset();
    void go_to(int epoch);
    int n_epochs() const { return epoch_; }
    const Epoch& epoch() const { return *training_->epochs()[static_cast<std::size_t>(epoch_)]; }

    // ---- The image: one of the test images, or what was drawn on it
    core::Vector image() const { return drawing_ ? *drawing_ : test_image(); }
    bool is_drawing() const { return drawing_.has_value(); }
    /// Nothing takes a drawing back.
    void draw(std::optional<core::Vector> drawing);
    /// {"drawing": "64 signs"}; an empty object without a drawing.
    nlohmann::json edits() const;
    core::Result<void> apply(const nlohmann::json& edits);

    // ---- What is asked
    core::Index digit() const;
    Bars bars() const;
    /// The answer to the question of the moment: the one kept by explain_now(), or explained anew.
    Answer answer() const { return is_explained() ? *answer_ : explain(question()); }
    /// Keeps the answer, so that it is read often and computed once. Each frame begins with it.
    void explain_now();
    State state() const;

    // ---- The tests, in slices
    void work();
    Progress progress() const;

private:
    std::shared_ptr<const core::models::Mlp> network(int after) const;
    core::Vector test_image() const { return data_.test.X.row(choices_.image - 1).transpose(); }
    core::Vector baseline() const { return choices_.baseline_image(data_); }
    Question question() const { return {network(epoch_), image(), baseline(), digit(), choices_.patch}; }
    bool is_explained() const { return answer_ && answer_->question == question(); }
    bool has_curves() const { return curves_ && curves_belong_to_ == question(); }
    bool has_trials() const { return trials_.answers(network(epoch_), baseline(), choices_.patch); }

    const Choices& choices_;
    DigitsData data_ = load_digits();
    std::optional<core::Vector> drawing_;
    int drawing_belongs_to_ = 0;  ///< The image that was drawn on.
    std::optional<Training> training_;
    int epoch_ = 0;
    std::optional<Answer> answer_;
    Trials trials_;
    std::optional<DeletionCurves> curves_;
    Question curves_belong_to_;
};

}  // namespace lessons::digits
