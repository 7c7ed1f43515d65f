/* The closed library: an allow-list, built once per state in a fresh table of globals. */

#include <string.h>

#include "internal.h"

/* Standard names that are absent on purpose: reading them gives nil, so that a script can ask. */
static const char *const ABSENT[] = {"arg", "collectgarbage", "debug", "dofile", "io", "loadfile",
                                     "os", "package", "warn", NULL};

static int read_undeclared(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) return lua_pushnil(L), 1;
  const char *name = lua_tostring(L, 2);
  for (int i = 0; ABSENT[i]; i++) {
    if (strcmp(ABSENT[i], name) == 0) return lua_pushnil(L), 1;
  }
  luaL_where(L, 1);
  lua_pushfstring(L, "undeclared global '%s'", name);
  lua_concat(L, 2);
  return dlua_raise_noted(L, DLUA_NOTE_GLOBAL, name);
}

static int write_undeclared(lua_State *L) {
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : luaL_typename(L, 2);
  luaL_where(L, 1);
  lua_pushfstring(L, "assignment to undeclared global '%s'", name);
  lua_concat(L, 2);
  return dlua_raise_noted(L, DLUA_NOTE_GLOBAL, name);
}

/* A stock function that is charged for the bytes of its strings before it runs. */
static int call_charged(lua_State *L) {
  dlua_state *state = dlua_of(L);
  uint64_t cost = 2;
  for (int i = 1, top = lua_gettop(L); i <= top; i++) {
    if (lua_type(L, i) == LUA_TSTRING) cost += lua_rawlen(L, i) / 16;
  }
  dlua_tick(L, cost);
  return state->stock[lua_tointeger(L, lua_upvalueindex(1))](L);
}

void dlua_push_charged(lua_State *L, lua_CFunction stock) {
  dlua_state *state = dlua_of(L);
  if (state->stock_count == DLUA_MAX_STOCK) luaL_error(L, "too many stock functions");
  state->stock[state->stock_count] = stock;
  lua_pushinteger(L, state->stock_count++);
  lua_pushcclosure(L, call_charged, 1);
}

static void make_registry(lua_State *L) {
  static const char *const tables[] = {&dlua_key_ordinals, &dlua_key_hosts,
                                       &dlua_key_classes, &dlua_key_loaded};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, tables[i]);
  }
  /* liblua makes this string outside protection when an error handler fails: keep it made */
  lua_pushliteral(L, "error in error handling");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_literal);
  lua_pushboolean(L, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_note);
}

static void make_globals_strict(lua_State *L, int globals) {
  lua_createtable(L, 0, 3);
  lua_pushcfunction(L, read_undeclared);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, write_undeclared);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, globals);
}

int dlua_build_sandbox(lua_State *L) {
  make_registry(L);
  dlua_find_table_room(L);
  dlua_find_images(L);
  lua_createtable(L, 0, 40);
  int globals = lua_gettop(L);
  lua_pushvalue(L, globals);
  lua_setfield(L, globals, "_G");
  dlua_open_base(L, globals);
  dlua_open_coroutine(L, globals);
  dlua_open_table(L, globals);
  dlua_open_string(L, globals);
  dlua_open_math(L, globals);
  make_globals_strict(L, globals);
  lua_pushvalue(L, globals);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_settop(L, 0);
  lua_gc(L, LUA_GCCOLLECT);
  return 0;
}
