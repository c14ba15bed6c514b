#include "lessons/lp/supply_script.h"

#include <cmath>

namespace lessons::supply {

namespace {

using core::Index;

DataTable sites_table(const Run& run) {
    DataTable table{.id = "sites",
                    .title = "Stock, demand and prices",
                    .columns = {"site", "supply", "missing", "left_over", "price"},
                    .rows = {}};
    for (std::size_t k = 0; k < run.world().sites.size(); ++k) {
        const auto node = static_cast<Index>(k);
        const Site& site = run.world().sites[k];
        table.rows.push_back({site.name, site.supply() + 0.0, run.now().missing(node),
                              run.now().left_over(node), run.now().price(node)});
    }
    return table;
}

/// Capacities that are infinite are empty fields.
DataTable routes_table(const Run& run) {
    DataTable table{.id = "routes",
                    .title = "Routes and what they carry",
                    .columns = {"from", "to", "cost", "capacity", "carries", "reduced_cost"},
                    .rows = {}};
    for (std::size_t k = 0; k < run.routes().size(); ++k) {
        const auto arc = static_cast<Index>(k);
        const Route& route = run.routes()[k];
        table.rows.push_back({run.world().sites[route.from].name, run.world().sites[route.to].name,
                              route.cost, run.now().capacity(arc), run.now().flow(arc),
                              run.now().reduced_cost(arc)});
    }
    return table;
}

}  // namespace

std::vector<DataTable> supply_tables(const Run& run) { return {sites_table(run), routes_table(run)}; }

PythonScript supply_script(const Story& story, const Run& run) {
    PythonScript script;
    script.text = "# The cheapest deliveries of " + python_comment(story.unit) +
                  ", found by SciPy's solver HiGHS.\n"
                  "import csv\n"
                  "import io\n"
                  "import numpy as np\n"
                  "from scipy.optimize import linprog\n"
                  "from scipy.sparse import lil_matrix\n\n"
                  "SHORTAGE = " +
                  python_number(run.network().shortage_cost) + "  # euros for one that is missing\n\n\n" +
                  "def main():\n"
                  "    sites = list(csv.DictReader(io.StringIO(SITES)))\n"
                  "    routes = list(csv.DictReader(io.StringIO(ROUTES)))\n"
                  "    place = {site[\"site\"]: i for i, site in enumerate(sites)}\n"
                  "    # What leaves a site, less what comes and what is missing, is at most its supply.\n"
                  "    balance = lil_matrix((len(sites), len(routes) + len(sites)))\n"
                  "    for j, route in enumerate(routes):\n"
                  "        balance[place[route[\"from\"]], j] = 1\n"
                  "        balance[place[route[\"to\"]], j] = -1\n"
                  "    for i in range(len(sites)):\n"
                  "        balance[i, len(routes) + i] = -1\n"
                  "    cost = [float(route[\"cost\"]) for route in routes] + [SHORTAGE] * len(sites)\n"
                  "    bounds = [(0, float(route[\"capacity\"]) if route[\"capacity\"] else None)\n"
                  "              for route in routes] + [(0, None)] * len(sites)\n"
                  "    supply = [float(site[\"supply\"]) for site in sites]\n"
                  "    answer = linprog(cost, A_ub=balance.tocsr(), b_ub=supply, bounds=bounds)\n"
                  "    for route, amount in zip(routes, answer.x):\n"
                  "        if amount > 1e-9:\n"
                  "            print(\"#\", route[\"from\"], \"to\", route[\"to\"], np.round(amount, 6))\n"
                  "    print(\"best\", answer.fun)\n";
    script.prints = {"best"};
    script.data = supply_tables(run);
    return script;
}

}  // namespace lessons::supply
