#pragma once
// The applicant's own data, one line a feature, each open to "what if it were otherwise?".

#include "lessons/interpret/case_data.h"

#include <imgui.h>

#include <optional>
#include <vector>

namespace lessons::cases {

/// What the learner did on the card.
struct CardAction {
    std::optional<double> value;  ///< The new value of `feature`.
    int feature = -1;             ///< The one touched; -1: none.
    bool selected = false;        ///< Its name was clicked.
    bool lock_turned = false;     ///< Its lock was clicked.
};

/// The rows of the card in the current window. `original` is the application, `x` what it is now.
class CardView {
public:
    CardView(const Case& data, const core::Vector& original, const core::Vector& x, int selected)
        : data_(data), original_(original), x_(x), selected_(selected) {}

    /// Every row gets a lock, closed for these features (one flag each).
    void with_locks(const std::vector<bool>& locked) { locked_ = &locked; }

    /// Fills the window; scrolls where the rows do not fit.
    CardAction draw();

private:
    struct Columns {
        float name = 0.0f;
        float control = 0.0f;
        float value = 0.0f;
        float reset = 0.0f;
        float lock = 0.0f;
    };

    void draw_row(int feature, float height);
    void draw_name(int feature, ImVec2 corner, float height);
    void draw_number(int feature, ImVec2 corner, float height);
    void draw_track(int feature, ImVec2 left, float length) const;
    void draw_typed_value(int feature, ImVec2 corner, float height);
    void draw_category(int feature, ImVec2 corner, float height);
    void draw_reset(int feature, ImVec2 corner, float height);
    void draw_lock(int feature, ImVec2 corner, float height);
    void change(int feature, double value);
    bool is_changed(int feature) const;
    const FeatureWords& words(int feature) const { return data_.features[static_cast<std::size_t>(feature)]; }

    const Case& data_;
    const core::Vector& original_;
    const core::Vector& x_;
    int selected_ = 0;
    const std::vector<bool>* locked_ = nullptr;  ///< Null: no locks.
    Columns columns_;
    CardAction action_;
};

}  // namespace lessons::cases
