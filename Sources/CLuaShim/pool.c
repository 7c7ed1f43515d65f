#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

/*
 * Small blocks of a state, from a region of its own: those that were given back are kept in a list
 * for each size, so that most allocations are a few instructions and what a pack uses lies close
 * together. Only this region is kept for small blocks, whatever a script does; what finds no room in
 * it comes from the system, as does what is big.
 */

#include <string.h>
#include <sys/mman.h>

#include "internal.h"

#define REGION ((size_t)4 << 20)
#define STEP 16

static size_t class_of(size_t size) { return (size + STEP - 1) / STEP; }

void dlua_open_pool(dlua_pool *pool) {
  memset(pool, 0, sizeof *pool);
#if __has_feature(address_sanitizer)
  return; /* which tells of blocks that are used after they were given back */
#endif
  void *region = mmap(NULL, REGION, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (region == MAP_FAILED) return; /* then all comes from the system */
  pool->region = pool->next = region;
  pool->end = pool->region + REGION;
}

void dlua_close_pool(dlua_pool *pool) {
  if (pool->region) munmap(pool->region, REGION);
}

static void *take(dlua_pool *pool, size_t size) {
  if (size > DLUA_SMALL) return NULL;
  size_t class = class_of(size);
  dlua_block *block = pool->free[class];
  if (block) {
    pool->free[class] = block->next;
    return block;
  }
  if ((size_t)(pool->end - pool->next) < class * STEP) return NULL;
  block = (dlua_block *)pool->next;
  pool->next += class * STEP;
  return block;
}

static void give(dlua_pool *pool, void *bytes, size_t size) {
  dlua_block *block = bytes;
  block->next = pool->free[class_of(size)];
  pool->free[class_of(size)] = block;
}

void *dlua_pool_resize(dlua_pool *pool, void *block, size_t old_size, size_t size) {
  uint8_t *bytes = block;
  bool is_ours = bytes && bytes >= pool->region && bytes < pool->end;
  if (bytes && !is_ours) return dlua_resize(block, size);
  if (size == 0) {
    if (is_ours) give(pool, block, old_size);
    return NULL;
  }
  if (is_ours && class_of(size) == class_of(old_size)) return block;
  if (dlua_allocation_fails()) return NULL;
  void *fresh = take(pool, size);
  if (!fresh) fresh = dlua_resize_always(NULL, size);
  if (!fresh || !is_ours) return fresh;
  memcpy(fresh, block, size < old_size ? size : old_size);
  give(pool, block, old_size);
  return fresh;
}
