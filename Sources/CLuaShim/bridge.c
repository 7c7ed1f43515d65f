/*
 * Lua -> Swift. Every host function and every handle metamethod is a C closure that encodes its
 * arguments, calls the one dispatcher and, after the Swift frame is gone, pushes or raises.
 */

#include <string.h>

#include "internal.h"

int dlua_answer(lua_State *L, int32_t outcome, const dlua_scalar *results) {
  dlua_state *state = dlua_of(L);
  dlua_tick(L, DLUA_CALL_COST);
  if (outcome >= 0) {
    for (int32_t i = 0; i < outcome; i++) dlua_push_scalar(L, &results[i]);
    return outcome;
  }
  if (outcome == DLUA_FAILED) {
    luaL_where(L, 1);
    lua_pushlstring(L, (const char *)state->incoming.bytes, state->incoming.count);
    lua_concat(L, 2);
    return dlua_raise_noted(L, DLUA_NOTE_HOST, NULL);
  }
  int values = DLUA_ENCODED - outcome;
  dlua_decode(L, state->incoming.bytes, state->incoming.count, values);
  return values;
}

/* A call whose arguments are all scalars. */
static int respond(lua_State *L, int32_t function, const dlua_scalar *arguments, int count) {
  dlua_state *state = dlua_of(L);
  dlua_scalar results[DLUA_SCALARS];
  lua_State *asking = state->asking;
  state->asking = L;
  state->incoming.count = 0;
  int32_t outcome = state->responder(state->context, function, arguments, count, results);
  state->asking = asking;
  return dlua_answer(L, outcome, results);
}

int dlua_dispatch(lua_State *L, int32_t function) {
  dlua_state *state = dlua_of(L);
  int count = lua_gettop(L);
  if (state->responder && count <= DLUA_SCALARS) {
    dlua_scalar arguments[DLUA_SCALARS];
    uint64_t cost;
    if (dlua_take_scalars(L, 1, count, arguments, &cost)) {
      dlua_tick(L, cost);
      return respond(L, function, arguments, count);
    }
  }
  dlua_encode(L, 1, count, &state->outgoing);
  dlua_bytes arguments = {state->outgoing.bytes, state->outgoing.count};
  lua_State *asking = state->asking;
  state->asking = L;
  state->incoming.count = 0;
  int32_t results = state->dispatcher(state->context, function, arguments, count);
  state->asking = asking;
  return dlua_answer(L, results < 0 ? DLUA_FAILED : DLUA_ENCODED - results, NULL);
}

int32_t dlua_reply(dlua_state *state, dlua_bytes values) {
  state->incoming.count = 0;
  return dlua_append(&state->incoming, values.bytes, values.count);
}

int64_t dlua_keep(dlua_state *state, dlua_bytes text) {
  if (state->is_entered && !state->asking) return -1;
  size_t offset = state->incoming.count, room = state->incoming.limit - offset;
  if (text.count > room || room - text.count < 1024) return -1; /* the encoding counts exactly */
  return dlua_append(&state->incoming, text.bytes, text.count) ? (int64_t)offset : -1;
}

void dlua_fail(dlua_state *state, dlua_bytes message) {
  if (message.count > DLUA_MAX_MESSAGE) message.count = DLUA_MAX_MESSAGE;
  dlua_reply(state, message);
}

dlua_frame dlua_where(dlua_state *state, int32_t level) {
  dlua_frame frame = {{NULL, 0}, {NULL, 0}, -1};
  if (!state->asking || level < 0) return frame;
  if (!dlua_site_at(state->asking, level, &state->where, true)) return frame;
  frame.chunk = (dlua_bytes){(const uint8_t *)state->where.chunk, state->where.chunk_count};
  frame.name = (dlua_bytes){(const uint8_t *)state->where.name, state->where.name_count};
  frame.line = state->where.line;
  return frame;
}

/* Host functions: a C closure with the id, cached by id. */

static int call_host(lua_State *L) {
  return dlua_dispatch(L, (int32_t)lua_tointeger(L, lua_upvalueindex(1)));
}

void dlua_push_function(lua_State *L, uint32_t ordinal) {
  lua_Integer key = DLUA_FUNCTIONS + (lua_Integer)ordinal;
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, key) != LUA_TFUNCTION) {
    dlua_raise_conversion(L, "a function that this state does not know");
  }
}

void dlua_push_host(lua_State *L, uint32_t id) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_hosts);
  if (lua_rawgeti(L, -1, (lua_Integer)id + 1) != LUA_TFUNCTION) {
    dlua_raise_conversion(L, "a host function that this state does not know");
  }
  lua_remove(L, -2);
}

bool dlua_to_host(lua_State *L, int index, uint32_t *id) {
  if (lua_tocfunction(L, index) != call_host || !lua_getupvalue(L, index, 1)) return false;
  *id = (uint32_t)lua_tointeger(L, -1);
  lua_pop(L, 1);
  return true;
}

/* Puts the closure on top at the dotted name, making tables on the way. */
static void define_global(lua_State *L, const char *name) {
  int closure = lua_gettop(L);
  lua_pushglobaltable(L);
  for (const char *dot; (dot = strchr(name, '.')); name = dot + 1) {
    lua_pushlstring(L, name, (size_t)(dot - name));
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) != LUA_TTABLE) {
      lua_pop(L, 1);
      lua_newtable(L);
      lua_pushvalue(L, -2);
      lua_pushvalue(L, -2);
      lua_rawset(L, -5);
    }
    lua_replace(L, -3);
    lua_settop(L, closure + 1);
  }
  lua_pushstring(L, name);
  lua_pushvalue(L, closure);
  lua_rawset(L, -3);
  lua_settop(L, closure);
}

int dlua_make_function(lua_State *L) {
  lua_Integer id = lua_tointeger(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_hosts);
  lua_pushinteger(L, id);
  lua_pushcclosure(L, call_host, 1);
  lua_pushvalue(L, -1);
  lua_rawseti(L, 3, id + 1);
  const char *name = lua_tostring(L, 2);
  if (*name) define_global(L, name);
  lua_settop(L, 0);
  return 0;
}

/* Handles: small userdata whose meaning only Swift knows. */

const dlua_handle *dlua_to_handle(lua_State *L, int index) {
  const dlua_handle *handle = lua_touserdata(L, index);
  if (!handle || lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index)) return NULL;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_classes);
  lua_rawgeti(L, -1, (lua_Integer)handle->class_id + 1);
  bool is_handle = lua_rawequal(L, -1, -3);
  lua_pop(L, 3);
  return is_handle ? handle : NULL;
}

void dlua_push_handle(lua_State *L, uint32_t class_id, uint32_t generation, uint64_t id) {
  dlua_handle *handle = lua_newuserdatauv(L, sizeof *handle, 0);
  *handle = (dlua_handle){class_id, generation, id};
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_classes);
  if (lua_rawgeti(L, -1, (lua_Integer)class_id + 1) != LUA_TTABLE) {
    dlua_raise_conversion(L, "a handle of a class that this state does not know");
  }
  lua_setmetatable(L, -3);
  lua_pop(L, 1);
}

static int handle_text(lua_State *L) { return lua_settop(L, 1), dlua_dispatch(L, DLUA_TEXT); }
static int handle_count(lua_State *L) { return lua_settop(L, 1), dlua_dispatch(L, DLUA_COUNT); }
static int handle_less(lua_State *L) { return dlua_dispatch(L, DLUA_LESS); }
static int handle_less_equal(lua_State *L) { return dlua_dispatch(L, DLUA_LESS_EQUAL); }

static int handle_equal(lua_State *L) {
  const dlua_handle *a = dlua_to_handle(L, 1), *b = dlua_to_handle(L, 2);
  if (!a || !b || a->class_id != b->class_id) return lua_pushboolean(L, 0), 1;
  if (a->generation == b->generation && a->id == b->id) return lua_pushboolean(L, 1), 1;
  return dlua_dispatch(L, DLUA_EQUAL);
}

static int handle_assign(lua_State *L) {
  lua_getmetatable(L, 1);
  lua_pushliteral(L, "__name");
  lua_rawget(L, -2);
  return luaL_error(L, "a %s is read-only", lua_tostring(L, -1));
}

int dlua_make_class(lua_State *L) {
  static const luaL_Reg events[] = {
      {"__index", dlua_handle_index}, {"__newindex", handle_assign}, {"__eq", handle_equal},
      {"__tostring", handle_text}, {"__len", handle_count}, {"__lt", handle_less},
      {"__le", handle_less_equal}, {NULL, NULL}};
  lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_classes);
  lua_newtable(L);
  luaL_setfuncs(L, events, 0);
  lua_pushvalue(L, 2);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_rawseti(L, 3, lua_tointeger(L, 1) + 1);
  lua_settop(L, 0);
  return 0;
}
