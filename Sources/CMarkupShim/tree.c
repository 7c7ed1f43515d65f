#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Comparisons that the repair of faults may take; some seconds at worst. */
static const uint64_t repair_limit = 1000000000;

/* Entities that a document may declare, for nothing; the library takes ever longer for more. */
static const uint32_t declaration_limit = 5000;

typedef struct {
  const dmark_library *library;
  enum dmark_language language;
  const uint8_t *bytes;
  size_t count;
  xmlParserCtxtPtr parser;
  dmark_tree *tree;
  dmark_limits limits;
  enum dmark_answer answer;
  size_t node_capacity, attribute_capacity, text_capacity, value_capacity, anchor_capacity;
  size_t open_capacity;
  /* The elements that are open, the root first. */
  uint32_t *open;
  size_t open_count;
  dmark_names names;
  /* Behind the text that came last. */
  size_t source;
  uint64_t repairs;
  uint32_t declarations;
  /* Stands for the entity that was asked for last. */
  xmlEntity entity;
  xmlChar entity_content[8];
} builder;

static void stop(builder *build, enum dmark_answer answer) {
  if (build->answer == DMARK_PARSED) build->answer = answer;
  build->library->stop(build->parser);
}

static bool grow(builder *build, void **items, size_t *capacity, size_t wanted, size_t size) {
  if (dmark_reserve(items, capacity, wanted, size)) return true;
  stop(build, DMARK_NO_MEMORY);
  return false;
}

static uint32_t intern(builder *build, const xmlChar *name) {
  uint32_t number = dmark_intern(&build->names, build->tree, name);
  if (number == 0) stop(build, DMARK_NO_MEMORY);
  return number;
}

static dmark_node *add_node(builder *build) {
  dmark_tree *tree = build->tree;
  if (tree->node_count > build->limits.node_count) {
    stop(build, DMARK_TOO_MANY_NODES);
    return NULL;
  }
  if (!grow(
          build, (void **)&tree->nodes, &build->node_capacity, tree->node_count + 1,
          sizeof(dmark_node))) {
    return NULL;
  }
  dmark_node *node = tree->nodes + tree->node_count++;
  memset(node, 0, sizeof(*node));
  node->parent = build->open_count > 0 ? build->open[build->open_count - 1] : 0;
  node->end = (uint32_t)tree->node_count;
  return node;
}

static bool push(builder *build, uint32_t node) {
  if (build->open_count > build->limits.depth) {
    stop(build, DMARK_TOO_DEEP);
    return false;
  }
  if (!grow(
          build, (void **)&build->open, &build->open_capacity, build->open_count + 1,
          sizeof(uint32_t))) {
    return false;
  }
  build->open[build->open_count++] = node;
  return true;
}

static void pop(builder *build) {
  uint32_t node = build->open[--build->open_count];
  build->tree->nodes[node].end = (uint32_t)build->tree->node_count;
}

/* Where the library stands in the document. */
static size_t position(builder *build) {
  xmlParserInputPtr input = build->parser->input;
  if (input == NULL) return build->count;
  size_t offset = (size_t)(input->cur - input->base) + input->consumed;
  return offset < build->count ? offset : build->count;
}

static bool add_value(builder *build, const xmlChar *value, dmark_attribute *attribute) {
  dmark_tree *tree = build->tree;
  size_t count = value == NULL ? 0 : strlen((const char *)value);
  if (!grow(
          build, (void **)&tree->values, &build->value_capacity, tree->value_count + count, 1)) {
    return false;
  }
  uint8_t *start = tree->values + tree->value_count;
  uint8_t *end = start;
  for (size_t index = 0; index < count; index++) {
    *end++ = value[index];
    /* What libxml2 makes of an ampersand in a value of XML for those who build a tree. */
    if (build->language == DMARK_XML && value[index] == '&'
        && strncmp((const char *)value + index, "&#38;", 5) == 0) {
      index += 4;
    }
  }
  attribute->value = (uint32_t)tree->value_count;
  attribute->count = (uint32_t)(end - start);
  tree->value_count += attribute->count;
  return true;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *build = context;
  dmark_tree *tree = build->tree;
  if (build->answer != DMARK_PARSED) return;
  uint32_t number = intern(build, name);
  dmark_node *node = number == 0 ? NULL : add_node(build);
  if (node == NULL) return;
  size_t place = tree->node_count - 1;
  node->name = number;
  node->first = (uint32_t)tree->attribute_count;
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
    dmark_attribute attribute = {intern(build, attributes[0]), 0, 0};
    if (attribute.name == 0 || !add_value(build, attributes[1], &attribute)) return;
    if (!grow(
            build, (void **)&tree->attributes, &build->attribute_capacity,
            tree->attribute_count + 1, sizeof(dmark_attribute))) {
      return;
    }
    tree->attributes[tree->attribute_count++] = attribute;
    node->count++;
  }
  push(build, (uint32_t)place);
}

static void end_element(void *context, const xmlChar *name) {
  builder *build = context;
  (void)name;
  if (build->answer != DMARK_PARSED) return;
  if (build->open_count > 1) pop(build);
}

static bool anchor(builder *build, size_t source) {
  dmark_tree *tree = build->tree;
  size_t end = build->source;
  size_t text = tree->text_count;
  if (tree->anchor_count > 0) {
    dmark_anchor last = tree->anchors[tree->anchor_count - 1];
    if (source - text == (size_t)last.source - last.text) return true;
    if (last.text == text) {
      tree->anchor_count--;
      if (last.end < end) end = last.end;
    }
  }
  if (!grow(
          build, (void **)&tree->anchors, &build->anchor_capacity, tree->anchor_count + 1,
          sizeof(dmark_anchor))) {
    return false;
  }
  if (end > source) end = source;
  tree->anchors[tree->anchor_count++] =
      (dmark_anchor){(uint32_t)text, (uint32_t)source, (uint32_t)end};
  return true;
}

/* Where `count` bytes of text that the library gives stand in the document. */
static size_t find(builder *build, const xmlChar *text, size_t count, size_t end) {
  xmlParserInputPtr input = build->parser->input;
  if (input != NULL && text >= input->base && text + count <= input->end) {
    return (size_t)(text - input->base) + input->consumed;
  }
  size_t low = build->source;
  /* Of a long text the library gives a part before it steps over the part's last character. */
  for (size_t step = 0; step <= 4 && end + step <= build->count; step++) {
    if (end + step < low + count) continue;
    if (memcmp(build->bytes + end + step - count, text, count) == 0) return end + step - count;
  }
  if (end >= low + count + 3 && memcmp(build->bytes + end - 3, "]]>", 3) == 0
      && memcmp(build->bytes + end - 3 - count, text, count) == 0) {
    return end - 3 - count;
  }
  /* A reference: back to its ampersand. */
  size_t bound = end - low > 64 ? end - 64 : low;
  for (size_t index = end; index > bound; index--) {
    if (build->bytes[index - 1] == '&') return index - 1;
  }
  return low;
}

static void add_text(void *context, const xmlChar *text, int length) {
  builder *build = context;
  dmark_tree *tree = build->tree;
  if (build->answer != DMARK_PARSED || length <= 0) return;
  size_t count = (size_t)length;
  size_t end = position(build);
  size_t start = find(build, text, count, end);
  dmark_node *last = tree->nodes + tree->node_count - 1;
  uint32_t parent = build->open[build->open_count - 1];
  if (tree->node_count < 2 || last->name != 0 || last->parent != parent) {
    last = add_node(build);
    if (last == NULL) return;
    last->first = (uint32_t)tree->text_count;
  }
  if (!anchor(build, start)) return;
  if (!grow(
          build, (void **)&tree->text, &build->text_capacity, tree->text_count + count, 1)) {
    return;
  }
  memcpy(tree->text + tree->text_count, text, count);
  tree->text_count += count;
  last->count += (uint32_t)count;
  bool is_literal =
      start + count <= build->count && memcmp(build->bytes + start, text, count) == 0;
  if (is_literal) end = start + count;
  if (end > build->count) end = build->count;
  if (end > build->source) build->source = end;
  /* What follows a reference stands behind it. */
  if (!is_literal) anchor(build, build->source);
}

static xmlEntityPtr get_entity(void *context, const xmlChar *name) {
  builder *build = context;
  xmlEntityPtr known = build->library->predefined_entity(name);
  if (known != NULL || build->answer != DMARK_PARSED) return known;
  /* A declaration asks too. In a value the library would take the first byte of it only. */
  bool is_usable = build->parser->inSubset == 0
      && build->parser->instate != XML_PARSER_ATTRIBUTE_VALUE;
  if (build->parser->inSubset != 0 && ++build->declarations > declaration_limit) {
    stop(build, DMARK_TOO_TANGLED);
    return NULL;
  }
  const htmlEntityDesc *described = is_usable ? build->library->html_entity(name) : NULL;
  if (described == NULL) {
    build->tree->unknown_entity_count++;
    return NULL;
  }
  xmlChar *out = build->entity_content;
  unsigned int value = described->value;
  size_t count = 0;
  if (value < 0x80) {
    out[count++] = (xmlChar)value;
  } else if (value < 0x800) {
    out[count++] = (xmlChar)(0xC0 | value >> 6);
    out[count++] = (xmlChar)(0x80 | (value & 0x3F));
  } else {
    out[count++] = (xmlChar)(0xE0 | value >> 12);
    out[count++] = (xmlChar)(0x80 | (value >> 6 & 0x3F));
    out[count++] = (xmlChar)(0x80 | (value & 0x3F));
  }
  out[count] = 0;
  memset(&build->entity, 0, sizeof(build->entity));
  build->entity.type = XML_ENTITY_DECL;
  build->entity.name = name;
  build->entity.content = out;
  build->entity.orig = out;
  build->entity.length = (int)count;
  build->entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
  return &build->entity;
}

/* Called at each fault that the library finds; mending one may take a look at all open elements. */
static void count_fault(void *context, const char *format, ...) {
  builder *build = context;
  (void)format;
  if (build->answer != DMARK_PARSED) return;
  build->repairs += build->open_count + 8;
  if (build->repairs > repair_limit) stop(build, DMARK_TOO_TANGLED);
  xmlErrorPtr error = &build->parser->lastError;
  dmark_tree *tree = build->tree;
  if (tree->fault[0] != 0 || error->message == NULL || error->level < XML_ERR_ERROR) return;
  snprintf(tree->fault, sizeof(tree->fault), "%s", error->message);
  tree->fault_line = error->line;
}

static void ignore(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/*
 * No function that keeps a declaration is set, so that there is never anything to expand; nor
 * those of version 2 with name spaces, whose search would take time with their number.
 */
static void set_handlers(xmlSAXHandler *handler) {
  memset(handler, 0, sizeof(*handler));
  handler->initialized = 1;
  handler->startElement = start_element;
  handler->endElement = end_element;
  handler->characters = add_text;
  handler->ignorableWhitespace = add_text;
  handler->cdataBlock = add_text;
  handler->getEntity = get_entity;
  handler->error = count_fault;
  handler->fatalError = count_fault;
  handler->warning = ignore;
}

static void run(builder *build) {
  const dmark_library *library = build->library;
  bool is_html = build->language == DMARK_HTML;
  const char *bytes = (const char *)build->bytes;
  xmlParserCtxtPtr parser = is_html ? library->create_html(bytes, (int)build->count)
                                    : library->create_xml(bytes, (int)build->count);
  build->parser = parser;
  if (parser == NULL) {
    build->answer = DMARK_NO_MEMORY;
    return;
  }
  if (is_html) {
    library->use_html_options(
        parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  } else {
    library->use_xml_options(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  }
  parser->charset = XML_CHAR_ENCODING_UTF8;
  parser->userData = build;
  set_handlers(parser->sax);
  if (is_html) {
    library->parse_html(parser);
  } else {
    library->parse_xml(parser);
    build->tree->is_well_formed = parser->wellFormed;
  }
  if (parser->errNo == XML_ERR_NO_MEMORY && build->answer == DMARK_PARSED) {
    build->answer = DMARK_NO_MEMORY;
  }
  if (parser->myDoc != NULL) library->free_document(parser->myDoc);
  parser->myDoc = NULL;
  if (is_html) library->free_html(parser);
  else library->free_xml(parser);
}

enum dmark_answer dmark_parse(
    enum dmark_language language, const uint8_t *bytes, size_t count, const dmark_limits *limits,
    dmark_tree *tree) {
  memset(tree, 0, sizeof(*tree));
  tree->is_well_formed = 1;
  const dmark_library *library = dmark_open_library();
  if (library == NULL) return DMARK_NO_LIBRARY;
  if (count > DMARK_LENGTH_LIMIT) return DMARK_TOO_LONG;
  enum dmark_answer tags = dmark_check_tags(language, bytes, count, limits->attribute_count);
  if (tags != DMARK_PARSED) return tags;
  builder build = {0};
  build.library = library;
  build.language = language;
  build.bytes = bytes;
  build.count = count;
  build.tree = tree;
  build.limits = *limits;
  build.answer = DMARK_PARSED;
  bool has_room =
      dmark_reserve((void **)&tree->nodes, &build.node_capacity, 64, sizeof(dmark_node))
      && dmark_reserve((void **)&build.open, &build.open_capacity, 64, sizeof(uint32_t));
  if (has_room) {
    tree->nodes[0] = (dmark_node){0, 0, 1, 0, 0};
    tree->node_count = 1;
    build.open[0] = 0;
    build.open_count = 1;
    if (count > 0) run(&build);
    while (build.open_count > 0) pop(&build);
  } else {
    build.answer = DMARK_NO_MEMORY;
  }
  free(build.open);
  free(build.names.table);
  return build.answer;
}

void dmark_free_tree(dmark_tree *tree) {
  free(tree->nodes);
  free(tree->attributes);
  free(tree->names);
  free(tree->name_bytes);
  free(tree->text);
  free(tree->values);
  free(tree->anchors);
  memset(tree, 0, sizeof(*tree));
}
