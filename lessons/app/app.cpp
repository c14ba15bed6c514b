#include "lessons/app/app.h"

#include "lessons/app/notes_page.h"
#include "lessons/app/page.h"

#include <utility>

namespace lessons::app {

namespace {

std::unique_ptr<Screen> make_screen(Platform& platform, const StartOptions& options) {
    const std::string lesson = options.address.substr(0, options.address.find('/'));
    if (lesson == kNotesAddress) return std::make_unique<NotesPage>(platform, options);
    return std::make_unique<Page>(platform, options);
}

}  // namespace

App::App(Platform& platform, const StartOptions& options) : screen_(make_screen(platform, options)) {
    if (!options.file.name.empty()) open_file(options.file.name, options.file.bytes);
}

App::~App() = default;

void App::frame(double now) { screen_->frame(now); }
bool App::wants_frame() const { return screen_->wants_frame(); }
void App::input_arrived() { screen_->input_arrived(); }
void App::open(const std::string& address) { screen_->open(address); }
void App::open_file(std::string name, std::string bytes) {
    screen_->open_file(std::move(name), std::move(bytes));
}
void App::message_arrived(const std::string& message) { screen_->message_arrived(message); }
std::optional<PictureOrder> App::picture_order() const { return screen_->picture_order(); }
PictureCut App::draw_pictures(double now) { return screen_->draw_pictures(now); }
void App::take_pictures(const std::vector<Pixels>& pictures) { screen_->take_pictures(pictures); }
ImU32 App::background() const { return screen_->background(); }
std::string App::summary() const { return screen_->summary(); }

}  // namespace lessons::app
