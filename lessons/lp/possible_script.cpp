#include "lessons/lp/possible_script.h"

#include <cmath>
#include <string>

namespace lessons::possible {

PythonScript possible_script(const Run& run) {
    const auto& products = run.story().products;
    std::string limits;
    for (std::size_t k = 0; k < static_cast<std::size_t>(run.step()); ++k) {
        const core::geometry::HalfPlane limit = run.limits()[k].half_plane();
        limits += "    (" + python_list({limit.normal.x(), limit.normal.y()}) + ", " +
                  python_number(limit.offset) + "),  # " + python_comment(run.limits()[k].name) + "\n";
    }
    PythonScript script;
    script.text = "# Which plans of " + python_comment(products[0]) + " and " + python_comment(products[1]) +
                  " keep every limit: the corners of their region.\n"
                  "import itertools\n"
                  "import numpy as np\n"
                  "from scipy.spatial import ConvexHull\n\n"
                  "limits = [  # use of each product, at most\n" +
                  limits +
                  "    ([-1.0, 0.0], 0.0),\n"
                  "    ([0.0, -1.0], 0.0),\n"
                  "]\n"
                  "uses = np.array([use for use, _ in limits])\n"
                  "bounds = np.array([bound for _, bound in limits])\n"
                  "sizes = np.maximum(1.0, np.abs(bounds))\n"
                  "corners = []\n"
                  "for pair in itertools.combinations(range(len(limits)), 2):\n"
                  "    pair = list(pair)\n"
                  "    if abs(np.linalg.det(uses[pair])) < 1e-12:\n"
                  "        continue\n"
                  "    corner = np.linalg.solve(uses[pair], bounds[pair])\n"
                  "    is_possible = np.all(uses @ corner - bounds <= 1e-9 * sizes)\n"
                  "    if is_possible and not any(np.allclose(corner, c, atol=1e-9) for c in corners):\n"
                  "        corners.append(corner)\n"
                  "for corner in corners:\n"
                  "    print(\"#\", *corner)\n"
                  "print(\"corners\", len(corners))\n";
    script.prints = {"corners"};
    const double area = area_of(run.region());
    if (std::isfinite(area) && run.region().shape == core::geometry::RegionShape::kArea) {
        script.text += "print(\"area\", ConvexHull(np.array(corners)).volume)\n";
        script.prints.push_back("area");
    }
    return script;
}

std::vector<DataTable> possible_tables(const Run& run) {
    const auto& products = run.story().products;
    DataTable corners{.id = "corners", .title = "Corners", .columns = {products[0], products[1]}, .rows = {}};
    for (const core::geometry::RegionVertex& vertex : run.region().vertices)
        corners.rows.push_back({vertex.point.x(), vertex.point.y()});
    DataTable uses{.id = "uses",
                   .title = "What the plan uses",
                   .columns = {"limit", "used", "bound", "spare"},
                   .rows = {}};
    for (std::size_t k = 0; k < static_cast<std::size_t>(run.step()); ++k) {
        const Limit& limit = run.limits()[k];
        uses.rows.push_back({limit.name, limit.used(run.point()), limit.bound, limit.spare(run.point())});
    }
    return {corners, uses};
}

}  // namespace lessons::possible
