#pragma once
// The share link: lesson, text step, parameters, edits and timeline position as text behind '#', and back.
//
//   race/v=1&t=2&s=240&learning_rate=0.02&e=<base64url of JSON>
//   race/v=2&hide_panes=surface,table&hide_controls=steps&lock=learning_rate     a teacher's link
//   race/v=2&s=240&b=<base64url of {"p": {"learning_rate": 0.05}, "e": {...}}>     A compared with B
//
// Only what differs from the defaults is written, in the oldest version that can say it. Reading never fails:
// what cannot be used is dropped and named. Links are kept for ever: tests/data/links holds some of every
// version with what they must give.

#include "lessons/app/teaching_view.h"
#include "lessons/lesson.h"
#include "lessons/opened_files.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

/// What one copy of a lesson differs in from its defaults.
struct Settings {
    std::map<std::string, double> parameters;
    std::optional<Json> edits;
    std::shared_ptr<OpenedFiles> files;  ///< What the edits name; never written. Null: those of the session.

    bool operator==(const Settings& other) const {
        return parameters == other.parameters && edits == other.edits;
    }
};

/// What an address says, not yet checked against any lesson.
struct Address : Settings {
    std::string lesson;
    std::optional<int> text_step;  ///< From 0.
    std::optional<int> step;
    TeachingView view;
    std::optional<Settings> b;          ///< The second copy, where two are compared.
    std::vector<std::string> problems;  ///< Sentences about what was dropped.
};

/// Longest address taken; a longer one is refused as a whole.
inline constexpr std::size_t kLongestAddress = 64 * 1024;

/// Longest link that is given out: what mail, chat and browsers carry unharmed. More goes into a file.
inline constexpr std::size_t kLongestLink = 8000;

Address parse_address(const std::string& text);

/// The text of an address: what parse_address() reads back.
std::string write_address(const Address& address);

/// Base64 with - and _ and without padding (RFC 4648, section 5).
std::string encode_base64url(const std::string& bytes);
std::optional<std::string> decode_base64url(const std::string& text);

}  // namespace lessons::app
