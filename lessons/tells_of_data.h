#pragma once
// What a lesson is besides whose text was written for one of several data sets.

#include <string>

namespace lessons {

/// What stands above the text where the figure shows other data than the text was written for.
struct TextNote {
    std::string words;  ///< Empty: the text tells of what is shown.
    std::string link;   ///< "set:case=0": shows what the text tells of.
    std::string link_words;
};

class TellsOfData {
public:
    virtual ~TellsOfData() = default;
    virtual TextNote text_note() const = 0;
};

}  // namespace lessons
