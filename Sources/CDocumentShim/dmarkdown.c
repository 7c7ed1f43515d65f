#include "dmarkdown.h"
#include "library.h"

#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static struct {
  __typeof__(&cmark_parse_document) parse;
  __typeof__(&cmark_node_free) release;
  __typeof__(&cmark_iter_new) iterate;
  __typeof__(&cmark_iter_next) next;
  __typeof__(&cmark_iter_get_node) node;
  __typeof__(&cmark_iter_free) release_iterator;
  __typeof__(&cmark_node_get_type) type;
  __typeof__(&cmark_node_get_literal) literal;
  __typeof__(&cmark_node_get_heading_level) level;
  __typeof__(&cmark_node_get_start_line) line;
  __typeof__(&cmark_node_get_start_column) column;
} library;
static bool is_open;

static void open_library(void) {
  const library_symbol symbols[] = {
      {"cmark_parse_document", &library.parse},
      {"cmark_node_free", &library.release},
      {"cmark_iter_new", &library.iterate},
      {"cmark_iter_next", &library.next},
      {"cmark_iter_get_node", &library.node},
      {"cmark_iter_free", &library.release_iterator},
      {"cmark_node_get_type", &library.type},
      {"cmark_node_get_literal", &library.literal},
      {"cmark_node_get_heading_level", &library.level},
      {"cmark_node_get_start_line", &library.line},
      {"cmark_node_get_start_column", &library.column},
  };
  // Its file is named after the version, and each version is a library of its own.
  is_open = library_open(
      "libcmark-gfm.so." CMARK_GFM_VERSION_STRING, symbols, sizeof symbols / sizeof *symbols);
}

bool dmarkdown_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open;
}

struct dmarkdown_reader {
  cmark_node *document;
  cmark_iter *iterator;
  int item_depth, quote_depth;
};

dmarkdown_reader *dmarkdown_open(const uint8_t *bytes, size_t count) {
  if (!dmarkdown_is_there()) return NULL;
  dmarkdown_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->document = library.parse((const char *)bytes, count, CMARK_OPT_DEFAULT);
  if (reader->document != NULL) reader->iterator = library.iterate(reader->document);
  if (reader->iterator == NULL) {
    dmarkdown_close(reader);
    return NULL;
  }
  return reader;
}

void dmarkdown_close(dmarkdown_reader *reader) {
  if (reader == NULL) return;
  if (reader->iterator != NULL) library.release_iterator(reader->iterator);
  if (reader->document != NULL) library.release(reader->document);
  free(reader);
}

static dmarkdown_piece piece_of(
    const dmarkdown_reader *reader, cmark_node *node, enum dmarkdown_kind kind) {
  const char *text = library.literal(node);
  return (dmarkdown_piece){
      .kind = kind,
      .level = kind == DMARKDOWN_HEADING ? library.level(node) : 0,
      .is_item = reader->item_depth > 0,
      .is_quoted = reader->quote_depth > 0,
      .line = library.line(node),
      .column = library.column(node),
      .bytes = (const uint8_t *)text,
      .count = text == NULL ? 0 : strlen(text),
  };
}

dmarkdown_piece dmarkdown_next(dmarkdown_reader *reader) {
  cmark_event_type event;
  while ((event = library.next(reader->iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = library.node(reader->iterator);
    int step = event == CMARK_EVENT_ENTER ? 1 : -1;
    cmark_node_type type = library.type(node);
    if (type == CMARK_NODE_ITEM) reader->item_depth += step;
    if (type == CMARK_NODE_BLOCK_QUOTE) reader->quote_depth += step;
    if (event == CMARK_EVENT_EXIT) {
      if (type == CMARK_NODE_IMAGE) return piece_of(reader, node, DMARKDOWN_IMAGE_END);
      continue;
    }
    switch (type) {
    case CMARK_NODE_PARAGRAPH: return piece_of(reader, node, DMARKDOWN_PARAGRAPH);
    case CMARK_NODE_HEADING: return piece_of(reader, node, DMARKDOWN_HEADING);
    case CMARK_NODE_CODE_BLOCK: return piece_of(reader, node, DMARKDOWN_CODE_BLOCK);
    case CMARK_NODE_HTML_BLOCK: return piece_of(reader, node, DMARKDOWN_HTML_BLOCK);
    case CMARK_NODE_THEMATIC_BREAK: return piece_of(reader, node, DMARKDOWN_RULE);
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE: return piece_of(reader, node, DMARKDOWN_TEXT);
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return piece_of(reader, node, DMARKDOWN_BREAK);
    case CMARK_NODE_HTML_INLINE: return piece_of(reader, node, DMARKDOWN_HTML);
    case CMARK_NODE_IMAGE: return piece_of(reader, node, DMARKDOWN_IMAGE);
    default: break;
    }
  }
  return (dmarkdown_piece){.kind = DMARKDOWN_END};
}
