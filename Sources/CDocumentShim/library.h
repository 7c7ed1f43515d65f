#ifndef DEMARCHE_LIBRARY_H
#define DEMARCHE_LIBRARY_H

/* Opens libraries at first use, so that the program starts without those that it does not need. */

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A function of a library, and where its address goes. */
typedef struct {
  const char *name;
  void *place;
} library_symbol;

/* Whether the library is there with all of the functions; their addresses are then filled in. */
bool library_open(const char *file, const library_symbol *symbols, size_t count);

#ifdef __cplusplus
}
#endif

#endif
