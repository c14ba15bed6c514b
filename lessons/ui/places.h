#pragma once
// Where on the screen things are, by the words on them: tests press "Momentum" or "Next" without knowing how
// the page is laid out.

#include <imgui.h>

#include <string>
#include <vector>

namespace lessons::ui {

/// Something that can be pressed, as far as it is in view.
struct Place {
    std::string name;
    ImVec2 position{0.0f, 0.0f};
    ImVec2 size{0.0f, 0.0f};
};

/// Those of the present frame, in the order in which they were drawn.
class Places {
public:
    void add(Place place);
    const std::vector<Place>& all() const { return all_; }

private:
    int frame_ = -1;
    std::vector<Place> all_;
};

/// Names what was drawn last. Nothing where it is out of view.
void name_place(const std::string& name);

}  // namespace lessons::ui
