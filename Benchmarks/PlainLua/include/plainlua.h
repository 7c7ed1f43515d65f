#ifndef DEMARCHE_PLAINLUA_H
#define DEMARCHE_PLAINLUA_H

/*
 * The work of the benchmarks in plain C against the same liblua: no sandbox, no limits, stock
 * libraries. Every loop runs `count` times. A failure of Lua ends the process.
 */

#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct plain_state plain_state;

/* Opens a state in which `add`, `nothing`, `size` and the userdata `block` are global. */
plain_state *plain_open(void);
void plain_close(plain_state *state);

/* Sets the count hook that fuel needs, here with an empty body. */
void plain_set_hook(plain_state *state, int instructions);

/* Compiles a chunk that returns a function, and keeps that function for the calls below. */
void plain_load(plain_state *state, const char *source);

/* Host to Lua: calls the function under lua_pcall with a message handler. */
void plain_call_none(plain_state *state, int64_t count);
int64_t plain_call_two(plain_state *state, int64_t count);
int64_t plain_call_block(plain_state *state, int64_t count);

/* Calls the function once with `count`: the loop is in the script. */
void plain_loop(plain_state *state, int64_t count);

#pragma clang assume_nonnull end

#endif
