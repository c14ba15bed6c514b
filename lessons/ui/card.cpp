#include "lessons/ui/card.h"

#include "lessons/ui/context.h"

namespace lessons::ui {

namespace {

constexpr float kIcon = 16.0f;
constexpr float kTop = 12.0f;

}  // namespace

Card::Card(const char* id, float width, const CardLook& look)
    : draw_(*ImGui::GetWindowDrawList()), begin_(ImGui::GetCursorScreenPos()), width_(width), look_(look) {
    ImGui::PushID(id);
    layers_.Split(&draw_, 2);
    layers_.SetCurrentChannel(&draw_, 1);
    ImGui::SetCursorScreenPos(begin_ + ImVec2(kPadding, kTop));
    ImGui::BeginGroup();
    if (look.caption[0] != '\0') draw_caption();
}

Card::~Card() {
    ImGui::EndGroup();
    const ImVec2 end(begin_.x + width_, ImGui::GetItemRectMax().y + kTop);
    layers_.SetCurrentChannel(&draw_, 0);
    draw_.AddRectFilled(begin_, end, look_.ground != 0 ? look_.ground : theme().surface, size::kRadius);
    draw_.AddRect(begin_, end, look_.ink != 0 ? mix(theme().line, look_.ink, 0.6f) : theme().line,
                  size::kRadius);
    layers_.Merge(&draw_);
    ImGui::SetCursorScreenPos(begin_);
    ImGui::Dummy({width_, end.y - begin_.y});
    ImGui::PopID();
}

void Card::draw_caption() const {
    const FontScope font(context().fonts.medium, size::kCaption);
    const ImU32 ink = look_.ink != 0 ? look_.ink : theme().quiet_text;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    float x = 0.0f;
    if (look_.icon) {
        const float side = scaled(kIcon);
        draw_icon(draw_, *look_.icon, corner + ImVec2(side * 0.5f, ImGui::GetFontSize() * 0.55f), side, ink);
        x = side + 8.0f;
    }
    draw_.AddText(corner + ImVec2(x, 0.0f), ink, look_.caption);
    ImGui::Dummy({x, ImGui::GetFontSize()});
}

}  // namespace lessons::ui
