#ifndef DEMARCHE_DLUA_H
#define DEMARCHE_DLUA_H

/*
 * The C functions through which Swift reaches Lua.
 *
 * This header does not include lua.h, so that Swift cannot call a function that raises (longjmp)
 * by mistake. No function declared here raises: what can raise runs inside, under lua_pcall.
 * Stack effects are written [-popped, +pushed, raises]; "-" means never.
 *
 * Values cross the boundary in one flat encoding, the same in both directions and over a pipe.
 * Numbers are in host byte order. A value is a tag byte and then:
 *
 *   DLUA_NIL, DLUA_FALSE, DLUA_TRUE   nothing
 *   DLUA_INTEGER                      int64
 *   DLUA_NUMBER                       double
 *   DLUA_STRING                       uint32 byte count, bytes
 *   DLUA_TABLE                        uint32 a, uint32 k, uint32 f; a values for the keys 1...a;
 *                                     k times int64 key, value, keys ascending;
 *                                     f times uint32 byte count, key bytes, value, keys bytewise
 *   DLUA_FUNCTION                     uint32 ordinal
 *   DLUA_HANDLE                       uint32 class, uint32 generation, uint64 id
 *   DLUA_HOST                         uint32 id of a host function
 */

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct dlua_state dlua_state;

/* Borrowed bytes; `bytes` may be null when `count` is 0. */
typedef struct dlua_bytes {
  const uint8_t *_Nullable bytes;
  size_t count;
} dlua_bytes;

enum {
  DLUA_NIL = 0,
  DLUA_FALSE = 1,
  DLUA_TRUE = 2,
  DLUA_INTEGER = 3,
  DLUA_NUMBER = 4,
  DLUA_STRING = 5,
  DLUA_TABLE = 6,
  DLUA_FUNCTION = 7,
  DLUA_HANDLE = 8,
  DLUA_HOST = 9
};

/* Function ids below zero, for what is not a host function by name. */
enum {
  DLUA_INDEX = -1,    /* handle, key -> value */
  DLUA_EQUAL = -2,    /* handle, handle -> boolean */
  DLUA_TEXT = -3,     /* handle -> string */
  DLUA_COUNT = -4,    /* handle -> integer */
  DLUA_LESS = -5,     /* handle, handle -> boolean */
  DLUA_LESS_EQUAL = -6,
  DLUA_PRINT = -7,    /* string -> nothing */
  DLUA_REQUIRE = -8   /* name -> source string, chunk name string; or one value that is no string */
};

/* How a call ended. From DLUA_MEMORY on, the reason is sticky: the state is dead. */
enum {
  DLUA_OK = 0,
  DLUA_SYNTAX = 1,
  DLUA_RUNTIME = 2,
  DLUA_CONVERSION = 3,
  DLUA_BUSY = 4,
  DLUA_MEMORY = 5,
  DLUA_FUEL = 6,
  DLUA_DEADLINE = 7,
  DLUA_OUTPUT = 8
};

/* What is known about an error besides its message. */
enum { DLUA_NOTE_NONE = 0, DLUA_NOTE_GLOBAL = 1, DLUA_NOTE_HOST = 2, DLUA_NOTE_CONVERSION = 3 };

typedef struct dlua_limits {
  size_t memory_bytes;  /* soft limit; the hard one is a quarter above */
  size_t source_bytes;  /* of one chunk, also through load and require */
  size_t value_bytes;   /* of one list of encoded values */
  size_t output_bytes;  /* printed since the last dlua_begin_budget */
  int32_t result_count; /* values in one list of results or arguments */
} dlua_limits;

typedef struct dlua_frame {
  dlua_bytes chunk;
  dlua_bytes name;
  int32_t line; /* from 1, or -1 */
} dlua_frame;

/*
 * Called by Lua, through C, for a host function or a reserved id. It must return normally and may
 * call only dlua_where, dlua_reply and dlua_fail. It returns the number of values it gave to
 * dlua_reply, or -1 after dlua_fail.
 */
typedef int32_t (*dlua_dispatcher)(void *context, int32_t function, dlua_bytes arguments,
                                   int32_t argument_count);

/*
 * A value that crosses without being encoded; never a table. `number` is the class of a handle, the
 * ordinal of a function or the id of a host function. `bits` is an integer, a double's bit pattern,
 * the id of a handle or, for a string on its way to Lua, what dlua_keep gave. `text` is set for
 * strings that leave Lua, and borrowed.
 */
typedef struct dlua_scalar {
  uint32_t tag, number, generation, byte_count;
  uint64_t bits;
  const uint8_t *_Nullable text;
} dlua_scalar;

enum { DLUA_SCALARS = 8 }; /* room in every array of scalars */

/*
 * The dispatcher for arguments that are all scalars, under the same rules; it may call dlua_keep as
 * well. It returns the number of results that it wrote, DLUA_FAILED after dlua_fail, or
 * DLUA_ENCODED - n after n values were given to dlua_reply.
 */
typedef int32_t (*dlua_responder)(void *context, int32_t function, const dlua_scalar *arguments,
                                  int32_t argument_count, dlua_scalar *results);

/* The number of a field that dlua_reader answers, or -1. It is asked once per state and name. */
typedef int32_t (*dlua_resolver)(void *context, uint32_t class_id, dlua_bytes name);

/* Reads a field by its number into `result`; returns 1 or as a dlua_responder does. */
typedef int32_t (*dlua_reader)(void *context, uint32_t class_id, uint32_t generation, uint64_t id,
                               uint32_t number, dlua_scalar *result);

enum { DLUA_FAILED = -1, DLUA_ENCODED = -2 };

/* Opens a sandboxed state; null when there is no memory for it. [-0, +0, -] */
dlua_state *_Nullable dlua_open(const dlua_limits *limits, uint64_t seed,
                                dlua_dispatcher dispatcher, void *context);

/* Lets scalars go round the encoding, with the context of the dispatcher. [-0, +0, -] */
void dlua_set_shortcuts(dlua_state *state, dlua_responder responder, dlua_resolver resolver,
                        dlua_reader reader);

/* Closes a state and frees everything. [-all, +0, -] */
void dlua_close(dlua_state *state);

/*
 * Makes the host function `id` known; `name` is a dotted global name, or empty for none.
 * Returns DLUA_OK or the kind of error. [-0, +0, -]
 */
int32_t dlua_define_function(dlua_state *state, uint32_t id, dlua_bytes name);

/* Makes the handle class `id` known under `name`. [-0, +0, -] */
int32_t dlua_define_class(dlua_state *state, uint32_t id, dlua_bytes name);

/* Sets the rest of fuel and time; a negative number is no limit. [-0, +0, -] */
void dlua_begin_budget(dlua_state *state, int64_t fuel, int64_t nanoseconds);

/* Compiles and runs `source`; see dlua_results and dlua_error_*. [-0, +0, -] */
int32_t dlua_run(dlua_state *state, dlua_bytes source, dlua_bytes chunk_name);

/* The same, but drops what the chunk returns, whatever it is. [-0, +0, -] */
int32_t dlua_execute(dlua_state *state, dlua_bytes source, dlua_bytes chunk_name);

/* Calls the function `ordinal` with encoded arguments. [-0, +0, -] */
int32_t dlua_call(dlua_state *state, uint32_t ordinal, dlua_bytes arguments,
                  int32_t argument_count);

/*
 * The same with scalars, of which there are at most DLUA_SCALARS. Where the results are not,
 * `result_count` is -1 and dlua_results has them. Text of results is borrowed from Lua until the
 * next run, call, definition, budget or statement. [-0, +0, -]
 */
int32_t dlua_call_scalars(dlua_state *state, uint32_t ordinal, const dlua_scalar *arguments,
                          int32_t argument_count, dlua_scalar *results, int32_t *result_count);

/*
 * Notes everything that scripts can reach, once the files of a pack have run. Coroutines made until
 * then cannot be run any more. Sealing again replaces the notes. [-0, +0, -]
 */
int32_t dlua_seal(dlua_state *state);

/*
 * Puts back what was noted, seeds math.random and collects garbage (all of it, or all but a little
 * that counts for nothing: see garbage.c), so that what ran before does not show. Functions that left the state after the seal are forgotten with their ordinals.
 * Costs next to nothing when nothing has run. [-0, +0, -]
 */
int32_t dlua_begin_statement(dlua_state *state, uint64_t seed);

/* Takes a sample of the stack about every `interval` nanoseconds; 0 is off. [-0, +0, -] */
void dlua_set_profile(dlua_state *state, int64_t interval);

/*
 * The samples since the last time, one a line, frames outermost first and joined by ';', and how
 * many there was no room for. Bytes are valid until the next run or call. [-0, +0, -]
 */
dlua_bytes dlua_take_profile(dlua_state *state, uint64_t *lost);

/* Notes which lines run of the chunks that are compiled from now on, but for load. [-0, +0, -] */
void dlua_set_coverage(dlua_state *state, int32_t is_on);

/*
 * The name of a chunk, and two sets of its lines, a bit each, bit n for line n: those that could
 * run and those that did. Bytes are valid until the next run, call or set_coverage. [-0, +0, -]
 */
int32_t dlua_coverage_count(const dlua_state *state);
dlua_bytes dlua_coverage_of(const dlua_state *state, int32_t index, dlua_bytes *possible,
                            dlua_bytes *run);

/*
 * For tests: of the allocations of this thread that follow, the one after the first `after` fails,
 * or it and all later ones; -1 is none. Returns how many there were since the last time.
 */
int64_t dlua_fail_allocations(int64_t after, int32_t is_lasting);

/*
 * Has the heap of this thread made of pages of 2 MiB where the system has them: it stops for each
 * page when it is first touched, 2 to 3 µs for one of 4 KiB. For a program of its own, since all its
 * threads' heaps grow otherwise from then on.
 */
void dlua_use_big_pages(void);

/*
 * Lets the heap of this thread grow by so many bytes at once, where big pages are in use; else it
 * grows by 4 KiB at a time, and asks the system for each. What is not touched costs nothing.
 */
void dlua_grow_heap(size_t size);

/* Encoded results of the last run or call, valid until the next one. [-0, +0, -] */
dlua_bytes dlua_results(const dlua_state *state, int32_t *count);

/* The last error. Bytes are valid until the next run, call or definition. [-0, +0, -] */
dlua_bytes dlua_error_message(const dlua_state *state);
dlua_frame dlua_error_location(const dlua_state *state); /* line is -1 when there is none */
int32_t dlua_error_frame_count(const dlua_state *state);
dlua_frame dlua_error_frame(const dlua_state *state, int32_t index);
int32_t dlua_error_note(const dlua_state *state, dlua_bytes *name);

/* During dispatch: where the Lua function `level` calls up stands; 1 is the caller. [-0, +0, -] */
dlua_frame dlua_where(dlua_state *state, int32_t level);

/*
 * During dispatch: hands over encoded values, which are copied; returns 0 when they are larger than
 * the limit. [-0, +0, -]
 */
int32_t dlua_reply(dlua_state *state, dlua_bytes values);

/*
 * Copies the bytes of a string result during dispatch, or of a string argument before a call, and
 * gives its `bits`; -1 where it is to be encoded instead. [-0, +0, -]
 */
int64_t dlua_keep(dlua_state *state, dlua_bytes text);

/* During dispatch: hands over an error message, which is copied. [-0, +0, -] */
void dlua_fail(dlua_state *state, dlua_bytes message);

/* The sticky reason of a dead state, or DLUA_OK. [-0, +0, -] */
int32_t dlua_fatal_reason(const dlua_state *state);

/* Bytes that Lua holds but for garbage of earlier statements, and fuel used since the last dlua_begin_budget. [-0, +0, -] */
size_t dlua_memory_in_use(const dlua_state *state);
uint64_t dlua_fuel_used(const dlua_state *state);

/* Monotonic nanoseconds. */
int64_t dlua_clock(void);

/* Number of values on the stack between calls: 0 unless the shim is wrong. [-0, +0, -] */
int32_t dlua_stack_height(const dlua_state *state);

#pragma clang assume_nonnull end

#endif
