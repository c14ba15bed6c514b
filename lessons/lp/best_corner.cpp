#include "lessons/lp/best_corner.h"

namespace lessons {

namespace {

class Placeholder final : public Lesson {
public:
    std::vector<Parameter> parameters() override { return {Parameter::real("rate", "Rate", rate_, 0.0, 1.0)}; }
    void reset() override { count_ = 0; }
    void step() override { ++count_; }
    bool finished() const override { return count_ >= 10; }
    int last_step() const override { return 10; }
    Edited draw_figure() override { return Edited::no; }
    std::string summary() const override { return "To come: step " + std::to_string(count_) + "."; }
    Snapshot snapshot() const override { return {count_, sizeof count_}; }
    void restore(const Snapshot& snapshot) override { count_ = std::any_cast<int>(snapshot.value); }

private:
    double rate_ = 0.5;
    int count_ = 0;
};

}  // namespace

std::unique_ptr<Lesson> make_best_corner() {
    return std::make_unique<Placeholder>();
}

}  // namespace lessons
