/* GLPK without files: what core/lp tells the streams that replace GLPK's own (env/stream.c). */
#ifndef GRADUS_GLPK_MEMORY_TEXT_H
#define GRADUS_GLPK_MEMORY_TEXT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The only name that can be opened, for reading. */
#define GRADUS_GLPK_NAME "model"

/* From here to gradus_glpk_close_text, opening GRADUS_GLPK_NAME reads this text; nothing else can be opened,
   neither for reading nor for writing. At most `work` calls of MathProg's functions may be made, nested at
   most `depth` deep; beyond, GLPK's error hook is called. */
void gradus_glpk_open_text(const char* text, size_t size, long work, int depth);

/* Ends that; returns how much of the text was read. */
size_t gradus_glpk_close_text(void);

#ifdef __cplusplus
}
#endif
#endif
