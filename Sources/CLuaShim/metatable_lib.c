/*
 * Shadow metatables. A script's metatable is never installed itself: setmetatable installs a
 * private copy of its known events. So __gc, __concat and __mode, each of which can crash or hang
 * liblua 5.4.4, cannot be added later. The copy hides in the original under a light userdata, which
 * no script can name, and is brought up to date by the next setmetatable with that original. An
 * event that is added to a metatable in use is therefore not seen until then: a table cannot tell
 * that it is being changed, and a copy made at each use would cost more than the habit is worth.
 */

#include "internal.h"

static const char *const REFUSED[] = {"__gc", "__concat", "__mode", NULL};

static const char *const EVENTS[] = {
    "__index", "__newindex", "__call", "__eq",  "__lt",   "__le",   "__len",      "__tostring",
    "__name",  "__pairs",    "__add",  "__sub", "__mul",  "__div",  "__mod",      "__pow",
    "__unm",   "__idiv",     "__band", "__bor", "__bxor", "__shl",  "__shr",      "__bnot",
    "__metatable", NULL};

/* A __close handler is skipped once a limit is spent. Upvalue: the script's function. */
static int call_close(lua_State *L) {
  if (dlua_of(L)->fatal) return 0;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, 0);
  return 0;
}

/* Pushes the copy that belongs to the metatable at 2, made when there is none. */
static void push_shadow(lua_State *L) {
  if (lua_rawgetp(L, 2, &dlua_key_shadow) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_pushvalue(L, 2);
  lua_rawsetp(L, -2, &dlua_key_original);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, 2, &dlua_key_shadow);
}

static void copy_events(lua_State *L, int shadow) {
  for (int i = 0; EVENTS[i]; i++) {
    lua_pushstring(L, EVENTS[i]);
    lua_pushvalue(L, -1);
    lua_rawget(L, 2);
    lua_rawset(L, shadow);
  }
  lua_pushliteral(L, "__close");
  lua_pushvalue(L, -1);
  if (lua_rawget(L, 2) != LUA_TNIL) lua_pushcclosure(L, call_close, 1);
  lua_rawset(L, shadow);
}

int dlua_setmetatable(lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  lua_settop(L, 2);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
    return luaL_error(L, "cannot change a protected metatable");
  }
  dlua_tick(L, 10);
  if (type == LUA_TTABLE) {
    for (int i = 0; REFUSED[i]; i++) {
      lua_pushstring(L, REFUSED[i]);
      if (lua_rawget(L, 2) != LUA_TNIL) {
        return luaL_error(L, "a metatable cannot have '%s' here", REFUSED[i]);
      }
      lua_pop(L, 1);
    }
    push_shadow(L);
    copy_events(L, 3);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

int dlua_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (lua_type(L, 1) == LUA_TSTRING) return lua_pushboolean(L, 0), 1;
  if (!lua_getmetatable(L, 1)) return lua_pushnil(L), 1;
  lua_pushliteral(L, "__metatable");
  if (lua_rawget(L, -2) != LUA_TNIL) return 1;
  lua_pop(L, 1);
  if (lua_rawgetp(L, -1, &dlua_key_original) == LUA_TNIL) lua_pushboolean(L, 0), lua_replace(L, -2);
  return 1;
}
