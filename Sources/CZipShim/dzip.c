#include "dzip.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
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
  __typeof__(&archive_write_new) begin;
  __typeof__(&archive_write_set_format_zip) write_zip;
  __typeof__(&archive_write_zip_set_compression_deflate) deflate;
  __typeof__(&archive_write_set_bytes_in_last_block) set_last_block;
  __typeof__(&archive_write_open) write_to;
  __typeof__(&archive_write_header) header;
  __typeof__(&archive_write_data) write;
  __typeof__(&archive_write_close) end;
  __typeof__(&archive_write_free) release_writer;
  __typeof__(&archive_entry_new) entry;
  __typeof__(&archive_entry_set_pathname) set_name;
  __typeof__(&archive_entry_set_size) set_size;
  __typeof__(&archive_entry_set_filetype) set_kind;
  __typeof__(&archive_entry_set_perm) set_permissions;
  __typeof__(&archive_entry_free) release_entry;
} library;
static bool is_open;

typedef struct {
  const char *name;
  void *place;
} library_symbol;

static const library_symbol symbols[] = {
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
    {"archive_write_new", &library.begin},
    {"archive_write_set_format_zip", &library.write_zip},
    {"archive_write_zip_set_compression_deflate", &library.deflate},
    {"archive_write_set_bytes_in_last_block", &library.set_last_block},
    {"archive_write_open", &library.write_to},
    {"archive_write_header", &library.header},
    {"archive_write_data", &library.write},
    {"archive_write_close", &library.end},
    {"archive_write_free", &library.release_writer},
    {"archive_entry_new", &library.entry},
    {"archive_entry_set_pathname", &library.set_name},
    {"archive_entry_set_size", &library.set_size},
    {"archive_entry_set_filetype", &library.set_kind},
    {"archive_entry_set_perm", &library.set_permissions},
    {"archive_entry_free", &library.release_entry},
};

static void open_library(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    void *address = dlsym(handle, symbols[index].name);
    if (address == NULL) return;
    // C has no cast from an object pointer to a function pointer; POSIX makes them alike.
    memcpy(symbols[index].place, &address, sizeof address);
  }
  is_open = true;
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

/* What was written of an archive so far. */
typedef struct {
  uint8_t *bytes;
  size_t count, room;
} output;

static la_ssize_t put(struct archive *archive, void *context, const void *bytes, size_t count) {
  (void)archive;
  output *output = context;
  if (count > output->room - output->count) {
    size_t room = output->room == 0 ? 1 << 16 : output->room;
    while (room < output->count + count) room *= 2;
    uint8_t *moved = realloc(output->bytes, room);
    if (moved == NULL) return -1;
    output->bytes = moved;
    output->room = room;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
  return (la_ssize_t)count;
}

/* An entry without a time gets the earliest that the format has, 1980-01-01, in every zone. */
static bool write_entry(struct archive *archive, const dzip_entry *file) {
  struct archive_entry *entry = library.entry();
  if (entry == NULL) return false;
  library.set_name(entry, file->name);
  library.set_size(entry, (la_int64_t)file->count);
  library.set_kind(entry, AE_IFREG);
  library.set_permissions(entry, 0644);
  bool is_written = library.header(archive, entry) == ARCHIVE_OK &&
      library.write(archive, file->bytes, file->count) == (la_ssize_t)file->count;
  library.release_entry(entry);
  return is_written;
}

bool dzip_write(const dzip_entry *entries, size_t entry_count, uint8_t **bytes, size_t *count) {
  output output = {NULL, 0, 0};
  struct archive *archive = library.begin();
  bool is_written = archive != NULL && library.write_zip(archive) == ARCHIVE_OK &&
      library.deflate(archive) == ARCHIVE_OK &&
      library.set_last_block(archive, 1) == ARCHIVE_OK &&
      library.write_to(archive, &output, NULL, put, NULL) == ARCHIVE_OK;
  for (size_t index = 0; index < entry_count && is_written; index++) {
    is_written = write_entry(archive, &entries[index]);
  }
  is_written = is_written && library.end(archive) == ARCHIVE_OK;
  if (archive != NULL) library.release_writer(archive);
  if (!is_written) {
    free(output.bytes);
    return false;
  }
  *bytes = output.bytes;
  *count = output.count;
  return true;
}
