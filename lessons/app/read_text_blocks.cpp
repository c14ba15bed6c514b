#include "lessons/app/read_text_blocks.h"

#include <cassert>
#include <string>

namespace lessons::app {

namespace {

using Json = nlohmann::json;

ui::Run::Style style_from(const std::string& name) {
    if (name == "em") return ui::Run::Style::emphasis;
    if (name == "strong") return ui::Run::Style::strong;
    if (name == "code") return ui::Run::Style::code;
    assert(name.empty());
    return ui::Run::Style::plain;
}

class BlockReader {
public:
    explicit BlockReader(int formula_count) : formula_count_(formula_count) {}

    std::vector<TextBlock> blocks(const Json& array) const {
        std::vector<TextBlock> result;
        for (const Json& block : array) result.push_back({content(block)});
        return result;
    }

private:
    int formula(const Json& index) const {
        const int value = index.get<int>();
        assert(value >= 0 && value < formula_count_);
        return value;
    }

    TextRun run(const Json& json) const {
        TextRun result;
        result.style = style_from(json.value("s", ""));
        result.text = json.value("t", "");
        result.target = json.value("a", "");
        result.readout = json.value("v", "");
        result.digits = json.value("d", 0);
        if (json.contains("f")) result.formula = formula(json["f"]);
        return result;
    }

    Sentences sentences(const Json& runs) const {
        Sentences result;
        for (const Json& json : runs) result.push_back(run(json));
        return result;
    }

    std::vector<Sentences> items(const Json& block) const {
        std::vector<Sentences> result;
        for (const Json& item : block.at("items")) result.push_back(sentences(item));
        return result;
    }

    Prose prose(const Json& block, Prose::Kind kind) const { return {kind, items(block)}; }

    Recipe recipe(const Json& block) const {
        Recipe result;
        result.good = block.at("good").get<bool>();
        result.target = block.value("target", "");
        result.why = items(block);
        assert(!result.why.empty());
        result.name = result.why.front();
        result.why.erase(result.why.begin());
        return result;
    }

    ChoiceQuiz choice_quiz(const Json& block) const {
        ChoiceQuiz result{block.at("id").get<std::string>(), items(block), {}};
        for (const Json& choice : block.at("choices")) {
            result.choices.push_back(
                {choice.at("right").get<bool>(), sentences(choice.at("runs")), sentences(choice.at("hint"))});
        }
        return result;
    }

    NumberHint number_hint(const Json& hint) const {
        NumberHint result;
        const std::string op = hint.at("op").get<std::string>();
        if (op == "<") result.when = NumberHint::When::below;
        if (op == ">") result.when = NumberHint::When::above;
        result.limit = hint.value("limit", 0.0);
        result.text = sentences(hint.at("runs"));
        return result;
    }

    NumberQuiz number_quiz(const Json& block) const {
        const Json& number = block.at("number");
        NumberQuiz result;
        result.id = block.at("id").get<std::string>();
        result.question = items(block);
        result.value = number.at("value").get<double>();
        result.tolerance = number.at("tolerance").get<double>();
        result.praise = sentences(number.at("praise"));
        for (const Json& hint : number.at("hints")) result.hints.push_back(number_hint(hint));
        return result;
    }

    Prediction prediction(const Json& block) const {
        Prediction result;
        if (block.at("type") == "curve") result.kind = Prediction::Kind::curve;
        if (block.value("scale", "") == "log") result.scale = Parameter::Scale::logarithmic;
        result.id = block.at("id").get<std::string>();
        result.readout = block.at("readout").get<std::string>();
        result.from = block.at("from").get<double>();
        result.to = block.at("to").get<double>();
        if (block.contains("step") && !block["step"].is_null()) result.step = block["step"].get<int>();
        result.steps = block.value("steps", 0);
        result.target = block.value("target", "");
        result.items = items(block);
        return result;
    }

    static SourceExcerpt source(const Json& block) {
        return {block.at("file").get<std::string>(), block.at("name").get<std::string>(),
                block.at("first_line").get<int>(), block.at("lines").get<std::vector<std::string>>()};
    }

    TextBlock::Content content(const Json& block) const {
        const std::string kind = block.at("kind").get<std::string>();
        if (kind == "bullets") return prose(block, Prose::Kind::bullets);
        if (kind == "numbers") return prose(block, Prose::Kind::numbers);
        if (kind == "callout") return prose(block, Prose::Kind::callout);
        if (kind == "formula") return DisplayFormula{formula(block.at("formula"))};
        if (kind == "recipe") return recipe(block);
        if (kind == "task") return Task{block.at("check").get<std::string>(), items(block)};
        if (kind == "quiz" && block.contains("number")) return number_quiz(block);
        if (kind == "quiz") return choice_quiz(block);
        if (kind == "predict") return prediction(block);
        if (kind == "source") return source(block);
        if (kind == "notes") return Notes{blocks(block.at("blocks"))};
        if (kind == "more") return More{block.value("title", ""), blocks(block.at("blocks"))};
        assert(kind == "paragraph");
        return prose(block, Prose::Kind::paragraph);
    }

    [[maybe_unused]] int formula_count_ = 0;  // for the assertion
};

}  // namespace

std::vector<TextBlock> read_text_blocks(const Json& blocks, int formula_count) {
    return BlockReader(formula_count).blocks(blocks);
}

}  // namespace lessons::app
