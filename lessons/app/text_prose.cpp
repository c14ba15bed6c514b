#include "lessons/app/text_prose.h"

#include "lessons/app/text_blocks.h"
#include "lessons/app/text_links.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"

#include <algorithm>

namespace lessons::app {

namespace {

constexpr float kListIndent = 22.0f;
constexpr float kCalloutInset = 16.0f;

/// The meaning of a term of the glossary, in place under its line. Escape closes it.
void draw_meaning(TextScene& scene, const std::string& id, float width) {
    const auto found = scene.narrative.glossary.find(id);
    if (found == scene.narrative.glossary.end()) return;
    ImGui::Dummy({0.0f, 2.0f});
    {
        const ui::Card card("meaning", width, {.ground = ui::theme().raised});
        {
            const ui::FontScope font(ui::context().fonts.semibold, ui::size::kBody);
            ImGui::TextUnformatted(found->second.name.c_str());
        }
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        draw_blocks(scene, found->second.blocks, card.inner_width());
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) scene.memory.open_term = {};
}

void draw_list(TextScene& scene, const Prose& list, float width) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string mark = list.kind == Prose::Kind::numbers ? std::to_string(i + 1) + "." : "\u2022";
        const ImVec2 position = ImGui::GetCursorScreenPos();
        const float lift = ImGui::GetFontSize() * 0.15f;
        ImGui::GetWindowDrawList()->AddText(position + ImVec2(4.0f, lift), ui::theme().quiet_text,
                                            mark.c_str());
        ImGui::Indent(kListIndent);
        draw_sentences(scene, list.items[i], width - kListIndent);
        ImGui::Unindent(kListIndent);
    }
}

/// What to remember: a soft ground with a bar at its left.
void draw_callout(TextScene& scene, const Prose& callout, float width) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImDrawListSplitter layers;
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    layers.Split(&draw, 2);
    layers.SetCurrentChannel(&draw, 1);
    ImGui::Dummy({0.0f, 4.0f});
    ImGui::Indent(kCalloutInset);
    draw_paragraphs(scene, callout.items, width - 2 * kCalloutInset);
    ImGui::Unindent(kCalloutInset);
    ImGui::Dummy({0.0f, 4.0f});
    const ImVec2 end{begin.x + width, ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y * 0.5f};
    layers.SetCurrentChannel(&draw, 0);
    draw.AddRectFilled(begin, end, ui::theme().accent_soft, ui::size::kRadius);
    draw.AddRectFilled(begin, {begin.x + 4.0f, end.y}, ui::theme().accent, ui::size::kRadius,
                       ImDrawFlags_RoundCornersLeft);
    layers.Merge(&draw);
}

}  // namespace

void draw_sentences(TextScene& scene, const Sentences& sentences, float width) {
    const std::vector<ui::Run>& runs = scene.memory.runs(sentences, scene.readouts);
    const TextMemory::OpenTerm open = scene.memory.open_term;
    const auto draw_under = [&](float room) {
        draw_meaning(scene, open.target.substr(std::string("term:").size()), room);
    };
    const ui::UnderLink under{open.target, draw_under};
    const bool opened_here = open.sentences == &sentences;
    const std::optional<std::string> clicked = ui::paragraph(runs, width, opened_here ? &under : nullptr);
    if (clicked) follow_in_text(scene, sentences, *clicked);
}

void draw_paragraphs(TextScene& scene, const std::vector<Sentences>& items, float width) {
    for (const Sentences& item : items) draw_sentences(scene, item, width);
}

void draw_prose(TextScene& scene, const Prose& prose, float width) {
    switch (prose.kind) {
        case Prose::Kind::callout:
            return draw_callout(scene, prose, width);
        case Prose::Kind::bullets:
        case Prose::Kind::numbers:
            return draw_list(scene, prose, width);
        case Prose::Kind::paragraph:
            return draw_paragraphs(scene, prose.items, width);
    }
}

}  // namespace lessons::app
