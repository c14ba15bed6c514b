# Files that become part of the program: fonts and data, as arrays of bytes.
#   gradus_embed(<target> <file> <symbol>)   declares  extern "C" const unsigned char symbol[]; const unsigned symbol_size;
function(gradus_embed target file symbol)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded/${symbol}.c")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -DINPUT=${file} -DOUTPUT=${output} -DSYMBOL=${symbol}
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    DEPENDS "${file}" "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  set_source_files_properties("${output}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# gradus_embed_font(<target> <symbol> <ranges> <file names>...)   subset at build time
function(gradus_embed_font target symbol ranges)
  set(folders "${GRADUS_FONT_DIR}" /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/jetbrains-mono
      /usr/share/fonts/truetype/dejavu "$ENV{HOME}/Library/Fonts" /Library/Fonts)
  find_file(GRADUS_FONT_${symbol} NAMES ${ARGN} PATHS ${folders} NO_CMAKE_FIND_ROOT_PATH)
  if(NOT GRADUS_FONT_${symbol})
    message(FATAL_ERROR "Font ${ARGN} not found. Run tools/setup (Debian: fonts-inter, fonts-jetbrains-mono), "
                        "or pass -DGRADUS_FONT_DIR=<folder with the files>.")
  endif()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/fonts/${symbol}.font")
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/fonts")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${GRADUS_FONT_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/subset_font.py" "${GRADUS_FONT_${symbol}}" "${output}" "${ranges}"
    DEPENDS "${GRADUS_FONT_${symbol}}" "${PROJECT_SOURCE_DIR}/cmake/subset_font.py" VERBATIM)
  gradus_embed(${target} "${output}" ${symbol})
endfunction()

set(GRADUS_FONT_DIR "" CACHE PATH "Where Inter-Regular.otf and JetBrainsMono-Regular.ttf are, if not installed")
# The interpreter that has fontTools: Debian's own first, since another one may come first on the PATH.
find_program(GRADUS_FONT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
find_program(GRADUS_FONT_PYTHON NAMES python3 REQUIRED NO_CMAKE_FIND_ROOT_PATH)
