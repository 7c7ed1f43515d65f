#ifndef DEMARCHE_DJSON_H
#define DEMARCHE_DJSON_H

/*
 * The C functions through which Swift reads JSON objects with simdjson.
 *
 * No function declared here raises; memory that cannot be had is an answer like any other.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes that must be readable behind a document, whatever they hold. */
#define DJSON_PADDING 64

/* What a document is. */
enum djson_answer {
  DJSON_OBJECT_READ,   /* an object; the values are filled in */
  DJSON_END,           /* there are no more objects */
  DJSON_NO_OBJECT,     /* well-formed, but no object */
  DJSON_NO_JSON,       /* not well-formed */
  DJSON_CUT_SHORT,     /* ends before its value does */
  DJSON_BAD_STRING,    /* a wrong escape or a control character in a string */
  DJSON_BAD_NUMBER,    /* a number that is malformed or has more digits than 64 bits hold */
  DJSON_BAD_UTF8,      /* not UTF-8 */
  DJSON_TOO_DEEP,      /* more than 1,024 arrays and objects in one another, or than was allowed */
  DJSON_TOO_MANY,      /* more values than were allowed */
  DJSON_NO_MEMORY
};

/* What a value is. */
enum djson_kind {
  DJSON_ABSENT,
  DJSON_NULL,
  DJSON_BOOLEAN,
  DJSON_NUMBER,
  DJSON_INTEGER,   /* fits int64_t */
  DJSON_STRING,
  DJSON_ARRAY,
  DJSON_OBJECT
};

/* Where to look: a member's name, else members of members with a dot between them. */
typedef struct {
  const char *bytes;
  size_t count;
} djson_path;

typedef struct {
  enum djson_kind kind;
  int64_t integer;        /* of an integer */
  const uint8_t *bytes;   /* of a string, unescaped; good until the next document is read */
  size_t count;
} djson_value;

typedef struct djson_reader djson_reader;

/* A reader; null where there is no memory. One thread at a time may use it. */
djson_reader *djson_open(void);
void djson_close(djson_reader *reader);

/*
 * Reads one document and finds `count` values in it; the last of equal names counts.
 *
 * `bytes` has `length` bytes and DJSON_PADDING more that may be read.
 */
enum djson_answer djson_read(
    djson_reader *reader, const uint8_t *bytes, size_t length, const djson_path *paths,
    djson_value *values, size_t count);

/* A value of a whole document; one that has parts stands before them. */
typedef struct {
  enum djson_kind kind;
  int64_t integer;        /* of an integer; 0 or 1 of a Boolean */
  double number;          /* of a number */
  const uint8_t *bytes;   /* of a string, unescaped; good until the next document is read */
  size_t count;           /* bytes of a string, elements of an array, members of an object */
} djson_item;

/*
 * Reads one document, of whatever kind, into a list of its values that is good until the next one
 * is read. Behind an array stand its elements, behind an object a string and a value for each of
 * its members. DJSON_NO_OBJECT is no answer here.
 *
 * `bytes` has `length` bytes and DJSON_PADDING more that may be read.
 */
enum djson_answer djson_read_all(
    djson_reader *reader, const uint8_t *bytes, size_t length, size_t depth_limit,
    size_t count_limit, const djson_item **items, size_t *count);

/* A whole document as flat arrays, with the places of its strings. */
typedef struct {
  enum djson_kind kind;
  uint32_t end;           /* behind the last node inside */
  const uint8_t *name;    /* of a member of an object, unescaped; else null */
  size_t name_count;
  const uint8_t *bytes;   /* of a string, unescaped */
  size_t count;
  size_t source;          /* of a string: the offset behind its first quotation mark */
  int64_t integer;        /* of an integer */
} djson_node;

typedef struct {
  djson_node *nodes;      /* in document order; the first is the whole */
  size_t count;
} djson_tree;

/*
 * Reads a document of any kind; DJSON_OBJECT_READ where it is well-formed.
 *
 * `bytes` has `length` bytes and DJSON_PADDING more that may be read. More than `limit` values are
 * DJSON_NO_MEMORY. The nodes are the caller's to free; what they point to is the reader's, and good
 * until it reads the next document.
 */
enum djson_answer djson_read_tree(
    djson_reader *reader, const uint8_t *bytes, size_t length, size_t limit, djson_tree *tree);
void djson_free_tree(djson_tree *tree);

/*
 * Reads one document that is an object or an array, and gives its objects one by one.
 *
 * `bytes` is as for djson_read and need not stay. djson_next gives the elements of the array, or
 * the one object; it says DJSON_NO_OBJECT of an element that is another value and goes on with the
 * next. After djson_enter it gives the elements of the first member of the object that is an array
 * of objects; djson_enter is false where there is none.
 */
enum djson_answer djson_read_document(djson_reader *reader, const uint8_t *bytes, size_t length);
enum djson_answer djson_next(
    djson_reader *reader, const djson_path *paths, djson_value *values, size_t count);
bool djson_enter(djson_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
