#include "lessons/curriculum.h"

#include "generated/lesson_makers.h"

namespace lessons {

namespace {

constexpr Entry kCurriculum[] = {
    {"walking_downhill", "Learning by descending", "Walking downhill", &make_walking_downhill},
    {"race", "Learning by descending", "The race", &make_race},
    {"why_momentum", "Learning by descending", "Why momentum works", &make_why_momentum},
    {"learning_from_data", "Learning by descending", "Learning from data", &make_learning_from_data},
    {"second_order", "Learning by descending", "Second order and line search", &make_second_order},
    {"what_is_possible", "Deciding with limits", "What is possible?", &make_what_is_possible},
    {"best_corner", "Deciding with limits", "The best corner", &make_best_corner},
    {"through_the_middle", "Deciding with limits", "Through the middle", &make_through_the_middle},
    {"one_more_hour", "Deciding with limits", "What is one more hour worth?", &make_one_more_hour},
    {"supply_chain", "Deciding with limits", "Supply chain", &make_supply_chain},
    {"whole_numbers", "Deciding with limits", "Whole numbers", &make_whole_numbers},
    {"workbench", "Deciding with limits", "Workbench", &make_workbench},
    {"which_model", "Why did the model say that?", "Which model, how sure?", &make_which_model},
    {"what_does_it_look_at", "Why did the model say that?", "What does it look at?",
     &make_what_does_it_look_at},
    {"why_this_one", "Why did the model say that?", "Why this one?", &make_why_this_one},
    {"what_would_change_it", "Why did the model say that?", "What would change it?",
     &make_what_would_change_it},
    {"editable_model", "Why did the model say that?", "A model you can read and edit", &make_editable_model},
    {"local_stories", "Why did the model say that?", "Local stories and their stability",
     &make_local_stories},
    {"what_the_network_saw", "Why did the model say that?", "What did the network see?",
     &make_what_the_network_saw},
};

}  // namespace

std::span<const Entry> curriculum() { return kCurriculum; }

const Entry* find_lesson(std::string_view id) {
    for (const Entry& entry : kCurriculum) {
        if (id == entry.id) return &entry;
    }
    return nullptr;
}

}  // namespace lessons
