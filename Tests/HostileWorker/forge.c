/* Messages that a worker with foreign code in it might send. */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hostile.h"

typedef struct bytes {
  uint8_t at[1 << 16];
  size_t count;
} bytes;

static void add(bytes *b, const void *source, size_t count) {
  memcpy(b->at + b->count, source, count);
  b->count += count;
}

static void add_u8(bytes *b, uint8_t number) { add(b, &number, 1); }
static void add_u32(bytes *b, uint32_t number) { add(b, &number, 4); }
static void add_u64(bytes *b, uint64_t number) { add(b, &number, 8); }

static void add_text(bytes *b, const char *text) {
  add_u32(b, (uint32_t)strlen(text));
  add(b, text, strlen(text));
}

static void add_outcome(bytes *b, int32_t outcome) {
  add_u32(b, (uint32_t)outcome);
  add_u64(b, UINT64_MAX);
  add_u64(b, UINT64_MAX);
}

static void add_handle(bytes *b, uint32_t class_id, uint32_t generation, uint64_t id) {
  add_u8(b, DLUA_HANDLE);
  add_u32(b, class_id);
  add_u32(b, generation);
  add_u64(b, id);
}

static void add_ask(bytes *b, int32_t function, int32_t count) {
  b->count = 0;
  add_u32(b, (uint32_t)function);
  add_u32(b, (uint32_t)count);
  add_u32(b, 1);
  add_text(b, "rules/none.lua");
}

/* Asks, and reads the answer whatever it is. */
static void ask(const bytes *b) {
  send_message(DLUA_FROM_ASK, b->at, b->count);
  next_message();
}

/* Handles of classes, generations and numbers that were never given out. */
static void ask_for_made_up_handles(void) {
  static const uint32_t numbers[] = {0, 1, 2, 5, 7, 999, 0x7FFFFFFF, 0xFFFFFFFF};
  static const uint64_t ids[] = {0, 1, 1 << 16, 0xFFFF, 1ull << 32, 1ull << 62, UINT64_MAX};
  static bytes b;
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
    for (size_t j = 0; j < sizeof ids / sizeof ids[0]; j++) {
      for (int32_t function = -8; function <= 3; function++) {
        add_ask(&b, function, 2);
        add_handle(&b, numbers[i], numbers[j % 4], ids[j]);
        add_handle(&b, numbers[(i + j) % 8], 1, ids[6 - j]);
        ask(&b);
      }
    }
  }
}

static void ask_for_unknown_functions(void) {
  static const int32_t functions[] = {-9, -1000, INT32_MIN, 4096, INT32_MAX};
  static bytes b;
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
    add_ask(&b, functions[i], 0);
    ask(&b);
  }
}

static void send_values(const char *name) {
  static bytes b;
  if (strcmp(name, "count-too-many") == 0) {
    send_done(INT32_MAX, "", 0);
  } else if (strcmp(name, "count-negative") == 0) {
    send_done(-1, "", 0);
  } else if (strcmp(name, "string-too-long") == 0) {
    add_u8(&b, DLUA_STRING);
    add_u32(&b, 0xFFFFFFF0);
    send_done(1, b.at, b.count);
  } else if (strcmp(name, "table-too-long") == 0) {
    add_u8(&b, DLUA_TABLE);
    for (int i = 0; i < 3; i++) add_u32(&b, 0xFFFFFFFF);
    send_done(1, b.at, b.count);
  } else if (strcmp(name, "table-too-deep") == 0) {
    for (int i = 0; i < 4000; i++) {
      add_u8(&b, DLUA_TABLE);
      add_u32(&b, 1);
      add_u32(&b, 0);
      add_u32(&b, 0);
    }
    send_done(1, b.at, b.count);
  } else {
    memset(b.at, 0xEE, 64);
    send_done(4, b.at, 64);
  }
}

static void send_report(const char *name) {
  static bytes b;
  add_outcome(&b, strcmp(name, "report-strange") == 0 ? 4711 : DLUA_RUNTIME);
  add_text(&b, "\x1b[2Jgone\xff\xfe");
  add_text(&b, "\x1b]0;title\x07");
  add_text(&b, "");
  add_u32(&b, 0x80000000);
  add_u32(&b, strcmp(name, "report-frames") == 0 ? 0xFFFFFFFF : 0);
  if (strcmp(name, "report-short") != 0) {
    add_u32(&b, 2);
    add_text(&b, "no_such_name");
  }
  send_message(DLUA_FROM_DONE, b.at, b.count);
}

int forge(const char *name) {
  static const uint8_t noise[4096] = {1, 2, 3, 0xFF, 0xFF, 0xFF, 0xFF, 9};
  if (strcmp(name, "garbage") == 0) {
    send_bytes(noise, sizeof noise);
  } else if (strcmp(name, "huge") == 0) {
    uint32_t header[2] = {0xFFFFFFFF, DLUA_FROM_DONE};
    send_bytes(header, sizeof header);
  } else if (strcmp(name, "unknown-kind") == 0) {
    send_message(99, noise, 16);
  } else if (strcmp(name, "short") == 0) {
    uint32_t header[2] = {1000, DLUA_FROM_DONE};
    send_bytes(header, sizeof header);
    return 0;
  } else if (strcmp(name, "empty") == 0) {
    send_message(DLUA_FROM_DONE, "", 0);
  } else if (strcmp(name, "exit-later") == 0) {
    return 0;
  } else if (strcmp(name, "crash") == 0) {
    raise(SIGKILL);
  } else if (strncmp(name, "report-", 7) == 0) {
    send_report(name);
  } else if (strcmp(name, "flood") == 0) {
    static bytes b;
    while (true) {
      add_ask(&b, -7, 1);
      add_u8(&b, DLUA_NIL);
      ask(&b);
    }
  } else if (strcmp(name, "flood-unread") == 0) {
    static bytes b;
    add_ask(&b, -7, 0);
    while (true) send_message(DLUA_FROM_ASK, b.at, b.count);
  } else if (strcmp(name, "refuse-later") == 0) {
    send_message(DLUA_FROM_REFUSED, "the kernel has no Landlock", 26);
  } else if (strcmp(name, "ask-many") == 0) {
    static bytes b;
    add_ask(&b, 0, 10000);
    memset(b.at + b.count, DLUA_NIL, 10000);
    b.count += 10000;
    ask(&b);
  } else if (strcmp(name, "ask-negative") == 0) {
    static bytes b;
    add_ask(&b, 0, -1);
    ask(&b);
  } else if (strcmp(name, "made-up") == 0) {
    ask_for_made_up_handles();
    ask_for_unknown_functions();
    send_done(0, "", 0);
  } else if (strcmp(name, "silent") != 0) {
    send_values(name);
  }
  while (true) pause();
}
