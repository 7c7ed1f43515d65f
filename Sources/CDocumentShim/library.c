#include "library.h"

#include <dlfcn.h>
#include <string.h>

bool library_open(const char *file, const library_symbol *symbols, size_t count) {
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  for (size_t index = 0; index < count; index++) {
    void *address = dlsym(library, symbols[index].name);
    if (address == NULL) return false;
    // C has no cast from an object pointer to a function pointer; POSIX makes them alike.
    memcpy(symbols[index].place, &address, sizeof address);
  }
  return true;
}
