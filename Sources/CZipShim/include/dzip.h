#ifndef DEMARCHE_DZIP_H
#define DEMARCHE_DZIP_H

/* The C functions through which Swift reads and writes ZIP archives with libarchive, which is
   opened at first use. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most entries of an archive, and bytes that its entries unpack to together. */
#define DZIP_ENTRY_LIMIT 10000
#define DZIP_SIZE_LIMIT 200000000
/* How many times larger than the archive its entries may be together, once over a megabyte. */
#define DZIP_RATIO_LIMIT 100

enum dzip_answer {
  DZIP_READ,
  DZIP_NO_ARCHIVE,    /* not a ZIP archive, or damaged; the reason says how */
  DZIP_TOO_MANY,      /* over the limit of entries */
  DZIP_TOO_LARGE,     /* over the limit of size */
  DZIP_BOMB,          /* over the limit of ratio */
  DZIP_ENCRYPTED,
  DZIP_NO_MEMORY
};

typedef struct {
  const char *name;   /* of the wanted entry */
  uint8_t *bytes;     /* null where there is no such entry */
  size_t count;
} dzip_file;

/* Whether libarchive is installed. */
bool dzip_is_there(void);

/*
 * Unpacks the wanted entries of an archive into memory; nothing is written anywhere else.
 *
 * The bytes belong to the caller, who frees them with dzip_free whatever the answer.
 */
enum dzip_answer dzip_read(
    const uint8_t *bytes, size_t count, dzip_file *files, size_t file_count, char *reason,
    size_t reason_size);
void dzip_free(dzip_file *files, size_t file_count);

typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t count;
} dzip_entry;

/*
 * Packs entries into an archive in memory, in their order, deflated, and all of the same time: what
 * is packed decides the bytes.
 *
 * The bytes belong to the caller, who frees them with free; false where there is no memory.
 */
bool dzip_write(const dzip_entry *entries, size_t entry_count, uint8_t **bytes, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
