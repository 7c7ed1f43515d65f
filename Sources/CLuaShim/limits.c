#define _POSIX_C_SOURCE 200809L

/*
 * The limits of a state: memory, fuel, deadline. Each is looked at from a hook and from our own
 * library functions. A spent limit is a sticky reason in `fatal`: whoever may have caught its error
 * calls dlua_check_fatal and so re-raises it.
 *
 * With fuel there is a steady count hook. Without it there is none: a timer (timer.c) and the
 * allocator set one for the next instruction of the running thread when there is cause.
 *
 * Fuel is charged for what a script does, never for the state of the heap: for instructions, for
 * the work of library functions and for big new strings and userdata. Short strings are left out
 * because an old one may be found again, tables because they may have kept their room.
 */

#include <time.h>

#include "internal.h"

#define CLOCK_EVERY 20000          /* ticks between two looks at the clock */
#define ALLOCATED_EVERY (1 << 18)  /* big bytes allocated between two looks at the limits */
#define BIG_OBJECT 128             /* bytes; above every string that is shared */
#define BYTES_PER_FUEL 256

static void on_hook(lua_State *L, lua_Debug *event);

int64_t dlua_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void dlua_arm(lua_State *L) {
  int mask = dlua_of(L)->hook_mask;
  lua_sethook(L, mask ? on_hook : NULL, mask, DLUA_HOOK_COUNT);
}

void dlua_arm_now(dlua_state *state) {
  lua_State *L = state->running;
  if (!L) return;
  state->armed = L;
  lua_sethook(L, on_hook, state->hook_mask | LUA_MASKCOUNT, 1);
}

void dlua_set_hooks(dlua_state *state) {
  state->hook_mask =
      (state->is_steady ? LUA_MASKCOUNT : 0) | (state->is_covering ? LUA_MASKLINE : 0);
  if (!state->L) return;
  dlua_arm(state->L);
  if (state->running && state->running != state->L) dlua_arm(state->running);
}

/* Notes the place of a memory error, since Lua calls no message handler for it. */
static void *refuse_memory(dlua_state *state) {
  if (!state->fatal) {
    if (state->running) dlua_report_fatal(state->running, DLUA_MEMORY);
    state->fatal = DLUA_MEMORY;
    dlua_arm_now(state);
  }
  return NULL;
}

/* Calls for a look at the limits when one may have been passed. */
static void note_growth(dlua_state *state, int type, size_t size) {
  if (size > BIG_OBJECT && (type == LUA_TSTRING || type == LUA_TUSERDATA)) {
    state->allocated_since_check += size;
  }
  bool is_due = state->memory_used > state->memory_soft ||
                state->memory_used > state->memory_due ||
                (state->is_steady && state->allocated_since_check > ALLOCATED_EVERY);
  if (is_due && state->armed != state->running) dlua_arm_now(state);
}

void *dlua_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  dlua_state *state = context;
  size_t held = block ? old_size : 0; /* without a block, old_size is a type tag */
  if (new_size == 0) {
    dlua_pool_resize(&state->pool, block, held, 0);
    state->memory_used -= held;
    return NULL;
  }
  if (new_size > held && state->memory_used - held + new_size > state->memory_hard) {
    return refuse_memory(state);
  }
  void *fresh = dlua_pool_resize(&state->pool, block, held, new_size);
  if (!fresh) {
    if (new_size > held) return refuse_memory(state);
    fresh = block; /* Lua relies on shrinking */
  }
  state->memory_used = state->memory_used - held + new_size;
  if (new_size > held) note_growth(state, block ? LUA_TNIL : (int)old_size, new_size);
  return fresh;
}

int dlua_raise_fatal(lua_State *L, int reason) {
  dlua_state *state = dlua_of(L);
  if (!state->fatal) {
    dlua_report_fatal(L, reason);
    state->fatal = reason;
  }
  lua_checkstack(L, 1); /* where it fails, Lua's own reserve beyond the stack takes the value */
  lua_pushlightuserdata(L, state);
  return lua_error(L);
}

void dlua_check_fatal(lua_State *L) {
  dlua_state *state = dlua_of(L);
  if (state->fatal) dlua_raise_fatal(L, state->fatal);
}

/* Collects when the soft limit is passed; fatal when that does not help. */
static void look_at_memory(lua_State *L, dlua_state *state, size_t wanted) {
  if (state->memory_used + wanted > state->memory_due) dlua_end_rest(state);
  if (state->memory_used + wanted <= state->memory_soft) return;
  dlua_end_rest(state); /* what is stale goes with the rest, and so does what it adds to limits */
  state->fuel_used += state->limits.memory_bytes / BYTES_PER_FUEL; /* about the cost of marking */
  lua_gc(L, LUA_GCCOLLECT);
  if (state->memory_used + wanted > state->memory_soft) dlua_raise_fatal(L, DLUA_MEMORY);
}

static void look_without_clock(lua_State *L, dlua_state *state) {
  state->fuel_used += state->allocated_since_check / BYTES_PER_FUEL;
  state->allocated_since_check %= BYTES_PER_FUEL;
  state->ticks_since_check = 0;
  if (state->fuel_used > state->fuel_limit) dlua_raise_fatal(L, DLUA_FUEL);
  if (state->is_late) dlua_raise_fatal(L, DLUA_DEADLINE);
  look_at_memory(L, state, 0);
}

void dlua_look(lua_State *L) {
  dlua_state *state = dlua_of(L);
  if (state->is_sample_due) dlua_take_sample(L);
  dlua_check_fatal(L);
  if (state->deadline >= 0 && dlua_clock() > state->deadline) dlua_raise_fatal(L, DLUA_DEADLINE);
  look_without_clock(L, state);
}

void dlua_look_on_entry(lua_State *L) {
  dlua_state *state = dlua_of(L);
  dlua_check_fatal(L);
  if (state->is_steady) dlua_look(L);
  else look_without_clock(L, state);
}

void dlua_tick(lua_State *L, uint64_t cost) {
  dlua_state *state = dlua_of(L);
  state->fuel_used += cost;
  state->ticks_since_check += cost;
  if (state->ticks_since_check >= CLOCK_EVERY || state->fuel_used > state->fuel_limit ||
      state->is_late) {
    dlua_look(L);
  }
}

bool dlua_tick_quietly(dlua_state *state, uint64_t cost) {
  if (state->ticks_since_check + cost >= CLOCK_EVERY) return false;
  if (state->is_late || state->is_sample_due) return false;
  if (state->fuel_used + cost > state->fuel_limit) return false;
  state->fuel_used += cost;
  state->ticks_since_check += cost;
  return true;
}

bool dlua_look_quietly(dlua_state *state) {
  uint64_t fuel = state->fuel_used + state->allocated_since_check / BYTES_PER_FUEL;
  if (state->is_late || state->is_sample_due) return false;
  if (state->fatal || fuel > state->fuel_limit) return false;
  if (state->memory_used > state->memory_soft) return false;
  if (state->memory_used > state->memory_due) return false;
  if (state->is_steady && state->deadline >= 0 && dlua_clock() > state->deadline) return false;
  state->fuel_used = fuel;
  state->allocated_since_check %= BYTES_PER_FUEL;
  state->ticks_since_check = 0;
  return true;
}

void dlua_reserve(lua_State *L, size_t bytes) {
  dlua_state *state = dlua_of(L);
  if (bytes > state->limits.memory_bytes) luaL_error(L, "resulting string too large");
  dlua_tick(L, bytes / 64);
  look_at_memory(L, state, bytes);
}

static void on_hook(lua_State *L, lua_Debug *event) {
  dlua_state *state = dlua_of(L);
  if (event->event == LUA_HOOKLINE) {
    dlua_cover_line(L, event);
    return;
  }
  state->armed = NULL;
  if (state->is_steady) state->fuel_used += DLUA_HOOK_COUNT;
  if (!state->is_steady || lua_gethookcount(L) != DLUA_HOOK_COUNT) dlua_arm(L);
  dlua_look(L);
}

void dlua_begin_budget(dlua_state *state, int64_t fuel, int64_t nanoseconds) {
  state->fuel_used = 0;
  state->allocated_since_check = 0;
  state->ticks_since_check = 0;
  state->printed = 0;
  state->fuel_limit = fuel < 0 ? UINT64_MAX : (uint64_t)fuel;
  state->is_steady = fuel >= 0;
  state->deadline = -1;
  state->is_late = false;
  if (nanoseconds >= 0) {
    int64_t now = dlua_clock();
    state->deadline = nanoseconds > INT64_MAX - now ? INT64_MAX : now + nanoseconds;
  }
  if (state->is_steady) dlua_end_rest(state);
  dlua_set_hooks(state);
}

int32_t dlua_fatal_reason(const dlua_state *state) { return state->fatal; }

size_t dlua_memory_in_use(const dlua_state *state) {
  return state->memory_used - state->memory_stale;
}

uint64_t dlua_fuel_used(const dlua_state *state) { return state->fuel_used; }
