#include "core/json/untrusted_json.h"

#include <doctest/doctest.h>

#include <string>

using core::json::parse_untrusted;

TEST_CASE("JSON of ours is read as it is") {
    CHECK(*parse_untrusted(R"({"a":[1,2.5,"]]\"}"],"b":null})") ==
          nlohmann::json{{"a", {1, 2.5, "]]\"}"}}, {"b", nullptr}});
}

TEST_CASE("Damaged or endlessly nested JSON is refused") {
    for (const char* text : {"", "{", "nonsense", "[1,]", "{\"a\":1e999}", "\"\xff\"", "\"\\"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_untrusted(text).has_value());
    }
    CHECK_FALSE(parse_untrusted(std::string(5000, '[') + std::string(5000, ']')).has_value());
}

TEST_CASE("Brackets in a string do not hide how deep the rest is") {
    const std::string closing = "[\"" + std::string(5000, ']') + "\\\"\",";
    CHECK_FALSE(parse_untrusted(closing + std::string(4000, '[') + std::string(4000, ']') + "]").has_value());
    CHECK(parse_untrusted("\"" + std::string(5000, '[') + "\"").has_value());
}
