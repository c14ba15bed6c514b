#pragma once
// A case from the learner's own table, a piece at a time: what make_own_case() does at once.

#include "core/data/dataset.h"
#include "lessons/interpret/own_case.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lessons::cases {

/// The table must outlive the maker.
class OwnCaseMaker {
public:
    OwnCaseMaker(const OwnTable& own, const std::string& name, const Aim& aim, Needs needs);

    /// Looks at one column, mostly: at most a few milliseconds.
    void step();
    bool finished() const { return stage_ == Stage::done; }

    /// As make_own_case() tells it. Only once finished().
    core::Result<Case> result() &&;

private:
    enum class Stage { ranking, rows, words, done };

    void name_target(const Aim& aim);
    void rank_column();
    void choose_features();
    void gather_rows();
    void put_into_words();
    void fail(core::Error error);

    const OwnTable& own_;
    Needs needs_;
    int target_ = -1;
    Stage stage_ = Stage::ranking;
    core::data::Column predicted_;
    int next_column_ = 0;
    std::vector<std::pair<double, int>> ranked_;  ///< Less the strength, column.
    std::vector<int> features_;
    core::data::Dataset rows_;
    Case result_;
    std::optional<core::Error> error_;
};

}  // namespace lessons::cases
