#pragma once
// The models of the gallery, each a text with its story in its first remarks.

#include <string>
#include <vector>

namespace lessons::workbench {

struct ExampleModel {
    std::string id;
    std::string title;
    std::string text;
};

/// Stories first, models from elsewhere (GNU MathProg, MPS) last.
std::vector<ExampleModel> example_models();

/// The remark that a model begins with, on one line; empty where there is none.
std::string story_of(const std::string& text);

}  // namespace lessons::workbench
