#ifndef DEMARCHE_GMIME_H
#define DEMARCHE_GMIME_H

/*
 * What is used of GMime 3 and of GLib, which it brings along.
 *
 * Its own headers lie in folders that only pkg-config knows, and a flag for these would also link
 * it. All objects are opaque; the types are those of gmime/gmime.h.
 */

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct gmime_object gmime_object;
typedef struct gmime_date gmime_date;

typedef struct {
  uint8_t *data;
  unsigned int count;
} gmime_bytes; /* GByteArray */

enum { GMIME_ONE_MESSAGE = 0, GMIME_BOX = 1 }; /* GMimeFormat */

typedef struct {
  void (*init)(void);
  gmime_object *(*stream_of)(const char *, size_t);
  gmime_object *(*new_stream)(void);
  gmime_bytes *(*bytes_of)(gmime_object *);
  gmime_object *(*new_parser)(gmime_object *);
  void (*set_format)(gmime_object *, int);
  gmime_object *(*next_message)(gmime_object *, void *);
  int (*is_at_end)(gmime_object *);
  const char *(*subject)(gmime_object *);
  gmime_object *(*from)(gmime_object *);
  char *(*address_text)(gmime_object *, void *, int);
  gmime_date *(*date)(gmime_object *);
  const char *(*message_id)(gmime_object *);
  gmime_object *(*body)(gmime_object *);
  gmime_object *(*inner_message)(gmime_object *);
  int (*part_count)(gmime_object *);
  gmime_object *(*part)(gmime_object *, int);
  gmime_object *(*content_type)(gmime_object *);
  char *(*media_type)(gmime_object *);
  const char *(*type_parameter)(gmime_object *, const char *);
  const char *(*disposition)(gmime_object *);
  const char *(*file_name)(gmime_object *);
  gmime_object *(*content)(gmime_object *);
  ssize_t (*write)(gmime_object *, gmime_object *);
  size_t (*part_type)(void);
  size_t (*multipart_type)(void);
  size_t (*message_part_type)(void);
  int (*is_a)(gmime_object *, size_t);
  void (*release)(void *);
  void (*free)(void *);
  void (*day)(gmime_date *, int *, int *, int *);
} gmime_library;

/* The library, opened at the first call; null where it is not installed. */
const gmime_library *gmime(void);

#endif
