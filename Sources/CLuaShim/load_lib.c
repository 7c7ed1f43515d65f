/* Compiling: load and require. Text only, of bounded size, without endless field chains. */

#include <stdio.h>
#include <string.h>

#include "internal.h"

int dlua_compile(lua_State *L, const char *source, size_t count, const char *name) {
  dlua_state *state = dlua_of(L);
  if (count > state->limits.source_bytes) {
    lua_pushfstring(L, "source is larger than %I bytes", (lua_Integer)state->limits.source_bytes);
    return LUA_ERRSYNTAX;
  }
  dlua_tick(L, count + 100);
  if (count && dlua_has_long_chain(source, count)) {
    lua_pushliteral(L, "expression chains too many fields");
    return LUA_ERRSYNTAX;
  }
  int status = luaL_loadbufferx(L, count ? source : "", count, name, "t");
  dlua_check_fatal(L);
  if (status == LUA_ERRMEM) return lua_error(L);
  bool is_covered = status == LUA_OK && state->is_covering && strcmp(name, "=(load)") != 0;
  if (is_covered && !dlua_cover_chunk(L, source, count, name + 1)) {
    return luaL_error(L, "no room for the line coverage of '%s'", name + 1);
  }
  return status;
}

int dlua_load(lua_State *L) {
  size_t count;
  if (lua_type(L, 1) != LUA_TSTRING) return luaL_error(L, "load takes source text as a string");
  const char *source = lua_tolstring(L, 1, &count);
  const char *mode = luaL_optstring(L, 3, "t");
  bool has_environment = !lua_isnone(L, 4);
  lua_settop(L, 4);
  if (!strchr(mode, 't')) {
    lua_pushnil(L);
    lua_pushliteral(L, "only source text can be loaded");
    return 2;
  }
  if (dlua_compile(L, source, count, "=(load)") != LUA_OK) {
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
  }
  if (has_environment) {
    lua_pushvalue(L, 4);
    if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
  }
  return 1;
}

/* Asks the host for the module at 1; pushes what it gives: a value, or source and chunk name. */
static int ask_host(lua_State *L) {
  lua_settop(L, 1);
  return dlua_dispatch(L, DLUA_REQUIRE);
}

/* name, source, chunk name -> value of the module. */
static int run_module(lua_State *L) {
  char name[DLUA_MAX_CHUNK];
  size_t count;
  const char *source = lua_tolstring(L, 2, &count);
  snprintf(name, sizeof name, "=%s", luaL_checkstring(L, 3));
  if (dlua_compile(L, source, count, name) != LUA_OK) return lua_error(L);
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  if (lua_isnil(L, -1)) lua_pushboolean(L, 1);
  return 1;
}

/* Sets the loaded module at 1 to the value on top. [-0, +0, e] */
static void set_loaded(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_loaded);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -3);
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

/* Runs a module, marked as being loaded. Stack: name, source, chunk name. Pushes its value. */
static void load_module(lua_State *L) {
  lua_pushlightuserdata(L, dlua_of(L));
  set_loaded(L);
  lua_pushcfunction(L, dlua_handle_error);
  lua_replace(L, 4);
  lua_pushcfunction(L, run_module);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, 3);
  if (lua_pcall(L, 3, 1, 4) == LUA_OK) return;
  dlua_check_fatal(L);
  lua_pushnil(L);
  set_loaded(L);
  lua_pop(L, 1);
  dlua_raise_reported(L);
}

int dlua_require(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_settop(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_loaded);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, 2) == LUA_TLIGHTUSERDATA) {
    return luaL_error(L, "module '%s' requires itself", lua_tostring(L, 1));
  }
  if (!lua_isnil(L, -1)) return 1;
  lua_settop(L, 1);
  lua_pushcfunction(L, ask_host);
  lua_pushvalue(L, 1);
  lua_call(L, 1, 2); /* name; source or value; chunk name */
  if (lua_type(L, 2) == LUA_TSTRING) load_module(L);
  else lua_settop(L, 2);
  dlua_check_fatal(L);
  set_loaded(L);
  return 1;
}
