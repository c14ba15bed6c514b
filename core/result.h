#pragma once
// The outcome of reading something that came from outside: a value, or an error that says what to do.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace core {

/// What was wrong with a text from outside and where. Line and column count from 1; 0 means unknown.
struct Error {
    std::string message = {};  ///< What is wrong, as a sentence for the person who typed it.
    int line = 0;
    int column = 0;
    std::string expected = {};  ///< What would have been right; empty where the message says it.

    /// "line 3, column 7: message (expected ...)".
    std::string describe() const {
        std::string text;
        if (line > 0) text += "line " + std::to_string(line);
        if (column > 0) text += (text.empty() ? "column " : ", column ") + std::to_string(column);
        if (!text.empty()) text += ": ";
        text += message;
        if (!expected.empty()) text += " (expected " + expected + ")";
        return text;
    }
};

/// Either a T or an Error. Asking for the one that is not there is a caller's mistake (assert).
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        assert(ok());
        return *std::get_if<T>(&content_);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<T>(&content_));
    }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        assert(!ok());
        return *std::get_if<Error>(&content_);
    }

private:
    std::variant<T, Error> content_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), ok_(false) {}

    bool ok() const { return ok_; }
    explicit operator bool() const { return ok_; }
    const Error& error() const {
        assert(!ok_);
        return error_;
    }

private:
    Error error_;
    bool ok_ = true;
};

}  // namespace core
