/* Bytes -> Lua values. The bytes may come from another process, so every read is checked. */

#include <string.h>

#include "internal.h"

typedef struct reader {
  lua_State *L;
  const uint8_t *at, *end;
  int depth;
} reader;

static void take(reader *r, void *to, size_t count) {
  if ((size_t)(r->end - r->at) < count) dlua_raise_conversion(r->L, "damaged encoded value");
  memcpy(to, r->at, count);
  r->at += count;
}

static uint32_t take_u32(reader *r) {
  uint32_t number;
  take(r, &number, 4);
  return number;
}

static void push_text(reader *r) {
  uint32_t count = take_u32(r);
  if ((size_t)(r->end - r->at) < count) dlua_raise_conversion(r->L, "damaged encoded value");
  lua_pushlstring(r->L, count ? (const char *)r->at : "", count);
  r->at += count;
}

static void push_value(reader *r);

static int size_hint(reader *r, uint32_t count) {
  size_t rest = (size_t)(r->end - r->at); /* each entry takes a byte at least */
  return (int)(count < rest ? count : rest) & 0x3fffffff;
}

static void push_table(reader *r) {
  lua_State *L = r->L;
  uint32_t array = take_u32(r), others = take_u32(r), fields = take_u32(r);
  if (r->depth == DLUA_MAX_DEPTH) dlua_raise_conversion(L, "tables are nested more than 64 deep");
  r->depth++;
  luaL_checkstack(L, 6, "table too deep");
  lua_createtable(L, size_hint(r, array), size_hint(r, others) + size_hint(r, fields));
  for (uint32_t i = 1; i <= array; i++) {
    push_value(r);
    lua_rawseti(L, -2, i);
  }
  for (uint32_t i = 0; i < others; i++) {
    lua_Integer key;
    take(r, &key, 8);
    push_value(r);
    lua_rawseti(L, -2, key);
  }
  for (uint32_t i = 0; i < fields; i++) {
    push_text(r);
    push_value(r);
    lua_rawset(L, -3);
  }
  r->depth--;
}

static void push_handle(reader *r) {
  dlua_handle handle;
  handle.class_id = take_u32(r);
  handle.generation = take_u32(r);
  take(r, &handle.id, 8);
  dlua_push_handle(r->L, handle.class_id, handle.generation, handle.id);
}

static void push_number(reader *r, uint8_t tag) {
  lua_Integer integer;
  lua_Number number;
  if (tag == DLUA_INTEGER) {
    take(r, &integer, 8);
    lua_pushinteger(r->L, integer);
  } else {
    take(r, &number, 8);
    lua_pushnumber(r->L, number);
  }
}

static void push_value(reader *r) {
  uint8_t tag;
  take(r, &tag, 1);
  switch (tag) {
    case DLUA_NIL: lua_pushnil(r->L); break;
    case DLUA_FALSE: lua_pushboolean(r->L, 0); break;
    case DLUA_TRUE: lua_pushboolean(r->L, 1); break;
    case DLUA_INTEGER:
    case DLUA_NUMBER: push_number(r, tag); break;
    case DLUA_STRING: push_text(r); break;
    case DLUA_TABLE: push_table(r); break;
    case DLUA_FUNCTION: dlua_push_function(r->L, take_u32(r)); break;
    case DLUA_HANDLE: push_handle(r); break;
    case DLUA_HOST: dlua_push_host(r->L, take_u32(r)); break;
    default: dlua_raise_conversion(r->L, "damaged encoded value");
  }
}

void dlua_decode(lua_State *L, const uint8_t *bytes, size_t count, int values) {
  reader r = {.L = L, .at = bytes, .end = bytes + count, .depth = 0};
  if (!bytes) r.at = r.end = (const uint8_t *)"";
  luaL_checkstack(L, values + 6, "too many values");
  for (int i = 0; i < values; i++) push_value(&r);
  if (r.at != r.end) dlua_raise_conversion(L, "damaged encoded value");
}
