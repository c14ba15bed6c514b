#pragma once
// A platform that only remembers what it was told.

#include "lessons/app/platform.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace test {

class RememberingPlatform final : public lessons::app::Platform {
public:
    void set_address(const std::string& fragment) override { address = fragment; }
    std::string link(const std::string& fragment) override { return "https://example.org/#" + fragment; }
    void copy_text(const std::string& text) override { copied = text; }
    void open_url(const std::string& url) override { opened = url; }
    core::Result<std::string> save_file(const std::string& name, const std::string&,
                                        const std::string& bytes) override {
        saved[name] = bytes;
        return name;
    }
    lessons::app::Folder* folder() override { return nullptr; }
    void ask_for_file(const std::string& ending) override { asked_for = ending; }
    std::optional<std::string> load(const std::string& key) override {
        const auto found = stored.find(key);
        return found == stored.end() ? std::nullopt : std::optional(found->second);
    }
    void store(const std::string& key, const std::string& value) override { stored[key] = value; }
    void announce(const std::string& text) override { announced = text; }
    void set_title(const std::string& text) override { title = text; }
    void open_notes() override { ++notes_opened; }
    void post(const std::string& message) override { posted.push_back(message); }
    void set_fullscreen(bool on) override { fullscreen = on; }

    std::string address, copied, opened, announced, title, asked_for;
    std::map<std::string, std::string> stored, saved;
    std::vector<std::string> posted;
    int notes_opened = 0;
    bool fullscreen = false;
};

}  // namespace test
