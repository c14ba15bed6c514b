#include "lessons/interpret/edit_curve_view.h"

#include "lessons/interpret/density_bars.h"

#include "core/math/elementary.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::editing {

namespace {

using core::Index;
using core::Interval;
using core::Vector2;
using ui::theme;

constexpr int kDensityCells = 48;
constexpr float kDensityHeight = 26.0f;
constexpr float kFoot = 14.0f;   // px, of the brackets above the axis
constexpr float kAside = 11.0f;  // px, of handles from the edges of the range

Interval span_of(const Places& places, int from, int to) {
    return {places.spans[static_cast<std::size_t>(from)].low,
            places.spans[static_cast<std::size_t>(to)].high};
}

double center(Interval span) { return 0.5 * (span.low + span.high); }

double score_at(const models::AdditiveTerm& term, int group) { return term.scores(group, 0); }

/// How many training rows stand in each of some cells of equal width; what lies outside is at the ends.
std::vector<int> counts_of(const core::Vector& column, double low, double width, int cells) {
    std::vector<int> counts(static_cast<std::size_t>(cells), 0);
    for (const double value : column) {
        if (core::data::is_missing(value)) continue;
        const double place = std::clamp((value - low) / width, 0.0, cells - 1.0);
        ++counts[static_cast<std::size_t>(place)];
    }
    return counts;
}

}  // namespace

ui::SeriesStyle trained_style() {
    return {.color = theme().series[0], .marker = ui::Marker::none, .thickness = 2.5f};
}

ui::SeriesStyle edited_style() {
    return {.color = theme().series[1], .marker = ui::Marker::none, .thickness = 3.0f};
}

ui::SeriesStyle held_back_style() {
    return {.color = theme().series[2], .marker = ui::Marker::diamond, .thickness = 2.5f, .radius = 6.0f};
}

std::optional<Change> CurveView::draw(const Scene& scene) {
    const Places places = places_of(scene.data, scene.after, scene.change.feature);
    choose_window(scene, places);
    const std::string label = "Adds to the " + height_unit(scene.data);
    ui::Plot plot(
        "curve", view_,
        {.x = {.label = scene.words().label, .unit = scene.words().unit, .categories = places.names},
         .y = {.label = label},
         .movement = ui::Movement::fixed,
         .legend = ui::LegendUse::never,
         .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    draw_ground(plot, scene, places);
    draw_errors(plot, scene, places);
    const models::AdditiveTerm& before = scene.before.terms[static_cast<std::size_t>(scene.term)];
    ui::SeriesStyle left_behind = trained_style();
    left_behind.dash = ui::Dash::dashed;
    draw_pieces(plot, places, before, left_behind, Pieces::changed, scene);
    draw_pieces(plot, places, before, trained_style(), Pieces::unchanged, scene);
    draw_pieces(plot, places, scene.shown(), edited_style(), Pieces::changed, scene);
    name_missing(plot, places);
    if (scene.is_tested) draw_wish(plot, scene, places);
    std::optional<Change> changed = drag_range(plot, scene, places);
    if (!changed && scene.has_all_bags()) changed = drag_height(plot, scene, places);
    if (!changed) changed = sweep_range(plot, scene, places);
    tell_place(plot, scene, places);
    return changed;
}

// Room for the curve before and after with its errors; it stands still while a range is dragged inside it.
void CurveView::choose_window(const Scene& scene, const Places& places) {
    Interval up{-0.1, 0.1};
    for (const models::AdditiveModel* model : {&scene.training.model(kBags), &scene.before, &scene.after}) {
        const models::AdditiveTerm& term = model->terms[static_cast<std::size_t>(scene.term)];
        for (int k = 0; k < places.count(); ++k) {
            const double reach = 2.0 * term.standard_errors(k, 0);
            up.low = std::min(up.low, score_at(term, k) - reach);
            up.high = std::max(up.high, score_at(term, k) + reach);
        }
    }
    const Claim& claim = scene.outcome.claim;
    if (scene.is_tested && !std::isnan(claim.wish.value)) {
        const double most = up.length();  // a very unsure wish runs out of the picture
        up.low = std::min(up.low, std::max(claim.height_before + claim.wish.interval().low, up.low - most));
        up.high =
            std::max(up.high, std::min(claim.height_before + claim.wish.interval().high, up.high + most));
    }
    const double margin = 0.08 * up.length();
    view_.set_home({places.window, {up.low - 2.5 * margin, up.high + margin}});
    if (feature_ != scene.change.feature || case_ != scene.data.id) view_.fit();
    feature_ = scene.change.feature;
    case_ = scene.data.id;
}

// The marked range, the line of no effect, and where the training rows are.
void CurveView::draw_ground(ui::Plot& plot, const Scene& scene, const Places& places) const {
    const Interval marked = span_of(places, scene.change.from, scene.change.to);
    plot.rect({marked.low, plot.window().y.low}, {marked.high, plot.window().y.high}, theme().accent_soft,
              0.0f);
    plot.h_line(0.0, {.color = theme().control, .thickness = 1.0f});
    const bool is_category = places.is_category();
    const int cells = is_category ? places.count() : kDensityCells;
    const double width = is_category ? 1.0 : places.window.length() / cells;
    const std::vector<int> counts =
        counts_of(scene.data.train.X.col(scene.change.feature), places.window.low, width, cells);
    draw_density_bars(plot, counts, places.window.low, width, {.height = kDensityHeight, .opacity = 0.2f});
}

// Steps from group to group; a gap where pieces are left out, between categories and before missing values.
void CurveView::draw_pieces(ui::Plot& plot, const Places& places, const models::AdditiveTerm& term,
                            const ui::SeriesStyle& style, Pieces pieces, const Scene& scene) {
    const models::AdditiveTerm& before = scene.before.terms[static_cast<std::size_t>(scene.term)];
    points_.clear();
    for (int k = 0; k < places.count(); ++k) {
        const Interval span = places.spans[static_cast<std::size_t>(k)];
        const double inset = places.is_category() ? 0.12 * span.length() : 0.0;
        const bool is_changed = score_at(before, k) != score_at(scene.shown(), k);
        const bool is_left_out = is_changed != (pieces == Pieces::changed);
        const bool is_apart = places.is_category() || (places.has_missing && k == places.count() - 1);
        if (is_apart || is_left_out) points_.emplace_back(core::kNaN, core::kNaN);
        if (is_left_out) continue;
        points_.emplace_back(span.low + inset, score_at(term, k));
        points_.emplace_back(span.high - inset, score_at(term, k));
    }
    plot.line("", points_, style);
}

void CurveView::name_missing(ui::Plot& plot, const Places& places) const {
    if (!places.has_missing || places.is_category()) return;
    const ImVec2 corner{plot.area().Max.x - 4.0f, plot.area().Max.y - ui::scaled(kDensityHeight) - 12.0f};
    plot.text(plot.to_data(corner), "not stated",
              {.color = theme().quiet_text, .size = 11.0f, .align = {1.0f, 0.5f}});
}

// Two standard errors up and down: how differently the bags drew this piece.
void CurveView::draw_errors(ui::Plot& plot, const Scene& scene, const Places& places) const {
    for (int k = 0; k < places.count(); ++k) {
        const Interval span = places.spans[static_cast<std::size_t>(k)];
        const double reach = 2.0 * scene.shown().standard_errors(k, 0);
        const double inset = places.is_category() ? 0.12 * span.length() : 0.0;
        const double at = score_at(scene.shown(), k);
        plot.rect({span.low + inset, at - reach}, {span.high - inset, at + reach},
                  ui::with_alpha(trained_style().color, 0.22f), 0.0f);
    }
}

// The height that held-back rows would give the range, with its 95 % interval.
void CurveView::draw_wish(ui::Plot& plot, const Scene& scene, const Places& places) const {
    const Claim& claim = scene.outcome.claim;
    if (std::isnan(claim.wish.value)) return;
    const Interval marked = span_of(places, scene.change.from, scene.change.to);
    const float right = plot.to_pixel({marked.high, 0.0}).x + kAside;
    const bool has_room = right < plot.area().Max.x - kAside;
    const float aside = has_room ? right : plot.to_pixel({marked.low, 0.0}).x - kAside;
    const double x = plot.to_data({aside, 0.0}).x();
    const Interval interval = claim.wish.interval();
    const ui::SeriesStyle style = held_back_style();
    const Vector2 middle{x, claim.height_before + claim.wish.value};
    plot.segment({x, claim.height_before + interval.low}, {x, claim.height_before + interval.high},
                 {.color = style.color, .thickness = 3.0f});
    plot.marker("held-back rows", middle, style, 7.0f);
    plot.annotation(middle, std::to_string(claim.n_rows) + " held-back " + scene.data.many, {18.0f, -26.0f},
                    {.color = style.color, .strong = true});
}

// Two brackets at the foot of the range, a little outside, so that fingers find them at a narrow one, too.
std::optional<Change> CurveView::drag_range(ui::Plot& plot, const Scene& scene, const Places& places) const {
    const Interval marked = span_of(places, scene.change.from, scene.change.to);
    const int last = places.count() - 1;
    const auto drag = [&](const char* id, double edge, int group, float aside) -> std::optional<int> {
        plot.v_line(edge, {.color = theme().accent, .thickness = 1.5f});
        const ImVec2 foot = plot.to_pixel({edge, 0.0});
        const float shown = std::clamp(foot.x + aside, plot.area().Min.x + 8.0f, plot.area().Max.x - 8.0f);
        const Vector2 at = plot.to_data({shown, plot.area().Max.y - ui::scaled(kFoot)});
        Vector2 moved = at;
        const ui::Drag gesture =
            plot.drag_point(id, moved, {.radius = 6.0f, .x = plot.window().x, .y = {at.y(), at.y()}});
        if (!gesture.moved) return std::nullopt;
        // A key moves by one group.
        if (!gesture.active) return std::clamp(group + (moved.x() > at.x() ? 1 : -1), 0, last);
        // The group whose outer edge is nearest to where the bracket is held.
        const double wanted = plot.to_data({plot.to_pixel(moved).x - (shown - foot.x), 0.0}).x();
        return places.nearest_edge(wanted, aside < 0.0f ? Places::Side::left : Places::Side::right);
    };
    Change change = scene.change;
    if (const auto from = drag("from", marked.low, change.from, -kAside))
        change.from = std::min(*from, change.to);
    if (const auto to = drag("to", marked.high, change.to, kAside)) change.to = std::max(*to, change.from);
    if (change == scene.change) return std::nullopt;
    return change;
}

std::optional<Change> CurveView::drag_height(ui::Plot& plot, const Scene& scene, const Places& places) const {
    const Claim& claim = scene.outcome.claim;
    const double x = center(span_of(places, scene.change.from, scene.change.to));
    Vector2 handle{x, claim.height_after};
    const ui::Drag drag = plot.drag_point("height", handle,
                                          {.color = edited_style().color,
                                           .radius = 7.0f,
                                           .hint = "Drag up or down",
                                           .words_toward = {0.0f, -1.0f},
                                           .x = {x, x},
                                           .y = plot.window().y});
    if (!drag.moved) return std::nullopt;
    Change change = scene.change;
    const double begun =
        change.operation == Operation::shift ? claim.height_after - change.amount : claim.height_before;
    change.operation = Operation::shift;
    change.amount = std::clamp(handle.y() - begun, -kMostShift, kMostShift);
    return change;
}

// A drag over the ground marks a range from where it began.
std::optional<Change> CurveView::sweep_range(ui::Plot& plot, const Scene& scene, const Places& places) {
    const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (const auto pointer = plot.hovered(); pointer && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        swept_from_ = places.nearest(pointer->x());
    if (!is_down) swept_from_.reset();
    if (!swept_from_ || !ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return std::nullopt;
    const int here = places.nearest(plot.to_data(ImGui::GetIO().MousePos).x());
    Change change = scene.change;
    change.from = std::min(*swept_from_, here);
    change.to = std::max(*swept_from_, here);
    if (change == scene.change) return std::nullopt;
    return change;
}

void CurveView::tell_place(ui::Plot& plot, const Scene& scene, const Places& places) const {
    const std::optional<Vector2> pointer = plot.hovered();
    if (!pointer || swept_from_) return;
    const int group = places.nearest(pointer->x());
    const double error = 2.0 * scene.shown().standard_errors(group, 0);
    const auto n_rows = static_cast<double>(scene.shown().weights(group, 0));
    const std::string where = range_text(scene.data, scene.after, scene.change.feature, group, group);
    std::vector<ui::ReadoutRow> rows{
        {"Adds", height_text(scene.data, score_at(scene.shown(), group)), edited_style().color},
        {"Error bar", "\u00b1" + ui::format_fixed(error, scene.data.is_classes() ? 2 : 1)},
        {"Learnt from", ui::format_number(n_rows) + " " + scene.data.many}};
    if (scene.data.is_classes()) {
        const double factor = core::math::exp(score_at(scene.shown(), group));
        rows.insert(rows.begin() + 1, {"Odds", "\u00d7 " + ui::format_fixed(factor, 2)});
    }
    plot.readout(where, rows);
}

}  // namespace lessons::editing
