/*
 * Errors on their way to Swift: message, place and traceback in fixed memory. Nothing here
 * allocates Lua memory or calls a metamethod.
 */

#include <stdio.h>
#include <string.h>

#include "internal.h"

static size_t copy_text(char *to, size_t room, const char *from, size_t count) {
  if (count > room) count = room;
  if (count) memcpy(to, from, count);
  return count;
}

bool dlua_site_at(lua_State *L, int level, dlua_site *site, bool with_name) {
  lua_Debug info;
  site->chunk_count = site->name_count = 0;
  site->line = -1;
  if (!lua_getstack(L, level, &info)) return false;
  lua_getinfo(L, with_name ? "nSl" : "Sl", &info);
  site->line = info.currentline;
  if (info.source && info.srclen) { /* without the mark '=' or '@' */
    site->chunk_count =
        copy_text(site->chunk, sizeof site->chunk, info.source + 1, info.srclen - 1);
  }
  memcpy(site->short_source, info.short_src, sizeof site->short_source);
  if (with_name && info.name) {
    site->name_count = copy_text(site->name, sizeof site->name, info.name, strlen(info.name));
  }
  return true;
}

/* Fills the traceback and takes the innermost Lua frame as the place. */
static void report_stack(lua_State *L, dlua_report *report) {
  report->frame_count = 0;
  report->location.line = -1;
  report->location.chunk_count = report->location.name_count = 0;
  for (int level = 0; report->frame_count < DLUA_MAX_FRAMES; level++) {
    dlua_site *site = &report->frames[report->frame_count];
    if (!dlua_site_at(L, level, site, true)) break;
    if (site->line < 1) continue; /* a C function, or a main chunk that has not begun */
    if (report->frame_count == 0) report->location = *site;
    report->frame_count++;
  }
}

/* If `text` is "source:line: rest", gives the line and where the rest begins. */
static bool parse_prefix(const char *text, size_t count, const char *source, int *line,
                         size_t *rest) {
  size_t length = strlen(source);
  if (count < length + 3 || memcmp(text, source, length) != 0 || text[length] != ':') return false;
  size_t i = length + 1;
  int number = 0;
  while (i < count && text[i] >= '0' && text[i] <= '9' && number < 100000000) {
    number = number * 10 + (text[i++] - '0');
  }
  if (i == length + 1 || i >= count || text[i] != ':') return false;
  *rest = i + 1 < count && text[i + 1] == ' ' ? i + 2 : i + 1;
  *line = number;
  return true;
}

/* Writes the message; a prefix that names a chunk of the traceback becomes the place. */
static void report_message(dlua_report *report, const char *text, size_t count) {
  for (int i = 0; i < report->frame_count; i++) {
    int line;
    size_t rest;
    if (!parse_prefix(text, count, report->frames[i].short_source, &line, &rest)) continue;
    report->location = report->frames[i];
    report->location.line = line;
    text += rest;
    count -= rest;
    break;
  }
  report->message_count = copy_text(report->message, sizeof report->message, text, count);
}

static void report_value(lua_State *L, int index, dlua_report *report) {
  char text[80];
  int count;
  switch (lua_type(L, index)) {
    case LUA_TSTRING: {
      size_t length;
      const char *bytes = lua_tolstring(L, index, &length);
      report_message(report, bytes, length);
      return;
    }
    case LUA_TNUMBER:
      count = lua_isinteger(L, index)
                  ? snprintf(text, sizeof text, LUA_INTEGER_FMT, lua_tointeger(L, index))
                  : snprintf(text, sizeof text, LUA_NUMBER_FMT, lua_tonumber(L, index));
      break;
    default:
      count = snprintf(text, sizeof text, "(error object is a %s value)",
                       luaL_typename(L, index));
  }
  report->message_count = copy_text(report->message, sizeof report->message, text, (size_t)count);
}

/* Whether the value at `index` is the string kept under a registry key. */
static bool is_registered(lua_State *L, int index, const char *key) {
  if (lua_type(L, index) != LUA_TSTRING || !lua_checkstack(L, 1)) return false;
  lua_rawgetp(L, LUA_REGISTRYINDEX, key);
  bool is_same = lua_rawequal(L, index, -1);
  lua_pop(L, 1);
  return is_same;
}

void dlua_report_error(lua_State *L, lua_State *thread, int index) {
  dlua_state *state = dlua_of(L);
  dlua_report *report = &state->report;
  report_stack(thread, report);
  report_value(L, index, report);
  report->note = is_registered(L, index, &dlua_key_note) ? state->note : DLUA_NOTE_NONE;
  report->is_filled = true;
}

int dlua_handle_error(lua_State *L) {
  dlua_state *state = dlua_of(L);
  if (state->fatal) return 1; /* written when it was raised */
  bool is_kept = state->report.is_filled && is_registered(L, 1, &dlua_key_reported);
  if (!is_kept) dlua_report_error(L, L, 1);
  return 1;
}

int dlua_raise_reported(lua_State *L) {
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_reported);
  return lua_error(L);
}

static const char *fatal_message(int reason) {
  switch (reason) {
    case DLUA_MEMORY: return "memory limit exceeded";
    case DLUA_FUEL: return "instruction budget exceeded";
    case DLUA_DEADLINE: return "deadline exceeded";
    default: return "output limit exceeded";
  }
}

void dlua_report_fatal(lua_State *L, int reason) {
  dlua_report *report = &dlua_of(L)->report;
  report_stack(L, report);
  const char *message = fatal_message(reason);
  lua_Debug info;
  if (reason == DLUA_MEMORY && lua_getstack(L, 50000, &info)) {
    message = "memory limit exceeded by endless recursion";
  }
  report->message_count =
      copy_text(report->message, sizeof report->message, message, strlen(message));
  report->note = DLUA_NOTE_NONE;
  report->is_filled = true;
}

void dlua_report_text(dlua_state *state, const char *message) {
  dlua_report *report = &state->report;
  report->frame_count = 0;
  report->location.line = -1;
  report->location.chunk_count = report->location.name_count = 0;
  report->message_count =
      copy_text(report->message, sizeof report->message, message, strlen(message));
  report->note = DLUA_NOTE_NONE;
  report->is_filled = true;
}

int dlua_raise_noted(lua_State *L, int note, const char *name) {
  dlua_state *state = dlua_of(L);
  state->note = note;
  state->note_name_count =
      name ? copy_text(state->note_name, sizeof state->note_name, name, strlen(name)) : 0;
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_note);
  return lua_error(L);
}

int dlua_raise_conversion(lua_State *L, const char *message) {
  luaL_where(L, 1);
  lua_pushstring(L, message);
  lua_concat(L, 2);
  return dlua_raise_noted(L, DLUA_NOTE_CONVERSION, NULL);
}

/* A syntax error's message begins with the chunk, though no frame of it exists yet. */
static void adopt_chunk(dlua_state *state, const char *text, size_t count, dlua_bytes chunk) {
  dlua_report *report = &state->report;
  int line;
  size_t rest;
  char source[LUA_IDSIZE] = {0}; /* the form in which Lua shows a name given with '=' */
  copy_text(source, sizeof source - 1, (const char *)chunk.bytes, chunk.count);
  report->location.line = -1;
  report->location.chunk_count = copy_text(report->location.chunk, sizeof report->location.chunk,
                                           (const char *)chunk.bytes, chunk.count);
  report->location.name_count = 0;
  report->frame_count = 0;
  report->note = DLUA_NOTE_NONE;
  if (parse_prefix(text, count, source, &line, &rest)) {
    report->location.line = line;
    text += rest;
    count -= rest;
  }
  report->message_count = copy_text(report->message, sizeof report->message, text, count);
  report->is_filled = true;
}

/* Reports the syntax error whose message is at `index`. [-0, +0, -] */
void dlua_report_syntax(lua_State *L, int index, dlua_bytes chunk) {
  size_t count = 0;
  const char *text = lua_type(L, index) == LUA_TSTRING ? lua_tolstring(L, index, &count) : "";
  adopt_chunk(dlua_of(L), text, count, chunk);
}
