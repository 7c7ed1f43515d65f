#ifndef DEMARCHE_DMARK_INTERNAL_H
#define DEMARCHE_DMARK_INTERNAL_H

#include "dmark.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <stdbool.h>

/* What is used of libxml2. */
typedef struct {
  __typeof__(&xmlInitParser) init_parser;
  __typeof__(&htmlCreateMemoryParserCtxt) create_html;
  __typeof__(&htmlCtxtUseOptions) use_html_options;
  __typeof__(&htmlParseDocument) parse_html;
  __typeof__(&htmlFreeParserCtxt) free_html;
  __typeof__(&htmlEntityLookup) html_entity;
  __typeof__(&xmlCreateMemoryParserCtxt) create_xml;
  __typeof__(&xmlCtxtUseOptions) use_xml_options;
  __typeof__(&xmlParseDocument) parse_xml;
  __typeof__(&xmlFreeParserCtxt) free_xml;
  __typeof__(&xmlGetPredefinedEntity) predefined_entity;
  __typeof__(&xmlStopParser) stop;
  __typeof__(&xmlFreeDoc) free_document;
} dmark_library;

/* The library, opened at the first call; null where it is not installed. */
const dmark_library *dmark_open_library(void);

/*
 * Makes room for `wanted` items of `size` bytes, doubling what there is.
 *
 * False where there is no memory; the items stay as they are.
 */
bool dmark_reserve(void **items, size_t *capacity, size_t wanted, size_t size);

/* Names, each once. */
typedef struct {
  size_t capacity;
  size_t byte_capacity;
  uint32_t *table;      /* by hash: their numbers; 0 is free */
  size_t table_size;
} dmark_names;

/* The number of a name among those of the tree, from 1; 0 where there is no memory. */
uint32_t dmark_intern(dmark_names *names, dmark_tree *tree, const xmlChar *name);

/*
 * DMARK_TOO_MANY_ATTRIBUTES where a tag of the document has more than `limit` attributes, or
 * DMARK_TOO_TANGLED where that takes too long to tell; else DMARK_PARSED.
 *
 * libxml2 compares each attribute of a tag with all before it, so this must be known beforehand.
 */
enum dmark_answer dmark_check_tags(
    enum dmark_language language, const uint8_t *bytes, size_t count, uint32_t limit);

#endif
