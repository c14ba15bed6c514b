#include "lessons/app/sweep_setup.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kGap = 16.0f;
constexpr float kLineGap = 6.0f;

/// Places controls side by side and begins another line where one does not fit.
class Row {
public:
    Row() : origin_(ImGui::GetCursorPos()), available_(ImGui::GetContentRegionAvail().x) {}

    /// Opens the next place; gives its width.
    float next(float wanted) {
        const float width = std::min(ui::scaled(wanted), available_);
        if (x_ > 0.0f && x_ + width > available_) {
            x_ = 0.0f;
            origin_.y = ImGui::GetCursorPosY() + kLineGap;
        }
        ImGui::SetCursorPos({origin_.x + x_, origin_.y});
        x_ += width + kGap;
        ImGui::BeginGroup();
        return width;
    }

private:
    ImVec2 origin_;
    float available_;
    float x_ = 0.0f;
};

void choose_parameter(Row& row, const std::vector<const Parameter*>& parameters, SweepPlan& plan) {
    std::vector<std::string> labels;
    int index = 0;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        labels.push_back(parameters[i]->label);
        if (parameters[i]->id == plan.parameter) index = static_cast<int>(i);
    }
    const float width = row.next(ui::context().narrow ? 400.0f : 190.0f);
    if (ui::choice("Vary", index, labels, width, "The setting that gets another value in each run."))
        plan = suggested_plan(*parameters[static_cast<std::size_t>(index)]);
    ImGui::EndGroup();
}

void choose_count(Row& row, SweepPlan& plan) {
    double count = plan.count;
    const float width = row.next(110.0f);
    ui::SliderOptions options;
    options.default_value = SweepPlan{}.count;
    if (ui::slider("Values", count, {SweepPlan::kFewest, SweepPlan::kMost, false, true}, width, options))
        plan.count = static_cast<int>(count);
    ImGui::EndGroup();
}

void choose_range(Row& row, const Parameter& parameter, SweepPlan& plan) {
    const ui::SliderRange range{.minimum = parameter.minimum,
                                .maximum = parameter.maximum,
                                .whole = parameter.kind == Parameter::Kind::integer};
    ui::SliderOptions options;
    options.unit = parameter.unit;
    // As high as the choices beside it, with the same outline.
    const float height = ui::context().narrow ? ui::size::kTouchTarget : 32.0f * ui::context().text_scale;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {10.0f, std::max(0.5f * (height - ImGui::GetFontSize()), 0.0f)});
    ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
    float width = row.next(88.0f);
    ui::number_field("From", plan.low, range, width, options);
    ImGui::EndGroup();
    width = row.next(88.0f);
    ui::number_field("To", plan.high, range, width, options);
    ImGui::EndGroup();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

void choose_spacing(Row& row, const Parameter& parameter, SweepPlan& plan) {
    if (parameter.minimum <= 0.0) return;
    const std::string names[] = {"Even", "By factors"};
    int index = plan.scale == Parameter::Scale::logarithmic ? 1 : 0;
    const float width = row.next(176.0f);
    if (ui::choice("Spacing", index, names, width,
                   "Even: equal distances. By factors: each value is the same multiple of the one before."))
        plan.scale = index == 1 ? Parameter::Scale::logarithmic : Parameter::Scale::linear;
    ImGui::EndGroup();
}

}  // namespace

void draw_sweep_setup(const std::vector<const Parameter*>& parameters, SweepPlan& plan) {
    Row row;
    choose_parameter(row, parameters, plan);
    const auto varied = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter* parameter) {
        return parameter->id == plan.parameter;
    });
    const Parameter::Kind kind = (*varied)->kind;
    if (kind != Parameter::Kind::real && kind != Parameter::Kind::integer) return;
    choose_range(row, **varied, plan);
    choose_spacing(row, **varied, plan);
    choose_count(row, plan);
}

void draw_readout_choice(const std::vector<Readout>& readouts, std::string& readout, float width) {
    std::vector<std::string> labels;
    int index = 0;
    for (std::size_t i = 0; i < readouts.size(); ++i) {
        labels.push_back(readouts[i].label);
        if (readouts[i].id == readout) index = static_cast<int>(i);
    }
    if (labels.empty()) labels.emplace_back("\u2026");
    if (ui::choice("Show", index, labels, width, "The number that the cards and the curve show."))
        readout = readouts[static_cast<std::size_t>(index)].id;
}

}  // namespace lessons::app
