#pragma once
// Which columns are learnt from, and where a table of one's own is pasted. What was typed stays until it is
// used.

#include "lessons/optim/learning_edits.h"

#include <string>
#include <vector>

namespace lessons::learning {

class TableCard {
public:
    /// Fills the current window; changes `edits` where the learner chose or pasted something that can be
    /// used.
    Edited draw(Edits& edits, std::size_t table);

    /// The words that open it, at the right of the pane's title.
    void draw_opener(std::size_t table);

    bool is_open() const { return is_open_; }
    const std::string& problem() const { return problem_; }

private:
    Edited draw_buttons(Edits& edits, bool is_own);
    Edited choose_columns(Edits& edits, std::size_t table);
    void draw_field();
    Edited use(Edits& edits);
    void begin_with(const std::string& text);
    void show(const core::Result<void>& outcome);

    bool is_open_ = false;
    std::vector<char> typed_;  ///< With the 0 at its end.
    std::string used_;         ///< The text that `typed_` began with.
    std::string problem_;
};

}  // namespace lessons::learning
