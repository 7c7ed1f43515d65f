#ifndef DEMARCHE_DLUA_WORKER_H
#define DEMARCHE_DLUA_WORKER_H

/*
 * A Lua state in a process of its own that can do nothing but compute and talk to its parent.
 *
 * Parent and worker share one stream socket, the worker's descriptor 0. A message is
 *
 *   uint32 byte count of what follows the header, uint32 kind, bytes
 *
 * in host byte order; values are encoded as dlua.h says, texts as uint32 byte count and bytes.
 * The worker trusts its parent. The parent trusts nothing that comes from the worker.
 */

#include <stddef.h>
#include <stdint.h>

#include "dlua.h"

#pragma clang assume_nonnull begin

/*
 * From the parent. After OPEN, RUN, CALL, SEAL and the two TAKEs the worker asks any number of times,
 * then is done; the others have no answer.
 */
enum {
  DLUA_TO_OPEN = 1,      /* see dlua_worker_open */
  DLUA_TO_BUDGET = 2,    /* int64 fuel, int64 nanoseconds */
  DLUA_TO_RUN = 3,       /* uint32 whether results are wanted, text chunk name, source bytes */
  DLUA_TO_CALL = 4,      /* uint32 ordinal, int32 argument count, values */
  DLUA_TO_REPLY = 5,     /* answer to ASK: int32 value count, values */
  DLUA_TO_FAIL = 6,      /* answer to ASK: message bytes */
  DLUA_TO_SEAL = 7,
  DLUA_TO_STATEMENT = 8, /* uint64 seed; what fails shows in the next call */
  DLUA_TO_PROFILE = 9,   /* int64 interval in nanoseconds */
  DLUA_TO_COVER = 10,    /* uint32 whether coverage is on */
  DLUA_TO_TAKE_PROFILE = 11,  /* done with the samples and the number lost */
  DLUA_TO_TAKE_COVERAGE = 12  /* done with three texts a chunk: name, and two bit sets in hex */
};

/* From the worker. */
enum {
  DLUA_FROM_ASK = 16,    /* int32 function, int32 count, int32 line, text chunk, values */
  DLUA_FROM_DONE = 17,   /* int32 outcome, uint64 memory in use, uint64 fuel used, and then
                            when DLUA_OK: int32 value count, values; else a report:
                            text message, frame location, int32 count of frames, frames,
                            int32 note, text name; a frame is text chunk, text name, int32 line */
  DLUA_FROM_REFUSED = 18 /* message bytes: the worker could not confine itself and ends */
};

enum { DLUA_CONFINE_WITHOUT_LANDLOCK = 1 };

/*
 * Gives up, for this process and for ever, everything but computing, its memory, its clocks and
 * reading and writing the descriptors it has: no new privileges, Landlock without a rule, resource
 * limits, a seccomp allow-list. Call it from the first thread, with no other running; `run` is then
 * called on a thread with a big stack, and the process ends with what it returns. It returns only
 * when something failed, with a message; `flags` may say that a kernel without Landlock will do.
 */
const char *dlua_confine_and_run(int flags, size_t memory_bytes, int (*run)(void *_Nullable),
                                 void *_Nullable context);

/* The version of Landlock that the kernel has; 0 for none. */
int dlua_landlock_version(void);

/* Serves one parent on `descriptor` until it hangs up. Returns the status to exit with. */
int dlua_serve(int descriptor);

/*
 * What the worker's main does: confines itself and serves the parent on descriptor 0. Returns the
 * status to exit with. `settings` is the bytes of Lua's memory and, after a comma, flags.
 */
int dlua_worker_main(const char *settings);

/* The parent's side. */

typedef struct dlua_process {
  int32_t id;         /* of the process, or -1 */
  int32_t descriptor; /* of the socket, or -1 */
} dlua_process;

/*
 * Starts `program` with two arguments and an environment without anything but what its libraries
 * need; on failure `id` is -1 and `descriptor` the errno.
 */
dlua_process dlua_process_start(const char *program, const char *mode, const char *settings);

/* Whether the worker has closed its end, though nothing was asked of it. */
int32_t dlua_process_is_gone(dlua_process process);

/* Sends everything; 0, or an errno. Waits at most until `deadline` (monotonic ns; -1 for ever). */
int32_t dlua_process_send(dlua_process process, dlua_bytes bytes, int64_t deadline);

/* Receives exactly `count` bytes; 0, an errno, ETIMEDOUT, or EPIPE at the end of the stream. */
int32_t dlua_process_receive(dlua_process process, uint8_t *bytes, size_t count, int64_t deadline);

/* Kills the process, closes the socket and waits; gives the signal that ended it, or 0. */
int32_t dlua_process_end(dlua_process process);

#pragma clang assume_nonnull end

#endif
