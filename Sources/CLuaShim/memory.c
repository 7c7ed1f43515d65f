/*
 * Every allocation of the shim, for Lua and for itself, goes through here or asks here, so that a
 * test can make the n-th of its thread fail; but for the region of pool.c, without which all goes on.
 */

#include <stdlib.h>

#include "internal.h"

static _Thread_local struct {
  int64_t count; /* since the last dlua_fail_allocations */
  int64_t after; /* how many succeed first, or -1 for all */
  bool is_lasting;
} allocations = {.after = -1};

int64_t dlua_fail_allocations(int64_t after, int32_t is_lasting) {
  int64_t count = allocations.count;
  allocations.count = 0;
  allocations.after = after;
  allocations.is_lasting = is_lasting;
  return count;
}

bool dlua_allocation_fails(void) {
  int64_t number = allocations.count++;
  if (allocations.after < 0) return false;
  return allocations.is_lasting ? number >= allocations.after : number == allocations.after;
}

void *dlua_resize(void *block, size_t size) {
  if (size == 0) {
    free(block);
    return NULL;
  }
  return dlua_allocation_fails() ? NULL : realloc(block, size);
}

void *dlua_resize_always(void *block, size_t size) { return realloc(block, size); }
