#include "lessons/app/report.h"

#include "lessons/app/html_text.h"
#include "lessons/app/report_content.h"
#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace lessons::app;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

// python3 -c "import html; print(html.escape('<b>\"A\" & \'B\'</b>', quote=True))", with &#39; for &#x27;
TEST_CASE("Text in HTML is shown as it is, in attributes too") {
    CHECK(html_text("<b>\"A\" & 'B'</b>") == "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
    CHECK(html_text(std::string("a\0b\x1b\x7f"
                                "c\nd",
                                8)) == "abc\nd");
    CHECK(html_text("\u20ac \u00d7") == "\u20ac \u00d7");
}

// RFC 4648, section 10
TEST_CASE("A data URI holds the bytes in Base64 with padding") {
    CHECK(data_uri("image/png", "foobar") == "data:image/png;base64,Zm9vYmFy");
    CHECK(data_uri("image/png", "fooba") == "data:image/png;base64,Zm9vYmE=");
    CHECK(data_uri("image/png", "f") == "data:image/png;base64,Zg==");
    CHECK(data_uri("image/png", "\xfb\xff") == "data:image/png;base64,+/8=");
}

TEST_CASE("Nothing that is typed becomes a tag or a script in the report") {
    const std::string evil = "</td><script>alert(1)</script>\" onerror=\"x";
    Report report;
    report.title = report.track = report.question = report.summary = report.link = evil;
    report.settings = {{evil, evil, evil}};
    report.numbers = {{evil, evil, evil}};
    report.pictures = {{.caption = evil, .png = "png", .width = 2, .height = 1}};
    report.answers = {{.kind = "Question", .text = evil, .answer = evil}};
    for (const bool compares : {false, true}) {
        report.compares = compares;
        const std::string html = write_report(report);
        CHECK_FALSE(contains(html, "<script"));
        CHECK_FALSE(contains(html, "onerror=\""));
    }
}

TEST_CASE("Only links of the web can be followed from the report") {
    Report report;
    report.link = "https://example.org/#race";
    CHECK(contains(write_report(report), "<a href=\"https://example.org/#race\">"));
    for (const char* link : {"gradus:#race", "javascript:alert(1)"}) {
        report.link = link;
        CHECK_FALSE(contains(write_report(report), "<a "));
    }
}

TEST_CASE("Two copies have a column each, with a head") {
    Report report;
    report.settings = {{"Learning rate", "0.1", "0.2"}};
    CHECK_FALSE(contains(write_report(report), "<td>0.2</td>"));
    report.compares = true;
    CHECK(contains(write_report(report), "<th scope=\"col\">B</th>"));
    CHECK(contains(write_report(report), "<td>0.1</td><td>0.2</td>"));
}

TEST_CASE("A picture that is much wider than high has the whole width") {
    Report report;
    report.pictures = {{.caption = "Map", .png = "png", .width = 400, .height = 300}};
    CHECK(contains(write_report(report), "<figure><img width=\"400\" height=\"300\""));
    report.pictures[0].width = 601;
    CHECK(contains(write_report(report), "<figure class=\"wide\">"));
}

TEST_CASE("A verdict is said in words") {
    Report report;
    using Verdict = ReportAnswer::Verdict;
    report.answers = {
        {.kind = "Question", .text = "Why?", .answer = "So.", .verdict = Verdict::right, .tries = 2},
        {.kind = "Task", .text = "Reach it.", .verdict = Verdict::right},
        {.kind = "Task", .text = "Again.", .verdict = Verdict::open}};
    const std::string html = write_report(report);
    CHECK(contains(html, "Right, at try 2"));
    CHECK(contains(html, "<p class=\"right\">Done</p>"));
    CHECK(contains(html, "Not done yet"));
}

TEST_CASE("The learner's answers, tasks and guesses are in the report in the order of the text") {
    test::TextStand stand;
    const auto& choice = stand.block<ChoiceQuiz>();
    const auto& task = stand.block<Task>();
    const auto& prediction = stand.block<Prediction>();
    LessonProgress progress;
    progress.tasks.insert(task.check);
    progress.answers[choice.id] = {.given = {"something that was kept"}, .right = false, .tries = 1};
    progress.guesses[prediction.id] = {.values = {2.5, 3.5}, .shown = true};
    const ExportedRun run{{stand.session, stand.session.address(), progress},
                          nullptr,
                          stand.narrative.lessons.at("hill"),
                          stand.narrative.formulas};
    int right = 0;
    int wrong = 0;
    int given = 0;
    for (const ReportAnswer& answer : answers_of(run)) {
        CHECK_FALSE(answer.text.empty());
        right += answer.verdict == ReportAnswer::Verdict::right;
        wrong += answer.verdict == ReportAnswer::Verdict::wrong;
        given += answer.verdict == ReportAnswer::Verdict::given;
        if (answer.verdict == ReportAnswer::Verdict::wrong) CHECK(answer.answer == "something that was kept");
        if (answer.verdict == ReportAnswer::Verdict::given) CHECK(contains(answer.answer, "2.5"));
    }
    CHECK(right == 1);
    CHECK(wrong == 1);
    CHECK(given == 1);
    CHECK(report_of(run).title == run.text.title);
}
