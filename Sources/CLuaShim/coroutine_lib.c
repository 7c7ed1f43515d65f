/* Coroutines in bounded form: each creation and resumption is charged, closing does not nest. */

#include "internal.h"

#define MAX_CLOSE_DEPTH 60 /* liblua 5.4.4 overflows the C stack when closes nest deeply */

static lua_State *check_thread(lua_State *L) {
  lua_State *co = lua_tothread(L, 1);
  luaL_argexpected(L, co, 1, "coroutine");
  return co;
}

/* A coroutine keeps where it stopped, which no statement may learn from another. */
static void refuse_sealed(lua_State *L, lua_State *co) {
  if (!dlua_is_sealed(co)) return;
  luaL_error(L, "this coroutine was made while the pack was loaded; make it in the function that "
                "uses it");
}

/* Threads inherit hooks when they are made; what is hooked may have changed since. */
static void adopt_hooks(dlua_state *state, lua_State *co) {
  state->armed = NULL;
  if ((lua_gethookmask(co) & state->hook_mask) != state->hook_mask) dlua_arm(co);
}

/* Marks `co` as the thread that runs, until end_thread. */
static void begin_thread(dlua_state *state, dlua_link *link, lua_State *co) {
  adopt_hooks(state, co);
  *link = (dlua_link){state->running, state->resumers};
  state->resumers = link;
  state->running = co;
}

static void end_thread(dlua_state *state, const dlua_link *link) {
  state->running = link->thread;
  state->resumers = link->outer;
  adopt_hooks(state, link->thread);
}

/* Moves `count` arguments over and runs. Gives the number of results, or -1 and an error value. */
static int resume(lua_State *L, lua_State *co, int count) {
  dlua_state *state = dlua_of(L);
  dlua_link link;
  int results;
  refuse_sealed(L, co);
  dlua_tick(L, 50);
  if (!lua_checkstack(co, count)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  lua_xmove(L, co, count);
  begin_thread(state, &link, co);
  int status = lua_resume(co, L, count, &results);
  end_thread(state, &link);
  dlua_check_fatal(L);
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_xmove(co, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(co, L, results);
  return results;
}

static int co_resume(lua_State *L) {
  lua_State *co = check_thread(L);
  int results = resume(L, co, lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  int count = results < 0 ? 1 : results;
  lua_insert(L, -(count + 1));
  return count + 1;
}

/* Closes the to-be-closed variables of a thread that has stopped. */
static int close_thread(lua_State *L, lua_State *co) {
  dlua_state *state = dlua_of(L);
  dlua_link link;
  if (state->close_depth >= MAX_CLOSE_DEPTH) luaL_error(L, "coroutine closes nest too deeply");
  dlua_tick(L, 50);
  state->close_depth++;
  begin_thread(state, &link, co);
  int status = lua_resetthread(co);
  end_thread(state, &link);
  state->close_depth--;
  dlua_check_fatal(L);
  return status;
}

static int call_wrapped(lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, co, lua_gettop(L));
  if (results >= 0) return results;
  int status = lua_status(co);
  bool is_first_report = status != LUA_OK && status != LUA_YIELD;
  if (is_first_report) {
    dlua_report_error(L, co, lua_gettop(L));
    close_thread(L, co);
    lua_settop(co, 0); /* else its error would be called as the function of a new start */
    return dlua_raise_reported(L);
  }
  return lua_error(L);
}

static int co_create(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  dlua_tick(L, 200);
  lua_State *co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  return 1;
}

static int co_wrap(lua_State *L) {
  co_create(L);
  lua_pushcclosure(L, call_wrapped, 1);
  return 1;
}

/* Whether a thread may be closed: it waits, has ended, or never began. */
static bool is_stopped(lua_State *L, lua_State *co) {
  lua_Debug info;
  if (co == L) return false;
  switch (lua_status(co)) {
    case LUA_YIELD: return true;
    case LUA_OK: return !lua_getstack(co, 0, &info);
    default: return true;
  }
}

static int co_close(lua_State *L) {
  lua_State *co = check_thread(L);
  refuse_sealed(L, co);
  if (!is_stopped(L, co)) return luaL_error(L, "cannot close a running coroutine");
  if (close_thread(L, co) == LUA_OK) return lua_pushboolean(L, 1), 1;
  lua_pushboolean(L, 0);
  lua_xmove(co, L, 1);
  return 2;
}

void dlua_open_coroutine(lua_State *L, int globals) {
  static const char *const stock[] = {"yield", "status", "isyieldable", "running", NULL};
  static const luaL_Reg own[] = {{"create", co_create}, {"resume", co_resume},
                                 {"wrap", co_wrap}, {"close", co_close}, {NULL, NULL}};
  lua_pushcfunction(L, luaopen_coroutine);
  lua_call(L, 0, 1);
  luaL_newlib(L, own);
  for (int i = 0; stock[i]; i++) {
    lua_getfield(L, -2, stock[i]);
    lua_setfield(L, -2, stock[i]);
  }
  lua_setfield(L, globals, "coroutine");
  lua_settop(L, globals);
}
