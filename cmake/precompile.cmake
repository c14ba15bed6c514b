# Precompiled headers: most of the time of a build goes into reading Eigen and the standard library again for each file.
# Where there is no compiler cache, tools/run turns it on, and tools/test for the page. Off, each file shows that it
# includes what it needs, and a cache serves several trees.
option(GRADUS_PRECOMPILE "Read the large headers once, not once a file" OFF)

# What carries the headers of core, and those of lessons; all other targets reuse them.
function(gradus_precompiled_headers kind)
  set(carrier gradus_precompiled_${kind})
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/${carrier}.cpp" CONTENT "// Carries the precompiled header.\n")
  add_library(${carrier} OBJECT "${CMAKE_BINARY_DIR}/generated/${carrier}.cpp")
  target_link_libraries(${carrier} PRIVATE gradus_options gradus_warnings gradus_eigen ${ARGN})
  target_include_directories(${carrier} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_precompile_headers(${carrier} PRIVATE "${PROJECT_SOURCE_DIR}/core/types.h" <algorithm> <cmath> <functional>
    <map> <memory> <optional> <set> <string> <string_view> <vector>)
endfunction()

if(GRADUS_PRECOMPILE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # With them gcc 12 finds false bounds in joined strings; a build without them warns of true ones.
    target_compile_options(gradus_warnings INTERFACE -Wno-array-bounds)
  endif()
  gradus_precompiled_headers(core)
  if(GRADUS_LESSONS)
    gradus_precompiled_headers(lessons gradus_json gradus_imgui)
    target_precompile_headers(gradus_precompiled_lessons PRIVATE <imgui.h> <nlohmann/json.hpp>)
  endif()
endif()

# gradus_precompiled(<target> core|lessons)  the target's files begin with these headers
function(gradus_precompiled target kind)
  if(GRADUS_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM gradus_precompiled_${kind})
  endif()
endfunction()
