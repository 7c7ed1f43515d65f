/*
 * Calls of Lua functions from Swift, in three steps: put the function and its arguments on the
 * stack, call, hand over the results. The first and the last run unprotected where nothing in them
 * can raise, else as a C function under lua_pcall. The call itself is not nested in another, so its
 * depth is the same either way.
 */

#include "internal.h"

typedef struct request {
  uint32_t ordinal;
  int32_t argument_count;
  dlua_bytes encoded;
  const dlua_scalar *scalars; /* null when the arguments are encoded */
} request;

/* Replaces the request by the function and its arguments. */
static int prepare(lua_State *L) {
  dlua_state *state = dlua_of(L);
  const request *r = lua_touserdata(L, 1);
  lua_settop(L, 0);
  if (state->next_position) dlua_forget_next(L);
  dlua_push_function(L, r->ordinal);
  if (r->scalars) {
    for (int32_t i = 0; i < r->argument_count; i++) dlua_push_scalar(L, &r->scalars[i]);
  } else {
    dlua_decode(L, r->encoded.bytes, r->encoded.count, r->argument_count);
  }
  dlua_look_on_entry(L);
  return lua_gettop(L);
}

/* Encodes everything on the stack. */
static int encode(lua_State *L) {
  dlua_state *state = dlua_of(L);
  int count = lua_gettop(L);
  dlua_encode(L, 1, count, &state->outgoing);
  state->outgoing_count = count;
  return 0;
}

/* Whether pushing these needs no memory. */
static bool are_plain(const request *r) {
  if (!r->scalars) return false;
  for (int32_t i = 0; i < r->argument_count; i++) {
    if (r->scalars[i].tag > DLUA_NUMBER) return false;
  }
  return true;
}

/* The first step, where it cannot raise; false when it was not taken. */
static bool prepare_quietly(dlua_state *state, const request *r) {
  lua_State *L = state->L;
  if (state->next_position || !are_plain(r)) return false;
  lua_Integer key = DLUA_FUNCTIONS + (lua_Integer)r->ordinal;
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, key) != LUA_TFUNCTION || !dlua_look_quietly(state)) {
    lua_settop(L, 1);
    return false;
  }
  for (int32_t i = 0; i < r->argument_count; i++) dlua_push_scalar(L, &r->scalars[i]);
  return true;
}

/* The last step, where it cannot raise; false when it was not taken. */
static bool collect_quietly(dlua_state *state, dlua_scalar *results, int count) {
  uint64_t cost;
  if (count > DLUA_SCALARS || count > state->limits.result_count) return false;
  return dlua_take_scalars(state->L, 2, count, results, &cost) && dlua_tick_quietly(state, cost);
}

/* The last step, protected; one value too many is enough to be refused. */
static int collect(dlua_state *state) {
  lua_State *L = state->L;
  int most = state->limits.result_count + 1;
  if (lua_gettop(L) - 1 > most) lua_settop(L, most + 1);
  if (!lua_checkstack(L, 2)) return LUA_ERRMEM;
  lua_pushcfunction(L, encode);
  lua_insert(L, 2);
  return lua_pcall(L, lua_gettop(L) - 2, 0, 1);
}

static int32_t call(dlua_state *state, const request *r, dlua_scalar *results, int32_t *count) {
  lua_State *L = state->L;
  int32_t refusal = dlua_begin(state);
  if (refusal != DLUA_OK) {
    if (!state->is_entered) state->incoming.count = 0; /* text of the arguments */
    return refusal;
  }
  int status = LUA_OK;
  if (!prepare_quietly(state, r)) {
    lua_pushcfunction(L, prepare);
    lua_pushlightuserdata(L, (void *)r);
    status = lua_pcall(L, 1, LUA_MULTRET, 1);
  }
  state->incoming.count = 0;
  if (status == LUA_OK) status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 1);
  if (status == LUA_OK && !state->fatal) {
    int top = lua_gettop(L);
    bool is_collected = results && collect_quietly(state, results, top - 1);
    *count = is_collected ? top - 1 : -1;
    if (!is_collected) status = collect(state);
  }
  return dlua_finish(state, status);
}

int32_t dlua_call(dlua_state *state, uint32_t ordinal, dlua_bytes arguments,
                  int32_t argument_count) {
  int32_t count;
  request r = {ordinal, argument_count, arguments, NULL};
  return call(state, &r, NULL, &count);
}

int32_t dlua_call_scalars(dlua_state *state, uint32_t ordinal, const dlua_scalar *arguments,
                          int32_t argument_count, dlua_scalar *results, int32_t *result_count) {
  request r = {ordinal, argument_count, {NULL, 0}, arguments};
  return call(state, &r, results, result_count);
}
