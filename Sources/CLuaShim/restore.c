/* The begin of a statement: what differs from what was sealed is put back. */

#include <string.h>

#include "seal.h"

#define LONGEST_SHARED 40 /* bytes of strings of which there is one for all that are alike */

/* Drops the functions that have left the state since the seal. */
static void forget_functions(lua_State *L) {
  dlua_state *state = dlua_of(L);
  if (state->sealed_count == 0) return;
  for (; state->function_count > state->sealed_functions; state->function_count--) {
    lua_pushnil(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, DLUA_FUNCTIONS + (lua_Integer)state->function_count);
  }
}

/*
 * Whether two values are the same and of the same kind of number, to the bit. Of two long strings
 * that are alike the one that was not noted may be collected while its address is remembered, so
 * that they are not the same. [-0, +0, -]
 */
static bool is_same(lua_State *L, int a, int b) {
  if (lua_type(L, a) == LUA_TSTRING) {
    return lua_type(L, b) == LUA_TSTRING && lua_topointer(L, a) == lua_topointer(L, b);
  }
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

/* Puts a table back that is not as it was; whether entries were put back. [-0, +0, m] */
static bool restore_table(lua_State *L, lua_Integer at, lua_Integer count) {
  if (!has_same_metatable(L, at)) {
    if (lua_rawgeti(L, VALUES, at) != LUA_TTABLE) lua_pushnil(L), lua_replace(L, -2);
    lua_setmetatable(L, OBJECT);
  }
  lua_rawgeti(L, VALUES, at + 1);
  bool has_grown = dlua_table_room(L, OBJECT) > (uint64_t)lua_tointeger(L, -1);
  lua_pop(L, 1);
  bool is_other = has_grown || !has_same_entries(L, at + 2, count);
  if (is_other) restore_entries(L, at + 2, count, has_grown);
  if (has_grown) { /* as small as it gets, though perhaps not as small as it was made */
    lua_pushinteger(L, (lua_Integer)dlua_table_room(L, OBJECT));
    lua_rawseti(L, VALUES, at + 1);
  }
  return is_other;
}

/* Whether a key is a long string, which may be another one than was noted, though alike. */
static bool has_long_key(lua_State *L) {
  for (lua_pushnil(L); lua_next(L, OBJECT); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || lua_rawlen(L, -2) <= LONGEST_SHARED) continue;
    lua_settop(L, OBJECT);
    return true;
  }
  return false;
}

/* Puts back the table at OBJECT. [-0, +0, m] */
static void put_back_table(lua_State *L, dlua_sealed *it) {
  bool is_other = restore_table(L, it->notes + 1, dlua_number_at(L, it->notes));
  if (!it->image) return;
  if (is_other && has_long_key(L)) {
    dlua_drop_image(it->image);
    it->image = NULL;
  } else {
    it->image = dlua_renew_image(L, OBJECT, it->image);
  }
}

/* Puts back the closure at OBJECT. [-0, +0, -] */
static void put_back_closure(lua_State *L, const dlua_sealed *it) {
  dlua_cell *cells = dlua_of(L)->cells + it->first_cell;
  for (int64_t i = 0; i < it->cell_count; i++) {
    if (dlua_is_cell(&cells[i])) continue;
    int index = (int)dlua_number_at(L, it->notes + 1 + 2 * i);
    lua_rawgeti(L, VALUES, it->notes + 2 + 2 * i);
    if (lua_touserdata(L, -1) == &dlua_nil_upvalue) lua_pushnil(L), lua_replace(L, -2);
    lua_getupvalue(L, OBJECT, index);
    if (!is_same(L, -1, -2)) {
      lua_pop(L, 1);
      lua_setupvalue(L, OBJECT, index);
    }
    lua_settop(L, OBJECT);
  }
}

/* Whether the object is as it was, as far as that is told without Lua. */
static bool is_untouched(const dlua_state *state, const dlua_sealed *it) {
  if (it->is_table) return dlua_is_image(it->image);
  for (int64_t i = 0; i < it->cell_count; i++) {
    if (!dlua_is_cell(&state->cells[it->first_cell + i])) return false;
  }
  return true;
}

static int begin_body(lua_State *L) {
  dlua_state *state = dlua_of(L);
  luaL_checkstack(L, 20, "beginning a statement");
  lua_settop(L, 1);
  dlua_forget(L);
  forget_functions(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_objects);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_values);
  lua_pushnil(L); /* in place of SEEN */
  for (lua_Integer i = 1; i <= state->sealed_count; i++) {
    dlua_sealed *it = &state->sealed[i - 1];
    if (is_untouched(state, it)) continue;
    lua_rawgeti(L, OBJECTS, i);
    if (it->is_table) put_back_table(L, it);
    else put_back_closure(L, it);
    lua_settop(L, SEEN);
  }
  lua_settop(L, 1);
  if (dlua_go_on_resting(state)) return 0;
  dlua_collect(L);
  dlua_rest(state);
  return 0;
}

/* Whether nothing is to be put back and nothing is to be collected; then it is done. */
static bool begins_quietly(dlua_state *state) {
  if (!state->is_resting || state->is_steady) return false;
  if (state->sealed_count == 0 || state->function_count != state->sealed_functions) return false;
  for (int64_t i = 0; i < state->sealed_count; i++) {
    if (!is_untouched(state, &state->sealed[i])) return false;
  }
  if (!dlua_go_on_resting(state)) return false;
  dlua_forget(state->L); /* raises nothing: it adds no key */
  return true;
}

int32_t dlua_begin_statement(dlua_state *state, uint64_t seed) {
  if (state->is_entered) return DLUA_BUSY;
  if (state->fatal) return state->fatal;
  dlua_seed(state, seed);
  if (!state->has_run) return DLUA_OK;
  int32_t outcome = begins_quietly(state) ? DLUA_OK : dlua_enter(state, begin_body);
  if (outcome == DLUA_OK) state->has_run = false;
  return outcome;
}
