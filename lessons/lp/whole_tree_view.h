#pragma once
// The tree of nodes, each with what it promises and why it was closed.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/tree.h"

namespace lessons::whole {

class SearchTreeView {
public:
    Action draw(const Scene& scene);

private:
    ui::TreeView view_;
};

}  // namespace lessons::whole
