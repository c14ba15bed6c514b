#include "lessons/app/text_prediction.h"

#include "lessons/app/guess_words.h"
#include "lessons/app/text_prose.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/guess_scale.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

constexpr float kPadHeight = 220.0f;

const Readout* find(const std::vector<Readout>& readouts, const std::string& id) {
    const auto found =
        std::find_if(readouts.begin(), readouts.end(), [&](const Readout& r) { return r.id == id; });
    return found != readouts.end() ? &*found : nullptr;
}

/// A prediction on the screen: the guess is kept in the progress, the run in the text's memory.
class Drawer {
public:
    Drawer(TextScene& scene, const Prediction& prediction)
        : scene_(scene),
          prediction_(prediction),
          memory_(scene.memory.predictions[prediction.id]),
          readout_(find(scene.readouts, prediction.readout)) {
        const auto kept = scene.progress.guesses.find(prediction.id);
        if (kept != scene.progress.guesses.end()) guess_ = kept->second;
    }

    void draw(float width) {
        const ui::Card card("prediction", width,
                            {.caption = guess_.shown ? "Guessed" : "Guess first",
                             .icon = ui::Icon::eye,
                             .ink = ui::theme().accent});
        draw_paragraphs(scene_, prediction_.items, card.inner_width());
        const bool number = prediction_.kind == Prediction::Kind::number;
        number ? draw_scale(card.inner_width()) : draw_pad(card.inner_width());
        draw_outcome(card.inner_width());
        draw_buttons();
    }

private:
    std::span<const double> truth() const { return memory_.run.series(); }
    std::string unit() const { return readout_ != nullptr ? readout_->unit : ""; }
    bool logarithmic() const { return prediction_.scale == Parameter::Scale::logarithmic; }

    void draw_scale(float width) {
        std::optional<double> value =
            guess_.values.empty() ? std::nullopt : std::optional(guess_.values.front());
        ui::GuessScale scale{.range = {prediction_.from, prediction_.to, logarithmic()}, .unit = unit()};
        if (!truth().empty()) scale.truth = truth().back();
        if (ui::guess_scale("scale", value, scale, width)) keep({{*value}, false});
    }

    void draw_pad(float width) {
        std::vector<double>& curve = memory_.curve;
        if (curve.empty()) curve = guess_.values;
        const ui::CurvePadOptions options{
            .x = {0.0, static_cast<double>(prediction_.steps)},
            .y = {prediction_.from, prediction_.to},
            .scale = logarithmic() ? ui::AxisScale::logarithmic : ui::AxisScale::linear,
            .x_label = "Step",
            .y_label = readout_ != nullptr ? readout_->label : "",
            .truth = truth()};
        if (memory_.pad.draw("pad", curve, options, {width, ui::scaled(kPadHeight)})) keep({curve, false});
    }

    void draw_outcome(float width) {
        if (truth().empty() || guess_.values.empty()) return;
        if (!guess_.shown) reveal();
        const ui::FontScope font(ui::context().fonts.text, ui::size::kBody);
        const bool number = prediction_.kind == Prediction::Kind::number;
        const std::string words =
            number ? number_guess_in_words(prediction_, guess_.values.front(), truth().back(), unit())
                   : curve_guess_in_words(prediction_, guess_.values, truth(), unit());
        const ui::Run run{.style = ui::Run::Style::strong, .text = words};
        ImGui::PushID("outcome");
        ui::paragraph({&run, 1}, width);
        ImGui::PopID();
        scene_.memory.say(words + " ");
    }

    /// The figure goes where the run has gone.
    void reveal() {
        keep({guess_.values, true});
        scene_.link = "set:s=" + std::to_string(memory_.run.last_step());
    }

    void draw_buttons() {
        if (memory_.run.running()) return draw_running();
        if (!truth().empty()) {
            if (ui::button("Guess again", ui::ButtonStyle::quiet)) forget();
            return;
        }
        ImGui::BeginDisabled(guess_.values.empty());
        if (ui::button("Show me", ui::ButtonStyle::primary)) begin();
        ImGui::EndDisabled();
    }

    void begin() {
        memory_.run.begin(prediction_, scene_.session);
        if (!prediction_.target.empty()) scene_.link = prediction_.target;
    }

    void forget() {
        memory_.run.stop();
        memory_.curve.clear();
        scene_.progress.guesses.erase(prediction_.id);
    }

    void draw_running() {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        if (ui::button("Stop", ui::ButtonStyle::quiet)) return memory_.run.stop();
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const float left = ImGui::GetItemRectMax().x + 16.0f;
        const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) * 0.5f;
        const float length =
            std::max(corner.x + ImGui::GetContentRegionAvail().x - left - ui::Card::kPadding, 0.0f);
        draw.AddLine({left, middle}, {left + length, middle}, ui::theme().line, 4.0f);
        draw.AddLine({left, middle}, {left + length * memory_.run.fraction(), middle}, ui::theme().accent,
                     4.0f);
    }

    void keep(Guess guess) {
        guess_ = guess;
        scene_.progress.guesses[prediction_.id] = std::move(guess);
    }

    TextScene& scene_;
    const Prediction& prediction_;
    TextMemory::PredictionMemory& memory_;
    const Readout* readout_;
    Guess guess_;
};

}  // namespace

void draw_prediction(TextScene& scene, const Prediction& prediction, float width) {
    Drawer(scene, prediction).draw(width);
}

}  // namespace lessons::app
