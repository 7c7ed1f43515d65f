#include "dmail.h"
#include "gmime.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct {
  dmail_part part;
  gmime_object *object;
  char *media_type;
} leaf;

/* A message that waits: one that was read, or one attached to it. */
typedef struct {
  gmime_object *message;
  int depth;
} waiting;

struct dmail_box {
  gmime_object *stream, *parser;
  bool holds_several, is_over;
  gmime_object *root;        /* the message last read, which owns all that follows */
  waiting waiting[DMAIL_PART_LIMIT];
  size_t waiting_count;
  leaf leaves[DMAIL_PART_LIMIT];
  size_t leaf_count;
  char *from;
  gmime_object *content;     /* a stream with the bytes of the part last asked for */
};

bool dmail_is_there(void) { return gmime() != NULL; }

dmail_box *dmail_open(const uint8_t *bytes, size_t count, bool holds_several) {
  const gmime_library *library = gmime();
  dmail_box *box = library == NULL ? NULL : calloc(1, sizeof *box);
  if (box == NULL) return NULL;
  box->holds_several = holds_several;
  box->stream = library->stream_of((const char *)bytes, count);
  if (box->stream != NULL) box->parser = library->new_parser(box->stream);
  if (box->parser == NULL) {
    dmail_close(box);
    return NULL;
  }
  library->set_format(box->parser, holds_several ? GMIME_BOX : GMIME_ONE_MESSAGE);
  return box;
}

static void release(gmime_object **object) {
  if (*object != NULL) gmime()->release(*object);
  *object = NULL;
}

static void forget_leaves(dmail_box *box) {
  for (size_t index = 0; index < box->leaf_count; index++) {
    gmime()->free(box->leaves[index].media_type);
  }
  box->leaf_count = 0;
  gmime()->free(box->from);
  box->from = NULL;
  release(&box->content);
}

void dmail_close(dmail_box *box) {
  if (box == NULL) return;
  forget_leaves(box);
  release(&box->root);
  release(&box->parser);
  release(&box->stream);
  free(box);
}

static void add_leaf(dmail_box *box, gmime_object *object, enum dmail_part_kind kind) {
  const gmime_library *library = gmime();
  if (box->leaf_count == DMAIL_PART_LIMIT) return;
  leaf *added = &box->leaves[box->leaf_count++];
  memset(added, 0, sizeof *added);
  added->object = object;
  added->part.kind = kind;
  if (kind == DMAIL_TOO_DEEP) return;
  added->media_type = library->media_type(library->content_type(object));
  added->part.media_type = added->media_type;
  added->part.charset = library->type_parameter(object, "charset");
  if (library->is_a(object, library->part_type())) {
    added->part.file_name = library->file_name(object);
  }
}

static bool has_type(gmime_object *object, const char *wanted) {
  const gmime_library *library = gmime();
  char *type = library->media_type(library->content_type(object));
  bool answer = type != NULL && strcasecmp(type, wanted) == 0;
  library->free(type);
  return answer;
}

static bool is_attached(gmime_object *object) {
  const char *disposition = gmime()->disposition(object);
  return disposition != NULL && strcasecmp(disposition, "attachment") == 0;
}

/* Of alternatives the plain one; else the last that is no mere file: the best by the standard. */
static gmime_object *choose(gmime_object *parts, int count) {
  const gmime_library *library = gmime();
  gmime_object *chosen = NULL;
  for (int index = 0; index < count; index++) {
    gmime_object *part = library->part(parts, index);
    if (part == NULL) continue;
    if (has_type(part, "text/plain")) return part;
    bool is_text = has_type(part, "text/html") || library->is_a(part, library->multipart_type());
    if (chosen == NULL || is_text) chosen = part;
  }
  return chosen;
}

static void walk(dmail_box *box, gmime_object *object, int depth) {
  const gmime_library *library = gmime();
  if (object == NULL) return;
  if (depth > DMAIL_DEPTH_LIMIT) {
    add_leaf(box, object, DMAIL_TOO_DEEP);
    return;
  }
  if (library->is_a(object, library->multipart_type())) {
    int count = library->part_count(object);
    if (has_type(object, "multipart/alternative")) {
      walk(box, choose(object, count), depth + 1);
      return;
    }
    for (int index = 0; index < count && box->leaf_count < DMAIL_PART_LIMIT; index++) {
      walk(box, library->part(object, index), depth + 1);
    }
  } else if (library->is_a(object, library->message_part_type())) {
    gmime_object *message = library->inner_message(object);
    if (message == NULL) return;
    if (box->waiting_count == DMAIL_PART_LIMIT) {
      add_leaf(box, object, DMAIL_TOO_DEEP);
    } else {
      box->waiting[box->waiting_count++] = (waiting){message, depth + 1};
    }
  } else if (!is_attached(object) && has_type(object, "text/plain")) {
    add_leaf(box, object, DMAIL_PLAIN);
  } else if (!is_attached(object) && has_type(object, "text/html")) {
    add_leaf(box, object, DMAIL_HTML);
  } else {
    add_leaf(box, object, DMAIL_ATTACHMENT);
  }
}

static void describe(dmail_box *box, gmime_object *object, dmail_message *message) {
  const gmime_library *library = gmime();
  *message = (dmail_message){0};
  message->subject = library->subject(object);
  message->id = library->message_id(object);
  gmime_object *from = library->from(object);
  if (from != NULL) box->from = library->address_text(from, NULL, 0);
  message->from = box->from;
  gmime_date *date = library->date(object);
  if (date != NULL) library->day(date, &message->year, &message->month, &message->day);
  message->part_count = box->leaf_count;
}

bool dmail_next(dmail_box *box, dmail_message *message) {
  const gmime_library *library = gmime();
  forget_leaves(box);
  if (box->waiting_count == 0) {
    release(&box->root);
    if (box->is_over || (box->holds_several && library->is_at_end(box->parser))) return false;
    box->root = library->next_message(box->parser, NULL);
    if (!box->holds_several || box->root == NULL) box->is_over = true;
    if (box->root == NULL) return false;
    box->waiting[box->waiting_count++] = (waiting){box->root, 0};
  }
  waiting next = box->waiting[0];
  box->waiting_count--;
  memmove(box->waiting, box->waiting + 1, box->waiting_count * sizeof(waiting));
  walk(box, library->body(next.message), next.depth);
  describe(box, next.message, message);
  return true;
}

dmail_part dmail_get_part(dmail_box *box, size_t index) { return box->leaves[index].part; }

const uint8_t *dmail_get_bytes(dmail_box *box, size_t index, size_t *count) {
  const gmime_library *library = gmime();
  release(&box->content);
  *count = 0;
  gmime_object *wrapper = library->content(box->leaves[index].object);
  if (wrapper == NULL) return NULL;
  box->content = library->new_stream();
  if (box->content == NULL || library->write(wrapper, box->content) < 0) return NULL;
  gmime_bytes *bytes = library->bytes_of(box->content);
  *count = bytes->count;
  return bytes->data;
}
