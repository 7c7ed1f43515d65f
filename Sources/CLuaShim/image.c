/*
 * Whether a table is as it was, told without walking over it: its slots are compared with a copy,
 * byte by byte. Walking costs some 100 ns an entry, and a pack begins every statement with a
 * thousand. What the slots lead to is the same object when its address is, since the notes of the
 * seal keep all of them alive. Where the bytes differ the entries may still be the same: then they
 * are walked over.
 *
 * The slots are found in liblua's own structure (`Table` of lobject.h, 5.4), whose layout is tried
 * out once per state. The copies do not count as the script's memory; they are at most as large as
 * the tables of the pack.
 */

#include <string.h>

#include "internal.h"

typedef struct slot { /* TValue */
  uint64_t value;
  uint8_t kind, unused[7];
} slot;

typedef struct node { /* Node */
  uint64_t value;
  uint8_t kind, key_kind;
  int32_t next;
  uint64_t key;
} node;

typedef struct table { /* Table */
  void *next;
  uint8_t kind, mark, flags, hash_log;
  uint32_t array_count;
  const slot *array;
  const node *hash;
  const node *last_free;
  const void *metatable;
} table;

#define IS_NO_REAL_SIZE 0x80 /* of flags: array_count is only a hint */

struct dlua_image {
  table head;
  size_t array_bytes, hash_bytes;
  uint8_t *bytes; /* of the array, then of the hash part */
};

static const table *look(lua_State *L, int index) { return lua_topointer(L, index); }

void dlua_drop_image(dlua_image *image) {
  if (!image) return;
  dlua_resize(image->bytes, 0);
  dlua_resize(image, 0);
}

static size_t hash_bytes(const table *it) {
  return ((size_t)1 << (it->hash_log & 31)) * sizeof(node);
}

static void copy(dlua_image *image, const table *now) {
  image->head = *now;
  if (image->array_bytes) memcpy(image->bytes, now->array, image->array_bytes);
  memcpy(image->bytes + image->array_bytes, now->hash, image->hash_bytes);
}

dlua_image *dlua_make_image(lua_State *L, int index) {
  const table *now = look(L, index);
  if (!dlua_of(L)->has_table_image || now->flags & IS_NO_REAL_SIZE) return NULL;
  dlua_image *image = dlua_resize(NULL, sizeof *image);
  if (!image) return NULL;
  image->array_bytes = now->array_count * sizeof(slot);
  image->hash_bytes = hash_bytes(now);
  image->bytes = dlua_resize(NULL, image->array_bytes + image->hash_bytes);
  if (!image->bytes) {
    dlua_resize(image, 0);
    return NULL;
  }
  copy(image, now);
  return image;
}

dlua_image *dlua_renew_image(lua_State *L, int index, dlua_image *image) {
  const table *now = look(L, index);
  if (image && !(now->flags & IS_NO_REAL_SIZE) && image->hash_bytes == hash_bytes(now) &&
      image->array_bytes == now->array_count * sizeof(slot)) {
    copy(image, now);
    return image;
  }
  dlua_drop_image(image);
  return dlua_make_image(L, index);
}

bool dlua_is_image(lua_State *L, int index, const dlua_image *image) {
  const table *now = look(L, index);
  if (!image) return false;
  const table *then = &image->head;
  /* The sizes first: the bytes behind the pointers are there only if they hold. */
  return now->array_count == then->array_count && now->hash_log == then->hash_log &&
         !(now->flags & IS_NO_REAL_SIZE) && now->array == then->array &&
         now->hash == then->hash && now->metatable == then->metatable &&
         (image->array_bytes == 0 || memcmp(now->array, image->bytes, image->array_bytes) == 0) &&
         memcmp(now->hash, image->bytes + image->array_bytes, image->hash_bytes) == 0;
}

void dlua_drop_images(dlua_state *state) {
  for (int64_t i = 0; i < state->image_count; i++) dlua_drop_image(state->images[i]);
  dlua_resize(state->images, 0);
  state->images = NULL;
  state->image_count = 0;
}

/* Whether what `change` does to the table at 1 shows, and the table is itself before. */
static bool shows(lua_State *L, void (*change)(lua_State *L)) {
  dlua_image *image = dlua_make_image(L, 1);
  bool is_same = image && dlua_is_image(L, 1, image);
  change(L); /* raises nothing: all that it needs is on the stack */
  bool is_other = image && !dlua_is_image(L, 1, image);
  dlua_drop_image(image);
  return is_same && is_other;
}

static void change_item(lua_State *L) {
  lua_pushinteger(L, 7);
  lua_rawseti(L, 1, 2);
}

static void change_field(lua_State *L) {
  lua_pushvalue(L, 2);
  lua_pushboolean(L, 0);
  lua_rawset(L, 1);
}

static void set_metatable(lua_State *L) {
  lua_pushvalue(L, 3);
  lua_setmetatable(L, 1);
}

_Static_assert(LUA_VERSION_NUM == 504, "the layout of tables is that of liblua 5.4");

void dlua_find_table_image(lua_State *L) {
  dlua_state *state = dlua_of(L);
  state->has_table_image = state->has_table_room && sizeof(slot) == 16 && sizeof(node) == 24;
  if (!state->has_table_image) return;
  int height = lua_gettop(L);
  lua_createtable(L, 3, 2);
  lua_pushliteral(L, "field");
  lua_newtable(L);
  for (int i = 1; i <= 3; i++) lua_insert(L, 1); /* the three come to 1, 2 and 3 */
  for (int i = 1; i <= 3; i++) {
    lua_pushinteger(L, i);
    lua_rawseti(L, 1, i);
  }
  lua_pushvalue(L, 2);
  lua_pushboolean(L, 1);
  lua_rawset(L, 1);
  state->has_table_image =
      shows(L, change_item) && shows(L, change_field) && shows(L, set_metatable);
  for (int i = 1; i <= 3; i++) lua_remove(L, 1);
  lua_settop(L, height);
}
