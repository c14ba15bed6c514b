#include "lessons/app/pending_file.h"

#include "lessons/app/glance.h"
#include "lessons/stopwatch.h"
#include "lessons/takes_files.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/label.h"
#include "lessons/ui/progress_track.h"

#include <cmath>
#include <utility>

namespace lessons::app {

namespace {

TakesFiles* taker_of(Lesson& lesson) { return dynamic_cast<TakesFiles*>(&lesson); }

std::string words_of(const Progress& reading) {
    return reading.what + ": " + std::to_string(static_cast<int>(std::floor(100.0 * reading.fraction))) +
           "% read";
}

}  // namespace

bool PendingFile::is_pending(const Lesson& lesson) {
    const auto* const taker = dynamic_cast<const TakesFiles*>(&lesson);
    return taker != nullptr && taker->reading().pending();
}

std::optional<PendingFile::Outcome> PendingFile::work(Lesson& lesson, double budget, double now) {
    if (!is_pending(lesson)) {
        since_ = -1.0;
        return std::nullopt;
    }
    if (since_ < 0.0) since_ = now;
    TakesFiles& taker = *taker_of(lesson);
    const Stopwatch watch;
    std::optional<core::Result<void>> taken;
    while (!taken && watch.seconds() < budget) {
        taker.read_on();
        taken = taker.take_read_file();
    }
    if (!taken) return std::nullopt;
    since_ = -1.0;
    return Outcome{std::exchange(name_, {}), std::move(*taken)};
}

void PendingFile::draw(Lesson& lesson, double now) {
    if (since_ < 0.0 || now - since_ < kGlance || !is_pending(lesson)) return;
    TakesFiles& taker = *taker_of(lesson);
    const Progress reading = taker.reading();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool stops = ui::button("Cancel", ui::ButtonStyle::quiet);
    const float height = ImGui::GetItemRectSize().y;
    const float left = ImGui::GetItemRectSize().x + ui::size::kGap;
    ui::draw_label(*ImGui::GetWindowDrawList(), corner + ImVec2(left, 0.5f * height), words_of(reading),
                   {.color = ui::theme().text,
                    .size = ui::size::kLabel,
                    .align = {0.0f, 0.5f},
                    .halo = ui::TextStyle::Halo::none});
    ImGui::SetCursorScreenPos(corner + ImVec2(0.0f, height + 6.0f));
    const float width = ImGui::GetContentRegionAvail().x;
    ui::progress_track(ImGui::GetCursorScreenPos() + ImVec2(0.0f, 2.0f), width, reading.fraction);
    ImGui::Dummy({width, 8.0f});
    if (stops) taker.stop_reading();
}

}  // namespace lessons::app
