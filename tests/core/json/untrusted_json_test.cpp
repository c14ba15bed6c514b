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

TEST_CASE("Numbers outside their range, and what is no number, are told from those inside") {
    using core::json::is_number_in;
    const nlohmann::json list = *parse_untrusted(R"([0, 2.5, -1, 3, "1", null, true, [1]])");
    CHECK(is_number_in(list[0], {0.0, 2.5}));
    CHECK(is_number_in(list[1], {0.0, 2.5}));
    for (std::size_t k = 2; k < list.size(); ++k) CHECK_FALSE(is_number_in(list[k], {0.0, 2.5}));
    CHECK_FALSE(is_number_in(core::kNaN, {}));
    CHECK_FALSE(is_number_in(core::kInfinity, {}));
}

TEST_CASE("An index is a whole number below its count") {
    using core::json::is_index_below;
    const nlohmann::json list = *parse_untrusted("[0, 2, 3, -1, 1.0, 18446744073709551615, \"1\", null]");
    CHECK(is_index_below(list[0], 3));
    CHECK(is_index_below(list[1], 3));
    for (std::size_t k = 2; k < list.size(); ++k) CHECK_FALSE(is_index_below(list[k], 3));
    CHECK_FALSE(is_index_below(0, 0));
}
