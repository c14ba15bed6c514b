/* GLPK keeps all that it allocates in one environment a thread; this lets several take turns. */
#ifndef GRADUS_GLPK_ENVIRONMENT_H
#define GRADUS_GLPK_ENVIRONMENT_H

#ifdef __cplusplus
extern "C" {
#endif

/* Makes another environment the present one and returns the one before; NULL means none yet: GLPK makes it
 * when it is called next. */
void* gradus_glpk_exchange_environment(void* environment);

#ifdef __cplusplus
}
#endif

#endif
