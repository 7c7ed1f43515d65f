#ifndef DEMARCHE_DMAIL_H
#define DEMARCHE_DMAIL_H

/* The C functions through which Swift reads mail with GMime, message by message. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How deep parts and messages may stand in one another, and how many a message may have. */
#define DMAIL_DEPTH_LIMIT 32
#define DMAIL_PART_LIMIT 1000

enum dmail_part_kind {
  DMAIL_PLAIN,
  DMAIL_HTML,
  DMAIL_ATTACHMENT,   /* named, not read */
  DMAIL_TOO_DEEP      /* parts beyond the limits stand here */
};

typedef struct {
  enum dmail_part_kind kind;
  const char *media_type;
  const char *charset;       /* null where the part does not say */
  const char *file_name;     /* null where it has none */
} dmail_part;

/* Texts are UTF-8 or what the message has; null where it has none. */
typedef struct {
  const char *subject;
  const char *from;          /* names and addresses */
  const char *id;
  int year, month, day;      /* 0 where there is no date */
  size_t part_count;
} dmail_message;

typedef struct dmail_box dmail_box;

/* Whether GMime is installed. */
bool dmail_is_there(void);

/* A box of one message, or of those that lines beginning with "From " part; null without memory. */
dmail_box *dmail_open(const uint8_t *bytes, size_t count, bool holds_several);
void dmail_close(dmail_box *box);

/*
 * The next message; one that is attached to another follows that.
 *
 * All that it points to is good until the next call.
 */
bool dmail_next(dmail_box *box, dmail_message *message);

/*
 * A part of the message at hand: of alternatives the plain one, else the one in HTML. The bytes of
 * a text, decoded from quoted-printable or base64, are good until the next call.
 */
dmail_part dmail_get_part(dmail_box *box, size_t index);
const uint8_t *dmail_get_bytes(dmail_box *box, size_t index, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
