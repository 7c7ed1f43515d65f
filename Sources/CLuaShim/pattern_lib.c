#define _GNU_SOURCE /* memmem */

/* string.find, match, gmatch and gsub over the bounded matcher. */

#include <ctype.h>
#include <string.h>

#include "pattern.h"

/* Where a search begins: from 0, or beyond the end when there is nothing to search. */
static size_t start_offset(lua_Integer position, size_t count) {
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)count) return 0;
  return count - (size_t)(-position);
}

static bool has_specials(const char *pattern, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (pattern[i] && strchr("^$*+?.([%-", pattern[i])) return true;
  }
  return false;
}

/* How often a byte comes in text, roughly: what is not a small letter is rare. */
static int commonness(unsigned char c) {
  if (c == ' ') return 3;
  if (c < 'a' || c > 'z') return 0;
  return strchr("etaoinsrhld", c) ? 2 : 1;
}

/*
 * memmem, several times as fast on text: it is the rarest byte that is looked for. Where that comes
 * too often memmem itself goes on, so that the time is bounded by the sum of both lengths.
 */
static const char *find_bytes(const char *s, size_t count, const char *p, size_t pattern_count) {
  size_t rarest = 0, misses = 0, most = 32 + count / 64;
  if (pattern_count == 0) return s;
  if (pattern_count > count) return NULL;
  if (pattern_count > 32) return memmem(s, count, p, pattern_count);
  for (size_t i = 1; i < pattern_count; i++) {
    if (commonness((unsigned char)p[i]) < commonness((unsigned char)p[rarest])) rarest = i;
  }
  const char *stop = s + count - pattern_count + 1;
  for (const char *at = s; at < stop; at++) {
    at = memchr(at + rarest, (unsigned char)p[rarest], (size_t)(stop - at));
    if (!at) return NULL;
    at -= rarest;
    if (memcmp(at, p, pattern_count) == 0) return at;
    if (++misses == most) {
      at++;
      return memmem(at, count - (size_t)(at - s), p, pattern_count);
    }
  }
  return NULL;
}

static int find_plain(lua_State *L, const char *s, size_t count, size_t from, const char *p,
                      size_t pattern_count) {
  dlua_tick(L, 1 + (count - from + pattern_count) / 16);
  const char *at = find_bytes(s + from, count - from, p, pattern_count);
  if (!at) return lua_pushnil(L), 1;
  lua_pushinteger(L, at - s + 1);
  lua_pushinteger(L, at - s + (lua_Integer)pattern_count);
  return 2;
}

/* Searches from `at` on; gives the start of the first match and its end in *end, or null. */
static const char *search(pattern_matcher *m, const char *at, const char *p, const char **end) {
  bool is_anchored = p < m->pattern_end && *p == '^';
  if (is_anchored) p++;
  do {
    if (!is_anchored && !(at = pattern_skip(m, at, p))) return NULL;
    if ((*end = pattern_match(m, at, p))) return at;
  } while (at++ < m->subject_end && !is_anchored);
  return NULL;
}

static int find_or_match(lua_State *L, bool is_find) {
  size_t count, pattern_count;
  const char *s = luaL_checklstring(L, 1, &count), *p = luaL_checklstring(L, 2, &pattern_count);
  size_t from = start_offset(luaL_optinteger(L, 3, 1), count);
  const char *end, *start;
  pattern_matcher m;
  if (from > count) return lua_pushnil(L), 1;
  if (is_find && (lua_toboolean(L, 4) || !has_specials(p, pattern_count))) {
    return find_plain(L, s, count, from, p, pattern_count);
  }
  pattern_begin(&m, L, s, count, p, pattern_count);
  start = search(&m, s + from, p, &end);
  pattern_charge(&m);
  if (!start) return lua_pushnil(L), 1;
  if (!is_find) return pattern_push_captures(&m, start, end);
  lua_pushinteger(L, start - s + 1);
  lua_pushinteger(L, end - s);
  return pattern_push_captures(&m, NULL, NULL) + 2;
}

static int string_find(lua_State *L) { return find_or_match(L, true); }
static int string_match(lua_State *L) { return find_or_match(L, false); }

/* Upvalues: subject, pattern, where to go on, end of the last match (-1: none). */
static int next_match(lua_State *L) {
  size_t count, pattern_count;
  const char *s = lua_tolstring(L, lua_upvalueindex(1), &count);
  const char *p = lua_tolstring(L, lua_upvalueindex(2), &pattern_count);
  const char *at = s + lua_tointeger(L, lua_upvalueindex(3)), *end;
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  pattern_matcher m;
  lua_settop(L, 0);
  pattern_begin(&m, L, s, count, p, pattern_count);
  for (; at <= m.subject_end; at++) {
    if (!(at = pattern_skip(&m, at, p))) break;
    end = pattern_match(&m, at, p);
    if (!end || end - s == last) continue;
    pattern_charge(&m);
    lua_pushinteger(L, end - s);
    lua_copy(L, -1, lua_upvalueindex(3));
    lua_replace(L, lua_upvalueindex(4));
    return pattern_push_captures(&m, at, end);
  }
  pattern_charge(&m);
  lua_pushinteger(L, (lua_Integer)count + 1);
  lua_replace(L, lua_upvalueindex(3));
  return 0;
}

static int string_gmatch(lua_State *L) {
  size_t count;
  luaL_checklstring(L, 1, &count);
  luaL_checkstring(L, 2);
  size_t from = start_offset(luaL_optinteger(L, 3, 1), count);
  if (from > count) from = count + 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)from);
  lua_pushinteger(L, -1);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}

/* Adds the replacement string at 3, with %0...%9 filled in. */
static void add_text(pattern_matcher *m, luaL_Buffer *buffer, const char *start, const char *end) {
  size_t count;
  const char *text = lua_tolstring(m->L, 3, &count), *stop = text + count, *percent;
  while ((percent = memchr(text, '%', (size_t)(stop - text)))) {
    luaL_addlstring(buffer, text, (size_t)(percent - text));
    text = percent + 2;
    int c = percent + 1 < stop ? (unsigned char)percent[1] : 0;
    if (c == '%') {
      luaL_addchar(buffer, '%');
    } else if (c == '0') {
      luaL_addlstring(buffer, start, (size_t)(end - start));
    } else if (isdigit(c)) {
      pattern_push_capture(m, c - '1', start, end);
      luaL_tolstring(m->L, -1, NULL); /* a position becomes text */
      lua_remove(m->L, -2);
      luaL_addvalue(buffer);
    } else {
      luaL_error(m->L, "invalid use of '%%' in replacement string");
    }
  }
  luaL_addlstring(buffer, text, (size_t)(stop - text));
}

/* Adds what the table or function at 3 gives; nothing or false keeps the match. */
static void add_value(pattern_matcher *m, luaL_Buffer *buffer, const char *start,
                      const char *end) {
  lua_State *L = m->L;
  if (lua_type(L, 3) == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    int count = pattern_push_captures(m, start, end);
    lua_call(L, count, 1);
  } else {
    pattern_push_capture(m, 0, start, end);
    lua_gettable(L, 3);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(buffer, start, (size_t)(end - start));
  } else if (lua_isstring(L, -1)) {
    luaL_addvalue(buffer);
  } else {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
}

/* Replaces up to `limit` matches from the start of the subject; gives how many. */
static lua_Integer replace_all(pattern_matcher *m, luaL_Buffer *buffer, const char *p,
                               lua_Integer limit) {
  bool is_anchored = p < m->pattern_end && *p == '^', is_text = lua_isstring(m->L, 3);
  const char *at = m->subject, *last = NULL, *end;
  lua_Integer count = 0;
  if (is_anchored) p++;
  while (count < limit) {
    end = pattern_match(m, at, p);
    if (end && end != last) {
      count++;
      if (is_text) add_text(m, buffer, at, end);
      else add_value(m, buffer, at, end);
      at = last = end;
    } else if (at < m->subject_end) {
      luaL_addchar(buffer, *at++);
    } else {
      break;
    }
    if (is_anchored) break;
  }
  luaL_addlstring(buffer, at, (size_t)(m->subject_end - at));
  return count;
}

static int string_gsub(lua_State *L) {
  size_t count, pattern_count;
  const char *s = luaL_checklstring(L, 1, &count), *p = luaL_checklstring(L, 2, &pattern_count);
  int type = lua_type(L, 3);
  lua_Integer limit = luaL_optinteger(L, 4, (lua_Integer)count + 1);
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION ||
                      type == LUA_TTABLE, 3, "string/function/table");
  pattern_matcher m;
  luaL_Buffer buffer;
  lua_settop(L, 4);
  pattern_begin(&m, L, s, count, p, pattern_count);
  luaL_buffinit(L, &buffer);
  lua_Integer replaced = replace_all(&m, &buffer, p, limit);
  luaL_pushresult(&buffer);
  pattern_charge(&m);
  lua_pushinteger(L, replaced);
  return 2;
}

void dlua_open_patterns(lua_State *L) {
  static const luaL_Reg own[] = {{"find", string_find}, {"match", string_match},
                                 {"gmatch", string_gmatch}, {"gsub", string_gsub}, {NULL, NULL}};
  luaL_setfuncs(L, own, 0);
}
