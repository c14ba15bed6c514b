#pragma once
// A run as a report: one page of HTML that needs nothing else, to be printed or sent.

#include <string>
#include <vector>

namespace lessons::app {

/// A line of a table: what it is, and its value in each copy.
struct ReportRow {
    std::string label;
    std::string a;
    std::string b;  ///< Shown where two copies are compared.
};

struct ReportPicture {
    std::string caption = {};
    std::string png = {};
    int width = 0;  ///< In pixels.
    int height = 0;
};

/// A question, task or guess of the text, and what became of it.
struct ReportAnswer {
    enum class Verdict { open, given, wrong, right };
    std::string kind = {};  ///< "Question", "Task", "Guess"
    std::string text = {};
    std::string answer = {};
    Verdict verdict = Verdict::open;
    int tries = 0;
};

struct Report {
    std::string title;
    std::string track;
    std::string question;
    std::string link;  ///< Opens the run.
    std::string summary;
    bool compares = false;
    std::vector<ReportRow> settings;
    std::vector<ReportPicture> pictures;
    std::vector<ReportRow> numbers;
    std::vector<ReportAnswer> answers;
};

/// The page: headings, tables and figures with captions; light, and laid out for paper as well.
std::string write_report(const Report& report);

}  // namespace lessons::app
