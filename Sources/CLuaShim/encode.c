/* Lua values -> bytes. The encoding is described in dlua.h. */

#include <string.h>

#include "internal.h"

typedef struct writer {
  lua_State *L;
  dlua_buffer *buffer;
  const void *path[DLUA_MAX_DEPTH]; /* tables being written, against cycles */
  int depth;
} writer;

bool dlua_append(dlua_buffer *buffer, const void *bytes, size_t count) {
  if (count > buffer->limit || buffer->count > buffer->limit - count) return false;
  if (buffer->count + count > buffer->capacity) {
    size_t capacity = buffer->capacity ? buffer->capacity * 2 : 256;
    while (capacity < buffer->count + count) capacity *= 2;
    uint8_t *grown = dlua_resize(buffer->bytes, capacity);
    if (!grown) return false;
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  if (count) memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return true;
}

static void put(writer *w, const void *bytes, size_t count) {
  if (!dlua_append(w->buffer, bytes, count)) {
    dlua_raise_conversion(w->L, "value is larger than the limit of the host");
  }
}

static void put_tag(writer *w, uint8_t tag) { put(w, &tag, 1); }
static void put_u32(writer *w, uint32_t number) { put(w, &number, 4); }

static void put_text(writer *w, int index) {
  size_t count;
  const char *bytes = lua_tolstring(w->L, index, &count);
  if (count > UINT32_MAX) dlua_raise_conversion(w->L, "string is longer than 4 GiB");
  put_u32(w, (uint32_t)count);
  put(w, bytes, count);
  dlua_tick(w->L, count / 64);
}

static void put_value(writer *w, int index);

/* Gives functions ordinals in the order in which they first cross. */
static void put_function(writer *w, int index) {
  lua_State *L = w->L;
  uint32_t host;
  if (dlua_to_host(L, index, &host)) {
    put_tag(w, DLUA_HOST);
    put_u32(w, host);
    return;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_ordinals);
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_Integer ordinal = (lua_Integer)dlua_of(L)->function_count + 1;
    lua_pushvalue(L, index);
    lua_rawseti(L, LUA_REGISTRYINDEX, DLUA_FUNCTIONS + ordinal);
    dlua_of(L)->function_count++;
    lua_pushvalue(L, index);
    lua_pushinteger(L, ordinal);
    lua_rawset(L, -3);
    lua_pushinteger(L, ordinal);
  }
  put_tag(w, DLUA_FUNCTION);
  put_u32(w, (uint32_t)lua_tointeger(L, -1));
  lua_pop(L, 2);
}

/* A table that is 1...n and nothing else. */
static void put_list(writer *w, int index, lua_Integer count) {
  put_u32(w, (uint32_t)count);
  put_u32(w, 0);
  put_u32(w, 0);
  for (lua_Integer i = 1; i <= count; i++) {
    lua_rawgeti(w->L, index, i);
    put_value(w, lua_gettop(w->L));
    lua_pop(w->L, 1);
  }
}

/* Writes the entries `from` up to `to` of the key list; `with_key` writes the key first. */
static void put_entries(writer *w, int table, int keys, lua_Integer from, lua_Integer to,
                        bool with_key) {
  lua_State *L = w->L;
  for (lua_Integer i = from; i <= to; i++) {
    int type = lua_rawgeti(L, keys, i);
    if (with_key && type == LUA_TSTRING) put_text(w, lua_gettop(L));
    if (with_key && type == LUA_TNUMBER) {
      lua_Integer key = lua_tointeger(L, -1);
      put(w, &key, 8);
    }
    lua_rawget(L, table);
    put_value(w, lua_gettop(L));
    lua_pop(L, 1);
  }
}

/* Integers come first in the key list, then strings; the run 1...n is the array. */
static void put_mixed(writer *w, int index, int keys) {
  lua_State *L = w->L;
  lua_Integer count = (lua_Integer)lua_rawlen(L, keys), first = 0, last = -1, integers = 0;
  for (lua_Integer i = 1; i <= count; i++) {
    int type = lua_rawgeti(L, keys, i);
    if (type == LUA_TNUMBER && lua_isinteger(L, -1)) {
      lua_Integer key = lua_tointeger(L, -1);
      if (key == 1) first = last = i;
      else if (first && last == i - 1 && key == i - first + 1) last = i;
      integers = i;
    } else if (type != LUA_TSTRING) {
      lua_pushfstring(L, "a table with a %s key cannot leave Lua",
                      type == LUA_TNUMBER ? "fractional" : luaL_typename(L, -1));
      dlua_raise_conversion(L, lua_tostring(L, -1));
    }
    lua_pop(L, 1);
  }
  if (!first) first = 1, last = 0;
  put_u32(w, (uint32_t)(last - first + 1));
  put_u32(w, (uint32_t)(integers - (last - first + 1)));
  put_u32(w, (uint32_t)(count - integers));
  put_entries(w, index, keys, first, last, false);
  put_entries(w, index, keys, 1, first - 1, true);
  put_entries(w, index, keys, last < first ? 1 : last + 1, integers, true);
  put_entries(w, index, keys, integers + 1, count, true);
}

static void put_table(writer *w, int index) {
  lua_State *L = w->L;
  const void *identity = lua_topointer(L, index);
  for (int i = 0; i < w->depth; i++) {
    if (w->path[i] == identity) dlua_raise_conversion(L, "a table that contains itself");
  }
  if (w->depth == DLUA_MAX_DEPTH) dlua_raise_conversion(L, "tables are nested more than 64 deep");
  w->path[w->depth++] = identity;
  luaL_checkstack(L, 12, "table too deep");
  put_tag(w, DLUA_TABLE);
  int64_t count = dlua_ordered_keys(L, index);
  if (lua_isnil(L, -1)) put_list(w, index, count);
  else put_mixed(w, index, lua_gettop(L));
  lua_pop(L, 1);
  w->depth--;
}

static void put_number(writer *w, int index) {
  if (lua_isinteger(w->L, index)) {
    lua_Integer number = lua_tointeger(w->L, index);
    put_tag(w, DLUA_INTEGER);
    put(w, &number, 8);
  } else {
    lua_Number number = lua_tonumber(w->L, index);
    put_tag(w, DLUA_NUMBER);
    put(w, &number, 8);
  }
}

static void put_handle(writer *w, int index) {
  const dlua_handle *handle = dlua_to_handle(w->L, index);
  if (!handle) dlua_raise_conversion(w->L, "a userdata that is no handle");
  put_tag(w, DLUA_HANDLE);
  put_u32(w, handle->class_id);
  put_u32(w, handle->generation);
  put(w, &handle->id, 8);
}

static void put_value(writer *w, int index) {
  dlua_tick(w->L, 1);
  switch (lua_type(w->L, index)) {
    case LUA_TNONE:
    case LUA_TNIL: put_tag(w, DLUA_NIL); break;
    case LUA_TBOOLEAN: put_tag(w, lua_toboolean(w->L, index) ? DLUA_TRUE : DLUA_FALSE); break;
    case LUA_TNUMBER: put_number(w, index); break;
    case LUA_TSTRING:
      put_tag(w, DLUA_STRING);
      put_text(w, index);
      break;
    case LUA_TTABLE: put_table(w, index); break;
    case LUA_TFUNCTION: put_function(w, index); break;
    case LUA_TUSERDATA: put_handle(w, index); break;
    default: dlua_raise_conversion(w->L, "a thread cannot leave Lua");
  }
}

void dlua_encode(lua_State *L, int first, int last, dlua_buffer *buffer) {
  writer w; /* the path is filled as far as `depth` says */
  w.L = L;
  w.buffer = buffer;
  w.depth = 0;
  buffer->count = 0;
  if (last - first + 1 > dlua_of(L)->limits.result_count) {
    dlua_raise_conversion(L, "too many values at once");
  }
  luaL_checkstack(L, 12, "too many values");
  for (int i = first; i <= last; i++) put_value(&w, i);
}
