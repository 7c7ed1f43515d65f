/* Runs one chunk in a state as a C program would open it that knows of no sandbox. */

#include "stocklua.h"

#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

typedef struct room {
  size_t used, most;
} room;

/* For a new block, `old` is no size but the kind of what it holds. */
static void *allocate(void *ud, void *block, size_t old, size_t count) {
  room *own = ud;
  if (!block) old = 0;
  if (count == 0) {
    own->used -= old;
    free(block);
    return NULL;
  }
  if (count > old && count - old > own->most - own->used) return NULL;
  void *moved = realloc(block, count);
  if (moved) own->used += count - old;
  return moved;
}

static stock_result result_of(lua_State *L, bool is_error) {
  stock_result result = {NULL, 0, is_error};
  size_t count = 0;
  const char *text = lua_tolstring(L, -1, &count);
  if (!text) {
    result.is_error = true;
    text = "the chunk gave no string";
    count = strlen(text);
  }
  result.bytes = malloc(count + 1);
  if (!result.bytes) return result;
  memcpy(result.bytes, text, count);
  result.count = count;
  return result;
}

/* Opening the libraries may fail for want of room, so it is done under lua_pcall. */
static int open_libraries(lua_State *L) {
  luaL_openlibs(L);
  return 0;
}

stock_result stock_run(const char *source, size_t count, size_t memory_bytes) {
  room own = {0, memory_bytes};
  lua_State *L = lua_newstate(allocate, &own);
  if (!L) return (stock_result){NULL, 0, true};
  lua_pushcfunction(L, open_libraries);
  int status = lua_pcall(L, 0, 0, 0);
  if (status == LUA_OK) status = luaL_loadbufferx(L, source, count, "@driver.lua", "t");
  if (status == LUA_OK) status = lua_pcall(L, 0, 1, 0);
  stock_result result = result_of(L, status != LUA_OK);
  lua_close(L);
  return result;
}

void stock_free(stock_result result) { free(result.bytes); }
