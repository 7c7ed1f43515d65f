#ifndef DEMARCHE_STOCKLUA_H
#define DEMARCHE_STOCKLUA_H

/*
 * Stock Lua, with all its libraries and no sandbox, for tests that compare with it.
 */

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct stock_result {
  /* What the chunk returned first, as a string, or the error; NULL when there was no room. */
  char *_Nullable bytes;
  size_t count;
  bool is_error;
} stock_result;

/*
 * Runs a chunk named driver.lua in a state of its own that may hold `memory_bytes`. The bytes of
 * the result are given back by stock_free.
 */
stock_result stock_run(const char *source, size_t count, size_t memory_bytes);

void stock_free(stock_result result);

#pragma clang assume_nonnull end

#endif
