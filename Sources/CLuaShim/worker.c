/* The worker's side: one state, driven by messages; see dlua_worker.h. */

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dlua_worker.h"

#define MAX_NAMES 4096

typedef struct message {
  uint8_t *bytes;
  size_t count, capacity;
} message;

typedef struct worker {
  int descriptor;
  dlua_state *state;
  message in, out;
  uint32_t kind; /* of the message in `in` */
} worker;

/* A place in the message at hand. The parent is trusted, but a short read must not run away. */
typedef struct reader {
  const uint8_t *at, *end;
} reader;

static bool grow(message *m, size_t count) {
  if (count <= m->capacity) return true;
  size_t capacity = m->capacity ? m->capacity : 4096;
  while (capacity < count) capacity *= 2;
  uint8_t *fresh = realloc(m->bytes, capacity);
  if (!fresh) return false;
  m->bytes = fresh;
  m->capacity = capacity;
  return true;
}

/* Without memory for a message there is nothing left to say: the parent sees the end. */
static void put(message *m, const void *bytes, size_t count) {
  if (!grow(m, m->count + count)) _exit(EXIT_FAILURE);
  if (count) memcpy(m->bytes + m->count, bytes, count);
  m->count += count;
}

static void put_u32(message *m, uint32_t number) { put(m, &number, sizeof number); }
static void put_u64(message *m, uint64_t number) { put(m, &number, sizeof number); }

static void put_text(message *m, dlua_bytes text) {
  put_u32(m, (uint32_t)text.count);
  put(m, text.bytes, text.count);
}

static void put_frame(message *m, dlua_frame frame) {
  put_text(m, frame.chunk);
  put_text(m, frame.name);
  put_u32(m, (uint32_t)frame.line);
}

static void start_message(worker *w, uint32_t kind) {
  w->out.count = 0;
  put_u32(&w->out, 0);
  put_u32(&w->out, kind);
}

static void send_message(worker *w) {
  uint32_t count = (uint32_t)(w->out.count - 2 * sizeof count);
  memcpy(w->out.bytes, &count, sizeof count);
  for (size_t sent = 0; sent < w->out.count;) {
    ssize_t more = write(w->descriptor, w->out.bytes + sent, w->out.count - sent);
    if (more > 0) sent += (size_t)more;
    else if (errno != EINTR) _exit(EXIT_FAILURE);
  }
}

/* False at the end of the stream. */
static bool read_bytes(worker *w, void *bytes, size_t count) {
  for (size_t received = 0; received < count;) {
    ssize_t more = read(w->descriptor, (uint8_t *)bytes + received, count - received);
    if (more > 0) received += (size_t)more;
    else if (more == 0 || errno != EINTR) return false;
  }
  return true;
}

static bool receive_message(worker *w) {
  uint32_t header[2];
  if (!read_bytes(w, header, sizeof header)) return false;
  w->in.count = header[0];
  w->kind = header[1];
  return grow(&w->in, w->in.count) && read_bytes(w, w->in.bytes, w->in.count);
}

static reader reader_of(const worker *w) {
  return (reader){w->in.bytes, w->in.bytes + w->in.count};
}

static void take(reader *r, void *bytes, size_t count) {
  if ((size_t)(r->end - r->at) < count) _exit(EXIT_FAILURE);
  memcpy(bytes, r->at, count);
  r->at += count;
}

static uint32_t take_u32(reader *r) {
  uint32_t number;
  take(r, &number, sizeof number);
  return number;
}

static uint64_t take_u64(reader *r) {
  uint64_t number;
  take(r, &number, sizeof number);
  return number;
}

static dlua_bytes take_text(reader *r) {
  size_t count = take_u32(r);
  if ((size_t)(r->end - r->at) < count) _exit(EXIT_FAILURE);
  dlua_bytes text = {r->at, count};
  r->at += count;
  return text;
}

static dlua_bytes rest(const reader *r) { return (dlua_bytes){r->at, (size_t)(r->end - r->at)}; }

/* The dispatcher of the state: asks the parent and waits. */
static int32_t ask(void *context, int32_t function, dlua_bytes arguments, int32_t count) {
  worker *w = context;
  start_message(w, DLUA_FROM_ASK);
  put_u32(&w->out, (uint32_t)function);
  put_u32(&w->out, (uint32_t)count);
  dlua_frame caller = {.line = -1};
  if (function >= 0) caller = dlua_where(w->state, 1);
  put_u32(&w->out, (uint32_t)caller.line);
  put_text(&w->out, caller.chunk);
  put(&w->out, arguments.bytes, arguments.count);
  send_message(w);
  if (!receive_message(w)) _exit(EXIT_SUCCESS);
  reader r = reader_of(w);
  if (w->kind == DLUA_TO_FAIL) {
    dlua_fail(w->state, rest(&r));
    return -1;
  }
  int32_t results = (int32_t)take_u32(&r);
  if (w->kind != DLUA_TO_REPLY || !dlua_reply(w->state, rest(&r))) {
    static const char refusal[] = "the answer of the host is larger than the limit";
    dlua_fail(w->state, (dlua_bytes){(const uint8_t *)refusal, sizeof refusal - 1});
    return -1;
  }
  return results;
}

static void put_report(worker *w) {
  put_text(&w->out, dlua_error_message(w->state));
  put_frame(&w->out, dlua_error_location(w->state));
  int32_t frames = dlua_error_frame_count(w->state);
  put_u32(&w->out, (uint32_t)frames);
  for (int32_t i = 0; i < frames; i++) put_frame(&w->out, dlua_error_frame(w->state, i));
  dlua_bytes name;
  put_u32(&w->out, (uint32_t)dlua_error_note(w->state, &name));
  put_text(&w->out, name);
}

static void report_outcome(worker *w, int32_t outcome) {
  start_message(w, DLUA_FROM_DONE);
  put_u32(&w->out, (uint32_t)outcome);
  put_u64(&w->out, w->state ? dlua_memory_in_use(w->state) : 0);
  put_u64(&w->out, w->state ? dlua_fuel_used(w->state) : 0);
  if (outcome == DLUA_OK) {
    int32_t count = 0;
    dlua_bytes values = {NULL, 0};
    if (w->state) values = dlua_results(w->state, &count);
    put_u32(&w->out, (uint32_t)count);
    put(&w->out, values.bytes, values.count);
  } else if (w->state) {
    put_report(w);
  }
  send_message(w);
}

typedef int32_t (*definition)(dlua_state *state, uint32_t id, dlua_bytes name);

static int32_t define_all(worker *w, reader *r, definition define) {
  uint32_t count = take_u32(r);
  if (count > MAX_NAMES) _exit(EXIT_FAILURE);
  int32_t outcome = DLUA_OK;
  for (uint32_t id = 0; id < count && outcome == DLUA_OK; id++) {
    outcome = define(w->state, id, take_text(r));
  }
  return outcome;
}

static int32_t open_state(worker *w) {
  reader r = reader_of(w);
  dlua_limits limits;
  limits.memory_bytes = take_u64(&r);
  limits.source_bytes = take_u64(&r);
  limits.value_bytes = take_u64(&r);
  limits.output_bytes = take_u64(&r);
  limits.result_count = (int32_t)take_u32(&r);
  uint64_t seed = take_u64(&r);
  w->state = dlua_open(&limits, seed, ask, w);
  if (!w->state) return DLUA_MEMORY;
  int32_t outcome = define_all(w, &r, dlua_define_class);
  return outcome == DLUA_OK ? define_all(w, &r, dlua_define_function) : outcome;
}

static int32_t run_source(worker *w) {
  reader r = reader_of(w);
  bool keeps_results = take_u32(&r) != 0;
  dlua_bytes name = take_text(&r);
  /* The message's buffer is used again while the chunk runs. */
  dlua_bytes source = rest(&r);
  uint8_t *copy = malloc(name.count + source.count + 1);
  if (!copy) _exit(EXIT_FAILURE);
  memcpy(copy, name.bytes, name.count);
  if (source.count) memcpy(copy + name.count, source.bytes, source.count);
  name.bytes = copy;
  source.bytes = copy + name.count;
  int32_t outcome = keeps_results ? dlua_run(w->state, source, name)
                                  : dlua_execute(w->state, source, name);
  free(copy);
  return outcome;
}

static int32_t call_function(worker *w) {
  reader r = reader_of(w);
  uint32_t ordinal = take_u32(&r);
  int32_t count = (int32_t)take_u32(&r);
  /* The arguments are decoded before anything can ask and so use the buffer again. */
  return dlua_call(w->state, ordinal, rest(&r), count);
}

static void begin_budget(worker *w) {
  reader r = reader_of(w);
  int64_t fuel = (int64_t)take_u64(&r);
  int64_t nanoseconds = (int64_t)take_u64(&r);
  dlua_begin_budget(w->state, fuel, nanoseconds);
}

static void begin_statement(worker *w) {
  reader r = reader_of(w);
  dlua_begin_statement(w->state, take_u64(&r));
}

static void set_profile(worker *w) {
  reader r = reader_of(w);
  dlua_set_profile(w->state, (int64_t)take_u64(&r));
}

static void set_coverage(worker *w) {
  reader r = reader_of(w);
  dlua_set_coverage(w->state, (int32_t)take_u32(&r));
}

static void start_values(worker *w, int32_t count) {
  start_message(w, DLUA_FROM_DONE);
  put_u32(&w->out, DLUA_OK);
  put_u64(&w->out, dlua_memory_in_use(w->state));
  put_u64(&w->out, dlua_fuel_used(w->state));
  put_u32(&w->out, (uint32_t)count);
}

static void put_tag(message *m, uint8_t tag) { put(m, &tag, 1); }

static void send_profile(worker *w) {
  uint64_t lost;
  dlua_bytes samples = dlua_take_profile(w->state, &lost);
  start_values(w, 2);
  put_tag(&w->out, DLUA_STRING);
  put_text(&w->out, samples);
  put_tag(&w->out, DLUA_INTEGER);
  put_u64(&w->out, lost);
  send_message(w);
}

static void put_hex(message *m, dlua_bytes bytes) {
  static const char digits[] = "0123456789abcdef";
  put_tag(m, DLUA_STRING);
  put_u32(m, (uint32_t)(2 * bytes.count));
  for (size_t i = 0; i < bytes.count; i++) {
    const char pair[] = {digits[bytes.bytes[i] >> 4], digits[bytes.bytes[i] & 15]};
    put(m, pair, sizeof pair);
  }
}

static void send_coverage(worker *w) {
  int32_t count = dlua_coverage_count(w->state);
  start_values(w, 3 * count);
  for (int32_t i = 0; i < count; i++) {
    dlua_bytes possible, run;
    dlua_bytes name = dlua_coverage_of(w->state, i, &possible, &run);
    put_tag(&w->out, DLUA_STRING);
    put_text(&w->out, name);
    put_hex(&w->out, possible);
    put_hex(&w->out, run);
  }
  send_message(w);
}

int dlua_serve(int descriptor) {
  worker w = {.descriptor = descriptor};
  while (receive_message(&w)) {
    if ((w.state == NULL) != (w.kind == DLUA_TO_OPEN)) return EXIT_FAILURE;
    switch (w.kind) {
      case DLUA_TO_OPEN: report_outcome(&w, open_state(&w)); break;
      case DLUA_TO_RUN: report_outcome(&w, run_source(&w)); break;
      case DLUA_TO_CALL: report_outcome(&w, call_function(&w)); break;
      case DLUA_TO_BUDGET: begin_budget(&w); break;
      case DLUA_TO_SEAL: report_outcome(&w, dlua_seal(w.state)); break;
      case DLUA_TO_STATEMENT: begin_statement(&w); break;
      case DLUA_TO_PROFILE: set_profile(&w); break;
      case DLUA_TO_COVER: set_coverage(&w); break;
      case DLUA_TO_TAKE_PROFILE: send_profile(&w); break;
      case DLUA_TO_TAKE_COVERAGE: send_coverage(&w); break;
      default: return EXIT_FAILURE;
    }
  }
  return EXIT_SUCCESS;
}

static int serve_parent(void *context) {
  (void)context;
  return dlua_serve(0);
}

int dlua_worker_main(const char *settings) {
  char *comma = NULL;
  size_t memory_bytes = strtoull(settings, &comma, 10);
  int flags = *comma == ',' ? atoi(comma + 1) : 0;
  const char *reason = dlua_confine_and_run(flags, memory_bytes, serve_parent, NULL);
  worker w = {.descriptor = 0};
  start_message(&w, DLUA_FROM_REFUSED);
  put(&w.out, reason, strlen(reason));
  send_message(&w);
  return EXIT_FAILURE;
}
