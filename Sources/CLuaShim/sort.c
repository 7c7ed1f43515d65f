/*
 * table.sort as a bottom-up merge sort of positions: stable, n log n at worst, no random pivot, and
 * a comparison function that contradicts itself can only give a wrong order.
 */

#include <string.h>

#include "internal.h"

#define VALUES 3  /* stack index of the copy of the elements */

/* Whether element `a` of the copy must come before element `b`. */
static bool is_before(lua_State *L, uint32_t a, uint32_t b) {
  bool answer;
  dlua_tick(L, 2);
  if (lua_isnil(L, 2)) {
    lua_rawgeti(L, VALUES, a);
    lua_rawgeti(L, VALUES, b);
    answer = lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
    return answer;
  }
  lua_pushvalue(L, 2);
  lua_rawgeti(L, VALUES, a);
  lua_rawgeti(L, VALUES, b);
  lua_call(L, 2, 1);
  answer = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return answer;
}

/* Merges from[low..<middle] and from[middle..<high] into `to`. */
static void merge(lua_State *L, const uint32_t *from, uint32_t *to, uint32_t low, uint32_t middle,
                  uint32_t high) {
  uint32_t left = low, right = middle, at = low;
  if (left < middle && right < high && !is_before(L, from[right], from[middle - 1])) {
    memcpy(to + low, from + low, (high - low) * sizeof *to); /* in order already */
    return;
  }
  while (left < middle && right < high) {
    to[at++] = is_before(L, from[right], from[left]) ? from[right++] : from[left++];
  }
  while (left < middle) to[at++] = from[left++];
  while (right < high) to[at++] = from[right++];
}

int dlua_sort(lua_State *L) {
  dlua_check_table(L, 1, "__index", "__newindex");
  lua_Integer length = luaL_len(L, 1);
  if (length < 2) return 0;
  luaL_argcheck(L, length <= DLUA_MAX_LENGTH, 1, "array too big");
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  uint32_t count = (uint32_t)length;
  lua_createtable(L, (int)count, 0);
  uint32_t *from = lua_newuserdatauv(L, (size_t)count * 2 * sizeof *from, 0);
  uint32_t *to = from + count;
  for (uint32_t i = 0; i < count; i++) {
    lua_geti(L, 1, (lua_Integer)i + 1);
    lua_rawseti(L, VALUES, (lua_Integer)i + 1);
    from[i] = i + 1;
    if (i % 256 == 0) dlua_tick(L, 256);
  }
  for (uint32_t width = 1; width < count; width *= 2) {
    for (uint32_t low = 0; low < count; low += 2 * width) {
      uint32_t middle = low + width < count ? low + width : count;
      uint32_t high = middle + width < count ? middle + width : count;
      merge(L, from, to, low, middle, high);
    }
    uint32_t *swap = from;
    from = to;
    to = swap;
  }
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, VALUES, from[i]);
    lua_seti(L, 1, (lua_Integer)i + 1);
  }
  return 0;
}
