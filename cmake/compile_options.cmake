# How our own code is compiled: the same arithmetic on every target, warnings on.
option(GRADUS_SANITIZE "Address and undefined-behaviour sanitizers, no recovery" OFF)

find_program(GRADUS_CCACHE ccache)
if(GRADUS_CCACHE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_C_COMPILER_LAUNCHER "${GRADUS_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${GRADUS_CCACHE}")
endif()

add_library(gradus_options INTERFACE)
target_compile_features(gradus_options INTERFACE cxx_std_20)
# No contraction into fused multiply-add: it would give other bits on other machines.
target_compile_options(gradus_options INTERFACE -ffp-contract=off -msse4.1)
target_compile_definitions(gradus_options INTERFACE EIGEN_ARCH_DEFAULT_NUMBER_OF_REGISTERS=16 EIGEN_MPL2_ONLY)

if(EMSCRIPTEN)
  # SSE intrinsics become WebAssembly SIMD. Debian's Emscripten looks into clang's own x86 headers first and has
  # no mmintrin.h (MMX: xmmintrin.h includes the name, nothing uses it), so Emscripten's versions of just these
  # headers are put ahead; its whole compat folder there would shadow libc++'s math.h.
  set(gradus_sse "${CMAKE_BINARY_DIR}/sse_headers")
  file(GLOB gradus_sse_headers "${EMSCRIPTEN_ROOT_PATH}/system/include/compat/*intrin.h")
  file(COPY ${gradus_sse_headers} DESTINATION "${gradus_sse}")
  if(NOT EXISTS "${gradus_sse}/mmintrin.h")
    file(WRITE "${gradus_sse}/mmintrin.h" "#pragma once\n")
  endif()
  target_compile_options(gradus_options INTERFACE -msimd128 "-isystem${gradus_sse}")
  # Debian keeps acorn, which the optimising link needs, outside Emscripten's own folder.
  if(EXISTS /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
elseif(NOT CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|i686")
  set_property(TARGET gradus_options PROPERTY INTERFACE_COMPILE_OPTIONS -ffp-contract=off)
endif()

if(GRADUS_SANITIZE)
  # Assertions are on here; -O1 and line tables keep the build short and the reports readable.
  add_compile_options(-O1 -g1 -UNDEBUG -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined -fno-sanitize-recover=all)
endif()

add_library(gradus_warnings INTERFACE)
target_compile_options(gradus_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<BOOL:${GRADUS_WERROR}>:-Werror>)

# A program that the build or a test runs: natively as it is, a WebAssembly one by Node.
function(gradus_runs_in_node target)
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -sENVIRONMENT=node -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1
      -sINITIAL_MEMORY=64MB -sNODERAWFS=1 -sEXIT_RUNTIME=1)
  endif()
endfunction()
