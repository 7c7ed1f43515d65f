/*
 * The same start for every statement. dlua_seal notes everything that can be reached after the
 * files of a pack have run: the entries and metatable of each table, the upvalues of each closure.
 * dlua_begin_statement puts back whatever differs; what is byte for byte as it was is passed over,
 * and when all is, Lua is not even entered.
 *
 * The notes are two lists in the registry: the objects, and for each of them in turn
 *
 *   a table     number of entries, metatable or false, room, key and value of each entry
 *   a closure   number of upvalues that no earlier closure shares, index and value of each
 *
 * A coroutine cannot be put back, so those that were made before are marked and never run again.
 */

#include "seal.h"

const char dlua_nil_upvalue;

typedef struct walk {
  lua_State *L;
  lua_Integer object_count, value_count, cell_count;
} walk;

/* Whether `key` of SEEN is new. [-1, +0, m] */
static bool is_first_sight(lua_State *L) {
  lua_pushvalue(L, -1);
  bool is_new = lua_rawget(L, SEEN) == LUA_TNIL;
  lua_pop(L, 1);
  if (is_new) {
    lua_pushboolean(L, 1);
    lua_rawset(L, SEEN);
  } else {
    lua_pop(L, 1);
  }
  return is_new;
}

static bool has_upvalue(lua_State *L, int index) {
  if (!lua_getupvalue(L, index, 1)) return false;
  lua_pop(L, 1);
  return true;
}

/* Puts the value on top on the list of objects to look into, or marks the thread. [-0, +0, m] */
static void visit(walk *w) {
  lua_State *L = w->L;
  int type = lua_type(L, -1);
  if (type == LUA_TTHREAD && lua_tothread(L, -1) != dlua_of(L)->L) {
    dlua_mark_sealed(lua_tothread(L, -1));
  }
  if (type != LUA_TTABLE && (type != LUA_TFUNCTION || !has_upvalue(L, -1))) return;
  lua_pushvalue(L, -1);
  if (!is_first_sight(L)) return;
  lua_pushvalue(L, -1);
  lua_rawseti(L, OBJECTS, ++w->object_count);
}

/* Appends the value on top to the notes. [-1, +0, m] */
static void note(walk *w) {
  visit(w);
  lua_rawseti(w->L, VALUES, ++w->value_count);
}

/* Sets the note at `at`, kept free for a count. [-0, +0, m] */
static void note_count(walk *w, lua_Integer at, lua_Integer count) {
  lua_pushinteger(w->L, count);
  lua_rawseti(w->L, VALUES, at);
}

static void note_table(walk *w) {
  lua_State *L = w->L;
  lua_Integer at = ++w->value_count, count = 0;
  note_count(w, at, 0);
  if (!lua_getmetatable(L, OBJECT)) lua_pushboolean(L, 0);
  note(w);
  note_count(w, ++w->value_count, (lua_Integer)dlua_table_room(L, OBJECT));
  for (lua_pushnil(L); lua_next(L, OBJECT); count++) {
    lua_pushvalue(L, -2);
    note(w);
    note(w);
  }
  note_count(w, at, count);
}

static void note_closure(walk *w) {
  lua_State *L = w->L;
  lua_Integer at = ++w->value_count, count = 0;
  note_count(w, at, 0);
  for (int i = 1; lua_getupvalue(L, OBJECT, i); i++) {
    lua_pushlightuserdata(L, lua_upvalueid(L, OBJECT, i));
    if (!is_first_sight(L)) {
      lua_pop(L, 1);
      continue;
    }
    lua_pushinteger(L, i);
    note(w);
    if (lua_isnil(L, -1)) lua_pushlightuserdata(L, (void *)&dlua_nil_upvalue), lua_replace(L, -2);
    note(w);
    count++;
  }
  w->cell_count += count;
  note_count(w, at, count);
}

static void visit_roots(walk *w) {
  static const char *const keys[] = {&dlua_key_ordinals, &dlua_key_hosts, &dlua_key_classes,
                                     &dlua_key_loaded};
  lua_State *L = w->L;
  for (uint32_t i = 1; i <= dlua_of(L)->function_count; i++) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, DLUA_FUNCTIONS + (lua_Integer)i);
    visit(w);
    lua_pop(L, 1);
  }
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, keys[i]);
    visit(w);
    lua_pop(L, 1);
  }
  lua_pushglobaltable(L);
  visit(w);
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  visit(w);
  lua_pop(L, 3);
}

void dlua_forget(lua_State *L) {
  dlua_forget_next(L);
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_reported);
  lua_pushboolean(L, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_note);
}

void dlua_collect(lua_State *L) {
  dlua_state *state = dlua_of(L);
  size_t before;
  do {
    before = state->memory_used;
    lua_gc(L, LUA_GCCOLLECT);
  } while (state->memory_used > state->sealed_memory + 1024 && state->memory_used + 256 < before);
}

lua_Integer dlua_number_at(lua_State *L, lua_Integer at) {
  lua_rawgeti(L, VALUES, at);
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return number;
}

void dlua_drop_sealed(dlua_state *state) {
  for (int64_t i = 0; i < state->sealed_count; i++) dlua_drop_image(state->sealed[i].image);
  dlua_resize(state->sealed, 0);
  dlua_resize(state->cells, 0);
  state->sealed = NULL;
  state->cells = NULL;
  state->sealed_count = 0;
}

/* Remembers the closure at OBJECT; gives the number of its cells. [-0, +0, -] */
static int64_t remember_cells(lua_State *L, const dlua_sealed *it) {
  dlua_cell *cells = dlua_of(L)->cells + it->first_cell;
  int64_t count = dlua_number_at(L, it->notes);
  for (int64_t i = 0; i < count; i++) {
    dlua_note_cell(L, OBJECT, (int)dlua_number_at(L, it->notes + 1 + 2 * i), &cells[i]);
  }
  return count;
}

/* Keeps what tells quickly whether an object is as it was. [-0, +0, e] */
static void remember(walk *w) {
  lua_State *L = w->L;
  dlua_state *state = dlua_of(L);
  int64_t at = 1, cell_count = 0;
  state->sealed = dlua_resize(NULL, (size_t)(w->object_count + 1) * sizeof *state->sealed);
  state->cells = dlua_resize(NULL, (size_t)(w->cell_count + 1) * sizeof *state->cells);
  if (!state->sealed || !state->cells) dlua_raise_fatal(L, DLUA_MEMORY);
  for (lua_Integer i = 1; i <= w->object_count; i++) {
    dlua_sealed *it = &state->sealed[i - 1];
    bool is_table = lua_rawgeti(L, OBJECTS, i) == LUA_TTABLE;
    *it = (dlua_sealed){.notes = at, .is_table = is_table, .first_cell = cell_count};
    if (is_table) it->image = dlua_make_image(L, OBJECT);
    else it->cell_count = remember_cells(L, it);
    cell_count += it->cell_count;
    at += (is_table ? 3 : 1) + 2 * dlua_number_at(L, at);
    lua_settop(L, SEEN);
    state->sealed_count = i;
  }
}

static int seal_body(lua_State *L) {
  dlua_state *state = dlua_of(L);
  walk w = {L, 0, 0, 0};
  luaL_checkstack(L, 20, "sealing");
  dlua_drop_sealed(state);
  lua_settop(L, 1);
  for (int i = OBJECTS; i <= SEEN; i++) lua_newtable(L);
  visit_roots(&w);
  for (lua_Integer i = 1; i <= w.object_count; i++) {
    if (lua_rawgeti(L, OBJECTS, i) == LUA_TTABLE) note_table(&w);
    else note_closure(&w);
    lua_settop(L, SEEN);
  }
  remember(&w);
  lua_settop(L, VALUES);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_values);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_sealed_objects);
  state->sealed_functions = state->function_count;
  lua_settop(L, 1);
  dlua_forget(L);
  state->sealed_memory = 0;
  dlua_collect(L);
  state->sealed_memory = state->memory_used;
  dlua_rest(state);
  return 0;
}

int32_t dlua_seal(dlua_state *state) {
  int32_t outcome = dlua_enter(state, seal_body);
  if (outcome == DLUA_OK) state->has_run = false;
  return outcome;
}
