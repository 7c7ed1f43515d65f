/* The table library, with lengths that a hostile __len cannot inflate and every element charged. */

#include <limits.h>

#include "internal.h"

/* The length of the table at 1, refused beyond DLUA_MAX_LENGTH. */
static bool has_event(lua_State *L, int argument, const char *event) {
  int type = luaL_getmetafield(L, argument, event);
  if (type != LUA_TNIL) lua_pop(L, 1);
  return type != LUA_TNIL;
}

void dlua_check_table(lua_State *L, int argument, const char *event, const char *other) {
  if (lua_type(L, argument) == LUA_TTABLE) return;
  if (has_event(L, argument, event) && (!other || has_event(L, argument, other))) return;
  luaL_checktype(L, argument, LUA_TTABLE);
}

static lua_Integer check_length(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer count = luaL_len(L, 1);
  if (count < 0 || count > DLUA_MAX_LENGTH) luaL_error(L, "table length out of bounds");
  return count;
}

/* The size of first...last, refused beyond DLUA_MAX_LENGTH. */
static lua_Integer check_range(lua_State *L, lua_Integer first, lua_Integer last) {
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= DLUA_MAX_LENGTH) luaL_error(L, "range of elements is too large");
  return (lua_Integer)count + 1;
}

static int table_insert(lua_State *L) {
  lua_Integer end = check_length(L) + 1, position = end;
  if (lua_gettop(L) == 3) {
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    for (lua_Integer i = end; i > position; i--) {
      dlua_tick(L, 1);
      lua_geti(L, 1, i - 1);
      lua_seti(L, 1, i);
    }
  } else if (lua_gettop(L) != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  dlua_tick(L, 1);
  lua_seti(L, 1, position);
  return 0;
}

static int table_remove(lua_State *L) {
  lua_Integer size = check_length(L);
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (!lua_isnoneornil(L, 2)) {
    luaL_argcheck(L, (lua_Unsigned)size + 1u >= (lua_Unsigned)position && position >= (size > 0), 2,
                  "position out of bounds");
  }
  dlua_tick(L, 1);
  lua_geti(L, 1, position);
  for (; position < size; position++) {
    dlua_tick(L, 1);
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

static int table_concat(lua_State *L) {
  lua_Integer size = check_length(L);
  size_t separator_count, total = 0;
  const char *separator = luaL_optlstring(L, 2, "", &separator_count);
  lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, size);
  lua_Integer count = check_range(L, first, last);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Integer i = 0; i < count; i++) {
    lua_geti(L, 1, first + i);
    if (!lua_isstring(L, -1)) {
      return luaL_error(L, "invalid value (%s) at index %I in table for 'concat'",
                        luaL_typename(L, -1), first + i);
    }
    total += lua_rawlen(L, -1) + separator_count;
    dlua_tick(L, 1 + separator_count / 64);
    if (total > dlua_of(L)->limits.memory_bytes) return luaL_error(L, "resulting string too large");
    luaL_addvalue(&buffer);
    if (i + 1 < count) luaL_addlstring(&buffer, separator, separator_count);
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  dlua_tick(L, (uint64_t)count);
  return 1;
}

static int table_unpack(lua_State *L) {
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= 900000 || !lua_checkstack(L, (int)count + 1)) {
    return luaL_error(L, "too many results to unpack");
  }
  dlua_tick(L, count + 1);
  for (lua_Unsigned i = 0; i <= count; i++) lua_geti(L, 1, (lua_Integer)((lua_Unsigned)first + i));
  return (int)count + 1;
}

static int table_move(lua_State *L) {
  lua_Integer first = luaL_checkinteger(L, 2), last = luaL_checkinteger(L, 3);
  lua_Integer to = luaL_checkinteger(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  dlua_check_table(L, 1, "__index", NULL);
  dlua_check_table(L, target, "__newindex", NULL);
  lua_Integer count = check_range(L, first, last);
  luaL_argcheck(L, count == 0 || to <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
  bool is_upward = to > first && to <= last && (target == 1 || lua_compare(L, 1, target, LUA_OPEQ));
  for (lua_Integer i = 0; i < count; i++) {
    lua_Integer offset = is_upward ? count - 1 - i : i;
    dlua_tick(L, 1);
    lua_geti(L, 1, first + offset);
    lua_seti(L, target, to + offset);
  }
  lua_pushvalue(L, target);
  return 1;
}

void dlua_open_table(lua_State *L, int globals) {
  static const luaL_Reg own[] = {{"concat", table_concat}, {"insert", table_insert},
                                 {"move", table_move}, {"pack", table_pack},
                                 {"remove", table_remove}, {"sort", dlua_sort},
                                 {"unpack", table_unpack}, {NULL, NULL}};
  luaL_newlib(L, own);
  lua_setfield(L, globals, "table");
}
