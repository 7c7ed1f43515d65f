#include "dcsv.h"
#include "library.h"

#include <csv.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static struct {
  __typeof__(&csv_init) init;
  __typeof__(&csv_parse) parse;
  __typeof__(&csv_fini) finish;
  __typeof__(&csv_free) release;
  __typeof__(&csv_set_delim) set_delimiter;
  __typeof__(&csv_set_blk_size) set_block_size;
} library;
static bool is_open;

static void open_library(void) {
  const library_symbol symbols[] = {
      {"csv_init", &library.init},
      {"csv_parse", &library.parse},
      {"csv_fini", &library.finish},
      {"csv_free", &library.release},
      {"csv_set_delim", &library.set_delimiter},
      {"csv_set_blk_size", &library.set_block_size},
  };
  is_open = library_open("libcsv.so.3", symbols, sizeof symbols / sizeof *symbols);
}

bool dcsv_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open;
}

struct dcsv_reader {
  struct csv_parser parser;
  const uint8_t *bytes;
  size_t count;
  size_t next;          /* of the bytes, the first not yet given to the parser */
  size_t line;
  size_t cell_source;   /* where the cell at hand begins */
  uint8_t delimiter;
  bool is_row_over;
  bool is_finished;
  enum dcsv_answer fault;   /* DCSV_ROW where there is none */
  uint8_t *pool;
  size_t pool_count, pool_size;
  dcsv_cell *cells;
  size_t cell_count, cell_size;
};

static bool grow(void **memory, size_t *size, size_t wanted, size_t unit) {
  if (wanted <= *size) return true;
  size_t larger = *size < 64 ? 64 : *size;
  while (larger < wanted) larger *= 2;
  void *moved = realloc(*memory, larger * unit);
  if (moved == NULL) return false;
  *memory = moved;
  *size = larger;
  return true;
}

static void take_cell(void *bytes, size_t count, void *context) {
  dcsv_reader *reader = context;
  if (reader->fault != DCSV_ROW) return;
  if (count > DCSV_CELL_LIMIT || reader->cell_count == DCSV_COLUMN_LIMIT) {
    reader->fault = DCSV_TOO_LARGE;
    return;
  }
  if (!grow((void **)&reader->pool, &reader->pool_size, reader->pool_count + count, 1) ||
      !grow((void **)&reader->cells, &reader->cell_size, reader->cell_count + 1,
            sizeof(dcsv_cell))) {
    reader->fault = DCSV_NO_MEMORY;
    return;
  }
  if (count > 0) memcpy(reader->pool + reader->pool_count, bytes, count);
  reader->cells[reader->cell_count++] =
      (dcsv_cell){reader->pool_count, count, reader->cell_source};
  reader->pool_count += count;
}

static void take_row(int terminator, void *context) {
  (void)terminator;
  ((dcsv_reader *)context)->is_row_over = true;
}

dcsv_reader *dcsv_open(const uint8_t *bytes, size_t count, uint8_t delimiter) {
  if (!dcsv_is_there()) return NULL;
  dcsv_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  if (library.init(&reader->parser, 0) != 0) {
    free(reader);
    return NULL;
  }
  library.set_delimiter(&reader->parser, delimiter);
  library.set_block_size(&reader->parser, 1 << 16);
  reader->bytes = bytes;
  reader->count = count;
  reader->delimiter = delimiter;
  reader->line = 1;
  return reader;
}

void dcsv_close(dcsv_reader *reader) {
  if (reader == NULL) return;
  library.release(&reader->parser);
  free(reader->pool);
  free(reader->cells);
  free(reader);
}

/* Gives the parser the bytes up to the next one at which a cell may end, so that it is known where
   each cell stands; the library tells only what is in it. */
static void feed(dcsv_reader *reader) {
  size_t end = reader->next;
  uint8_t byte = 0;
  while (end < reader->count) {
    byte = reader->bytes[end++];
    if (byte == reader->delimiter || byte == '\n' || byte == '\r') break;
  }
  size_t count = end - reader->next;
  if (library.parse(&reader->parser, reader->bytes + reader->next, count, take_cell, take_row,
                    reader) != count) {
    reader->fault = DCSV_NO_MEMORY;
  }
  // Its first two states are those between cells.
  if (reader->parser.pstate < 2) reader->cell_source = end;
  if (byte == '\n') reader->line++;
  reader->next = end;
}

enum dcsv_answer dcsv_next(dcsv_reader *reader, dcsv_row *row) {
  reader->pool_count = 0;
  reader->cell_count = 0;
  reader->is_row_over = false;
  size_t line = reader->line;
  while (!reader->is_row_over && reader->next < reader->count && reader->fault == DCSV_ROW) {
    feed(reader);
    // Blank lines before a row.
    if (reader->cell_count == 0 && reader->cell_source == reader->next) line = reader->line;
  }
  if (!reader->is_row_over && reader->fault == DCSV_ROW && !reader->is_finished) {
    reader->is_finished = true;
    // The third of its states is inside a cell; by itself it takes what is there.
    if (reader->parser.pstate == 2 && reader->parser.quoted) {
      reader->fault = DCSV_OPEN_QUOTE;
    } else if (library.finish(&reader->parser, take_cell, take_row, reader) != 0) {
      reader->fault = DCSV_NO_MEMORY;
    }
  }
  row->line = line;
  if (reader->fault != DCSV_ROW) return reader->fault;
  if (!reader->is_row_over) return DCSV_END;
  row->bytes = reader->pool;
  row->cells = reader->cells;
  row->count = reader->cell_count;
  return DCSV_ROW;
}
