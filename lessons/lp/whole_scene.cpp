#include "lessons/lp/whole_scene.h"

#include "lessons/lp/whole_edits.h"
#include "lessons/ui/context.h"

#include <algorithm>
#include <cmath>

namespace lessons::whole {

std::string highlight_of(core::Index node) { return "node " + std::to_string(node + 1); }

core::Index shown_node(const Scene& scene) {
    const auto count = static_cast<core::Index>(scene.now().nodes().size());
    for (core::Index k = 0; k < count; ++k)
        if (ui::is_highlighted(highlight_of(k))) return k;
    return scene.run.present();
}

const core::Vector& shown_x(const Scene& scene) {
    const core::Index shown = shown_node(scene);
    return shown < 0 ? scene.node(0).x : scene.node(shown).x;
}

double tidy(double value) { return core::lp::distance_to_whole(value) < 1e-6 ? std::round(value) : value; }

double whole_limit(double value) { return std::clamp(std::round(value), 0.0, kMostLimit); }

}  // namespace lessons::whole
