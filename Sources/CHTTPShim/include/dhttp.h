#ifndef DEMARCHE_DHTTP_H
#define DEMARCHE_DHTTP_H

/* The C functions through which Swift fetches files with libcurl, which is opened at first use. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum dhttp_answer {
  DHTTP_GOT,         /* the whole file */
  DHTTP_REDIRECT,    /* it is elsewhere: location */
  DHTTP_STATUS,      /* the server gives something else: status */
  DHTTP_TOO_LARGE,   /* over the limit, as stated or as counted */
  DHTTP_CUT_SHORT,   /* less than was stated */
  DHTTP_TOO_SLOW,
  DHTTP_FAILED,      /* reason says why */
  DHTTP_NO_MEMORY
};

typedef struct {
  uint8_t *bytes;
  size_t count;
  long status;        /* of HTTP; 0 where there is none */
  char *location;     /* an absolute URL; null where the server names none */
  char reason[256];
} dhttp_result;

/* Whether libcurl is installed. */
bool dhttp_is_there(void);

/*
 * Fetches one file by HTTP or HTTPS and follows no redirection. Nothing of the environment counts:
 * no proxy, no stored password, no cookie.
 *
 * What the result holds is freed with dhttp_free whatever the answer.
 */
enum dhttp_answer dhttp_get(
    const char *url, size_t limit, long seconds, dhttp_result *result);
void dhttp_free(dhttp_result *result);

#ifdef __cplusplus
}
#endif

#endif
