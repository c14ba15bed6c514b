#pragma once
// The applicants as dots over their predicted risk: who would be refused, and what really happened to them.

#include "lessons/interpret/case_model.h"
#include "lessons/interpret/why_this_one_crowd.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <vector>

namespace lessons::why {

class PeopleView {
public:
    /// The first so many loans of the test part can be chosen.
    static constexpr int kShown = 200;

    /// Fills the window. `threshold` in percent can be dragged. Gives the applicant (from 0) that was
    /// clicked.
    std::optional<int> draw(const cases::Case& data, const cases::CaseModel& model, int applicant,
                            double risk_now, double& threshold, Pointed& pointed);

private:
    void draw_key(const cases::Case& data, const cases::CaseModel& model) const;
    /// What the places of the dots depend on.
    struct Arrangement {
        const cases::CaseModel* model = nullptr;
        int n_steps = -1;
        float width = 0.0f;
        float height = 0.0f;

        bool operator==(const Arrangement&) const = default;
    };

    void arrange(const cases::CaseModel& model, float width, float height);
    int stack(const core::Vector& risks, float width);
    void draw_applicant(ui::Plot& plot, double risk_now, bool happened) const;
    void light_up(ImDrawList& draw, ImVec2 origin, std::size_t dot) const;
    std::optional<std::size_t> dot_under_pointer(ImVec2 origin) const;
    void draw_dots(ImDrawList& draw, ImVec2 origin, const core::Vector& outcomes, int applicant) const;

    ui::PlotView view_{{{0.0, 100.0}, {0.0, 1.0}}};
    Arrangement arrangement_;
    std::vector<ImVec2> dots_;  ///< From the lower left corner of the plot, px.
    float pitch_ = 6.0f;        ///< From dot to dot, px.
};

}  // namespace lessons::why
