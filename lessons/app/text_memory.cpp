#include "lessons/app/text_memory.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::app {

namespace {

ui::Run drawable(const TextRun& run, ui::Run::Style plain) {
    return {.style = run.style == ui::Run::Style::plain ? plain : run.style,
            .text = run.text,
            .target = run.target,
            .formula = run.formula,
            .live = run.readout};
}

/// The number as the sentence shows it; a dash where the lesson does not have it at the moment.
std::string live_text(const TextRun& run, std::span<const Readout> readouts) {
    const auto found = std::find_if(readouts.begin(), readouts.end(),
                                    [&](const Readout& readout) { return readout.id == run.readout; });
    if (found == readouts.end() || std::isnan(found->value)) return "\u2013";
    constexpr int kUsualDigits = 4;
    return ui::format_unit(found->value, found->unit, run.digits > 0 ? run.digits : kUsualDigits);
}

}  // namespace

const std::vector<ui::Run>& TextMemory::runs(const Sentences& sentences, std::span<const Readout> readouts,
                                             ui::Run::Style plain) {
    std::vector<ui::Run>& runs = runs_[&sentences];
    if (runs.empty()) {
        for (const TextRun& run : sentences) runs.push_back(drawable(run, plain));
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!sentences[i].readout.empty()) runs[i].text = live_text(sentences[i], readouts);
    }
    return runs;
}

void TextMemory::say(const std::string& words) {
    const int frame = ImGui::GetFrameCount();
    if (std::exchange(said_in_frame_, frame) != frame) spoken.clear();
    spoken += words;
}

}  // namespace lessons::app
