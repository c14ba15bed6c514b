# Third-party sources: by commit from their home, or from build/dependencies where tools/setup put the
# same sources (Debian's). -DFETCHCONTENT_SOURCE_DIR_<NAME>=... is honoured and wins.
include(FetchContent)
if(POLICY CMP0135)
  cmake_policy(SET CMP0135 NEW)  # Unpacked files are as new as their unpacking.
endif()

set(GRADUS_DEPENDENCIES "${CMAKE_CURRENT_SOURCE_DIR}/build/dependencies" CACHE PATH "Sources fetched by tools/setup")

# Makes <name>_SOURCE_DIR known without running the dependency's own CMake.
macro(gradus_source name)
  string(TOUPPER ${name} gradus_upper)
  if(NOT FETCHCONTENT_SOURCE_DIR_${gradus_upper} AND EXISTS "${GRADUS_DEPENDENCIES}/${name}")
    set(FETCHCONTENT_SOURCE_DIR_${gradus_upper} "${GRADUS_DEPENDENCIES}/${name}")
  endif()
  FetchContent_Declare(${name} ${ARGN} SOURCE_SUBDIR not-built-by-its-own-cmake)
  FetchContent_MakeAvailable(${name})
endmacro()

function(gradus_headers name directory)
  add_library(gradus_${name} INTERFACE)
  target_include_directories(gradus_${name} SYSTEM INTERFACE "${directory}")
endfunction()

gradus_source(eigen GIT_REPOSITORY https://gitlab.com/libeigen/eigen.git
              GIT_TAG 3147391d946bb4b6c68edd901f2add6ac1f31f8c)  # 3.4.0
gradus_headers(eigen "${eigen_SOURCE_DIR}")

gradus_source(glpk URL https://ftp.gnu.org/gnu/glpk/glpk-5.0.tar.gz
              URL_HASH SHA256=4a1013eebb50f728fc601bdd833b0b2870333c3b3e5a816eeba921d95bec6f15)
include(glpk/glpk)

gradus_source(json GIT_REPOSITORY https://github.com/nlohmann/json.git
              GIT_TAG bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)  # 3.11.2
gradus_headers(json "${json_SOURCE_DIR}/include")
target_compile_definitions(gradus_json INTERFACE JSON_NOEXCEPTION)

if(GRADUS_LESSONS)
  gradus_source(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
                GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # 1.92.2b
  add_library(gradus_imgui STATIC
    "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
  target_include_directories(gradus_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${CMAKE_CURRENT_LIST_DIR}/imgui")
  target_compile_definitions(gradus_imgui PUBLIC IMGUI_USER_CONFIG="gradus_imconfig.h")
  target_compile_options(gradus_imgui PRIVATE -w)

  gradus_source(stb GIT_REPOSITORY https://github.com/nothings/stb.git
                GIT_TAG 8b5f1f37b5b75829fc72d38e7b5d4bcbf8a26d55)
  add_library(gradus_stb STATIC "${CMAKE_CURRENT_LIST_DIR}/stb/stb_image_write.cpp")
  target_include_directories(gradus_stb SYSTEM PUBLIC "${stb_SOURCE_DIR}")
  target_compile_options(gradus_stb PRIVATE -w)
endif()

if(GRADUS_TESTS)
  gradus_source(doctest GIT_REPOSITORY https://github.com/doctest/doctest.git
                GIT_TAG b7c21ec5ceeadb4951b00396fc1e4642dd347e5f)  # 2.4.9
  gradus_headers(doctest "${doctest_SOURCE_DIR}")
endif()
