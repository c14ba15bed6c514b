#pragma once
// The model's text: a code editor with line numbers that marks what it cannot read, and the same model in
// other formats to take away.

#include "lessons/lp/workbench_model.h"

#include <imgui.h>

#include <optional>
#include <string>

namespace lessons::workbench {

class Editor {
public:
    /// Fills the current window. Gives another model as soon as what is typed is one: at every key in short
    /// texts, with the button (or Ctrl and Enter) in long ones and in MathProg, which takes its time to read.
    /// `written_as`: 0 is the text as typed, 1 to 4 the formats it can be written in; `version` is another
    /// number for another program.
    std::optional<Model> draw(const Model& model, const core::lp::LinearProgram& program, int version,
                              int& written_as);

    /// What is wrong with the text now; empty where nothing is.
    const std::string& problem() const { return problem_; }

private:
    std::optional<Model> draw_typed(const Model& model);
    void draw_written(const core::lp::LinearProgram& program, int version, int written_as);
    void draw_gutter(ImVec2 low, ImVec2 high, float scroll, float width) const;
    void draw_mark(ImVec2 low, ImVec2 high, ImVec2 scroll) const;
    void draw_problem(float height) const;
    std::optional<Model> read();
    void show(const std::string& text);
    bool is_live() const;

    std::string draft_;
    std::string shown_;  ///< The model's text when the draft was last in step with it.
    std::optional<core::Error> error_;
    std::string problem_;
    int line_count_ = 1;
    std::string written_;  ///< In another format.
    int written_version_ = -1;
    int written_format_ = 0;
};

}  // namespace lessons::workbench
