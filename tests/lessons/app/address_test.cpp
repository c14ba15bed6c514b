#include "lessons/app/address.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace lessons::app;

TEST_CASE("An address reads back as it was written") {
    Address address;
    address.lesson = "race";
    address.step = 240;
    address.text_step = 2;
    address.parameters = {{"learning_rate", 0.1 + 0.2}, {"methods", 5.0}, {"tiny", 5e-324}};
    address.edits = lessons::Json{{"start", {1.5, -2.25}}, {"name", "caf\u00e9 & co = 1"}};
    const Address read = parse_address(write_address(address));
    CHECK(read.problems.empty());
    CHECK(read.lesson == address.lesson);
    CHECK(read.step == address.step);
    CHECK(read.text_step == address.text_step);
    CHECK(read.parameters == address.parameters);
    CHECK(*read.edits == *address.edits);
}

TEST_CASE("An address of version 1 keeps working") {
    const Address read = parse_address("race/v=1&t=1&s=40&learning_rate=0.02&e=eyJzdGFydCI6WzEsMl19");
    CHECK(read.problems.empty());
    CHECK(read.lesson == "race");
    CHECK(*read.step == 40);
    CHECK(read.parameters.at("learning_rate") == 0.02);
    CHECK((*read.edits)["start"][1] == 2);
}

TEST_CASE("A teacher's link reads back as it was written") {
    Address address;
    address.lesson = "race";
    address.text_step = 1;
    address.view = {{"surface", "table"}, {"steps"}, {"learning_rate", "momentum"}};
    const std::string text = write_address(address);
    CHECK(text == "race/v=2&t=1&hide_panes=surface,table&hide_controls=steps&lock=learning_rate,momentum");
    const Address read = parse_address(text);
    CHECK(read.problems.empty());
    CHECK(read.view == address.view);
}

TEST_CASE("A list of names that is none is dropped and named") {
    const std::string too_long(41, 'a');
    for (const std::string value : {"", ",", "a,,b", "a b", "Map", "%2C", "a,", too_long.c_str()}) {
        CAPTURE(value);
        const Address read = parse_address("race/v=2&hide_panes=" + value + "&lock=steps");
        CHECK(read.problems.size() == 1);
        CHECK(read.view == TeachingView{.hidden_panes = {}, .hidden_controls = {}, .locked = {"steps"}});
    }
    std::string many = "a0";
    for (int i = 1; i < 65; ++i) many += ",a" + std::to_string(i);
    CHECK(parse_address("race/lock=" + many).problems.size() == 1);
}

TEST_CASE("A comparison carries its second copy, and a link without one is still of version 1") {
    Address address;
    address.lesson = "race";
    CHECK(write_address(address) == "race/v=1");
    address.b.emplace().parameters = {{"learning_rate", 0.1 + 0.2}};
    address.b->edits = lessons::Json{{"start", {1.5, -2.25}}};
    const Address read = parse_address(write_address(address));
    CHECK(read.problems.empty());
    CHECK(read.parameters.empty());
    REQUIRE(read.b.has_value());
    CHECK(*read.b == *address.b);
}

TEST_CASE("A comparison of version 2 keeps working") {
    // base64url of {"e":{"start":[1,2]},"p":{"learning_rate":0.05}}
    const Address read =
        parse_address("race/v=2&s=3&b=eyJlIjp7InN0YXJ0IjpbMSwyXX0sInAiOnsibGVhcm5pbmdfcmF0ZSI6MC4wNX19");
    CHECK(read.problems.empty());
    CHECK(*read.step == 3);
    CHECK(read.b->parameters.at("learning_rate") == 0.05);
    CHECK((*read.b->edits)["start"][1] == 2);
    CHECK(parse_address("race/v=2&b=e30").b.has_value());  // {}: a second copy with the defaults
}

TEST_CASE("A damaged second copy is dropped and named") {
    for (const char* broken : {"b=%%%", "b=AAAA", "b=", "b=W10"}) {  // W10: []
        CAPTURE(broken);
        const Address read = parse_address("race/" + std::string(broken) + "&momentum=0.5");
        CHECK(read.problems.size() == 1);
        CHECK_FALSE(read.b.has_value());
        CHECK(read.parameters.at("momentum") == 0.5);
    }
    const Address partly =
        parse_address("race/b=" + encode_base64url(R"({"p":{"momentum":"much","learning_rate":2},"e":7})"));
    CHECK(partly.problems.size() == 1);
    CHECK(partly.b->parameters.size() == 1);
    CHECK_FALSE(partly.b->edits.has_value());
    CHECK(parse_address("race/b=" + encode_base64url(R"({"p":[3]})")).b->parameters.empty());
}

TEST_CASE("What cannot be used is dropped and named, the rest is kept") {
    for (const char* broken : {"rate=", "rate=abc", "rate=nan", "rate=1e999", "rate=0x", "s=-1", "s=1e30",
                               "e=%%%", "e=AAAA", "rate"}) {
        CAPTURE(broken);
        const Address read = parse_address("race/" + std::string(broken) + "&momentum=0.5");
        CHECK(read.problems.size() == 1);
        CHECK(read.parameters.size() == 1);
        CHECK(read.parameters.at("momentum") == 0.5);
        CHECK_FALSE(read.edits.has_value());
    }
}

TEST_CASE("Changes that are nested without end are refused") {
    const std::string deep = "{\"a\":" + std::string(20000, '[') + std::string(20000, ']') + "}";
    const Address read = parse_address("race/e=" + encode_base64url(deep));
    CHECK(read.problems.size() == 1);
    CHECK_FALSE(read.edits.has_value());
}

TEST_CASE("A link of a newer version says so and takes what it knows") {
    const Address read = parse_address("race/v=9&s=3");
    CHECK(read.problems.size() == 1);
    CHECK(*read.step == 3);
}

TEST_CASE("An address that is far too long is refused with a message") {
    CHECK(parse_address(std::string(kLongestAddress + 1, 'a')).problems.size() == 1);
}

TEST_CASE("Random bytes never break the reading of addresses") {
    core::Random random(11);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t i = random.below(60); i > 0; --i) text += static_cast<char>(random.below(256));
        const Address read = parse_address("race/" + text);
        for (const auto& [id, value] : read.parameters) CHECK(std::isfinite(value));
    }
}

TEST_CASE("Base64url agrees with RFC 4648's test vectors") {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(encode_base64url(bytes) == text);
        CHECK(*decode_base64url(text) == bytes);
    }
    CHECK_FALSE(decode_base64url("a+b").has_value());
}
