/* Base functions. What can catch an error re-raises a sticky reason. */

#include <string.h>

#include "internal.h"

static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  dlua_check_fatal(L);
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_pushboolean(L, 0);
    lua_pushvalue(L, -2);
    return 2;
  }
  return lua_gettop(L) - (int)extra;
}

static int base_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  dlua_tick(L, 2);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall);
  return finish_pcall(L, status, 0);
}

/* The handler that a script gave to xpcall never sees a sticky reason. Upvalue: its function. */
static int call_handler(lua_State *L) {
  if (dlua_of(L)->fatal) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 1);
  return 1;
}

/*
 * Not yieldable on purpose: a coroutine that is closed while it waits inside xpcall would run a
 * handler that is no longer there (a fault of liblua 5.4.4).
 */
static int base_xpcall(lua_State *L) {
  int count = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  dlua_tick(L, 2);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, call_handler, 1);
  lua_replace(L, 2);      /* f, handler, arguments */
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);    /* f, handler, true, f, arguments */
  int status = lua_pcall(L, count - 2, LUA_MULTRET, 2);
  return finish_pcall(L, status, 2);
}

const char *dlua_tostring(lua_State *L, int index, size_t *count) {
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
    case LUA_TSTRING: lua_pushvalue(L, index); break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    case LUA_TNIL: lua_pushliteral(L, "nil"); break;
    default:
      if (luaL_callmeta(L, index, "__tostring")) {
        if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
      } else {
        int type = luaL_getmetafield(L, index, "__name");
        if (type == LUA_TSTRING) break;
        if (type != LUA_TNIL) lua_pop(L, 1);
        lua_pushstring(L, luaL_typename(L, index)); /* no address */
      }
  }
  return lua_tolstring(L, -1, count);
}

static int base_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  dlua_tostring(L, 1, NULL);
  return 1;
}

static int base_print(lua_State *L) {
  dlua_state *state = dlua_of(L);
  int count = lua_gettop(L);
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (int i = 1; i <= count; i++) {
    if (i > 1) luaL_addchar(&text, '\t');
    dlua_tostring(L, i, NULL);
    luaL_addvalue(&text);
  }
  luaL_pushresult(&text);
  size_t length = lua_rawlen(L, -1);
  if (length > state->limits.output_bytes || state->printed + length > state->limits.output_bytes) {
    return dlua_raise_fatal(L, DLUA_OUTPUT);
  }
  state->printed += length + 1;
  lua_insert(L, 1);
  lua_settop(L, 1);
  dlua_dispatch(L, DLUA_PRINT);
  return 0;
}

void dlua_open_base(lua_State *L, int globals) {
  static const char *const stock[] = {"assert", "error", "ipairs", "select", "type", "rawequal",
                                      "rawget", "rawlen", "rawset", "_VERSION", NULL};
  static const luaL_Reg own[] = {
      {"pcall", base_pcall}, {"xpcall", base_xpcall}, {"tostring", base_tostring},
      {"print", base_print}, {"pairs", dlua_pairs}, {"next", dlua_next},
      {"setmetatable", dlua_setmetatable}, {"getmetatable", dlua_getmetatable},
      {"load", dlua_load}, {"require", dlua_require}, {NULL, NULL}};
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  for (int i = 0; stock[i]; i++) {
    lua_getfield(L, -1, stock[i]);
    lua_setfield(L, globals, stock[i]);
  }
  lua_getfield(L, -1, "tonumber");
  dlua_push_charged(L, lua_tocfunction(L, -1));
  lua_setfield(L, globals, "tonumber");
  lua_settop(L, globals);
  luaL_setfuncs(L, own, 0);
}
