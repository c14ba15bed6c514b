#include "lessons/python_script.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace lessons;

TEST_CASE("A string stays one literal whatever it contains") {
    CHECK(python_string("rent") == "\"rent\"");
    CHECK(python_string("a \"b\" \\ c") == R"("a \"b\" \\ c")");
    CHECK(python_string("x\n\")\nimport os") == R"("x\x0a\")\x0aimport os")");
}

TEST_CASE("A comment stays on its line") {
    CHECK(python_comment("chairs\nimport os\r\tx") == "chairs import os  x");
}

TEST_CASE("Numbers are exact, and those that Python has no sign for are named") {
    CHECK(python_list({1.0, 0.1, -1.0 / 3.0}) == "[1, 0.1, -0.3333333333333333]");
    CHECK(python_number(std::nan("")) == "float(\"nan\")");
    CHECK(python_number(-std::numeric_limits<double>::infinity()) == "-float(\"inf\")");
}

TEST_CASE("A script without tables is its text") {
    CHECK(to_python({.text = "print(\"x\", 1)\n", .prints = {"x"}}) == "print(\"x\", 1)\n");
}

TEST_CASE("Tables follow the text as strings, and then main is called") {
    const PythonScript script{
        .text = "def main():\n    print(LOANS)\n",
        .prints = {},
        .data = {{.id = "loans", .title = "Loans", .columns = {"a\\b"}, .rows = {{"\"\"\"x"}}}}};
    CHECK(to_python(script) ==
          "def main():\n    print(LOANS)\n\n\nLOANS = "
          "\"\"\"\\\na\\\\b\n\\\"\\\"\\\"\\\"\\\"\\\"\\\"x\\\"\n\"\"\"\n\n\n"
          "main()\n");
}
