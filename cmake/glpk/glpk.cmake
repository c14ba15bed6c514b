# GLPK from its sources in glpk_SOURCE_DIR, without anything that opens a file: its streams read one text in memory, the
# drivers of MathProg's tables and zlib stay out, and MathProg's printf and display print nothing (their formats come
# from outside). The translator is compiled so that memory_text.c can count and stop its calls.
file(GLOB_RECURSE glpk_files CONFIGURE_DEPENDS "${glpk_SOURCE_DIR}/src/*.c")
file(GLOB_RECURSE glpk_headers CONFIGURE_DEPENDS "${glpk_SOURCE_DIR}/src/*.h")
list(FILTER glpk_files EXCLUDE REGEX "/src/(zlib/.*|env/stream|mpl/mpl3|mpl/mpl6|mpl/mplsql)\\.c$|/src/zlib/")
set(glpk_folders "")
foreach(header IN LISTS glpk_headers)
  cmake_path(GET header PARENT_PATH folder)
  list(APPEND glpk_folders "${folder}")
endforeach()
list(REMOVE_DUPLICATES glpk_folders)

file(READ "${glpk_SOURCE_DIR}/src/mpl/mpl3.c" glpk_mpl3)
foreach(call "execute_printf(mpl, stmt->u.prt);" "execute_display(mpl, stmt->u.dpy);")
  string(FIND "${glpk_mpl3}" "${call}" place)
  if(place EQUAL -1)
    message(FATAL_ERROR "GLPK's mpl/mpl3.c does not contain \"${call}\": is this GLPK 5.0?")
  endif()
  string(REPLACE "${call}" "" glpk_mpl3 "${glpk_mpl3}")
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/glpk/mpl3.c" CONTENT "${glpk_mpl3}" @ONLY)

set(glpk_translator ${glpk_files} "${CMAKE_CURRENT_BINARY_DIR}/glpk/mpl3.c")
list(FILTER glpk_translator INCLUDE REGEX "/mpl[1-5]\\.c$")
set_source_files_properties(${glpk_translator} PROPERTIES COMPILE_OPTIONS -finstrument-functions)

add_library(gradus_glpk STATIC ${glpk_files} "${CMAKE_CURRENT_BINARY_DIR}/glpk/mpl3.c" "${CMAKE_CURRENT_LIST_DIR}/memory_text.c"
  "${CMAKE_CURRENT_LIST_DIR}/exchange_environment.c")
target_include_directories(gradus_glpk PRIVATE "${CMAKE_CURRENT_LIST_DIR}" ${glpk_folders})
target_include_directories(gradus_glpk SYSTEM INTERFACE "${glpk_SOURCE_DIR}/src" "${CMAKE_CURRENT_LIST_DIR}")
target_compile_definitions(gradus_glpk PRIVATE HAVE_CONFIG_H=1)
target_compile_options(gradus_glpk PRIVATE -w -ffp-contract=off)
