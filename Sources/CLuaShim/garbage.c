/*
 * When garbage is collected. A full collection at the begin of every statement costs more than most
 * statements do. So the collector rests: nothing is collected before a statement has added
 * ALLOWANCE bytes, and what it leaves behind stays, up to as much, when the next one begins. Those
 * stale bytes are added to the limits and taken off the memory that is told, so that a statement may
 * allocate what it could in a state in which nothing ran before. What exceeds the allowance is
 * collected, and from there on all is as without a rest.
 *
 * With fuel nothing rests: where a limit is met decides what is charged, and a short string that is
 * found again is not allocated. Nor does a state whose limit is below 64 times the allowance.
 */

#include "internal.h"

#define ALLOWANCE ((size_t)128 << 10)
#define LOAD_ALLOWANCE (16 * ALLOWANCE) /* of a pack's files, most of which is kept */

void dlua_set_stale(dlua_state *state, size_t bytes) {
  size_t limit = state->limits.memory_bytes;
  state->memory_stale = bytes;
  state->memory_soft = limit + bytes;
  state->memory_hard = limit + limit / 4 + bytes;
}

static void rest(dlua_state *state, size_t allowance) {
  if (state->is_steady || state->limits.memory_bytes < 64 * ALLOWANCE) {
    dlua_end_rest(state);
    return;
  }
  lua_gc(state->L, LUA_GCSTOP);
  state->is_resting = true;
  state->memory_due = state->memory_used + allowance;
  dlua_set_stale(state, 0);
}

void dlua_rest(dlua_state *state) { rest(state, ALLOWANCE); }
void dlua_rest_at_load(dlua_state *state) { rest(state, LOAD_ALLOWANCE); }

bool dlua_go_on_resting(dlua_state *state) {
  if (state->sealed_count == 0) return false; /* nothing tells what is stale */
  size_t used = state->memory_used, sealed = state->sealed_memory;
  size_t stale = used > sealed ? used - sealed : 0;
  if (!state->is_resting || state->is_steady || stale > ALLOWANCE) return false;
  state->memory_due = used + ALLOWANCE;
  dlua_set_stale(state, stale);
  return true;
}

void dlua_end_rest(dlua_state *state) {
  if (!state->is_resting) return;
  lua_State *L = state->running ? state->running : state->L;
  bool is_due = state->memory_used > state->memory_due || state->memory_stale;
  state->is_resting = false;
  state->memory_due = SIZE_MAX;
  lua_gc(L, LUA_GCRESTART);
  /* With fuel the collector has to stand where it would without a rest. */
  if (is_due || state->is_steady) lua_gc(L, LUA_GCCOLLECT);
  dlua_set_stale(state, 0);
}
