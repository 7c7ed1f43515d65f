#define _DEFAULT_SOURCE /* MADV_HUGEPAGE */

/* The heap of a process that fills much of it at once, as at the start of a run. */

#include <malloc.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "dlua.h"

#define PAGE ((uintptr_t)2 << 20)
#define START ((size_t)12 << 20)
#define KEPT (16 << 20)

static atomic_bool is_on;

void dlua_use_big_pages(void) {
  if (atomic_exchange(&is_on, true)) return;
#ifdef __GLIBC__
  /* What the heap grows by must come from it, and stay in it when it is given back. */
  mallopt(M_MMAP_THRESHOLD, KEPT);
  mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
  void *block = malloc(START);
  if (!block) return;
  uintptr_t first = ((uintptr_t)block + PAGE - 1) & ~(PAGE - 1);
  uintptr_t end = ((uintptr_t)block + START) & ~(PAGE - 1);
  madvise((void *)first, end - first, MADV_HUGEPAGE); /* a refusal changes nothing */
  free(block);
}

void dlua_grow_heap(size_t size) {
  if (!atomic_load(&is_on)) return;
  void *volatile block = malloc(size); /* volatile, as nobody looks at it */
  free(block);
}
