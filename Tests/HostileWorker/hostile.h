#ifndef DEMARCHE_HOSTILE_H
#define DEMARCHE_HOSTILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dlua_worker.h"

bool read_all(void *bytes, size_t count);
uint32_t next_message(void);
bool await_request(void);
void send_bytes(const void *bytes, size_t count);
void send_message(uint32_t kind, const void *bytes, size_t count);
void send_done(int32_t count, const void *values, size_t size);

int try_to_escape(void);
int forge(const char *name);

#endif
