#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a, with its high bits brought down. */
static uint64_t hash(const uint8_t *bytes, size_t count) {
  uint64_t value = 14695981039346656037u;
  for (size_t index = 0; index < count; index++) value = (value ^ bytes[index]) * 1099511628211u;
  return value ^ (value >> 29);
}

static bool grow_table(dmark_names *names, const dmark_tree *tree) {
  if (tree->name_count * 2 < names->table_size) return true;
  size_t size = names->table_size == 0 ? 256 : names->table_size * 2;
  uint32_t *table = calloc(size, sizeof(uint32_t));
  if (table == NULL) return false;
  for (size_t index = 0; index < tree->name_count; index++) {
    dmark_slice name = tree->names[index];
    size_t place = hash(tree->name_bytes + name.first, name.count) & (size - 1);
    while (table[place] != 0) place = (place + 1) & (size - 1);
    table[place] = (uint32_t)index + 1;
  }
  free(names->table);
  names->table = table;
  names->table_size = size;
  return true;
}

uint32_t dmark_intern(dmark_names *names, dmark_tree *tree, const xmlChar *name) {
  size_t count = strlen((const char *)name);
  if (!grow_table(names, tree)) return 0;
  size_t mask = names->table_size - 1;
  size_t place = hash(name, count) & mask;
  for (; names->table[place] != 0; place = (place + 1) & mask) {
    dmark_slice known = tree->names[names->table[place] - 1];
    if (known.count == count && memcmp(tree->name_bytes + known.first, name, count) == 0) {
      return names->table[place];
    }
  }
  size_t first = tree->name_byte_count;
  bool has_room =
      dmark_reserve(
          (void **)&tree->names, &names->capacity, tree->name_count + 1, sizeof(dmark_slice))
      && dmark_reserve((void **)&tree->name_bytes, &names->byte_capacity, first + count, 1);
  if (!has_room) return 0;
  memcpy(tree->name_bytes + first, name, count);
  tree->names[tree->name_count++] = (dmark_slice){(uint32_t)first, (uint32_t)count};
  tree->name_byte_count = first + count;
  names->table[place] = (uint32_t)tree->name_count;
  return (uint32_t)tree->name_count;
}
