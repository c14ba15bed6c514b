/* GLPK's streams (env/stream.c) over one text in memory, and a guard around its MathProg translator.
   A model is text from outside: it must not open a file, run for ever, or recurse until the stack is full. */
#include "memory_text.h"

#include "env.h"
#include "mpl.h"

#include <limits.h>

struct glp_file
{     size_t position;
      int at_end;
};

static struct
{     const char *text;
      size_t size;
      size_t read;
      long work_left;
      int depth;
      int depth_limit;
} gradus = { NULL, 0, 0, LONG_MAX, 0, INT_MAX };

void gradus_glpk_open_text(const char *text, size_t size, long work, int depth)
{     gradus.text = text;
      gradus.size = size;
      gradus.read = 0;
      gradus.work_left = work;
      gradus.depth = 0;
      gradus.depth_limit = depth;
}

size_t gradus_glpk_close_text(void)
{     size_t read = gradus.read;
      gradus_glpk_open_text(NULL, 0, LONG_MAX, INT_MAX);
      return read;
}

glp_file *glp_open(const char *name, const char *mode)
{     glp_file *f;
      if (gradus.text == NULL || strcmp(name, GRADUS_GLPK_NAME) != 0 || mode[0] != 'r')
      {  put_err_msg("models may not open files");
         return NULL;
      }
      f = talloc(1, glp_file);
      f->position = 0;
      f->at_end = 0;
      return f;
}

int glp_eof(glp_file *f)
{     return f->at_end;
}

int glp_ioerr(glp_file *f)
{     (void)f;
      return 0;
}

int glp_read(glp_file *f, void *buf, int nnn)
{     size_t left = gradus.size - f->position;
      int count = left < (size_t)nnn ? (int)left : nnn;
      if (count == 0)
         f->at_end = 1;
      memcpy(buf, gradus.text + f->position, count);
      f->position += count;
      gradus.read = f->position;
      return count;
}

int glp_getc(glp_file *f)
{     if (f->position == gradus.size)
      {  f->at_end = 1;
         return EOF;
      }
      gradus.read = f->position + 1;
      return (unsigned char)gradus.text[f->position++];
}

/* Nothing can be open for writing, so these are never called. */
int glp_write(glp_file *f, const void *buf, int nnn)
{     (void)f, (void)buf, (void)nnn;
      return EOF;
}

int glp_format(glp_file *f, const char *fmt, ...)
{     (void)f, (void)fmt;
      return EOF;
}

int glp_close(glp_file *f)
{     tfree(f);
      return 0;
}

/* The drivers of MathProg's tables (mpl/mpl6.c) would open files and databases. */
void mpl_tab_drv_open(MPL *mpl, int mode)
{     (void)mode;
      error(mpl, "models may not read or write tables");
}

int mpl_tab_drv_read(MPL *mpl)
{     (void)mpl;
      return 1;
}

void mpl_tab_drv_write(MPL *mpl)
{     (void)mpl;
}

void mpl_tab_drv_close(MPL *mpl)
{     (void)mpl;
}

#ifdef __EMSCRIPTEN__
/* Instrumented calls report their callers, which nobody reads; Emscripten's own way to find them needs a table. */
void *emscripten_return_address(int level)
{     (void)level;
      return NULL;
}
#endif

/* The translator is compiled with -finstrument-functions: these two see every call. */
void __cyg_profile_func_enter(void *function, void *caller)
{     (void)function, (void)caller;
      if (++gradus.depth > gradus.depth_limit)
      {  gradus.depth_limit = INT_MAX;
         xerror("the model is nested or recursive too deeply\n");
      }
      if (--gradus.work_left < 0)
      {  gradus.work_left = LONG_MAX;
         xerror("the model takes too much work to build\n");
      }
}

void __cyg_profile_func_exit(void *function, void *caller)
{     (void)function, (void)caller;
      gradus.depth--;
}
