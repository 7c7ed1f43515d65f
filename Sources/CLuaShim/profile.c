/*
 * A sampling profile. The timer only says that a sample is due; it is taken by the next hook or
 * look at the limits, where the stack can be read. A sample is a line of frames, outermost first,
 * joined by ';', as flame graph programs read it. A frame is "chunk:line name", or "[C] name".
 */

#include <stdio.h>
#include <string.h>

#include "internal.h"

#define PROFILE_BYTES (1 << 20)
#define SAMPLE_BYTES 4096

typedef struct line {
  char bytes[SAMPLE_BYTES];
  size_t count;
} line;

/* Adds text without the characters that separate frames and samples. */
static void add_text(line *to, const char *text, size_t count) {
  for (size_t i = 0; i < count && to->count < sizeof to->bytes - 1; i++) {
    char c = text[i];
    to->bytes[to->count++] = c == ';' || (c >= 0 && c < ' ') ? '_' : c;
  }
}

static void add_frame(line *to, const dlua_site *site) {
  char number[16];
  if (site->line < 1 && site->name_count == 0) return;
  if (to->count && to->count < sizeof to->bytes - 1) to->bytes[to->count++] = ';';
  if (site->line < 1) {
    add_text(to, "[C]", 3);
  } else {
    add_text(to, site->chunk, site->chunk_count);
    add_text(to, number, (size_t)snprintf(number, sizeof number, ":%d", site->line));
  }
  if (site->name_count == 0) return;
  add_text(to, " ", 1);
  add_text(to, site->name, site->name_count);
}

static int depth_of(lua_State *L, int most) {
  lua_Debug info;
  int depth = 0;
  while (depth < most && lua_getstack(L, depth, &info)) depth++;
  return depth;
}

/* Adds the stack of a thread below those of the threads that resumed it. */
static void add_thread(line *to, lua_State *L, const dlua_link *resumers, int room) {
  dlua_site site;
  int depth = depth_of(L, room);
  if (resumers && depth < room) {
    add_thread(to, resumers->thread, resumers->outer, room - depth);
  } else if (depth_of(L, depth + 1) > depth || resumers) {
    add_text(to, "...", 3);
  }
  for (int level = depth - 1; level >= 0; level--) {
    if (dlua_site_at(L, level, &site, true)) add_frame(to, &site);
  }
}

void dlua_take_sample(lua_State *L) {
  dlua_state *state = dlua_of(L);
  line sample;
  sample.count = 0;
  state->is_sample_due = false;
  if (state->is_profile_taken) state->profile.count = 0, state->is_profile_taken = false;
  add_thread(&sample, L, state->resumers, DLUA_MAX_FRAMES);
  sample.bytes[sample.count++] = '\n';
  if (!dlua_append(&state->profile, sample.bytes, sample.count)) state->lost_samples++;
}

void dlua_set_profile(dlua_state *state, int64_t interval) {
  state->profile.limit = PROFILE_BYTES;
  state->is_sample_due = false;
  state->sample_interval = interval > 0 ? interval : 0;
}

dlua_bytes dlua_take_profile(dlua_state *state, uint64_t *lost) {
  bool is_old = state->is_profile_taken;
  *lost = state->lost_samples;
  state->lost_samples = 0;
  state->is_profile_taken = true;
  return (dlua_bytes){state->profile.bytes, is_old ? 0 : state->profile.count};
}
