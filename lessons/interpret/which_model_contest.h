#pragma once
// Models that learn from the same rows and are judged on the same others, beside rows that stay sealed.

#include "core/evaluate/bootstrap.h"
#include "lessons/interpret/case_model.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lessons::which {

using cases::ModelKind;
inline constexpr int kKinds = static_cast<int>(cases::kModelKinds);

/// The rows of a case in three parts: data().train to learn from, data().test to choose on (a quarter of the
/// case's training rows), and sealed() to judge the choice once (the case's own test rows).
class Contest {
public:
    static constexpr int kFrames = 40;  ///< Training is shown in so many parts, whatever a model's steps.

    explicit Contest(cases::Case of_case);
    Contest(const Contest&) = delete;
    Contest& operator=(const Contest&) = delete;

    const cases::Case& data() const { return data_; }
    const core::data::Dataset& sealed() const { return sealed_; }

    /// One piece of what is missing: a training step of the model that is furthest behind, then draws for its
    /// interval, then predictions of sealed rows where they are wanted (bit k for kind k).
    void work(std::uint32_t wants_sealed);
    double progress(std::uint32_t wants_sealed) const;
    bool is_done(std::uint32_t wants_sealed) const;

    /// Null before its training began.
    const cases::CaseModel* model(int kind) const { return entry(kind).model.get(); }

    /// P(y = 1) of the rows of data().test at a part of the training; as far as it has got.
    const core::Vector& predictions(int kind, int frame) const;
    /// Steps of training that this part means, as far as they are done.
    int steps_at(int kind, int frame) const;

    /// 95 % interval of the AUC over draws of the judging rows; empty until it is there.
    std::optional<core::Interval> auc_interval(int kind) const;
    /// Of the sealed rows; null until they were wanted and predicted.
    const core::Vector* sealed_predictions(int kind) const;

private:
    struct Entry {
        std::unique_ptr<cases::CaseModel> model;
        std::vector<core::Vector> predictions;  ///< After 0, 1, 2, ... steps.
        std::optional<core::evaluate::Bootstrap> draws;
        std::optional<core::Vector> sealed;
    };
    const Entry& entry(int kind) const { return entries_[static_cast<std::size_t>(kind)]; }
    Entry& entry(int kind) { return entries_[static_cast<std::size_t>(kind)]; }
    double share_done(int kind, bool wants_sealed) const;
    void train(Entry& entry, int kind);
    void draw(Entry& entry);
    void predict_sealed(Entry& entry);

    cases::Case data_;
    core::data::Dataset sealed_;
    core::Vector before_;
    std::array<Entry, cases::kModelKinds> entries_;
};

/// Bit `kind`.
inline std::uint32_t bit(int kind) { return std::uint32_t{1} << kind; }

}  // namespace lessons::which
