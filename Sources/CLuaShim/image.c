/*
 * Whether a table or an upvalue is as it was, told without walking over it: its slots are compared
 * with a copy, byte by byte. Walking costs some 100 ns an entry, and a pack begins every statement
 * with a thousand. What the slots lead to is the same object when its address is, since the notes of
 * the seal keep all of them alive: of a table that holds other objects, though alike, there is no
 * image. Where the bytes differ the entries may still be the same: then they are walked over.
 *
 * The slots are found in liblua's own structures (`Table` and `UpVal` of lobject.h, 5.4), whose
 * layout is tried out once per state. The copies do not count as the script's memory; they are at
 * most as large as the tables of the pack.
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

typedef struct upvalue { /* UpVal */
  void *next;
  uint8_t kind, mark, is_to_close;
  const void *value; /* a slot: `own`, unless the variable is on the stack of a coroutine */
  slot own;
} upvalue;

#define IS_NO_REAL_SIZE 0x80 /* of flags: array_count is a hint from which the size is rounded */

struct dlua_image {
  const table *address;
  table head;
  size_t array_bytes, hash_bytes;
  uint8_t *bytes; /* of the array, then of the hash part */
};

static const table *look(lua_State *L, int index) { return lua_topointer(L, index); }

static size_t array_bytes(const table *it) {
  size_t count = it->array_count;
  if (it->flags & IS_NO_REAL_SIZE) {
    while (count & (count - 1)) count += count & -count; /* to a power of two */
  }
  return count * sizeof(slot);
}

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
  if (!dlua_of(L)->has_images) return NULL;
  dlua_image *image = dlua_resize(NULL, sizeof *image);
  if (!image) return NULL;
  image->address = now;
  image->array_bytes = array_bytes(now);
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
  if (image && image->hash_bytes == hash_bytes(now) && image->array_bytes == array_bytes(now)) {
    copy(image, now);
    return image;
  }
  dlua_drop_image(image);
  return dlua_make_image(L, index);
}

bool dlua_is_image(const dlua_image *image) {
  if (!image) return false;
  const table *now = image->address, *then = &image->head;
  /* The sizes first: the bytes behind the pointers are there only if they hold. */
  return now->hash_log == then->hash_log && array_bytes(now) == image->array_bytes &&
         now->array == then->array && now->hash == then->hash &&
         now->metatable == then->metatable &&
         (image->array_bytes == 0 || memcmp(now->array, image->bytes, image->array_bytes) == 0) &&
         memcmp(now->hash, image->bytes + image->array_bytes, image->hash_bytes) == 0;
}

void dlua_note_cell(lua_State *L, int index, int number, dlua_cell *cell) {
  const void *id = lua_upvalueid(L, index, number);
  bool is_value = lua_iscfunction(L, index); /* what the id of an upvalue points to */
  cell->place = NULL;
  if (!id || !dlua_of(L)->has_images) return;
  cell->own = id;
  cell->place = is_value ? &cell->own : &((const upvalue *)id)->value;
  const slot *now = *cell->place;
  cell->value = now->value;
  cell->kind = now->kind;
}

bool dlua_is_cell(const dlua_cell *cell) {
  if (!cell->place) return false;
  const slot *now = *cell->place;
  if (now->kind != cell->kind) return false;
  bool is_kind_all = (now->kind & 0x0F) <= LUA_TBOOLEAN; /* nil, false, true: the rest is not set */
  return is_kind_all || now->value == cell->value;
}

/* Whether what `change` does to the table at 1 shows, and the table is itself before. */
static bool shows(lua_State *L, void (*change)(lua_State *L)) {
  dlua_image *image = dlua_make_image(L, 1);
  bool is_same = image && dlua_is_image(image);
  change(L); /* raises nothing: all that it needs is on the stack */
  bool is_other = image && !dlua_is_image(image);
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

/* Whether `#` leaves an image as it is, though it may leave a hint in the table. */
static bool stays_when_measured(lua_State *L) {
  dlua_image *image = dlua_make_image(L, 1);
  bool is_same = image && lua_rawlen(L, 1) == 3 && dlua_is_image(image);
  dlua_drop_image(image);
  return is_same;
}

/* Whether the upvalue of the function at 1 is where it is looked for. */
static bool shows_upvalue(lua_State *L) {
  dlua_cell cell;
  const upvalue *it = lua_upvalueid(L, 1, 1);
  if (!it || it->value != &it->own) return false;
  lua_pushinteger(L, 1 << 20);
  lua_setupvalue(L, 1, 1);
  dlua_note_cell(L, 1, 1, &cell);
  bool is_same = cell.value == 1 << 20 && dlua_is_cell(&cell);
  lua_pushnumber(L, 0.5);
  lua_setupvalue(L, 1, 1);
  return is_same && !dlua_is_cell(&cell);
}

_Static_assert(LUA_VERSION_NUM == 504, "the layout of tables is that of liblua 5.4");

static int try_images(lua_State *L) {
  dlua_state *state = dlua_of(L);
  lua_createtable(L, 4, 2);
  lua_pushliteral(L, "field");
  lua_newtable(L);
  for (int i = 1; i <= 3; i++) {
    lua_pushinteger(L, i);
    lua_rawseti(L, 1, i);
  }
  lua_pushvalue(L, 2);
  lua_pushboolean(L, 1);
  lua_rawset(L, 1);
  state->has_images = shows(L, change_item) && shows(L, change_field) &&
                      shows(L, set_metatable) && stays_when_measured(L);
  lua_settop(L, 0);
  if (luaL_loadbuffer(L, "", 0, "=") != LUA_OK) return lua_error(L);
  state->has_images = state->has_images && shows_upvalue(L);
  return 0;
}

void dlua_find_images(lua_State *L) {
  dlua_state *state = dlua_of(L);
  state->has_images = state->has_table_room && sizeof(slot) == 16 && sizeof(node) == 24;
  if (!state->has_images) return;
  lua_pushcfunction(L, try_images);
  lua_call(L, 0, 0);
}
