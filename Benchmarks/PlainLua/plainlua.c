/* What a C program that embeds Lua by hand would do, without anything that it could leave out. */

#include "plainlua.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

struct plain_state {
  lua_State *L;
  int function;
};

typedef struct block {
  uint32_t class_id, generation;
  uint64_t id;
} block;

static void check(lua_State *L, int status) {
  if (status == LUA_OK) return;
  fprintf(stderr, "plain Lua: %s\n", lua_tostring(L, -1));
  exit(1);
}

static int handle_error(lua_State *L) { return 1; }

static int nothing(lua_State *L) { return 0; }

static int add(lua_State *L) {
  lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
  return 1;
}

static int size(lua_State *L) {
  size_t count;
  luaL_checklstring(L, 1, &count);
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

static int index_block(lua_State *L) {
  const block *self = lua_touserdata(L, 1);
  const char *name = lua_tostring(L, 2);
  if (strcmp(name, "first") == 0) return lua_pushinteger(L, (lua_Integer)self->id), 1;
  if (strcmp(name, "zone") == 0) return lua_pushstring(L, "quotation"), 1;
  return luaL_error(L, "a block has no field '%s'", name);
}

static void push_block(lua_State *L, uint64_t id) {
  block *self = lua_newuserdatauv(L, sizeof *self, 0);
  *self = (block){0, 1, id};
  luaL_setmetatable(L, "block");
}

plain_state *plain_open(void) {
  plain_state *state = calloc(1, sizeof *state);
  lua_State *L = luaL_newstate();
  if (!state || !L) exit(1);
  state->L = L;
  luaL_openlibs(L);
  lua_register(L, "add", add);
  lua_register(L, "nothing", nothing);
  lua_register(L, "size", size);
  luaL_newmetatable(L, "block");
  lua_pushcfunction(L, index_block);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  push_block(L, 7);
  lua_setglobal(L, "block");
  return state;
}

void plain_close(plain_state *state) {
  lua_close(state->L);
  free(state);
}

static void on_count(lua_State *L, lua_Debug *event) {}

void plain_set_hook(plain_state *state, int instructions) {
  lua_sethook(state->L, on_count, LUA_MASKCOUNT, instructions);
}

void plain_load(plain_state *state, const char *source) {
  lua_State *L = state->L;
  check(L, luaL_dostring(L, source));
  state->function = luaL_ref(L, LUA_REGISTRYINDEX);
}

void plain_call_none(plain_state *state, int64_t count) {
  lua_State *L = state->L;
  for (int64_t i = 0; i < count; i++) {
    lua_pushcfunction(L, handle_error);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->function);
    check(L, lua_pcall(L, 0, 0, 1));
    lua_settop(L, 0);
  }
}

int64_t plain_call_two(plain_state *state, int64_t count) {
  lua_State *L = state->L;
  int64_t sum = 0;
  for (int64_t i = 0; i < count; i++) {
    lua_pushcfunction(L, handle_error);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->function);
    lua_pushinteger(L, i);
    lua_pushinteger(L, 2);
    check(L, lua_pcall(L, 2, 1, 1));
    sum += lua_tointeger(L, -1);
    lua_settop(L, 0);
  }
  return sum;
}

int64_t plain_call_block(plain_state *state, int64_t count) {
  lua_State *L = state->L;
  int64_t held = 0;
  for (int64_t i = 0; i < count; i++) {
    lua_pushcfunction(L, handle_error);
    lua_rawgeti(L, LUA_REGISTRYINDEX, state->function);
    push_block(L, (uint64_t)i);
    check(L, lua_pcall(L, 1, 1, 1));
    held += lua_toboolean(L, -1);
    lua_settop(L, 0);
  }
  return held;
}

void plain_loop(plain_state *state, int64_t count) {
  lua_State *L = state->L;
  lua_pushcfunction(L, handle_error);
  lua_rawgeti(L, LUA_REGISTRYINDEX, state->function);
  lua_pushinteger(L, count);
  check(L, lua_pcall(L, 1, 0, 1));
  lua_settop(L, 0);
}
