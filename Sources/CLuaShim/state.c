/* Opening, closing and entering a state. Each entry runs as one C function under lua_pcall. */

#include <string.h>

#include "internal.h"

const char dlua_key_ordinals, dlua_key_hosts, dlua_key_classes,
    dlua_key_loaded, dlua_key_note, dlua_key_shadow, dlua_key_original, dlua_key_literal,
    dlua_key_next_table, dlua_key_next_keys, dlua_key_reported, dlua_key_fields,
    dlua_key_sealed_objects, dlua_key_sealed_values;

typedef struct request {
  lua_CFunction body;
  dlua_bytes source, name;
  uint32_t id;
  bool keeps_results;
} request;

/* Runs the body of the request at 1 with an empty stack. */
static int enter(lua_State *L) {
  const request *r = lua_touserdata(L, 1);
  if (dlua_of(L)->next_position) dlua_forget_next(L);
  return r->body(L);
}

/* Says what kind of error has just ended an entry. */
static int kind_of_error(dlua_state *state, int status) {
  if (state->fatal) return state->fatal;
  if (status == LUA_ERRMEM) {
    dlua_report_text(state, "not enough memory");
    return state->fatal = DLUA_MEMORY;
  }
  if (!state->report.is_filled) dlua_report_text(state, "error in error handling");
  if (state->report.note == DLUA_NOTE_CONVERSION) return DLUA_CONVERSION;
  return DLUA_RUNTIME;
}

int32_t dlua_begin(dlua_state *state) {
  if (state->is_entered) return DLUA_BUSY;
  if (state->fatal) return state->fatal;
  state->is_entered = true;
  state->has_run = true;
  state->report.is_filled = false;
  state->running = state->L;
  state->outgoing.count = 0;
  state->outgoing_count = 0;
  state->close_depth = 0;
  state->resumers = NULL;
  state->armed = NULL;
  if (!dlua_begin_watch(state) && !state->is_steady) {
    state->is_steady = true;
    dlua_set_hooks(state);
  }
  lua_pushcfunction(state->L, dlua_handle_error);
  return DLUA_OK;
}

int32_t dlua_finish(dlua_state *state, int status) {
  int32_t kind = state->fatal;
  if (status != LUA_OK) kind = kind_of_error(state, status);
  if (kind != DLUA_OK) state->outgoing.count = 0, state->outgoing_count = 0;
  lua_settop(state->L, 0);
  dlua_end_watch(state);
  state->running = NULL;
  state->is_entered = false;
  return kind;
}

static int32_t protect(dlua_state *state, const request *r) {
  lua_State *L = state->L;
  int32_t refusal = dlua_begin(state);
  if (refusal != DLUA_OK) return refusal;
  lua_pushcfunction(L, enter);
  lua_pushlightuserdata(L, (void *)r);
  int status = lua_pcall(L, 1, 1, 1);
  bool has_kind = status == LUA_OK && lua_isinteger(L, -1);
  int32_t kind = has_kind ? (int32_t)lua_tointeger(L, -1) : DLUA_OK;
  int32_t outcome = dlua_finish(state, status);
  return outcome != DLUA_OK ? outcome : kind;
}

int32_t dlua_enter(dlua_state *state, lua_CFunction body) {
  request r = {.body = body};
  return protect(state, &r);
}

/* Calls the function at 2 with everything above it; encodes what it returns. */
static int call_and_encode(lua_State *L) {
  dlua_state *state = dlua_of(L);
  dlua_look_on_entry(L);
  lua_call(L, lua_gettop(L) - 2, LUA_MULTRET);
  const request *r = lua_touserdata(L, 1);
  if (r->keeps_results) {
    dlua_encode(L, 2, lua_gettop(L), &state->outgoing);
    state->outgoing_count = lua_gettop(L) - 1;
  }
  lua_pushinteger(L, DLUA_OK);
  return 1;
}

static int run_body(lua_State *L) {
  const request *r = lua_touserdata(L, 1);
  char name[DLUA_MAX_CHUNK];
  size_t count = r->name.count < sizeof name - 2 ? r->name.count : sizeof name - 2;
  name[0] = '=';
  if (count) memcpy(name + 1, r->name.bytes, count);
  name[count + 1] = 0;
  if (dlua_compile(L, (const char *)r->source.bytes, r->source.count, name) != LUA_OK) {
    dlua_report_syntax(L, -1, r->name);
    lua_pushinteger(L, DLUA_SYNTAX);
    return 1;
  }
  return call_and_encode(L);
}

/* Calls a C function of two arguments, id and name. */
static int define_with(lua_State *L, lua_CFunction define) {
  const request *r = lua_touserdata(L, 1);
  lua_pushcfunction(L, define);
  lua_pushinteger(L, r->id);
  lua_pushlstring(L, (const char *)r->name.bytes, r->name.count);
  lua_call(L, 2, 0);
  return 0;
}

static int function_body(lua_State *L) { return define_with(L, dlua_make_function); }
static int class_body(lua_State *L) { return define_with(L, dlua_make_class); }

int32_t dlua_run(dlua_state *state, dlua_bytes source, dlua_bytes chunk_name) {
  request r = {.body = run_body, .source = source, .name = chunk_name, .keeps_results = true};
  return protect(state, &r);
}

int32_t dlua_execute(dlua_state *state, dlua_bytes source, dlua_bytes chunk_name) {
  request r = {.body = run_body, .source = source, .name = chunk_name};
  return protect(state, &r);
}

int32_t dlua_define_function(dlua_state *state, uint32_t id, dlua_bytes name) {
  request r = {.body = function_body, .id = id, .name = name};
  return protect(state, &r);
}

int32_t dlua_define_class(dlua_state *state, uint32_t id, dlua_bytes name) {
  request r = {.body = class_body, .id = id, .name = name};
  return protect(state, &r);
}

dlua_state *dlua_open(const dlua_limits *limits, uint64_t seed, dlua_dispatcher dispatcher,
                      void *context) {
  dlua_state *state = dlua_resize(NULL, sizeof *state);
  if (!state) return NULL;
  memset(state, 0, sizeof *state);
  state->limits = *limits;
  dlua_open_pool(&state->pool);
  state->memory_due = SIZE_MAX;
  dlua_set_stale(state, 0);
  state->dispatcher = dispatcher;
  state->context = context;
  state->outgoing.limit = state->incoming.limit = limits->value_bytes;
  dlua_begin_budget(state, -1, -1);
  dlua_seed(state, seed);
  state->L = lua_newstate(dlua_allocate, state);
  if (!state->L) {
    dlua_close_pool(&state->pool);
    dlua_resize(state, 0);
    return NULL;
  }
  *(dlua_state **)lua_getextraspace(state->L) = state;
  if (dlua_enter(state, dlua_build_sandbox) != DLUA_OK) {
    dlua_close(state);
    return NULL;
  }
  dlua_begin_budget(state, -1, -1);
  dlua_rest_at_load(state);
  return state;
}

void dlua_set_shortcuts(dlua_state *state, dlua_responder responder, dlua_resolver resolver,
                        dlua_reader reader) {
  /* so small a limit is for the encoding to look at */
  if (state->limits.value_bytes < 1024 || state->limits.result_count < DLUA_SCALARS) return;
  state->responder = responder;
  state->resolver = resolver;
  state->reader = reader;
}

void dlua_close(dlua_state *state) {
  state->running = NULL;
  lua_close(state->L);
  dlua_close_pool(&state->pool);
  dlua_resize(state->outgoing.bytes, 0);
  dlua_resize(state->incoming.bytes, 0);
  dlua_resize(state->profile.bytes, 0);
  dlua_free_coverage(state);
  dlua_drop_sealed(state);
  dlua_resize(state, 0);
}

dlua_bytes dlua_results(const dlua_state *state, int32_t *count) {
  *count = state->outgoing_count;
  return (dlua_bytes){state->outgoing.bytes, state->outgoing.count};
}

int32_t dlua_stack_height(const dlua_state *state) { return lua_gettop(state->L); }

static dlua_frame frame_of(const dlua_site *site) {
  return (dlua_frame){{(const uint8_t *)site->chunk, site->chunk_count},
                      {(const uint8_t *)site->name, site->name_count},
                      site->line};
}

dlua_bytes dlua_error_message(const dlua_state *state) {
  return (dlua_bytes){(const uint8_t *)state->report.message, state->report.message_count};
}

dlua_frame dlua_error_location(const dlua_state *state) {
  return frame_of(&state->report.location);
}

int32_t dlua_error_frame_count(const dlua_state *state) { return state->report.frame_count; }

dlua_frame dlua_error_frame(const dlua_state *state, int32_t index) {
  static const dlua_site nowhere = {.line = -1};
  if (index < 0 || index >= state->report.frame_count) return frame_of(&nowhere);
  return frame_of(&state->report.frames[index]);
}

int32_t dlua_error_note(const dlua_state *state, dlua_bytes *name) {
  *name = (dlua_bytes){(const uint8_t *)state->note_name, state->note_name_count};
  return state->report.note;
}
