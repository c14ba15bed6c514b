# A table of lessons with their texts, ready to link.
#   gradus_program(<name> CURRICULUM <file.cpp> TEXTS <file.md>... LESSONS <libraries>... [HTML <folder>])
# makes  <name>_makers     generated/lesson_makers.h: declares make_<id>() for every text
#        <name>_names      prints the names that the texts may use: run while building
#        <name>_narrative  the texts, compiled by Node from Markdown into one embedded pack (and into pages of HTML)
#        <name>            everything that a shell links
function(gradus_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "CURRICULUM;HTML" "TEXTS;LESSONS")

  # Every text <id>.md has a lesson beside it whose code defines make_<id>(): declared here, so that it needs no header.
  set(makers "#pragma once\n\n#include \"lessons/lesson.h\"\n\n#include <memory>\n\nnamespace lessons {\n\n")
  foreach(text IN LISTS program_TEXTS)
    cmake_path(GET text STEM id)
    string(APPEND makers "std::unique_ptr<Lesson> make_${id}();\n")
  endforeach()
  set(include "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  file(CONFIGURE OUTPUT "${include}/generated/lesson_makers.h" CONTENT "${makers}\n}  // namespace lessons\n" @ONLY)
  add_library(${name}_makers INTERFACE)
  target_include_directories(${name}_makers INTERFACE "${include}")

  add_library(${name}_curriculum STATIC "${program_CURRICULUM}")
  target_link_libraries(${name}_curriculum PUBLIC ${program_LESSONS} gradus_lesson_interface
    PRIVATE ${name}_makers gradus_warnings)

  add_executable(${name}_names "${PROJECT_SOURCE_DIR}/lessons/narrative/names.cpp")
  target_link_libraries(${name}_names PRIVATE gradus_lesson_names ${name}_curriculum gradus_warnings)
  gradus_runs_in_node(${name}_names)

  set(names "${CMAKE_CURRENT_BINARY_DIR}/${name}_names.json")
  add_custom_command(OUTPUT "${names}" COMMAND ${name}_names "${names}" DEPENDS ${name}_names VERBATIM)

  set(pack "${CMAKE_CURRENT_BINARY_DIR}/${name}_narrative.json")
  set(compiler "${PROJECT_SOURCE_DIR}/lessons/narrative")
  file(GLOB scripts CONFIGURE_DEPENDS "${compiler}/*.mjs" "${compiler}/*.css")
  if(program_HTML)
    set(html --html "${program_HTML}")
  endif()
  add_custom_command(OUTPUT "${pack}"
    COMMAND "${GRADUS_NODE}" "${compiler}/compile.mjs" --names "${names}" --root "${PROJECT_SOURCE_DIR}"
            --output "${pack}" --depfile "${pack}.d" --characters "${GRADUS_TEXT_CHARACTERS}" ${html} ${program_TEXTS}
    DEPENDS ${program_TEXTS} "${names}" ${scripts} DEPFILE "${pack}.d" VERBATIM)
  add_library(${name}_narrative STATIC)
  gradus_embed(${name}_narrative "${pack}" gradus_narrative)

  add_library(${name} INTERFACE)
  target_link_libraries(${name} INTERFACE gradus_lessons_app ${name}_curriculum ${name}_narrative)
endfunction()

find_program(GRADUS_NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
