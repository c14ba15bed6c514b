#include "lessons/optim/learning_data_view.h"

#include "lessons/optim/learning_style.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::learning {

namespace {

using core::Index;
using core::Vector;
using core::Vector2;

constexpr int kSamples = 240;
constexpr double kJitter = 0.05;  // so that rows of one class do not hide one another

std::size_t place(Index row) { return static_cast<std::size_t>(row); }

/// Evenly spread in [-1, 1], the same for a row at all times (multiples of the golden ratio).
double spread(Index row) {
    const double turns = 0.6180339887498949 * static_cast<double>(row + 1);
    return 2.0 * (turns - std::floor(turns)) - 1.0;
}

bool has_one_axis(const Run& run) { return run.task().settings.features != Features::all_columns; }

ui::PlotWindow home_of(const Run& run, const Vector& scores) {
    const Rows& rows = run.task().rows;
    if (has_one_axis(run)) return {rows.x_home, rows.y_home};
    if (!rows.is_classes()) return {rows.y_home, rows.y_home};
    const double reach = std::clamp(1.1 * scores.lpNorm<Eigen::Infinity>(), 4.0, 12.0);
    return {{-reach, reach}, rows.y_home};
}

/// The training row furthest to the right: alone more often than not.
Index last_training_row(const Rows& rows) {
    return *std::max_element(rows.split.train.begin(), rows.split.train.end(),
                             [&rows](Index a, Index b) { return rows.columns(a, 0) < rows.columns(b, 0); });
}

std::string x_label(const Run& run) {
    const Rows& rows = run.task().rows;
    if (has_one_axis(run)) return rows.names.front();
    return rows.is_classes() ? "Log-odds by the model" : "The model says";
}

std::string y_label(const Rows& rows) {
    return rows.is_classes() ? "Probability of " + rows.classes[1] : rows.target;
}

std::string answer_words(const Task& task, double score) {
    const double answer = answer_of(task, score);
    return task.rows.is_classes() ? ui::format_percent(answer) : ui::format_number(answer);
}

}  // namespace

PointEdit DataView::draw(const Run& run, Link& link) {
    const Rows& rows = run.task().rows;
    place_rows(run);
    view_.set_home(home_of(run, scores_));
    const std::string x = x_label(run);
    const std::string y = y_label(rows);
    ui::Plot plot("data", view_,
                  {.x = {.label = x},
                   .y = {.label = y},
                   .legend = ui::LegendUse::always,
                   .readout = ui::ReadoutUse::none});
    link.row.reset();
    if (!plot) return {};
    draw_models(plot, run, link);
    draw_points(plot, run);
    draw_words(plot, run);
    link.row = pointed_row(plot, rows);
    if (link.row) show_row(plot, run, *link.row);
    return has_one_axis(run) ? edit_point(plot, rows, link.row) : PointEdit{};
}

/// By their first column, or by what the model says of them.
void DataView::place_rows(const Run& run) {
    const Task& task = run.task();
    const Rows& rows = task.rows;
    const bool all = task.settings.features == Features::all_columns;
    scores_ = core::models::scores(
        {task.map.transform(all ? rows.columns : core::Matrix(rows.columns.leftCols(1))), rows.y, rows.loss},
        run.theta());
    places_.clear();
    training_.clear();
    validation_.clear();
    for (Index i = 0; i < rows.n_rows(); ++i) {
        const double lift = rows.is_classes() ? kJitter * spread(rows.table_rows[place(i)]) : 0.0;
        places_.emplace_back(all ? scores_[i] : rows.columns(i, 0), rows.y[i] + lift);
        (rows.is_validation[place(i)] != 0 ? validation_ : training_).push_back(places_.back());
    }
}

void DataView::sample_curve(const Run& run, const Vector& theta, std::vector<Vector2>& curve) const {
    const core::Interval window = view_.window().x;
    // Bends leave every bound where there are no rows: they are drawn as far as the rows go.
    const bool bends = run.task().settings.features == Features::bends;
    const core::Interval range = bends ? run.task().rows.x_range() : window;
    const Vector x = Vector::LinSpaced(kSamples, range.low, range.high);
    const Vector scores = has_one_axis(run) ? scores_at(run.task(), theta, x) : x;
    curve.clear();
    for (Index i = 0; i < x.size(); ++i) curve.emplace_back(x[i], answer_of(run.task(), scores[i]));
}

void DataView::draw_models(ui::Plot& plot, const Run& run, const Link& link) {
    const Task& task = run.task();
    if (has_one_axis(run)) {
        if (task.minimum.converged) {
            sample_curve(run, task.minimum.theta, curve_);
            plot.line(kLowest, curve_, lowest_style());
        }
        if (link.weights) {
            Vector theta = run.theta();
            theta.head<2>() = *link.weights;
            sample_curve(run, theta, curve_);
            ui::SeriesStyle style = ui::with_color(model_style(), ui::theme().accent);
            style.dash = ui::Dash::dotted;
            plot.line("", curve_, style);
        }
    }
    sample_curve(run, run.theta(), curve_);
    plot.line(kModel, curve_, model_style());
}

void DataView::draw_points(ui::Plot& plot, const Run& run) {
    plot.scatter(kValidation, validation_, validation_style());
    plot.scatter(kTraining, training_, training_style());
    const bool is_part = static_cast<Index>(run.batch().size()) < run.task().training->n_rows();
    if (is_part) draw_batch(plot, run);
}

/// A ring around every row that the last update looked at.
void DataView::draw_batch(ui::Plot& plot, const Run& run) const {
    const Rows& rows = run.task().rows;
    const float radius = ui::scaled(9.0f);
    for (const Index in_training : run.batch()) {
        const ImVec2 at = plot.to_pixel(places_[place(rows.split.train[place(in_training)])]);
        plot.draw().AddCircle(at, radius, ui::theme().surface, 24, 5.0f);
        plot.draw().AddCircle(at, radius, batch_color(), 24, 3.0f);
    }
}

/// Which class is up, and where the model is undecided.
void DataView::draw_words(ui::Plot& plot, const Run& run) const {
    const Rows& rows = run.task().rows;
    if (!rows.is_classes()) return;
    const double left = plot.window().x.low;
    const double right = plot.window().x.high;
    plot.text({left, 1.0}, " " + rows.classes[1],
              {.color = ui::theme().quiet_text, .align = {0.0f, -1.0f}, .strong = true});
    plot.text({right, 0.0}, rows.classes[0] + " ",
              {.color = ui::theme().quiet_text, .align = {1.0f, 2.0f}, .strong = true});
    plot.h_line(0.5, {.color = ui::theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dotted});
}

/// The nearest point, also where its handle lies between, and at once: a finger presses right after it came.
std::optional<Index> DataView::pointed_row(const ui::Plot& plot, const Rows& rows) const {
    if (is_held_ && handle_row_ >= 0 && handle_row_ < rows.n_rows()) return handle_row_;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!plot.area().Contains(pointer) || !ImGui::IsWindowHovered()) return std::nullopt;
    std::optional<Index> nearest;
    float distance = ui::context().narrow ? 0.5f * ui::size::kTouchTarget : 14.0f;
    for (Index i = 0; i < rows.n_rows(); ++i) {
        const float own = std::sqrt(ImLengthSqr(plot.to_pixel(places_[place(i)]) - pointer));
        if (own >= distance) continue;
        nearest = i;
        distance = own;
    }
    return nearest;
}

/// How far the model is off, as a length and as numbers.
void DataView::show_row(ui::Plot& plot, const Run& run, Index row) const {
    const Task& task = run.task();
    const Rows& rows = task.rows;
    const Vector2 at = places_[place(row)];
    const Vector2 on_model(at.x(), answer_of(task, scores_[row]));
    plot.segment(at, on_model, {.color = pull_color(), .thickness = 2.0f});
    plot.draw().AddCircle(plot.to_pixel(at), ui::scaled(9.0f), pull_color(), 24, 2.0f);
    const double loss = core::models::loss_of_score(rows.loss, scores_[row], rows.y[row]);
    const std::string truth =
        rows.is_classes() ? rows.classes[rows.y[row] > 0.5 ? 1 : 0] : ui::format_number(rows.y[row]);
    const std::string number = std::to_string(rows.table_rows[place(row)] + 1);
    std::string title = rows.one + " " + number + (rows.is_validation[place(row)] ? ", validation" : "");
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    plot.readout(title, {{rows.names.front(), ui::format_number(rows.columns(row, 0))},
                         {rows.target, truth},
                         {rows.is_classes() ? "Probability of " + rows.classes[1] : "The model says",
                          answer_words(task, scores_[row])},
                         {"Own loss", ui::format_number(loss, 3), pull_color()}});
}

PointEdit DataView::edit_point(ui::Plot& plot, const Rows& rows, std::optional<Index> pointed) {
    if (pointed && !is_held_) handle_row_ = *pointed;
    if (handle_row_ < 0 || handle_row_ >= rows.n_rows()) handle_row_ = last_training_row(rows);
    Vector2 point = places_[place(handle_row_)];
    const bool validates = rows.is_validation[place(handle_row_)] != 0;
    const ui::SeriesStyle style = validates ? validation_style() : training_style();
    const ui::Drag drag =
        plot.drag_point("point", point,
                        {.color = style.color,
                         .marker = style.marker,
                         .radius = 5.0f,
                         .hint = "Drag any point",
                         .words_toward = rows.is_classes() ? ImVec2(0.0f, 1.0f) : ImVec2(-1.0f, 0.0f),
                         .x = rows.x_home,
                         .y = rows.y_home});
    is_held_ = drag.active;
    const Index table_row = rows.table_rows[place(handle_row_)];
    if (drag.reset) return {table_row, std::nullopt};
    if (!drag.moved) return {};
    if (rows.is_classes()) point.y() = point.y() > 0.5 ? 1.0 : 0.0;
    return {table_row, point};
}

}  // namespace lessons::learning
