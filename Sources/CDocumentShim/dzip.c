#include "dzip.h"
#include "library.h"

#include <archive.h>
#include <archive_entry.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static struct {
  __typeof__(&archive_read_new) open;
  __typeof__(&archive_read_support_format_zip_seekable) support;
  __typeof__(&archive_read_open_memory) open_memory;
  __typeof__(&archive_read_next_header) next;
  __typeof__(&archive_read_data) data;
  __typeof__(&archive_read_data_skip) skip;
  __typeof__(&archive_entry_pathname) name;
  __typeof__(&archive_entry_size) size;
  __typeof__(&archive_entry_is_encrypted) is_encrypted;
  __typeof__(&archive_error_string) reason;
  __typeof__(&archive_read_free) release;
} library;
static bool is_open;

static void open_library(void) {
  const library_symbol symbols[] = {
      {"archive_read_new", &library.open},
      {"archive_read_support_format_zip_seekable", &library.support},
      {"archive_read_open_memory", &library.open_memory},
      {"archive_read_next_header", &library.next},
      {"archive_read_data", &library.data},
      {"archive_read_data_skip", &library.skip},
      {"archive_entry_pathname", &library.name},
      {"archive_entry_size", &library.size},
      {"archive_entry_is_encrypted", &library.is_encrypted},
      {"archive_error_string", &library.reason},
      {"archive_read_free", &library.release},
  };
  is_open = library_open("libarchive.so.13", symbols, sizeof symbols / sizeof *symbols);
}

bool dzip_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open;
}

/* What an archive has unpacked to so far. */
typedef struct {
  size_t archive_count, total;
} tally;

static enum dzip_answer judge(const tally *tally) {
  if (tally->total > DZIP_SIZE_LIMIT) return DZIP_TOO_LARGE;
  if (tally->total > 1000000 && tally->total / DZIP_RATIO_LIMIT > tally->archive_count) {
    return DZIP_BOMB;
  }
  return DZIP_READ;
}

/* The sizes that an archive states may be wrong, so only what was unpacked counts. */
static enum dzip_answer unpack(struct archive *archive, dzip_file *file, tally *tally) {
  size_t size = 0;
  while (true) {
    if (file->count == size) {
      size = size == 0 ? 1 << 16 : size * 2;
      uint8_t *moved = realloc(file->bytes, size);
      if (moved == NULL) return DZIP_NO_MEMORY;
      file->bytes = moved;
    }
    la_ssize_t count = library.data(archive, file->bytes + file->count, size - file->count);
    if (count < 0) return DZIP_NO_ARCHIVE;
    if (count == 0) return DZIP_READ;
    file->count += (size_t)count;
    tally->total += (size_t)count;
    enum dzip_answer answer = judge(tally);
    if (answer != DZIP_READ) return answer;
  }
}

static enum dzip_answer read_entries(
    struct archive *archive, dzip_file *files, size_t file_count, tally *tally) {
  for (size_t entries = 0;; entries++) {
    struct archive_entry *entry;
    int result = library.next(archive, &entry);
    if (result == ARCHIVE_EOF) return DZIP_READ;
    if (result < ARCHIVE_WARN) return DZIP_NO_ARCHIVE;
    if (entries == DZIP_ENTRY_LIMIT) return DZIP_TOO_MANY;
    const char *name = library.name(entry);
    dzip_file *wanted = NULL;
    for (size_t index = 0; index < file_count && name != NULL; index++) {
      if (files[index].bytes == NULL && strcmp(files[index].name, name) == 0) {
        wanted = &files[index];
      }
    }
    if (wanted == NULL) {
      // A seekable archive passes over an entry without unpacking it.
      if (library.skip(archive) < ARCHIVE_WARN) return DZIP_NO_ARCHIVE;
      continue;
    }
    if (library.is_encrypted(entry) > 0) return DZIP_ENCRYPTED;
    enum dzip_answer answer = unpack(archive, wanted, tally);
    if (answer != DZIP_READ) return answer;
  }
}

enum dzip_answer dzip_read(
    const uint8_t *bytes, size_t count, dzip_file *files, size_t file_count, char *reason,
    size_t reason_size) {
  reason[0] = '\0';
  struct archive *archive = library.open();
  if (archive == NULL) return DZIP_NO_MEMORY;
  tally tally = {count, 0};
  enum dzip_answer answer = DZIP_NO_ARCHIVE;
  if (library.support(archive) == ARCHIVE_OK &&
      library.open_memory(archive, bytes, count) == ARCHIVE_OK) {
    answer = read_entries(archive, files, file_count, &tally);
  }
  const char *text = library.reason(archive);
  if (answer == DZIP_NO_ARCHIVE && text != NULL) {
    strncpy(reason, text, reason_size - 1);
    reason[reason_size - 1] = '\0';
  }
  library.release(archive);
  return answer;
}

void dzip_free(dzip_file *files, size_t file_count) {
  for (size_t index = 0; index < file_count; index++) {
    free(files[index].bytes);
    files[index].bytes = NULL;
  }
}
