#include "lessons/app/text_note.h"

#include "lessons/tells_of_data.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"
#include "lessons/ui/text.h"

#include <optional>
#include <string>
#include <utility>

namespace lessons::app {

void draw_text_note(TextScene& scene, float width) {
    const auto* const teller = dynamic_cast<const TellsOfData*>(&scene.session.lesson());
    if (teller == nullptr) return;
    const TextNote note = teller->text_note();
    if (note.words.empty()) return;
    const ui::Card card("note", width, {.caption = "Other data than in the text", .icon = ui::Icon::info});
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    const ui::Run runs[] = {
        {.text = note.words + " "}, {.text = note.link_words, .target = note.link}, {.text = "."}};
    if (std::optional<std::string> link = ui::paragraph(runs, card.inner_width()))
        scene.link = std::move(link);
}

}  // namespace lessons::app
