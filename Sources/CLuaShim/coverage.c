/*
 * Line coverage: which lines of each chunk ran, and which could have. A line hook marks the first.
 * The second come from the compiled chunk, functions that are never called included: Lua tells the
 * lines of a function only once there is a closure of it, so the chunk is dumped and its line
 * tables are read from there. The format is that of Lua 5.4 (ldump.c); the dump never leaves here.
 */

#include <string.h>

#include "internal.h"

#define MAX_CHUNKS 4096
#define HEADER_BYTES 32 /* signature, sizes and check values, then the number of upvalues */
#define ABSOLUTE (-128) /* in a line table: see the list of absolute lines */

typedef struct dump {
  const uint8_t *at, *end;
  dlua_chunk *chunk;
} dump;

static void mark(uint8_t *lines, size_t bytes, int64_t line) {
  if (line > 0 && (uint64_t)line / 8 < bytes) lines[line / 8] |= (uint8_t)(1u << line % 8);
}

static uint8_t take_byte(dump *d) { return d->at < d->end ? *d->at++ : 0; }

static uint64_t take_size(dump *d) {
  uint64_t size = 0;
  while (d->at < d->end) {
    uint8_t byte = *d->at++;
    size = size << 7 | (byte & 0x7f);
    if (byte & 0x80) return size;
  }
  return 0;
}

static const uint8_t *skip(dump *d, uint64_t count) {
  const uint8_t *start = d->at;
  d->at = count < (uint64_t)(d->end - d->at) ? d->at + count : d->end;
  return start;
}

/* A string is its size and one, then its bytes; 0 stands for none. */
static void skip_string(dump *d) {
  uint64_t size = take_size(d);
  if (size > 1) skip(d, size - 1);
}

static void skip_constants(dump *d) {
  for (uint64_t n = take_size(d); n > 0 && d->at < d->end; n--) {
    uint8_t type = take_byte(d);
    if ((type & 0x0f) == LUA_TNUMBER) skip(d, 8);
    if ((type & 0x0f) == LUA_TSTRING) skip_string(d);
  }
}

/*
 * Marks the line of each instruction but the first of a function with `...`, which no hook sees,
 * and the return at its end, which is there whether it can be reached or not.
 */
static void mark_lines(dump *d, int64_t line, bool is_vararg) {
  uint64_t count = take_size(d);
  const int8_t *steps = (const int8_t *)skip(d, count);
  take_size(d); /* number of absolute lines */
  for (uint64_t i = 0; i < count && d->at < d->end; i++) {
    if (steps[i] == ABSOLUTE) {
      take_size(d); /* which instruction */
      line = (int64_t)take_size(d);
    } else {
      line += steps[i];
    }
    if (!(is_vararg && i == 0) && i + 1 < count) mark(d->chunk->possible, d->chunk->bytes, line);
  }
}

static void read_function(dump *d) {
  skip_string(d); /* source */
  int64_t first_line = (int64_t)take_size(d);
  take_size(d); /* last line */
  take_byte(d); /* parameters */
  bool is_vararg = take_byte(d);
  take_byte(d); /* stack */
  skip(d, take_size(d) * 4);
  skip_constants(d);
  skip(d, take_size(d) * 3); /* upvalues */
  for (uint64_t n = take_size(d); n > 0 && d->at < d->end; n--) read_function(d);
  mark_lines(d, first_line, is_vararg);
  for (uint64_t n = take_size(d); n > 0 && d->at < d->end; n--) { /* local variables */
    skip_string(d);
    take_size(d);
    take_size(d);
  }
  for (uint64_t n = take_size(d); n > 0 && d->at < d->end; n--) skip_string(d);
}

static int write_dump(lua_State *L, const void *bytes, size_t count, void *buffer) {
  (void)L;
  return !dlua_append(buffer, bytes, count);
}

static dlua_chunk *find_chunk(dlua_state *state, const char *name, size_t count) {
  for (int i = -1; i < state->chunk_count; i++) {
    if (i < 0 && state->last_chunk >= state->chunk_count) continue;
    int at = i < 0 ? state->last_chunk : i;
    dlua_chunk *chunk = &state->chunks[at];
    if (chunk->name_count != count || memcmp(chunk->name, name, count) != 0) continue;
    state->last_chunk = at;
    return chunk;
  }
  return NULL;
}

static dlua_chunk *add_chunk(dlua_state *state, const char *name, size_t count) {
  if (state->chunk_count == MAX_CHUNKS || count > sizeof state->chunks->name) return NULL;
  size_t size = (size_t)(state->chunk_count + 1) * sizeof *state->chunks;
  dlua_chunk *grown = dlua_resize(state->chunks, size);
  if (!grown) return NULL;
  state->chunks = grown;
  dlua_chunk *chunk = &grown[state->chunk_count++];
  memset(chunk, 0, sizeof *chunk);
  memcpy(chunk->name, name, count);
  chunk->name_count = count;
  return chunk;
}

/* Makes room for lines up to `line`. */
static bool make_room(dlua_chunk *chunk, size_t line) {
  size_t bytes = line / 8 + 1;
  if (bytes <= chunk->bytes) return true;
  uint8_t *possible = dlua_resize(chunk->possible, bytes);
  if (possible) chunk->possible = possible;
  uint8_t *run = dlua_resize(chunk->run, bytes);
  if (run) chunk->run = run;
  if (!possible || !run) return false;
  memset(possible + chunk->bytes, 0, bytes - chunk->bytes);
  memset(run + chunk->bytes, 0, bytes - chunk->bytes);
  chunk->bytes = bytes;
  return true;
}

static size_t count_lines(const char *source, size_t count) {
  size_t lines = 1;
  for (size_t i = 0; i < count; i++) lines += source[i] == '\n' || source[i] == '\r';
  return lines;
}

bool dlua_cover_chunk(lua_State *L, const char *source, size_t count, const char *name) {
  dlua_state *state = dlua_of(L);
  size_t name_count = strlen(name);
  dlua_buffer buffer = {.limit = SIZE_MAX / 4};
  dlua_chunk *chunk = find_chunk(state, name, name_count);
  if (!chunk) chunk = add_chunk(state, name, name_count);
  if (!chunk || !make_room(chunk, count_lines(source, count))) return false;
  bool is_dumped = lua_dump(L, write_dump, &buffer, 0) == 0;
  if (is_dumped) {
    dump d = {buffer.bytes, buffer.bytes + buffer.count, chunk};
    skip(&d, HEADER_BYTES);
    read_function(&d);
  }
  dlua_resize(buffer.bytes, 0);
  return is_dumped;
}

void dlua_cover_line(lua_State *L, lua_Debug *event) {
  dlua_state *state = dlua_of(L);
  if (!lua_getinfo(L, "S", event) || event->srclen < 2) return;
  dlua_chunk *chunk = find_chunk(state, event->source + 1, event->srclen - 1);
  if (chunk) mark(chunk->run, chunk->bytes, event->currentline);
}

void dlua_set_coverage(dlua_state *state, int32_t is_on) {
  state->is_covering = is_on;
  dlua_set_hooks(state);
}

int32_t dlua_coverage_count(const dlua_state *state) { return state->chunk_count; }

dlua_bytes dlua_coverage_of(const dlua_state *state, int32_t index, dlua_bytes *possible,
                            dlua_bytes *run) {
  static const dlua_chunk none;
  bool is_known = index >= 0 && index < state->chunk_count;
  const dlua_chunk *chunk = is_known ? &state->chunks[index] : &none;
  *possible = (dlua_bytes){chunk->possible, chunk->bytes};
  *run = (dlua_bytes){chunk->run, chunk->bytes};
  return (dlua_bytes){(const uint8_t *)chunk->name, chunk->name_count};
}

void dlua_free_coverage(dlua_state *state) {
  for (int i = 0; i < state->chunk_count; i++) {
    dlua_resize(state->chunks[i].possible, 0);
    dlua_resize(state->chunks[i].run, 0);
  }
  dlua_resize(state->chunks, 0);
}
