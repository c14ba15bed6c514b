#include "lessons/app/report.h"

#include "lessons/app/html_text.h"

namespace lessons::app {

namespace {

constexpr const char* kStyle = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.5rem; background: #fff; color: #1f2328;
  font: 1rem/1.5 Inter, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
.track, footer, .kind { color: #5b6470; font-size: 0.875rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.125rem; border-top: 1px solid #e4e2dc; padding-top: 1.25rem; }
.track { margin: 0 0 0.25rem; }
.question { margin: 0.75rem 0 0; font-size: 1.125rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e4e2dc; }
th { font-weight: 500; }
thead th { color: #5b6470; font-weight: 400; font-size: 0.875rem; }
td { font-variant-numeric: tabular-nums; }
.numbers td { white-space: nowrap; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.25rem; align-items: start; }
figure { position: relative; margin: 0; break-inside: avoid; }
.wide { grid-column: 1 / -1; }
img { display: block; width: 100%; height: auto; }
figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }  /* it is in the picture */
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 0.75rem 0; border-bottom: 1px solid #e4e2dc; break-inside: avoid; }
li p { margin: 0; }
.right { color: #15803d; } .wrong { color: #b91c1c; } .open { color: #5b6470; }
footer { margin-top: 2.25rem; overflow-wrap: anywhere; }
a { color: #2563eb; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } h2 { break-after: avoid; } @page { margin: 18mm; } }
)";

std::string element(const std::string& tag, const std::string& text) {
    return "<" + tag + ">" + html_text(text) + "</" + tag + ">";
}

std::string section(const std::string& title, const std::string& content) {
    return "<section>\n" + element("h2", title) + "\n" + content + "</section>\n";
}

std::string table_row(const ReportRow& row, bool compares) {
    return "<tr><th scope=\"row\">" + html_text(row.label) + "</th>" + element("td", row.a) +
           (compares ? element("td", row.b) : "") + "</tr>\n";
}

std::string table(const char* kind, const std::vector<ReportRow>& rows, bool compares) {
    std::string text = std::string("<table class=\"") + kind + "\">\n";
    if (compares)
        text += "<thead><tr><td></td><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>\n";
    text += "<tbody>\n";
    for (const ReportRow& row : rows) text += table_row(row, compares);
    return text + "</tbody>\n</table>\n";
}

/// Two stand side by side where there is room, but not a wide table.
bool is_wide(const ReportPicture& picture) { return picture.width > 2 * picture.height; }

std::string pictures(const Report& report) {
    std::string text = "<div class=\"pictures\">\n";
    for (const ReportPicture& picture : report.pictures) {
        text += std::string(is_wide(picture) ? "<figure class=\"wide\">" : "<figure>") + "<img width=\"" +
                std::to_string(picture.width) + "\" height=\"" + std::to_string(picture.height) +
                "\" alt=\"" + html_text(picture.caption + ". " + report.summary) + "\" src=\"" +
                data_uri("image/png", picture.png) + "\">" + element("figcaption", picture.caption) +
                "</figure>\n";
    }
    return text + "</div>\n";
}

const char* class_of(ReportAnswer::Verdict verdict) {
    switch (verdict) {
        case ReportAnswer::Verdict::right:
            return "right";
        case ReportAnswer::Verdict::wrong:
            return "wrong";
        case ReportAnswer::Verdict::given:
            return "given";
        case ReportAnswer::Verdict::open:
            break;
    }
    return "open";
}

/// The verdict is said, not only coloured.
std::string verdict_words(const ReportAnswer& answer) {
    const std::string tries = answer.tries > 1 ? ", at try " + std::to_string(answer.tries) : "";
    switch (answer.verdict) {
        case ReportAnswer::Verdict::right:
            return (answer.kind == "Task" ? "Done" : "Right") + tries;
        case ReportAnswer::Verdict::wrong:
            return "Not right" + tries;
        case ReportAnswer::Verdict::given:
            return "";
        case ReportAnswer::Verdict::open:
            break;
    }
    return answer.kind == "Task" ? "Not done yet" : "Not answered yet";
}

std::string answer_item(const ReportAnswer& answer) {
    const std::string verdict = verdict_words(answer);
    const std::string separator = answer.answer.empty() || verdict.empty() ? "" : ". ";
    return "<li><p class=\"kind\">" + html_text(answer.kind) + "</p>" + element("p", answer.text) +
           "<p class=\"" + class_of(answer.verdict) + "\">" + html_text(answer.answer + separator + verdict) +
           "</p></li>\n";
}

std::string answers(const std::vector<ReportAnswer>& answers) {
    std::string text = "<ol>\n";
    for (const ReportAnswer& answer : answers) text += answer_item(answer);
    return text + "</ol>\n";
}

/// Links of the browser can be followed from the page; those of the desktop program are for copying.
std::string footer(const Report& report) {
    const bool is_web = report.link.rfind("https://", 0) == 0 || report.link.rfind("http://", 0) == 0;
    const std::string link = html_text(report.link);
    return "<footer>Made with Gradus. " + html_text("This run opens again at ") +
           (is_web ? "<a href=\"" + link + "\">" + link + "</a>" : "<code>" + link + "</code>") +
           "</footer>\n";
}

std::string header(const Report& report) {
    return "<header>\n<p class=\"track\">" + html_text(report.track) + "</p>\n" +
           element("h1", report.title) + "\n<p class=\"question\">" + html_text(report.question) +
           "</p>\n</header>\n";
}

}  // namespace

std::string write_report(const Report& report) {
    std::string text =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
        element("title", report.title + ": a run of Gradus") + "\n<style>" + kStyle +
        "</style>\n</head>\n<body>\n" + header(report) + "<main>\n";
    text += section("What it shows", element("p", report.summary) + "\n");
    if (!report.pictures.empty()) text += section("Pictures", pictures(report));
    if (!report.settings.empty())
        text += section("Settings", table("settings", report.settings, report.compares));
    if (!report.numbers.empty())
        text += section("Numbers", table("numbers", report.numbers, report.compares));
    if (!report.answers.empty()) text += section("Tasks and answers", answers(report.answers));
    return text + "</main>\n" + footer(report) + "</body>\n</html>\n";
}

}  // namespace lessons::app
