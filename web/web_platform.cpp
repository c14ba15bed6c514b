#include "web/web_platform.h"

#include "web/host.h"

#include <cstdlib>

namespace web {

namespace {

/// Takes over a text that the page allocated.
std::optional<std::string> take(char* text) {
    if (text == nullptr) return std::nullopt;
    std::string result = text;
    std::free(text);
    return result;
}

}  // namespace

void WebPlatform::set_address(const std::string& fragment) { host_set_address(fragment.c_str()); }

std::string WebPlatform::link(const std::string& fragment) {
    return take(host_link(fragment.c_str())).value_or(std::string());
}

void WebPlatform::copy_text(const std::string& text) { host_copy_text(text.c_str()); }

void WebPlatform::open_url(const std::string& url) { host_open_url(url.c_str()); }

core::Result<std::string> WebPlatform::save_file(const std::string& name, const std::string& type,
                                                 const std::string& bytes) {
    host_save_file(name.c_str(), type.c_str(), bytes.data(), static_cast<int>(bytes.size()));
    return name;
}

void WebPlatform::ask_for_file(const std::string& ending) { host_ask_for_file(ending.c_str()); }

std::optional<std::string> WebPlatform::load(const std::string& key) { return take(host_load(key.c_str())); }

void WebPlatform::store(const std::string& key, const std::string& value) {
    host_store(key.c_str(), value.c_str());
}

void WebPlatform::announce(const std::string& text) { host_announce(text.c_str()); }

void WebPlatform::set_title(const std::string& title) { host_set_title(title.c_str()); }

void WebPlatform::open_notes() { host_open_notes(); }

void WebPlatform::post(const std::string& message) { host_post(message.c_str()); }

void WebPlatform::set_fullscreen(bool on) { host_set_fullscreen(on ? 1 : 0); }

}  // namespace web
