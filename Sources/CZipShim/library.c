#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "dzip.h"

dzip_library libarchive;
static bool is_open;

typedef struct {
  const char *name;
  void *place;
} library_symbol;

static const library_symbol symbols[] = {
    {"archive_read_new", &libarchive.open},
    {"archive_read_support_format_zip_seekable", &libarchive.support_zip},
    {"archive_read_open_memory", &libarchive.open_memory},
    {"archive_read_next_header", &libarchive.next},
    {"archive_read_data", &libarchive.data},
    {"archive_read_data_skip", &libarchive.skip},
    {"archive_entry_pathname", &libarchive.name},
    {"archive_entry_size", &libarchive.size},
    {"archive_entry_is_encrypted", &libarchive.is_encrypted},
    {"archive_error_string", &libarchive.reason},
    {"archive_read_free", &libarchive.release},
    {"archive_write_new", &libarchive.begin},
    {"archive_write_set_format_zip", &libarchive.write_zip},
    {"archive_write_zip_set_compression_deflate", &libarchive.deflate},
    {"archive_write_set_bytes_in_last_block", &libarchive.set_last_block},
    {"archive_write_open", &libarchive.write_to},
    {"archive_write_header", &libarchive.header},
    {"archive_write_data", &libarchive.write},
    {"archive_write_close", &libarchive.end},
    {"archive_write_free", &libarchive.release_writer},
    {"archive_entry_new", &libarchive.entry},
    {"archive_entry_set_pathname", &libarchive.set_name},
    {"archive_entry_set_size", &libarchive.set_size},
    {"archive_entry_set_filetype", &libarchive.set_kind},
    {"archive_entry_set_perm", &libarchive.set_permissions},
    {"archive_entry_free", &libarchive.release_entry},
    {"archive_read_support_format_tar", &libarchive.support_tar},
    {"archive_entry_filetype", &libarchive.kind},
    {"archive_entry_hardlink", &libarchive.hard_link},
    {"archive_entry_sparse_count", &libarchive.sparse_count},
    {"archive_write_set_format_ustar", &libarchive.write_ustar},
    {"archive_write_set_bytes_per_block", &libarchive.set_block},
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

la_ssize_t dzip_put(struct archive *archive, void *context, const void *bytes, size_t count) {
  (void)archive;
  dzip_output *output = context;
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
