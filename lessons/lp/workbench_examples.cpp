#include "lessons/lp/workbench_examples.h"

#include <string_view>

#define GRADUS_MODEL(symbol)                 \
    extern "C" const unsigned char symbol[]; \
    extern "C" const unsigned symbol##_size;
GRADUS_MODEL(gradus_models_txt)
GRADUS_MODEL(gradus_diet_mod)
GRADUS_MODEL(gradus_transp_mod)
GRADUS_MODEL(gradus_assign_mod)
GRADUS_MODEL(gradus_plan_mod)
GRADUS_MODEL(gradus_shiftcov_mod)
GRADUS_MODEL(gradus_adlittle_mps)
#undef GRADUS_MODEL

namespace lessons::workbench {

namespace {

constexpr std::string_view kHead = "==== ";

std::string text_of(const unsigned char* bytes, unsigned size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// "==== id: title", then the model up to the next such line.
ExampleModel read_story(std::string_view part) {
    const std::size_t colon = part.find(": ");
    const std::size_t end = part.find('\n');
    std::string_view text = part.substr(end + 1);
    while (text.size() > 1 && text[text.size() - 2] == '\n') text.remove_suffix(1);
    return {std::string(part.substr(0, colon)), std::string(part.substr(colon + 2, end - colon - 2)),
            std::string(text)};
}

std::vector<ExampleModel> stories() {
    const std::string all = text_of(gradus_models_txt, gradus_models_txt_size);
    std::vector<ExampleModel> models;
    std::size_t at = all.find(kHead);
    while (at != std::string::npos) {
        const std::size_t next = all.find(kHead, at + kHead.size());
        models.push_back(read_story(std::string_view(all).substr(at, next - at).substr(kHead.size())));
        at = next;
    }
    return models;
}

}  // namespace

std::vector<ExampleModel> example_models() {
    std::vector<ExampleModel> models = stories();
    models.push_back(
        {"plan_mod", "Alloy from scrap (MathProg)", text_of(gradus_plan_mod, gradus_plan_mod_size)});
    models.push_back(
        {"diet_mod", "Stigler's diet (MathProg)", text_of(gradus_diet_mod, gradus_diet_mod_size)});
    models.push_back(
        {"transp_mod", "Transport (MathProg)", text_of(gradus_transp_mod, gradus_transp_mod_size)});
    models.push_back(
        {"assign_mod", "Assignment (MathProg)", text_of(gradus_assign_mod, gradus_assign_mod_size)});
    models.push_back({"shiftcov_mod", "Covering shifts (MathProg)",
                      text_of(gradus_shiftcov_mod, gradus_shiftcov_mod_size)});
    models.push_back(
        {"adlittle", "Netlib's adlittle (MPS)", text_of(gradus_adlittle_mps, gradus_adlittle_mps_size)});
    return models;
}

std::string story_of(const std::string& text) {
    std::string story;
    std::size_t at = 0;
    while (at < text.size() && text[at] == '#') {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t begin = text.find_first_not_of("# ", at);
        if (begin < end) story += (story.empty() ? "" : " ") + text.substr(begin, end - begin);
        at = end + 1;
    }
    return story;
}

}  // namespace lessons::workbench
