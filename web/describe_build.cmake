# cmake -DSITE=<folder> -DVERSION=<x.y.z> -P describe_build.cmake
# Writes build.js: the size for the progress bar (servers that compress do not tell it), and a mark of the contents, so
# that a browser never pairs one build's gradus.js with another's gradus.wasm.
file(SIZE "${SITE}/gradus.wasm" bytes)
file(SHA256 "${SITE}/gradus.wasm" wasm_mark)
file(SHA256 "${SITE}/gradus.js" script_mark)
string(SUBSTRING "${wasm_mark}" 0 8 wasm_mark)
string(SUBSTRING "${script_mark}" 0 8 script_mark)
file(WRITE "${SITE}/build.js" "// Written by the build.
export const version = '${VERSION}';
export const programBytes = ${bytes};
export const programUrl = './gradus.wasm?${wasm_mark}';
export const scriptUrl = './gradus.js?${script_mark}';
")
