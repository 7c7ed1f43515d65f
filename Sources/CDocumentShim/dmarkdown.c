#include "dmarkdown.h"
#include "library.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static struct {
  __typeof__(&cmark_parser_new) make_parser;
  __typeof__(&cmark_parser_attach_syntax_extension) attach;
  __typeof__(&cmark_parser_feed) feed;
  __typeof__(&cmark_parser_finish) finish;
  __typeof__(&cmark_parser_free) release_parser;
  __typeof__(&cmark_find_syntax_extension) find_extension;
  __typeof__(&cmark_node_free) release;
  __typeof__(&cmark_iter_new) iterate;
  __typeof__(&cmark_iter_next) next;
  __typeof__(&cmark_iter_get_node) node;
  __typeof__(&cmark_iter_free) release_iterator;
  __typeof__(&cmark_node_get_type) type;
  __typeof__(&cmark_node_get_type_string) type_name;
  __typeof__(&cmark_node_get_literal) literal;
  __typeof__(&cmark_node_get_heading_level) level;
  __typeof__(&cmark_node_get_start_line) line;
  __typeof__(&cmark_node_get_start_column) column;
} library;
static bool is_open;
/* Null where the extensions are not installed. */
static cmark_syntax_extension *tables;

static void open_extensions(void) {
  __typeof__(&cmark_gfm_core_extensions_ensure_registered) ensure_registered;
  const library_symbol symbols[] = {
      {"cmark_gfm_core_extensions_ensure_registered", &ensure_registered},
  };
  if (!library_open("libcmark-gfm-extensions.so." CMARK_GFM_VERSION_STRING, symbols, 1)) return;
  ensure_registered();
  tables = library.find_extension("table");
}

static void open_library(void) {
  const library_symbol symbols[] = {
      {"cmark_parser_new", &library.make_parser},
      {"cmark_parser_attach_syntax_extension", &library.attach},
      {"cmark_parser_feed", &library.feed},
      {"cmark_parser_finish", &library.finish},
      {"cmark_parser_free", &library.release_parser},
      {"cmark_find_syntax_extension", &library.find_extension},
      {"cmark_node_free", &library.release},
      {"cmark_iter_new", &library.iterate},
      {"cmark_iter_next", &library.next},
      {"cmark_iter_get_node", &library.node},
      {"cmark_iter_free", &library.release_iterator},
      {"cmark_node_get_type", &library.type},
      {"cmark_node_get_type_string", &library.type_name},
      {"cmark_node_get_literal", &library.literal},
      {"cmark_node_get_heading_level", &library.level},
      {"cmark_node_get_start_line", &library.line},
      {"cmark_node_get_start_column", &library.column},
  };
  // Its file is named after the version, and each version is a library of its own.
  is_open = library_open(
      "libcmark-gfm.so." CMARK_GFM_VERSION_STRING, symbols, sizeof symbols / sizeof *symbols);
  if (is_open) open_extensions();
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

static cmark_node *parse(const uint8_t *bytes, size_t count, bool has_tables) {
  cmark_parser *parser = library.make_parser(CMARK_OPT_DEFAULT);
  if (parser == NULL) return NULL;
  if (has_tables && tables != NULL) library.attach(parser, tables);
  library.feed(parser, (const char *)bytes, count);
  cmark_node *document = library.finish(parser);
  library.release_parser(parser);
  return document;
}

dmarkdown_reader *dmarkdown_open(const uint8_t *bytes, size_t count, bool has_tables) {
  if (!dmarkdown_is_there()) return NULL;
  dmarkdown_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->document = parse(bytes, count, has_tables);
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

/* The kind of a node that an extension made; DMARKDOWN_END for none that is told. */
static enum dmarkdown_kind extended_kind(cmark_node *node, cmark_event_type event) {
  const char *name = library.type_name(node);
  bool is_enter = event == CMARK_EVENT_ENTER;
  if (strcmp(name, "table") == 0) return is_enter ? DMARKDOWN_TABLE : DMARKDOWN_TABLE_END;
  if (!is_enter) return DMARKDOWN_END;
  if (strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0) return DMARKDOWN_ROW;
  if (strcmp(name, "table_cell") == 0) return DMARKDOWN_CELL;
  return DMARKDOWN_END;
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
      if (tables != NULL && extended_kind(node, event) == DMARKDOWN_TABLE_END)
        return piece_of(reader, node, DMARKDOWN_TABLE_END);
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
    default: {
      enum dmarkdown_kind kind = tables == NULL ? DMARKDOWN_END : extended_kind(node, event);
      if (kind != DMARKDOWN_END) return piece_of(reader, node, kind);
    }
    }
  }
  return (dmarkdown_piece){.kind = DMARKDOWN_END};
}
