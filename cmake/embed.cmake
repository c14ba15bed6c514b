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

# The characters that texts and interface may use: ASCII, Latin-1, Greek, and the signs of mathematics and typography.
set(GRADUS_TEXT_CHARACTERS "U+20-7E,U+A0-FF,U+131,U+141-142,U+152-153,U+160-161,U+178,U+17D-17E,U+391-3A9,U+3B1-3C9,U+1D62-1D65,U+2009-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+2070-2094,U+20AC,U+2113,U+211D,U+2122,U+2153,U+2190-2195,U+21BA-21BB,U+21D0-21D5,U+2202,U+2206,U+2208,U+220F,U+2211-2212,U+2215,U+2219-221A,U+221E,U+2227-222B,U+2248,U+2260-2261,U+2264-2265,U+22C5,U+25A0-25D0,U+2605,U+2713,U+2715,U+2717")

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
