#ifndef DEMARCHE_DMARKDOWN_H
#define DEMARCHE_DMARKDOWN_H

/* The C functions through which Swift reads Markdown with cmark-gfm, piece by piece. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum dmarkdown_kind {
  DMARKDOWN_PARAGRAPH,    /* begins; so do the next three */
  DMARKDOWN_HEADING,
  DMARKDOWN_CODE_BLOCK,   /* with its whole text */
  DMARKDOWN_HTML_BLOCK,
  DMARKDOWN_RULE,         /* a line between parts */
  DMARKDOWN_TEXT,
  DMARKDOWN_BREAK,        /* of a line */
  DMARKDOWN_IMAGE,        /* its own text follows, up to DMARKDOWN_IMAGE_END */
  DMARKDOWN_IMAGE_END,
  DMARKDOWN_HTML,         /* a tag in a line */
  DMARKDOWN_TABLE,        /* begins; its rows and their cells follow, up to DMARKDOWN_TABLE_END */
  DMARKDOWN_ROW,
  DMARKDOWN_CELL,
  DMARKDOWN_TABLE_END,
  DMARKDOWN_END
};

typedef struct {
  enum dmarkdown_kind kind;
  int level;                /* of a heading */
  bool is_item, is_quoted;  /* of a block: it stands in a list, in a quotation */
  int line, column;         /* where it begins, from 1; 0 where that is not known */
  const uint8_t *bytes;     /* of a text; good until the reader is closed */
  size_t count;
} dmarkdown_piece;

typedef struct dmarkdown_reader dmarkdown_reader;

/* Whether cmark-gfm is installed. */
bool dmarkdown_is_there(void);

/* A reader of valid UTF-8; null where there is no memory. Tables are told where that is asked for
   and the extensions of cmark-gfm are installed; else they are paragraphs. */
dmarkdown_reader *dmarkdown_open(const uint8_t *bytes, size_t count, bool has_tables);
void dmarkdown_close(dmarkdown_reader *reader);

dmarkdown_piece dmarkdown_next(dmarkdown_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
