/*
 * One fixed order of table keys: integers ascending, fractions ascending, strings bytewise, false,
 * true, handles by class, generation and id. Other keys have no order that is the same in each
 * process, so walking over them is refused.
 */

#include <stdlib.h>
#include <string.h>

#include "internal.h"

typedef struct entry {
  int rank;
  uint32_t slot; /* position in the unsorted key list, from 1 */
  union {
    lua_Integer integer;
    lua_Number number;
    struct {
      const char *bytes;
      size_t count;
    } text;
    dlua_handle handle;
  } key;
} entry;

static int compare_text(const entry *a, const entry *b) {
  size_t x = a->key.text.count, y = b->key.text.count;
  int order = memcmp(a->key.text.bytes, b->key.text.bytes, x < y ? x : y);
  return order ? order : (x > y) - (x < y);
}

static int compare_handle(const dlua_handle *a, const dlua_handle *b) {
  if (a->class_id != b->class_id) return a->class_id < b->class_id ? -1 : 1;
  if (a->generation != b->generation) return a->generation < b->generation ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

static int compare(const void *left, const void *right) {
  const entry *a = left, *b = right;
  if (a->rank != b->rank) return a->rank < b->rank ? -1 : 1;
  switch (a->rank) {
    case 1: return (a->key.integer > b->key.integer) - (a->key.integer < b->key.integer);
    case 2: return (a->key.number > b->key.number) - (a->key.number < b->key.number);
    case 3: return compare_text(a, b);
    case 6: return compare_handle(&a->key.handle, &b->key.handle);
    default: return 0;
  }
}

/* Describes the key on top of the stack. */
static void describe(lua_State *L, entry *e) {
  const dlua_handle *handle;
  switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
      e->rank = lua_isinteger(L, -1) ? 1 : 2;
      if (e->rank == 1) e->key.integer = lua_tointeger(L, -1);
      else e->key.number = lua_tonumber(L, -1);
      return;
    case LUA_TSTRING:
      e->rank = 3;
      e->key.text.bytes = lua_tolstring(L, -1, &e->key.text.count);
      return;
    case LUA_TBOOLEAN: e->rank = lua_toboolean(L, -1) ? 5 : 4; return;
    case LUA_TUSERDATA:
      handle = dlua_to_handle(L, lua_gettop(L));
      if (handle) {
        e->rank = 6;
        e->key.handle = *handle;
        return;
      }
  }
  luaL_error(L, "cannot walk over a table with %s keys in a fixed order", luaL_typename(L, -1));
}

/*
 * Walking over a table takes as long as it has room, however few entries are left of many. liblua
 * does not tell how much room there is, so it is read from liblua's own structure, where
 * dlua_find_table_room has found it: the binary logarithm of the hash part in a byte, then the size
 * of the array part, for which any number up to the next power of two may stand.
 */
#define ROOM_OFFSET 11

uint64_t dlua_hash_room(lua_State *L, int index) {
  const uint8_t *table = lua_topointer(L, index);
  return dlua_of(L)->has_table_room ? (uint64_t)1 << (table[ROOM_OFFSET] & 31) : 0;
}

uint64_t dlua_table_room(lua_State *L, int index) {
  const uint8_t *table = lua_topointer(L, index);
  uint32_t array;
  if (!dlua_of(L)->has_table_room) return 0;
  memcpy(&array, table + ROOM_OFFSET + 1, sizeof array);
  uint64_t room = array ? 1 : 0;
  while (room < array) room *= 2;
  return dlua_hash_room(L, index) + room;
}

void dlua_find_table_room(lua_State *L) {
  static const struct {
    int array, hash;
    uint64_t room;
  } samples[] = {{0, 16, 16}, {0, 256, 256}, {40, 1, 65}, {300, 64, 576}};
  bool is_found = true;
  dlua_of(L)->has_table_room = true;
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
    lua_createtable(L, samples[i].array, samples[i].hash);
    is_found = is_found && dlua_table_room(L, -1) == samples[i].room;
    lua_pop(L, 1);
  }
  dlua_of(L)->has_table_room = is_found;
}

/* What it costs to walk over a table with `count` entries: more when it is nearly empty. */
static uint64_t walk_cost(lua_State *L, int index, uint64_t count) {
  uint64_t room = dlua_table_room(L, index);
  return room > 8 * count + 256 ? room / 8 : count;
}

/* Counts the entries; *is_list says whether the keys came as 1, 2, 3 ... */
static lua_Integer count_keys(lua_State *L, int index, bool *is_list) {
  lua_Integer count = 0;
  *is_list = true;
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
    if (lua_type(L, -2) == LUA_TLIGHTUSERDATA) continue; /* ours, hidden from scripts */
    count++;
    if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) != count) *is_list = false;
  }
  return count;
}

/* Fills a list of keys on top of the stack, in table order, and their descriptions. */
static void collect(lua_State *L, int index, int keys, entry *entries) {
  uint32_t slot = 0;
  for (lua_pushnil(L); lua_next(L, index);) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TLIGHTUSERDATA) continue;
    describe(L, &entries[slot]);
    entries[slot].slot = slot + 1;
    lua_pushvalue(L, -1);
    lua_rawseti(L, keys, ++slot);
  }
}

int64_t dlua_ordered_keys(lua_State *L, int index) {
  bool is_list;
  luaL_checkstack(L, 8, "table walk");
  index = lua_absindex(L, index);
  lua_Integer count = count_keys(L, index, &is_list);
  dlua_tick(L, walk_cost(L, index, (uint64_t)count));
  if (is_list) {
    lua_pushnil(L);
    return count;
  }
  if (count > DLUA_MAX_LENGTH) luaL_error(L, "table has too many keys to walk over");
  entry small[32];
  entry *entries = small;
  lua_createtable(L, (int)count, 0); /* sorted */
  lua_createtable(L, (int)count, 0); /* as found */
  int keys = lua_gettop(L);
  if (count > 32) entries = lua_newuserdatauv(L, (size_t)count * sizeof *entries, 0);
  collect(L, index, keys, entries);
  dlua_tick(L, (uint64_t)count * 4);
  qsort(entries, (size_t)count, sizeof *entries, compare);
  for (lua_Integer i = 0; i < count; i++) {
    lua_rawgeti(L, keys, entries[i].slot);
    lua_rawseti(L, keys - 1, i + 1);
  }
  lua_settop(L, keys - 1);
  return count;
}

/* Iterator over 1...n. Upvalues: n, position. */
static int next_in_list(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_Integer count = lua_tointeger(L, lua_upvalueindex(1));
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
  while (++i <= count) {
    lua_pushinteger(L, i);
    if (lua_rawgeti(L, 1, i) == LUA_TNIL) {
      lua_pop(L, 2);
      continue;
    }
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(2));
    return 2;
  }
  lua_pushnil(L);
  return 1;
}

/* Moves to the next key of the list at `keys` that still has a value in `table`. */
static lua_Integer step(lua_State *L, int table, int keys, lua_Integer i) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, keys);
  while (++i <= count) {
    lua_rawgeti(L, keys, i);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, table) != LUA_TNIL) return i;
    lua_pop(L, 2);
    if (i % 1024 == 0) dlua_tick(L, 1024);
  }
  return 0;
}

/* Iterator over a sorted key list. Upvalues: keys, position. */
static int next_in_keys(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_Integer i = lua_tointeger(L, lua_upvalueindex(2));
  if ((i = step(L, 1, lua_upvalueindex(1), i)) == 0) return lua_pushnil(L), 1;
  lua_pushinteger(L, i);
  lua_replace(L, lua_upvalueindex(2));
  return 2;
}

int dlua_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  int64_t count = dlua_ordered_keys(L, 1);
  bool is_list = lua_isnil(L, -1);
  if (is_list) lua_pushinteger(L, count), lua_replace(L, -2);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, is_list ? next_in_list : next_in_keys, 2);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

/* Pushes the key list of the table at 1, from the last call or fresh. */
static void push_next_keys(lua_State *L, bool is_fresh) {
  dlua_state *state = dlua_of(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_next_table);
  bool is_same = lua_rawequal(L, 1, -1) && !is_fresh;
  lua_pop(L, 1);
  if (is_same) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_next_keys);
    return;
  }
  int64_t count = dlua_ordered_keys(L, 1);
  if (lua_isnil(L, -1)) {
    lua_createtable(L, (int)count, 0);
    for (int64_t i = 1; i <= count; i++) {
      lua_pushinteger(L, i);
      lua_rawseti(L, -2, i);
    }
    lua_replace(L, -2);
  }
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_next_keys);
  lua_pushvalue(L, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_next_table);
  state->next_position = 0;
}

/* The position of the key at 2 in the list at `keys`: where we were, or searched for. */
static lua_Integer position_of_key(lua_State *L, int keys) {
  dlua_state *state = dlua_of(L);
  lua_Integer count = (lua_Integer)lua_rawlen(L, keys);
  for (lua_Integer n = 0; n <= count; n++) {
    lua_Integer i = n == 0 ? state->next_position : n;
    if (i < 1) continue;
    lua_rawgeti(L, keys, i);
    bool is_key = lua_rawequal(L, 2, -1);
    lua_pop(L, 1);
    if (is_key) return i;
    if (n % 1024 == 1023) dlua_tick(L, 1024);
  }
  return luaL_error(L, "invalid key to 'next'");
}

void dlua_forget_next(lua_State *L) {
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_next_table);
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_next_keys);
  dlua_of(L)->next_position = 0;
}

int dlua_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  bool is_first = lua_isnil(L, 2);
  if (is_first) dlua_look(L);
  push_next_keys(L, is_first);
  lua_Integer i = is_first ? 0 : position_of_key(L, 3);
  if ((i = step(L, 1, 3, i)) == 0) {
    dlua_forget_next(L);
    return lua_pushnil(L), 1;
  }
  dlua_of(L)->next_position = i;
  return 2;
}
