#include "dzip.h"

#include <stdlib.h>
#include <string.h>

#include "library.h"

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
    la_ssize_t count = libarchive.data(archive, file->bytes + file->count, size - file->count);
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
    int result = libarchive.next(archive, &entry);
    if (result == ARCHIVE_EOF) return DZIP_READ;
    if (result < ARCHIVE_WARN) return DZIP_NO_ARCHIVE;
    if (entries == DZIP_ENTRY_LIMIT) return DZIP_TOO_MANY;
    const char *name = libarchive.name(entry);
    dzip_file *wanted = NULL;
    for (size_t index = 0; index < file_count && name != NULL; index++) {
      if (files[index].bytes == NULL && strcmp(files[index].name, name) == 0) {
        wanted = &files[index];
      }
    }
    if (wanted == NULL) {
      // A seekable archive passes over an entry without unpacking it.
      if (libarchive.skip(archive) < ARCHIVE_WARN) return DZIP_NO_ARCHIVE;
      continue;
    }
    if (libarchive.is_encrypted(entry) > 0) return DZIP_ENCRYPTED;
    enum dzip_answer answer = unpack(archive, wanted, tally);
    if (answer != DZIP_READ) return answer;
  }
}

enum dzip_answer dzip_read(
    const uint8_t *bytes, size_t count, dzip_file *files, size_t file_count, char *reason,
    size_t reason_size) {
  reason[0] = '\0';
  struct archive *archive = libarchive.open();
  if (archive == NULL) return DZIP_NO_MEMORY;
  tally tally = {count, 0};
  enum dzip_answer answer = DZIP_NO_ARCHIVE;
  if (libarchive.support_zip(archive) == ARCHIVE_OK &&
      libarchive.open_memory(archive, bytes, count) == ARCHIVE_OK) {
    answer = read_entries(archive, files, file_count, &tally);
  }
  const char *text = libarchive.reason(archive);
  if (answer == DZIP_NO_ARCHIVE && text != NULL) {
    strncpy(reason, text, reason_size - 1);
    reason[reason_size - 1] = '\0';
  }
  libarchive.release(archive);
  return answer;
}

void dzip_free(dzip_file *files, size_t file_count) {
  for (size_t index = 0; index < file_count; index++) {
    free(files[index].bytes);
    files[index].bytes = NULL;
  }
}

/* An entry without a time gets the earliest that the format has, 1980-01-01, in every zone. */
static bool write_entry(struct archive *archive, const dzip_entry *file) {
  struct archive_entry *entry = libarchive.entry();
  if (entry == NULL) return false;
  libarchive.set_name(entry, file->name);
  libarchive.set_size(entry, (la_int64_t)file->count);
  libarchive.set_kind(entry, AE_IFREG);
  libarchive.set_permissions(entry, 0644);
  bool is_written = libarchive.header(archive, entry) == ARCHIVE_OK &&
      libarchive.write(archive, file->bytes, file->count) == (la_ssize_t)file->count;
  libarchive.release_entry(entry);
  return is_written;
}

bool dzip_write(const dzip_entry *entries, size_t entry_count, uint8_t **bytes, size_t *count) {
  dzip_output output = {NULL, 0, 0};
  struct archive *archive = libarchive.begin();
  bool is_written = archive != NULL && libarchive.write_zip(archive) == ARCHIVE_OK &&
      libarchive.deflate(archive) == ARCHIVE_OK &&
      libarchive.set_last_block(archive, 1) == ARCHIVE_OK &&
      libarchive.write_to(archive, &output, NULL, dzip_put, NULL) == ARCHIVE_OK;
  for (size_t index = 0; index < entry_count && is_written; index++) {
    is_written = write_entry(archive, &entries[index]);
  }
  is_written = is_written && libarchive.end(archive) == ARCHIVE_OK;
  if (archive != NULL) libarchive.release_writer(archive);
  if (!is_written) {
    free(output.bytes);
    return false;
  }
  *bytes = output.bytes;
  *count = output.count;
  return true;
}
