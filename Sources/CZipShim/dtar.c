#include "dtar.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "library.h"

struct dtar_reader {
  struct archive *archive;
  struct archive_entry *entry;
};

dtar_reader *dtar_open(const uint8_t *bytes, size_t count) {
  dtar_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->archive = libarchive.open();
  if (reader->archive == NULL || libarchive.support_tar(reader->archive) != ARCHIVE_OK) {
    dtar_close(reader);
    return NULL;
  }
  // A failure shows again when the first entry is asked for, with its reason.
  libarchive.open_memory(reader->archive, bytes, count);
  return reader;
}

void dtar_close(dtar_reader *reader) {
  if (reader->archive != NULL) libarchive.release(reader->archive);
  free(reader);
}

static enum dtar_kind kind_of(struct archive_entry *entry) {
  if (libarchive.hard_link(entry) != NULL) return DTAR_HARD_LINK;
  switch (libarchive.kind(entry)) {
    case AE_IFREG: return libarchive.sparse_count(entry) > 0 ? DTAR_SPARSE : DTAR_FILE;
    case AE_IFDIR: return DTAR_FOLDER;
    case AE_IFLNK: return DTAR_SYMBOLIC_LINK;
    case AE_IFBLK:
    case AE_IFCHR: return DTAR_DEVICE;
    case AE_IFIFO: return DTAR_PIPE;
    default: return DTAR_OTHER;
  }
}

enum dtar_answer dtar_next(dtar_reader *reader, dtar_header *header) {
  int result = libarchive.next(reader->archive, &reader->entry);
  if (result == ARCHIVE_EOF) return DTAR_END;
  if (result < ARCHIVE_WARN) return DTAR_NO_ARCHIVE;
  header->name = libarchive.name(reader->entry);
  header->kind = kind_of(reader->entry);
  header->size = libarchive.size(reader->entry);
  return DTAR_ENTRY;
}

bool dtar_data(dtar_reader *reader, uint8_t *bytes, size_t count) {
  while (count > 0) {
    la_ssize_t got = libarchive.data(reader->archive, bytes, count);
    if (got <= 0) return false;
    bytes += got;
    count -= (size_t)got;
  }
  return true;
}

const char *dtar_reason(dtar_reader *reader) {
  const char *reason = libarchive.reason(reader->archive);
  return reason == NULL ? "" : reason;
}

static enum dtar_written write_entry(struct archive *archive, const dzip_entry *file) {
  struct archive_entry *entry = libarchive.entry();
  if (entry == NULL) return DTAR_NO_MEMORY;
  libarchive.set_name(entry, file->name);
  libarchive.set_size(entry, (la_int64_t)file->count);
  libarchive.set_kind(entry, AE_IFREG);
  libarchive.set_permissions(entry, 0644);
  enum dtar_written answer = DTAR_WRITTEN;
  if (libarchive.header(archive, entry) != ARCHIVE_OK) {
    answer = DTAR_NAME_REFUSED;
  } else if (libarchive.write(archive, file->bytes, file->count) != (la_ssize_t)file->count) {
    answer = DTAR_NO_MEMORY;
  }
  libarchive.release_entry(entry);
  return answer;
}

enum dtar_written dtar_write(
    const dzip_entry *entries, size_t entry_count, uint8_t **bytes, size_t *count,
    size_t *failed) {
  dzip_output output = {NULL, 0, 0};
  struct archive *archive = libarchive.begin();
  // Blocks of 512 bytes, so that nothing follows the two empty ones at the end.
  bool is_open = archive != NULL && libarchive.write_ustar(archive) == ARCHIVE_OK &&
      libarchive.set_block(archive, 512) == ARCHIVE_OK &&
      libarchive.set_last_block(archive, 1) == ARCHIVE_OK &&
      libarchive.write_to(archive, &output, NULL, dzip_put, NULL) == ARCHIVE_OK;
  enum dtar_written answer = is_open ? DTAR_WRITTEN : DTAR_NO_MEMORY;
  for (size_t index = 0; index < entry_count && answer == DTAR_WRITTEN; index++) {
    *failed = index;
    answer = write_entry(archive, &entries[index]);
  }
  if (answer == DTAR_WRITTEN && libarchive.end(archive) != ARCHIVE_OK) answer = DTAR_NO_MEMORY;
  if (archive != NULL) libarchive.release_writer(archive);
  if (answer != DTAR_WRITTEN) {
    free(output.bytes);
    return answer;
  }
  *bytes = output.bytes;
  *count = output.count;
  return answer;
}
