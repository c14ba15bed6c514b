#include "lessons/app/app.h"

#include "lessons/app/page.h"

namespace lessons::app {

class App::Implementation : public Page {
public:
    using Page::Page;
};

App::App(Platform& platform, const StartOptions& options)
    : implementation_(std::make_unique<Implementation>(platform, options)) {}

App::~App() = default;

void App::frame(double now) { implementation_->frame(now); }
bool App::wants_frame() const { return implementation_->wants_frame(); }
void App::input_arrived() { implementation_->input_arrived(); }
void App::open(const std::string& address) { implementation_->open(address); }
ImU32 App::background() const { return implementation_->background(); }
std::string App::summary() const { return implementation_->summary(); }

}  // namespace lessons::app
