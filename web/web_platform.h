#pragma once
// The platform as the browser offers it: address bar, storage, clipboard, live region.

#include "lessons/app/platform.h"

namespace web {

class WebPlatform final : public lessons::app::Platform {
public:
    void set_address(const std::string& fragment) override;
    std::string link(const std::string& fragment) override;
    void copy_text(const std::string& text) override;
    void open_url(const std::string& url) override;
    core::Result<std::string> save_file(const std::string& name, const std::string& type,
                                        const std::string& bytes) override;
    lessons::app::Folder* folder() override { return nullptr; }
    void ask_for_file(const std::string& ending) override;
    std::optional<std::string> load(const std::string& key) override;
    void store(const std::string& key, const std::string& value) override;
    void announce(const std::string& text) override;
    void set_title(const std::string& title) override;
    void open_notes() override;
    void post(const std::string& message) override;
    void set_fullscreen(bool on) override;
};

}  // namespace web
