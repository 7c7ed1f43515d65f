/*
 * A worker program that does not behave. The name by which it is started (a link to it) chooses
 * how: "escape" confines itself as a worker does and then tries what it must not be able to do;
 * every other name answers its parent with forged, damaged or missing messages.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hostile.h"

static uint8_t in[1 << 20];

bool read_all(void *bytes, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t more = read(0, (uint8_t *)bytes + done, count - done);
    if (more <= 0) return false;
    done += (size_t)more;
  }
  return true;
}

/* The kind of the next message; 0 at the end. */
uint32_t next_message(void) {
  uint32_t header[2];
  if (!read_all(header, sizeof header)) return 0;
  for (size_t rest = header[0]; rest > 0;) {
    size_t part = rest < sizeof in ? rest : sizeof in;
    if (!read_all(in, part)) return 0;
    rest -= part;
  }
  return header[1];
}

/* Waits for a message that wants an answer. */
bool await_request(void) {
  while (true) {
    uint32_t kind = next_message();
    if (kind == 0) return false;
    if (kind != DLUA_TO_BUDGET) return true;
  }
}

void send_bytes(const void *bytes, size_t count) {
  for (size_t done = 0; done < count;) {
    ssize_t more = write(0, (const uint8_t *)bytes + done, count - done);
    if (more <= 0) exit(0);
    done += (size_t)more;
  }
}

void send_message(uint32_t kind, const void *bytes, size_t count) {
  uint32_t header[2] = {(uint32_t)count, kind};
  send_bytes(header, sizeof header);
  if (count) send_bytes(bytes, count);
}

void send_done(int32_t count, const void *values, size_t size) {
  static uint8_t bytes[1 << 16];
  int32_t outcome = DLUA_OK;
  uint64_t zero = 0;
  memcpy(bytes, &outcome, 4);
  memcpy(bytes + 4, &zero, 8);
  memcpy(bytes + 12, &zero, 8);
  memcpy(bytes + 20, &count, 4);
  memcpy(bytes + 24, values, size);
  send_message(DLUA_FROM_DONE, bytes, 24 + size);
}

int main(int argc, char **argv) {
  const char *slash = argc > 0 ? strrchr(argv[0], '/') : NULL;
  const char *name = slash ? slash + 1 : "";
  if (strcmp(name, "escape") == 0) return try_to_escape();
  if (strcmp(name, "exit-at-once") == 0) return 3;
  if (!await_request()) return 1;
  if (strcmp(name, "refuse") == 0) {
    send_message(DLUA_FROM_REFUSED, "the kernel has no Landlock", 26);
    return 1;
  }
  send_done(0, "", 0);
  if (!await_request()) return 1;
  return forge(name);
}
