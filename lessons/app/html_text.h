#pragma once

#include <string>

namespace lessons::app {

/// The text so that HTML shows it as it is, between tags and in quoted attributes alike. Control characters
/// that HTML does not allow are left out.
std::string html_text(const std::string& text);

/// "data:image/png;base64,..." (RFC 2397)
std::string data_uri(const std::string& type, const std::string& bytes);

}  // namespace lessons::app
