#include "exchange_environment.h"

#include "env.h"

void* gradus_glpk_exchange_environment(void* environment) {
    void* before = tls_get_ptr();
    tls_set_ptr(environment);
    return before;
}
