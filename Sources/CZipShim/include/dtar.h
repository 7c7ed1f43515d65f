#ifndef DEMARCHE_DTAR_H
#define DEMARCHE_DTAR_H

/* The C functions through which Swift reads and writes tar archives with libarchive, which is
   opened at first use: plain ones only, as no filter that unpacks is switched on. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dzip.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dtar_reader dtar_reader;

enum dtar_answer {
  DTAR_ENTRY,        /* there is an entry */
  DTAR_END,          /* there are no more */
  DTAR_NO_ARCHIVE    /* no tar archive, or damaged; dtar_reason says how */
};

enum dtar_kind {
  DTAR_FILE,
  DTAR_FOLDER,
  DTAR_SYMBOLIC_LINK,
  DTAR_HARD_LINK,
  DTAR_DEVICE,
  DTAR_PIPE,
  DTAR_SPARSE,       /* a file with holes */
  DTAR_OTHER
};

typedef struct {
  const char *name;  /* good until the next entry is read; may be null */
  enum dtar_kind kind;
  int64_t size;      /* as the archive states it */
} dtar_header;

/* A reader of bytes that stay where they are until it is closed; null where there is no memory. */
dtar_reader *dtar_open(const uint8_t *bytes, size_t count);
void dtar_close(dtar_reader *reader);

/* Reads the next entry, passing over what was not read of the one before. */
enum dtar_answer dtar_next(dtar_reader *reader, dtar_header *header);
/* Reads the content of the entry at hand, exactly `count` bytes; false where there are fewer. */
bool dtar_data(dtar_reader *reader, uint8_t *bytes, size_t count);
/* Why the last call failed; never null. */
const char *dtar_reason(dtar_reader *reader);

enum dtar_written {
  DTAR_WRITTEN,
  DTAR_NAME_REFUSED,   /* the format cannot hold the name of entry `failed` */
  DTAR_NO_MEMORY
};

/*
 * Packs files into an archive in memory, in their order, by the format ustar: of 1970, of nobody,
 * mode 0644. What is packed decides the bytes, whatever the time zone and the language.
 *
 * The bytes belong to the caller, who frees them with free.
 */
enum dtar_written dtar_write(
    const dzip_entry *entries, size_t entry_count, uint8_t **bytes, size_t *count,
    size_t *failed);

#ifdef __cplusplus
}
#endif

#endif
