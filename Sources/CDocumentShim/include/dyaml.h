#ifndef DEMARCHE_DYAML_H
#define DEMARCHE_DYAML_H

/* The C functions through which Swift reads YAML with libyaml, event by event. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum dyaml_kind {
  DYAML_SCALAR,
  DYAML_OPEN_MAPPING,
  DYAML_OPEN_SEQUENCE,
  DYAML_CLOSE,        /* of either */
  DYAML_ALIAS,        /* another place's value; it is not looked up */
  DYAML_END,
  DYAML_FAULT
};

typedef struct {
  enum dyaml_kind kind;
  const uint8_t *bytes;   /* of a scalar or the reason of a fault; good until the next event */
  size_t count;
  size_t line;            /* of a fault, from 0 */
} dyaml_event;

typedef struct dyaml_reader dyaml_reader;

/* Whether libyaml is installed. */
bool dyaml_is_there(void);

/* A reader of UTF-8, which must outlive it; null where there is no memory. */
dyaml_reader *dyaml_open(const uint8_t *bytes, size_t count);
void dyaml_close(dyaml_reader *reader);

/* The next event of the first document; after DYAML_END or DYAML_FAULT there is none. */
dyaml_event dyaml_next(dyaml_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
