/* What GLPK may use of the system: the clock, nothing else. */
#define HAVE_SYS_TIME_H 1
#define HAVE_GETTIMEOFDAY 1
