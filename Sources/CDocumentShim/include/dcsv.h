#ifndef DEMARCHE_DCSV_H
#define DEMARCHE_DCSV_H

/* The C functions through which Swift reads tables of comma-separated values with libcsv. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most bytes of a cell, and cells of a row. */
#define DCSV_CELL_LIMIT 20000000
#define DCSV_COLUMN_LIMIT 4096

enum dcsv_answer {
  DCSV_ROW,
  DCSV_END,
  DCSV_OPEN_QUOTE,    /* the table ends inside quotation marks */
  DCSV_TOO_LARGE,     /* a cell or a row is over the limit */
  DCSV_NO_MEMORY
};

typedef struct {
  size_t start;        /* where its bytes stand among those of the row */
  size_t count;
  size_t source;       /* where its first byte stands in the table */
} dcsv_cell;

typedef struct {
  const uint8_t *bytes;     /* of all cells, unquoted; good until the next row is read */
  const dcsv_cell *cells;
  size_t count;
  size_t line;              /* the line of the table in which the row begins, from 1 */
} dcsv_row;

typedef struct dcsv_reader dcsv_reader;

/* Whether libcsv is installed. */
bool dcsv_is_there(void);

/* A reader of a table; null where there is no memory. The bytes must outlive it. */
dcsv_reader *dcsv_open(const uint8_t *bytes, size_t count, uint8_t delimiter);
void dcsv_close(dcsv_reader *reader);

/* Reads the next row that is not blank. */
enum dcsv_answer dcsv_next(dcsv_reader *reader, dcsv_row *row);

#ifdef __cplusplus
}
#endif

#endif
