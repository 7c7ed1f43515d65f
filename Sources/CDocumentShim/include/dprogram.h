#ifndef DEMARCHE_DPROGRAM_H
#define DEMARCHE_DPROGRAM_H

/* The C functions through which Swift runs a helper program under limits. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum dprogram_answer {
  DPROGRAM_ENDED,       /* with the status */
  DPROGRAM_NOT_STARTED,
  DPROGRAM_TOO_SLOW,
  DPROGRAM_TOO_MUCH,    /* more output than the limit */
  DPROGRAM_NO_MEMORY
};

typedef struct {
  int seconds;              /* the most that it may take */
  size_t output_limit;      /* the most bytes that it may write */
  size_t memory_limit;      /* of its address space */
} dprogram_limits;

typedef struct {
  int status;               /* 128 and the signal's number where a signal ended it */
  uint8_t *output;          /* of the caller, who frees it with dprogram_free */
  size_t count;
} dprogram_result;

/*
 * Runs the program at `path` to its end, without a shell, with nothing but PATH in its environment.
 *
 * It reads `input` from standard input, which is a file in memory; what it writes to standard error
 * is dropped. It is killed when it is over a limit. `arguments` ends with a null.
 */
enum dprogram_answer dprogram_run(
    const char *path, const char *const *arguments, const uint8_t *input, size_t input_count,
    dprogram_limits limits, dprogram_result *result);
void dprogram_free(dprogram_result *result);

#ifdef __cplusplus
}
#endif

#endif
