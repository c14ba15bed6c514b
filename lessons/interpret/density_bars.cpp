#include "lessons/interpret/density_bars.h"

#include "lessons/ui/context.h"

#include <algorithm>

namespace lessons {

void draw_density_bars(ui::Plot& plot, const std::vector<int>& counts, double low, double width,
                       const DensityStyle& style) {
    if (counts.empty()) return;
    const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
    const float floor = plot.area().Max.y;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const float height =
            ui::scaled(style.height) * static_cast<float>(counts[k]) / static_cast<float>(most);
        const double from = low + static_cast<double>(k) * width;
        const float left = plot.to_pixel({from, 0.0}).x;
        const float right = plot.to_pixel({from + width, 0.0}).x;
        plot.draw().AddRectFilled({left, floor - height}, {right - 1.0f, floor},
                                  ui::with_alpha(ui::theme().text, style.opacity));
    }
}

}  // namespace lessons
