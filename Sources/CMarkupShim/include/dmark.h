#ifndef DEMARCHE_DMARK_H
#define DEMARCHE_DMARK_H

/*
 * The C functions through which Swift reads HTML and XML with libxml2, and converts character sets
 * with the C library's iconv.
 *
 * libxml2 is opened when the first document is parsed: with ICU behind it, it takes 2 ms that a
 * run without markup need not pay. Nothing declared here reaches the network, opens a file or
 * expands an entity that a document declares; memory that cannot be had is an answer like any
 * other. All offsets and counts are of 32 bits: documents are at most DMARK_LENGTH_LIMIT long.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The greatest number of bytes of a document, before and after its conversion. */
#define DMARK_LENGTH_LIMIT 200000000

/* From a place in one text on, another runs in step with it. */
typedef struct {
  uint32_t text;
  uint32_t source;
  uint32_t end;    /* where in the other that ends which stands before */
} dmark_anchor;

/* Bytes in UTF-8, and the way back to those they were made of. */
typedef struct {
  uint8_t *bytes;
  size_t count;
  dmark_anchor *anchors;    /* ascending in both; the first stands at 0 */
  size_t anchor_count;
  size_t replaced_count;    /* sequences that belong to no character: U+FFFD stands for each */
  size_t nul_count;         /* NULs: a space stands for each */
} dmark_text;

enum dmark_decoding {
  DMARK_DECODED,
  DMARK_UNKNOWN_CHARSET,
  DMARK_DECODING_NO_MEMORY,
  DMARK_DECODING_TOO_LONG   /* more than DMARK_LENGTH_LIMIT bytes of UTF-8 */
};

/*
 * Converts `count` bytes to UTF-8, `charset` being a name that iconv knows; "UTF-8" keeps what is
 * well-formed. A carriage return becomes a space before a line feed and a line feed elsewhere;
 * NULs and other control characters become spaces, so that none of these moves anything. The way
 * back is exact at both ends of each word, and of each run of ASCII in a single-byte character
 * set; inside the words of another character set than UTF-8 it is not.
 *
 * The text is the caller's to free, whatever the answer.
 */
enum dmark_decoding dmark_decode(
    const uint8_t *bytes, size_t count, const char *charset, dmark_text *text);
void dmark_free_text(dmark_text *text);

enum dmark_language { DMARK_HTML, DMARK_XML };

/* An element, or a run of text, in document order. */
typedef struct {
  uint32_t name;       /* of an element: its place among the names, from 1; 0 is a text */
  uint32_t parent;     /* of the root: itself */
  uint32_t end;        /* behind the last node inside; of a text: the next node */
  uint32_t first;      /* of an element: its first attribute; of a text: its first byte */
  uint32_t count;      /* of attributes, or of bytes */
} dmark_node;

typedef struct {
  uint32_t name;
  uint32_t value;      /* offset of the first byte among the values */
  uint32_t count;
} dmark_attribute;

/* A run of bytes in a tree's pool. */
typedef struct {
  uint32_t first;
  uint32_t count;
} dmark_slice;

typedef struct {
  uint32_t depth;        /* elements in one another */
  uint32_t node_count;
  uint32_t attribute_count;   /* in one tag */
} dmark_limits;

enum dmark_answer {
  DMARK_PARSED,
  DMARK_NO_LIBRARY,
  DMARK_NO_MEMORY,
  DMARK_TOO_LONG,
  DMARK_TOO_DEEP,
  DMARK_TOO_MANY_NODES,
  DMARK_TOO_MANY_ATTRIBUTES,
  DMARK_TOO_TANGLED     /* faults whose repair takes too much time */
};

/* A document as flat arrays; node 0 is a nameless root that stands for the document. */
typedef struct {
  dmark_node *nodes;
  size_t node_count;
  dmark_attribute *attributes;
  size_t attribute_count;
  dmark_slice *names;       /* bytes of names; name n is at n - 1 */
  size_t name_count;
  uint8_t *name_bytes;
  size_t name_byte_count;
  uint8_t *text;            /* of all text nodes, in document order */
  size_t text_count;
  uint8_t *values;          /* of all attributes */
  size_t value_count;
  dmark_anchor *anchors;    /* lead `text` back to the document */
  size_t anchor_count;
  int is_well_formed;       /* of XML; else the first fault follows */
  int fault_line;
  char fault[200];          /* in the library's words; empty where there is none */
  int unknown_entity_count; /* references that nothing stands for, and that were left out */
} dmark_tree;

/*
 * Parses a document in valid UTF-8 without NULs.
 *
 * Names of HTML are in lower case; those of XML are as written, prefix included. What is not
 * well-formed is mended as far as it can be. The entities of HTML count in XML too; a document's
 * own never do.
 *
 * The tree is the caller's to free, whatever the answer.
 */
enum dmark_answer dmark_parse(
    enum dmark_language language, const uint8_t *bytes, size_t count, const dmark_limits *limits,
    dmark_tree *tree);
void dmark_free_tree(dmark_tree *tree);

#ifdef __cplusplus
}
#endif

#endif
