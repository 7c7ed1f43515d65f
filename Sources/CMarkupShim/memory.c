#include "internal.h"

#include <stdlib.h>

bool dmark_reserve(void **items, size_t *capacity, size_t wanted, size_t size) {
  if (wanted <= *capacity) return true;
  size_t grown = *capacity < 64 ? 64 : *capacity;
  while (grown < wanted) grown *= 2;
  void *moved = realloc(*items, grown * size);
  if (moved == NULL) return false;
  *items = moved;
  *capacity = grown;
  return true;
}
