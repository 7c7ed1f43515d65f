#ifndef DEMARCHE_DZIP_LIBRARY_H
#define DEMARCHE_DZIP_LIBRARY_H

/* The functions of libarchive, which is opened at first use. */

#include <archive.h>
#include <archive_entry.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  __typeof__(&archive_read_new) open;
  __typeof__(&archive_read_support_format_zip_seekable) support_zip;
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
  __typeof__(&archive_read_support_format_tar) support_tar;
  __typeof__(&archive_entry_filetype) kind;
  __typeof__(&archive_entry_hardlink) hard_link;
  __typeof__(&archive_entry_sparse_count) sparse_count;
  __typeof__(&archive_write_set_format_ustar) write_ustar;
  __typeof__(&archive_write_set_bytes_per_block) set_block;
} dzip_library;

/* Good once dzip_is_there has said so. */
extern dzip_library libarchive;

/* What was written of an archive so far. */
typedef struct {
  uint8_t *bytes;
  size_t count, room;
} dzip_output;

/* Takes what libarchive writes into a dzip_output. */
la_ssize_t dzip_put(struct archive *archive, void *context, const void *bytes, size_t count);

#endif
