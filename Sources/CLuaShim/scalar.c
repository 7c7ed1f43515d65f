/* Values that cross the boundary without being encoded. */

#include <string.h>

#include "internal.h"

/* What encode.c would write for it, so that one limit holds for both. */
static const uint8_t ENCODED_SIZE[] = {[DLUA_NIL] = 1,     [DLUA_FALSE] = 1,   [DLUA_TRUE] = 1,
                                       [DLUA_INTEGER] = 9, [DLUA_NUMBER] = 9,  [DLUA_STRING] = 5,
                                       [DLUA_HANDLE] = 17};

static bool take_handle(lua_State *L, int index, dlua_scalar *to) {
  const dlua_handle *handle = dlua_to_handle(L, index);
  if (!handle) return false;
  to->tag = DLUA_HANDLE;
  to->number = handle->class_id;
  to->generation = handle->generation;
  to->bits = handle->id;
  return true;
}

static bool take_text(lua_State *L, int index, dlua_scalar *to) {
  size_t count;
  const char *bytes = lua_tolstring(L, index, &count);
  if (count > UINT32_MAX) return false;
  to->tag = DLUA_STRING;
  to->byte_count = (uint32_t)count;
  to->text = (const uint8_t *)bytes;
  return true;
}

static void take_number(lua_State *L, int index, dlua_scalar *to) {
  lua_Number number = lua_tonumber(L, index);
  to->tag = DLUA_NUMBER;
  memcpy(&to->bits, &number, sizeof number);
}

static bool take(lua_State *L, int index, dlua_scalar *to) {
  if (lua_isinteger(L, index)) { /* first, since it is the commonest */
    to->tag = DLUA_INTEGER;
    to->bits = (uint64_t)lua_tointeger(L, index);
    return true;
  }
  switch (lua_type(L, index)) {
    case LUA_TNIL: return to->tag = DLUA_NIL, true;
    case LUA_TBOOLEAN:
      return to->tag = lua_toboolean(L, index) ? DLUA_TRUE : DLUA_FALSE, true;
    case LUA_TNUMBER: return take_number(L, index, to), true;
    case LUA_TSTRING: return take_text(L, index, to);
    case LUA_TUSERDATA: return take_handle(L, index, to);
    default: return false;
  }
}

bool dlua_take_scalars(lua_State *L, int first, int count, dlua_scalar *to, uint64_t *cost) {
  size_t size = 0;
  *cost = (uint64_t)count;
  for (int i = 0; i < count; i++) {
    if (!take(L, first + i, &to[i])) return false;
    size += ENCODED_SIZE[to[i].tag];
    if (to[i].tag == DLUA_STRING) {
      size += to[i].byte_count;
      *cost += to[i].byte_count / 64;
    }
  }
  return size <= dlua_of(L)->outgoing.limit;
}

void dlua_push_scalar(lua_State *L, const dlua_scalar *from) {
  lua_Number number;
  switch (from->tag) {
    case DLUA_NIL: lua_pushnil(L); break;
    case DLUA_FALSE: lua_pushboolean(L, 0); break;
    case DLUA_TRUE: lua_pushboolean(L, 1); break;
    case DLUA_INTEGER: lua_pushinteger(L, (lua_Integer)from->bits); break;
    case DLUA_NUMBER:
      memcpy(&number, &from->bits, sizeof number);
      lua_pushnumber(L, number);
      break;
    case DLUA_STRING: {
      const char *kept = (const char *)dlua_of(L)->incoming.bytes;
      lua_pushlstring(L, from->byte_count ? kept + from->bits : "", from->byte_count);
      break;
    }
    case DLUA_FUNCTION: dlua_push_function(L, from->number); break;
    case DLUA_HANDLE: dlua_push_handle(L, from->number, from->generation, from->bits); break;
    case DLUA_HOST: dlua_push_host(L, from->number); break;
    default: dlua_raise_conversion(L, "damaged encoded value");
  }
}
