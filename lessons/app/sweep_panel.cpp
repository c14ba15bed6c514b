#include "lessons/app/sweep_panel.h"

#include "lessons/app/area_window.h"
#include "lessons/app/glance.h"
#include "lessons/app/sweep_setup.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/progress_track.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

constexpr float kProgressHeight = 40.0f;
constexpr float kProgressWidth = 260.0f;

/// The session's state without what does not change a run.
Address base_of(const Session& session, const std::string& parameter) {
    Address base = session.address();
    base.step.reset();
    base.text_step.reset();
    base.parameters.erase(parameter);
    return base;
}

bool is_same(const Address& one, const Address& other) {
    return one.lesson == other.lesson && Settings(one) == Settings(other);
}

/// The parameter that was moved last, if it can be varied, otherwise the first number.
const Parameter& first_choice(const std::vector<const Parameter*>& parameters, const std::string& touched) {
    for (const Parameter* parameter : parameters) {
        if (parameter->id == touched) return *parameter;
    }
    for (const Parameter* parameter : parameters) {
        if (parameter->kind == Parameter::Kind::real) return *parameter;
    }
    return *parameters.front();
}

const Parameter* find_in(const std::vector<const Parameter*>& parameters, const std::string& id) {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter* parameter) { return parameter->id == id; });
    return found == parameters.end() ? nullptr : *found;
}

void draw_quiet(const char* text) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::wrapped_words(text, ui::theme().quiet_text);
}

}  // namespace

void SweepPanel::open() {
    open_ = true;
    stopped_ = false;
}

void SweepPanel::close() {
    open_ = false;
    sweep_.reset();
}

void SweepPanel::work(double seconds) {
    if (is_working()) sweep_->work(seconds);
}

SweepPanel::Answer SweepPanel::draw(const Area& area, const Session& session) {
    Answer answer;
    const float padding = ui::context().narrow ? 16.0f : 20.0f;
    const ImGuiWindowFlags flags = ui::context().narrow ? 0 : ImGuiWindowFlags_NoScrollbar;
    const AreaWindow window("sweep", area, ui::theme().page, {padding, 12.0f}, flags);
    if (!window) return answer;
    draw_title(answer);
    const std::vector<const Parameter*> parameters = sweepable(session);
    if (parameters.empty()) {
        draw_quiet("This lesson has no setting that could be varied.");
        return answer;
    }
    if (find_in(parameters, plan_.parameter) == nullptr)
        plan_ = suggested_plan(first_choice(parameters, session.last_changed()));
    draw_sweep_setup(parameters, plan_);
    const Parameter& varied = *find_in(parameters, plan_.parameter);
    follow(session, varied);
    draw_shown();
    draw_body(varied, answer);
    return answer;
}

/// Begins again when the plan or anything else of the lesson has changed.
void SweepPanel::follow(const Session& session, const Parameter& varied) {
    const bool held = ImGui::IsAnyMouseDown() || ImGui::GetCurrentContext()->ActiveId != 0;
    const Address base = base_of(session, plan_.parameter);
    if (sweep_ && (held || (planned_ == plan_ && is_same(base, base_)))) return;
    if (planned_.parameter != plan_.parameter || base.lesson != base_.lesson) curve_.fit();
    if (base.lesson != base_.lesson) readout_.clear();
    planned_ = plan_;
    base_ = base;
    stopped_ = false;
    hovered_.reset();
    began_ = ui::context().now;
    sweep_.emplace(session.entry(), base, plan_.parameter, sweep_values(plan_, varied));
}

void SweepPanel::draw_title(Answer& answer) const {
    const float side = ui::context().narrow ? ui::size::kTouchTarget : 40.0f;
    const ImVec2 corner = ImGui::GetCursorPos();
    const float right = corner.x + ImGui::GetContentRegionAvail().x;
    {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kStepTitle);
        ImGui::TextUnformatted("Sweep");
    }
    draw_quiet("One run for each value of a setting. Click on a value to take it over.");
    const ImVec2 after = ImGui::GetCursorPos();
    ImGui::SetCursorPos({right - side, corner.y - 6.0f});
    if (ui::icon_button("close", ui::Icon::close, "Back to the figure (Esc)")) answer.close = true;
    ImGui::SetCursorPos({after.x, after.y + 8.0f});
    ImGui::Dummy({0.0f, 0.0f});
}

/// Which number is shown, and beside it how far the runs are.
void SweepPanel::draw_shown() {
    const std::vector<Readout> readouts = readouts_of(*sweep_);
    const bool is_known = std::any_of(readouts.begin(), readouts.end(),
                                      [this](const Readout& readout) { return readout.id == readout_; });
    if (sweep_->done() && !is_known) readout_ = telling_readout(*sweep_);
    const float available = ImGui::GetContentRegionAvail().x;
    const bool narrow = ui::context().narrow;
    const float width = narrow ? available : std::min(ui::scaled(280.0f), available);
    draw_readout_choice(readouts, readout_, width);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const bool takes_long = !sweep_->done() && ui::context().now - began_ >= kGlance;
    const bool beside = available > width + kProgressWidth;
    if (takes_long && beside) {
        const float indent = width + ui::size::kGap;
        draw_progress(after + ImVec2(indent, -kProgressHeight - 4.0f), available - indent);
    } else if (takes_long) {
        draw_progress(after, available);
    }
    ImGui::SetCursorScreenPos(after + ImVec2(0.0f, takes_long && !beside ? kProgressHeight + 8.0f : 8.0f));
    ImGui::Dummy({0.0f, 0.0f});
}

/// "Run 3 of 7", a thin bar and a way to stop it.
void SweepPanel::draw_progress(ImVec2 corner, float width) {
    const std::size_t finished = sweep_->runs().size();
    const std::string words = (stopped_ ? "Stopped after " : "Run ") +
                              std::to_string(stopped_ ? finished : finished + 1) + " of " +
                              std::to_string(sweep_->values().size());
    ImGui::SetCursorScreenPos({corner.x + width - 104.0f, corner.y});
    if (ui::button(stopped_ ? "Go on" : "Stop", ui::ButtonStyle::quiet)) stopped_ = !stopped_;
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    const float middle = corner.y + 0.5f * kProgressHeight;
    ImGui::GetWindowDrawList()->AddText({corner.x, middle - 0.5f * ImGui::GetFontSize()},
                                        ui::theme().quiet_text, words.c_str());
    const float words_width = ImGui::CalcTextSize(words.c_str()).x + 16.0f;
    const float length = std::max(width - words_width - 120.0f, 0.0f);
    ui::progress_track({corner.x + words_width, middle}, length, sweep_->fraction());
}

/// Cards and curve: side by side, or one under the other where it is narrow.
void SweepPanel::draw_body(const Parameter& varied, Answer& answer) {
    const std::string shown = readout_.empty() ? telling_readout(*sweep_) : readout_;
    const SweepPicture picture = picture_of(*sweep_, shown);
    const SweepFocus focus{
        .parameter = &varied, .values = sweep_->values(), .present = varied.get(), .hovered = hovered_};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const bool narrow = ui::context().narrow;
    const float share = narrow ? 1.0f : 0.58f;
    const float cards = narrow ? cards_height(focus.values.size(), room.x) : room.y;
    SweepAnswer under_pointer;
    if (narrow) draw_curve(picture, focus, {room.x, ui::scaled(260.0f)}, under_pointer);
    const ImVec2 at = narrow ? ImGui::GetCursorScreenPos() : corner;
    const SweepAnswer on_cards =
        draw_sweep_cards({at.x, at.y, room.x * share, cards}, *sweep_, picture, focus);
    if (!narrow) {
        ImGui::SetCursorScreenPos({corner.x + room.x * share + ui::size::kGap, corner.y});
        draw_curve(picture, focus, {room.x * (1.0f - share) - ui::size::kGap, room.y}, under_pointer);
    }
    hovered_ = on_cards.hovered ? on_cards.hovered : under_pointer.hovered;
    const std::optional<std::size_t> chosen = on_cards.chosen ? on_cards.chosen : under_pointer.chosen;
    if (chosen) answer.value = picture.values[*chosen];
}

/// The curve on a card of its own, with its lowest and highest point in words.
void SweepPanel::draw_curve(const SweepPicture& picture, const SweepFocus& focus, ImVec2 size,
                            SweepAnswer& answer) {
    const ui::Theme& theme = ui::theme();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(begin, begin + size, theme.surface, ui::size::kRadius);
    draw.AddRect(begin, begin + size, theme.line, ui::size::kRadius);
    constexpr float padding = 12.0f;
    const std::string words = extremes_in_words(picture, *focus.parameter);
    const float foot = words.empty() ? 0.0f : ui::scaled(40.0f);
    ImGui::SetCursorScreenPos(begin + ImVec2(padding, padding));
    const ImVec2 inside{std::max(size.x - 2 * padding, 1.0f), std::max(size.y - 2 * padding - foot, 1.0f)};
    const bool by_factors = planned_.scale == Parameter::Scale::logarithmic && focus.values.front() > 0.0 &&
                            focus.parameter->options.empty();
    answer = curve_.draw(picture, focus, by_factors, inside);
    if (!words.empty()) {
        const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption + 1.0f);
        draw.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {begin.x + padding, begin.y + size.y - foot},
                     theme.quiet_text, words.c_str(), nullptr, inside.x);
    }
    ImGui::SetCursorScreenPos({begin.x, begin.y + size.y + ui::size::kGap});
    ImGui::Dummy({0.0f, 0.0f});
}

}  // namespace lessons::app
