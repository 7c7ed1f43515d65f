/*
 * string and utf8: stock functions, charged for the bytes they read; rep and format are guarded;
 * those that take a pattern are our own (pattern.c), since those of liblua can hang.
 */

#include <ctype.h>
#include <string.h>

#include "pattern.h"

static int string_rep(lua_State *L) {
  size_t count, separator_count;
  const char *bytes = luaL_checklstring(L, 1, &count);
  lua_Integer times = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &separator_count);
  if (times <= 0 || count + separator_count == 0) return lua_pushliteral(L, ""), 1;
  if ((lua_Unsigned)times > dlua_of(L)->limits.memory_bytes / (count + separator_count)) {
    return luaL_error(L, "resulting string too large");
  }
  size_t total = (size_t)times * count + (size_t)(times - 1) * separator_count;
  dlua_reserve(L, total);
  luaL_Buffer buffer;
  char *to = luaL_buffinitsize(L, &buffer, total);
  for (lua_Integer i = 0; i < times; i++) {
    memcpy(to, bytes, count);
    to += count;
    if (i + 1 < times && separator_count) {
      memcpy(to, separator, separator_count);
      to += separator_count;
    }
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

#define MAX_QUOTED (1 << 20) /* bytes; liblua prints control characters one by one */

/* Replaces the arguments of %s by text without addresses, and refuses %p. */
static int string_format(lua_State *L) {
  size_t count, total = 0;
  const char *at = luaL_checklstring(L, 1, &count), *end = at + count;
  int argument = 1;
  while (at < end) {
    if (*at++ != '%') continue;
    if (at < end && *at == '%') {
      at++;
      continue;
    }
    while (at < end && (strchr("-+ #0.", *at) || isdigit((unsigned char)*at)) && *at) at++;
    if (at == end) break; /* the stock function says what is wrong */
    argument++;
    if (*at == 'p') return luaL_error(L, "invalid conversion '%%p' to 'format'");
    if (*at == 's' && argument <= lua_gettop(L)) {
      size_t length;
      dlua_tostring(L, argument, &length);
      lua_replace(L, argument);
      total += length;
    }
    if (*at == 'q' && lua_type(L, argument) == LUA_TSTRING) {
      size_t length = lua_rawlen(L, argument);
      if (length > MAX_QUOTED) return luaL_error(L, "string is too long for '%%q'");
      total += 4 * length;
    }
    at++;
  }
  dlua_reserve(L, total + count);
  return dlua_of(L)->stock[lua_tointeger(L, lua_upvalueindex(1))](L);
}

/* Sets field `name` of the table on top to the stock function of that name, charged. */
static void charge(lua_State *L, const char *name) {
  lua_getfield(L, -1, name);
  dlua_push_charged(L, lua_tocfunction(L, -1));
  lua_setfield(L, -3, name);
  lua_pop(L, 1);
}

static void open_utf8(lua_State *L, int globals) {
  static const char *const stock[] = {"char", "codepoint", "len", "offset", NULL};
  lua_pushcfunction(L, luaopen_utf8);
  lua_call(L, 0, 1);
  for (int i = 0; stock[i]; i++) charge(L, stock[i]);
  lua_setfield(L, globals, "utf8");
}

/* Hides the metatable of strings from getmetatable, and charges arithmetic on long numerals. */
static void protect_metatable(lua_State *L) {
  static const char *const events[] = {"__add", "__sub", "__mul", "__mod", "__pow", "__div",
                                       "__idiv", "__unm", NULL};
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  for (int i = 0; events[i]; i++) charge(L, events[i]);
  lua_pop(L, 2);
}

void dlua_open_string(lua_State *L, int globals) {
  static const char *const stock[] = {"byte", "char", "len", "lower", "pack", "packsize",
                                      "reverse", "sub", "unpack", "upper", NULL};
  lua_pushcfunction(L, luaopen_string);
  lua_call(L, 0, 1);
  for (int i = 0; stock[i]; i++) charge(L, stock[i]);
  lua_pushnil(L);
  lua_setfield(L, -2, "dump");
  lua_pushcfunction(L, string_rep);
  lua_setfield(L, -2, "rep");
  dlua_open_patterns(L);
  charge(L, "format");
  lua_getfield(L, -1, "format");
  lua_getupvalue(L, -1, 1); /* which stock function it is */
  lua_pushcclosure(L, string_format, 1);
  lua_setfield(L, -3, "format");
  lua_pop(L, 1);
  lua_setfield(L, globals, "string");
  protect_metatable(L);
  open_utf8(L, globals);
}
