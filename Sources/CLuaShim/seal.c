/*
 * The same start for every statement. dlua_seal notes everything that can be reached after the
 * files of a pack have run: the entries and metatable of each table, the upvalues of each closure.
 * dlua_begin_statement walks the notes and puts back whatever differs; a table that is byte for byte
 * as it was is passed over.
 *
 * The notes are two lists in the registry: the objects, and for each of them in turn
 *
 *   a table     number of entries, metatable or false, room, key and value of each entry
 *   a closure   number of upvalues that no earlier closure shares, index and value of each
 *
 * A coroutine cannot be put back, so those that were made before are marked and never run again.
 */

#include <string.h>

#include "internal.h"

/* Stack of both walks; 1 is the request. */
enum { OBJECTS = 2, VALUES = 3, SEEN = 4, OBJECT = 5 };

static const char nil_upvalue; /* its address stands for nil in the notes */

typedef struct walk {
  lua_State *L;
  lua_Integer object_count, value_count;
} walk;

/* Whether `key` of SEEN is new. [-1, +0, m] */
static bool is_first_sight(lua_State *L) {
  lua_pushvalue(L, -1);
  bool is_new = lua_rawget(L, SEEN) == LUA_TNIL;
  lua_pop(L, 1);
  if (is_new) {
    lua_pushboolean(L, 1);
    lua_rawset(L, SEEN);
  } else {
    lua_pop(L, 1);
  }
  return is_new;
}

static bool has_upvalue(lua_State *L, int index) {
  if (!lua_getupvalue(L, index, 1)) return false;
  lua_pop(L, 1);
  return true;
}

/* Puts the value on top on the list of objects to look into, or marks the thread. [-0, +0, m] */
static void visit(walk *w) {
  lua_State *L = w->L;
  int type = lua_type(L, -1);
  if (type == LUA_TTHREAD && lua_tothread(L, -1) != dlua_of(L)->L) {
    dlua_mark_sealed(lua_tothread(L, -1));
  }
  if (type != LUA_TTABLE && (type != LUA_TFUNCTION || !has_upvalue(L, -1))) return;
  lua_pushvalue(L, -1);
  if (!is_first_sight(L)) return;
  lua_pushvalue(L, -1);
  lua_rawseti(L, OBJECTS, ++w->object_count);
}

/* Appends the value on top to the notes. [-1, +0, m] */
static void note(walk *w) {
  visit(w);
  lua_rawseti(w->L, VALUES, ++w->value_count);
}

/* Sets the note at `at`, kept free for a count. [-0, +0, m] */
static void note_count(walk *w, lua_Integer at, lua_Integer count) {
  lua_pushinteger(w->L, count);
  lua_rawseti(w->L, VALUES, at);
}

static void note_table(walk *w) {
  lua_State *L = w->L;
  lua_Integer at = ++w->value_count, count = 0;
  note_count(w, at, 0);
  if (!lua_getmetatable(L, OBJECT)) lua_pushboolean(L, 0);
  note(w);
  note_count(w, ++w->value_count, (lua_Integer)dlua_table_room(L, OBJECT));
  for (lua_pushnil(L); lua_next(L, OBJECT); count++) {
    lua_pushvalue(L, -2);
    note(w);
    note(w);
  }
  note_count(w, at, count);
}

static void note_closure(walk *w) {
  lua_State *L = w->L;
  lua_Integer at = ++w->value_count, count = 0;
  note_count(w, at, 0);
  for (int i = 1; lua_getupvalue(L, OBJECT, i); i++) {
    lua_pushlightuserdata(L, lua_upvalueid(L, OBJECT, i));
    if (!is_first_sight(L)) {
      lua_pop(L, 1);
      continue;
    }
    lua_pushinteger(L, i);
    note(w);
    if (lua_isnil(L, -1)) lua_pushlightuserdata(L, (void *)&nil_upvalue), lua_replace(L, -2);
    note(w);
    count++;
  }
  note_count(w, at, count);
}

static void visit_roots(walk *w) {
  static const char *const keys[] = {&dlua_key_ordinals, &dlua_key_hosts, &dlua_key_classes,
                                     &dlua_key_loaded};
  lua_State *L = w->L;
  for (uint32_t i = 1; i <= dlua_of(L)->function_count; i++) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, DLUA_FUNCTIONS + (lua_Integer)i);
    visit(w);
    lua_pop(L, 1);
  }
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, keys[i]);
    visit(w);
    lua_pop(L, 1);
  }
  lua_pushglobaltable(L);
  visit(w);
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  visit(w);
  lua_pop(L, 3);
}

/* Drops the functions that have left the state since the seal. */
static void forget_functions(lua_State *L) {
  dlua_state *state = dlua_of(L);
  if (state->sealed_count == 0) return;
  for (; state->function_count > state->sealed_functions; state->function_count--) {
    lua_pushnil(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, DLUA_FUNCTIONS + (lua_Integer)state->function_count);
  }
}

/* Drops what the shim itself keeps from one call to the next. */
static void forget(lua_State *L) {
  dlua_forget_next(L);
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_reported);
  lua_pushboolean(L, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_note);
}

/* Collects; several times when much is left, since lists of liblua's own shrink by halves. */
static void collect(lua_State *L) {
  dlua_state *state = dlua_of(L);
  size_t before;
  do {
    before = state->memory_used;
    lua_gc(L, LUA_GCCOLLECT);
  } while (state->memory_used > state->sealed_memory + 1024 && state->memory_used + 256 < before);
}

/* Without memory for them the tables are walked over. [-0, +0, -] */
static void make_images(lua_State *L) {
  dlua_state *state = dlua_of(L);
  state->images = dlua_resize(NULL, (size_t)(state->sealed_count + 1) * sizeof *state->images);
  if (!state->images) return;
  state->image_count = state->sealed_count;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_objects);
  for (lua_Integer i = 1; i <= state->sealed_count; i++) {
    bool is_table = lua_rawgeti(L, -1, i) == LUA_TTABLE;
    state->images[i - 1] = is_table ? dlua_make_image(L, -1) : NULL;
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static int seal_body(lua_State *L) {
  dlua_state *state = dlua_of(L);
  walk w = {L, 0, 0};
  luaL_checkstack(L, 20, "sealing");
  state->sealed_count = 0;
  dlua_drop_images(state);
  lua_settop(L, 1);
  for (int i = OBJECTS; i <= SEEN; i++) lua_newtable(L);
  visit_roots(&w);
  for (lua_Integer i = 1; i <= w.object_count; i++) {
    if (lua_rawgeti(L, OBJECTS, i) == LUA_TTABLE) note_table(&w);
    else note_closure(&w);
    lua_settop(L, SEEN);
  }
  lua_settop(L, VALUES);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_values);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_objects);
  state->sealed_count = w.object_count;
  state->sealed_functions = state->function_count;
  lua_settop(L, 1);
  forget(L);
  state->sealed_memory = 0;
  collect(L);
  state->sealed_memory = state->memory_used;
  make_images(L);
  return 0;
}

/* Whether two values are the same and of the same kind of number, to the bit. [-0, +0, -] */
static bool is_same(lua_State *L, int a, int b) {
  if (lua_type(L, a) != LUA_TNUMBER) return lua_rawequal(L, a, b);
  if (lua_type(L, b) != LUA_TNUMBER || lua_isinteger(L, a) != lua_isinteger(L, b)) return false;
  if (lua_isinteger(L, a)) return lua_tointeger(L, a) == lua_tointeger(L, b);
  lua_Number x = lua_tonumber(L, a), y = lua_tonumber(L, b);
  return memcmp(&x, &y, sizeof x) == 0;
}

static bool has_same_metatable(lua_State *L, lua_Integer at) {
  if (!lua_getmetatable(L, OBJECT)) lua_pushboolean(L, 0);
  lua_rawgeti(L, VALUES, at);
  bool is_equal = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_equal;
}

/* Whether the entries are those noted from `at` on, in the same order. [-0, +0, -] */
static bool has_same_entries(lua_State *L, lua_Integer at, lua_Integer count) {
  lua_Integer seen = 0;
  for (lua_pushnil(L); lua_next(L, OBJECT); lua_pop(L, 3), seen++) {
    if (seen < count) {
      lua_rawgeti(L, VALUES, at + 2 * seen);
      lua_rawgeti(L, VALUES, at + 2 * seen + 1);
      if (is_same(L, -4, -2) && is_same(L, -3, -1)) continue;
    }
    lua_settop(L, OBJECT);
    return false;
  }
  return seen == count;
}

/*
 * Makes an empty table small. liblua does so only when a new key finds no free slot while few are
 * in use; so each slot is used once, and then some keys are added that all belong in one slot.
 */
static void drop_room(lua_State *L) {
  lua_Integer first = (lua_Integer)1 << 40, step = (lua_Integer)dlua_hash_room(L, OBJECT) - 1;
  for (lua_Integer i = 0; i < step; i++) {
    lua_pushboolean(L, 1);
    lua_rawseti(L, OBJECT, first + i);
    lua_pushnil(L);
    lua_rawseti(L, OBJECT, first + i);
  }
  if (step < 1) step = 1;
  for (int i = 0; i < 8; i++) {
    if (i < 4) lua_pushboolean(L, 1);
    else lua_pushnil(L);
    lua_rawseti(L, OBJECT, first + i % 4 * step);
  }
}

/* Empties the table and fills it again. [-0, +0, m] */
static void restore_entries(lua_State *L, lua_Integer at, lua_Integer count, bool has_grown) {
  for (lua_pushnil(L); lua_next(L, OBJECT);) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, OBJECT);
  }
  if (has_grown) drop_room(L);
  for (lua_Integer i = 0; i < count; i++) {
    lua_rawgeti(L, VALUES, at + 2 * i);
    lua_rawgeti(L, VALUES, at + 2 * i + 1);
    lua_rawset(L, OBJECT);
  }
}

/* Puts a table back that is not as it was. [-0, +0, m] */
static void restore_table(lua_State *L, lua_Integer at, lua_Integer count) {
  if (!has_same_metatable(L, at)) {
    if (lua_rawgeti(L, VALUES, at) != LUA_TTABLE) lua_pushnil(L), lua_replace(L, -2);
    lua_setmetatable(L, OBJECT);
  }
  lua_rawgeti(L, VALUES, at + 1);
  bool has_grown = dlua_table_room(L, OBJECT) > (uint64_t)lua_tointeger(L, -1);
  lua_pop(L, 1);
  if (has_grown || !has_same_entries(L, at + 2, count)) {
    restore_entries(L, at + 2, count, has_grown);
  }
  if (has_grown) { /* as small as it gets, though perhaps not as small as it was made */
    lua_pushinteger(L, (lua_Integer)dlua_table_room(L, OBJECT));
    lua_rawseti(L, VALUES, at + 1);
  }
}

/* Puts a table back; gives the place of the next object's notes. [-0, +0, m] */
static lua_Integer check_table(lua_State *L, lua_Integer object, lua_Integer at, lua_Integer count) {
  dlua_state *state = dlua_of(L);
  dlua_image **image = object <= state->image_count ? &state->images[object - 1] : NULL;
  if (!image || !dlua_is_image(L, OBJECT, *image)) {
    restore_table(L, at, count);
    if (image) *image = dlua_renew_image(L, OBJECT, *image);
  }
  return at + 2 + 2 * count;
}

static lua_Integer restore_closure(lua_State *L, lua_Integer at, lua_Integer count) {
  for (lua_Integer i = 0; i < count; i++, at += 2) {
    lua_rawgeti(L, VALUES, at);
    int index = (int)lua_tointeger(L, -1);
    lua_rawgeti(L, VALUES, at + 1);
    if (lua_touserdata(L, -1) == &nil_upvalue) lua_pushnil(L), lua_replace(L, -2);
    lua_getupvalue(L, OBJECT, index);
    if (!is_same(L, -1, -2)) {
      lua_pop(L, 1);
      lua_setupvalue(L, OBJECT, index);
    }
    lua_settop(L, OBJECT);
  }
  return at;
}

static int begin_body(lua_State *L) {
  dlua_state *state = dlua_of(L);
  lua_Integer at = 1;
  luaL_checkstack(L, 20, "beginning a statement");
  lua_settop(L, 1);
  forget(L);
  forget_functions(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_objects);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_values);
  lua_pushnil(L); /* in place of SEEN */
  for (lua_Integer i = 1; i <= state->sealed_count; i++) {
    lua_settop(L, SEEN);
    bool is_table = lua_rawgeti(L, OBJECTS, i) == LUA_TTABLE;
    lua_rawgeti(L, VALUES, at++);
    lua_Integer count = lua_tointeger(L, -1);
    lua_settop(L, OBJECT);
    at = is_table ? check_table(L, i, at, count) : restore_closure(L, at, count);
  }
  lua_settop(L, 1);
  collect(L);
  return 0;
}

int32_t dlua_seal(dlua_state *state) {
  int32_t outcome = dlua_enter(state, seal_body);
  if (outcome == DLUA_OK) state->has_run = false;
  return outcome;
}

int32_t dlua_begin_statement(dlua_state *state, uint64_t seed) {
  if (state->is_entered) return DLUA_BUSY;
  if (state->fatal) return state->fatal;
  dlua_seed(state, seed);
  if (!state->has_run) return DLUA_OK;
  int32_t outcome = dlua_enter(state, begin_body);
  if (outcome == DLUA_OK) state->has_run = false;
  return outcome;
}
