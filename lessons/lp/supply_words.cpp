#include "lessons/lp/supply_words.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::supply {

namespace {

using core::Index;
using core::lp::ArcState;
using core::lp::NetworkSimplex;
using ui::format_money;

constexpr std::size_t kMostReasons = 3;

ui::Run strong(std::string text) { return {ui::Run::Style::strong, std::move(text)}; }
ui::Run plain(std::string text) { return {ui::Run::Style::plain, std::move(text)}; }

/// "A crate there costs 3.10, the present plan pays 50: each one saves 46.90."
Sentence entering_words(const Scene& scene) {
    const NetworkSimplex& plan = scene.run.now();
    const Index arc = scene.next.entering;
    const std::string& one = scene.story.one;
    if (plan.state(arc) == ArcState::kAtHigh) {
        return {strong(arc_name(scene, arc)), plain(" carries too much: each " + one + " less there saves " +
                                                    format_money(scene.next.saving) + ".")};
    }
    const double now = plan.arc_cost(arc) + scene.next.saving;
    return {strong(arc_name(scene, arc)),
            plain(" is used from now on. A " + one + " costs " + format_money(plan.arc_cost(arc)) +
                  " that way, and the present plan pays " + format_money(now) + ": each one saves " +
                  format_money(scene.next.saving) + ".")};
}

/// "30 crates go round, until Station → Docks runs empty."
Sentence leaving_words(const Scene& scene) {
    const core::lp::FlowPivot& next = scene.next;
    if (next.amount <= 0.0) {
        return {plain("Nothing can go round yet: "), strong(arc_name(scene, next.leaving)),
                plain(" has no room. Only the tree changes, not the plan.")};
    }
    const auto leaving = std::find_if(next.cycle.begin(), next.cycle.end(),
                                      [&](const auto& part) { return part.arc == next.leaving; });
    const bool runs_empty = leaving != next.cycle.end() && leaving->sign < 0;
    return {plain("Round the circle on the map (+ carries more, \u2212 less) go "),
            strong(count_of(scene.story, next.amount)),
            plain(", until "),
            strong(arc_name(scene, next.leaving)),
            plain(std::string(runs_empty ? " runs empty" : " is full") + ". Saved in this step: "),
            strong(format_money(next.total_saving())),
            plain(".")};
}

Sentence verdict_words(const Scene& scene) {
    const std::string cost = format_money(scene.run.end().cost());
    Sentence words{plain("No route saves anything any more: "), strong(cost),
                   plain(" a day is the least that is possible.")};
    if (!scene.run.referee_cost()) {
        words.push_back(plain(" GLPK is being asked."));
    } else {
        words.push_back(plain(scene.run.referee_agrees() ? " GLPK agrees." : " GLPK does not agree."));
    }
    return words;
}

Sentence closed_words(const Scene& scene) {
    const double more = scene.run.end().cost() - scene.run.open_cost();
    if (!scene.run.world().has_closed()) return {};
    if (more < 0.005) return {plain("What is closed costs nothing: nobody would have driven there.")};
    return {plain("What is closed costs "), strong(format_money(more)),
            plain(" a day; with everything open it would be " + format_money(scene.run.open_cost()) + ".")};
}

void add_shortages(std::vector<Sentence>& words, const Scene& scene) {
    std::size_t told = 0;
    for (std::size_t k = 0; k < scene.run.world().sites.size() && told < kMostReasons; ++k) {
        const std::string why = shortage_words(scene, k);
        if (why.empty()) continue;
        words.push_back({strong(scene.site(k).name), plain(" " + why)});
        ++told;
    }
}

void add_bottlenecks(std::vector<Sentence>& words, const Scene& scene) {
    const std::vector<std::size_t> full = scene.run.bottlenecks();
    for (std::size_t k = 0; k < std::min(full.size(), kMostReasons); ++k) {
        const double worth = -scene.run.end().reduced_cost(static_cast<Index>(full[k]));
        words.push_back(
            {strong(scene.route_name(full[k])), plain(" is full: room for one more " + scene.story.one +
                                                      " would save " + format_money(worth) + ".")});
    }
}

/// The warehouse where one more unit of stock would save the most.
Sentence stock_words(const Scene& scene) {
    double most = 0.005;
    const Site* dearest = nullptr;
    for (std::size_t k = 0; k < scene.run.world().sites.size(); ++k) {
        const double price = scene.run.end().price(static_cast<Index>(k));
        if (scene.site(k).kind != SiteKind::warehouse || price <= most) continue;
        most = price;
        dearest = &scene.site(k);
    }
    if (dearest == nullptr) return {plain("Stock is left in every depot: more would be worth nothing.")};
    return {plain("More stock is worth most at "), strong(dearest->name),
            plain(": one more " + scene.story.one + " there saves " + format_money(most) + ".")};
}

Sentence hurry_words(const Scene& scene) {
    const double more = scene.run.nearest_first_cost() - scene.run.end().cost();
    if (!(more > 0.005)) return {};
    return {plain("Whoever takes the cheapest route first, again and again, pays "),
            strong(format_money(more)), plain(" more.")};
}

std::vector<Sentence> verdicts(const Scene& scene) {
    std::vector<Sentence> words{verdict_words(scene), closed_words(scene)};
    add_shortages(words, scene);
    add_bottlenecks(words, scene);
    words.push_back(stock_words(scene));
    words.push_back(hurry_words(scene));
    std::erase_if(words, [](const Sentence& sentence) { return sentence.empty(); });
    return words;
}

}  // namespace

std::string count_of(const Story& story, double count) {
    return ui::format_number(count) + "\u00a0" + (count == 1.0 ? story.one : story.unit);
}

std::string arc_name(const Scene& scene, Index arc) {
    const NetworkSimplex& plan = scene.run.now();
    if (arc < plan.arc_count()) return scene.route_name(static_cast<std::size_t>(arc));
    const core::lp::ArcEnds ends = plan.ends(arc);
    const bool is_missing = plan.is_missing_arc(arc);
    const std::string& name = scene.site(static_cast<std::size_t>(is_missing ? ends.to : ends.from)).name;
    return is_missing ? "what is missing at " + name : "what is left over at " + name;
}

std::vector<Sentence> step_words(const Scene& scene) {
    if (!scene.next.is_step()) return verdicts(scene);
    std::vector<Sentence> words;
    if (scene.run.step() == 0) words.push_back({{ui::Run::Style::emphasis, scene.story.tell}});
    words.push_back(entering_words(scene));
    words.push_back(leaving_words(scene));
    return words;
}

std::string state_words(const Story& story, const Run& run) {
    double missing = 0.0;
    for (Index node = 0; node < run.now().node_count(); ++node) missing += run.now().missing(node);
    std::string words = "Step " + std::to_string(run.step()) + " of " + std::to_string(run.last_step()) +
                        ". The plan costs " + format_money(run.now().cost()) + " a day";
    if (missing > 0.0) words += "; " + count_of(story, missing) + " are missing";
    return words + (run.finished() ? ". No plan is cheaper." : ".");
}

std::vector<ui::ReadoutRow> site_rows(const Scene& scene, std::size_t k) {
    const Site& site = scene.site(k);
    const auto node = static_cast<Index>(k);
    const NetworkSimplex& plan = scene.run.now();
    std::vector<ui::ReadoutRow> rows;
    if (site.kind == SiteKind::warehouse) {
        rows.push_back({"Stock", count_of(scene.story, site.amount)});
        rows.push_back({"Left over", count_of(scene.story, plan.left_over(node))});
        rows.push_back({"One more here saves", format_money(plan.price(node))});
        return rows;
    }
    if (site.kind == SiteKind::shop) {
        rows.push_back({"Wants", count_of(scene.story, site.amount)});
        if (plan.missing(node) > 0.0) rows.push_back({"Missing", count_of(scene.story, plan.missing(node))});
    }
    rows.push_back({"One more here costs", format_money(plan.price(node))});
    return rows;
}

std::vector<ui::ReadoutRow> route_rows(const Scene& scene, std::size_t route) {
    const Route& way = scene.run.routes()[route];
    const auto arc = static_cast<Index>(route);
    const NetworkSimplex& plan = scene.run.now();
    std::vector<ui::ReadoutRow> rows{{"Distance", ui::format_unit(way.kilometres, "km", 3)},
                                     {"Cost of a " + scene.story.one, format_money(way.cost)},
                                     {"Carries", count_of(scene.story, plan.flow(arc))}};
    if (std::isfinite(plan.capacity(arc)) && !way.is_closed)
        rows.push_back({"Room for", count_of(scene.story, plan.capacity(arc))});
    const double reduced = plan.reduced_cost(arc);
    if (!way.is_closed && plan.state(arc) == ArcState::kAtLow && reduced > 0.005)
        rows.push_back({"Would have to be cheaper by", format_money(reduced)});
    if (plan.state(arc) == ArcState::kAtHigh && reduced < -0.005)
        rows.push_back({"Room for one more saves", format_money(-reduced)});
    rows.push_back({"Click", way.is_closed ? "opens it again" : "closes it"});
    return rows;
}

std::string shortage_words(const Scene& scene, std::size_t site) {
    const double missing = scene.run.end().missing(static_cast<Index>(site));
    if (!(missing > 0.0)) return {};
    const std::string lacks = "lacks " + count_of(scene.story, missing) + ": ";
    switch (scene.run.shortage(site)) {
        case Shortage::stock:
            return lacks + "all stock is used up, and it is cheapest to go short here.";
        case Shortage::full_roads:
            return lacks + "there is stock, but the roads that lead here are full.";
        case Shortage::too_dear:
            return lacks + "bringing one would cost more than the " +
                   format_money(scene.run.network().shortage_cost) + " that going short costs.";
        case Shortage::no_way:
            return lacks + "there is stock, but no open way from it.";
        case Shortage::none:
            break;
    }
    return lacks;
}

}  // namespace lessons::supply
