/*
 * A backtracking matcher for Lua patterns with an explicit stack. No item of a Lua pattern holds
 * others, so each item has at most one live entry there: the stack is bounded by the pattern's
 * length. Time is not bounded by that, so every step is charged as fuel and looks at the deadline.
 */

#include <ctype.h>
#include <string.h>

#include "pattern.h"

#define CHARGE_EVERY 512

void pattern_begin(pattern_matcher *m, lua_State *L, const char *subject, size_t subject_count,
                   const char *pattern, size_t count) {
  m->L = L;
  m->subject = subject;
  m->subject_end = subject + subject_count;
  m->pattern_end = pattern + count;
  m->steps = 0;
  m->level = 0;
  m->choice_count = 0;
  m->has_starts = false;
  m->choices = m->inline_choices;
  if (count + 2 > PATTERN_INLINE_CHOICES) {
    m->choices = lua_newuserdatauv(L, (count + 2) * sizeof *m->choices, 0);
  }
}

void pattern_charge(pattern_matcher *m) {
  uint64_t steps = m->steps;
  m->steps = 0;
  dlua_tick(m->L, steps / 4 + 1);
}

static void step(pattern_matcher *m, uint64_t count) {
  m->steps += count;
  if (m->steps >= CHARGE_EVERY) pattern_charge(m);
}

static bool is_in_class(int c, int class) {
  bool answer;
  switch (tolower(class)) {
    case 'a': answer = isalpha(c); break;
    case 'c': answer = iscntrl(c); break;
    case 'd': answer = isdigit(c); break;
    case 'g': answer = isgraph(c); break;
    case 'l': answer = islower(c); break;
    case 'p': answer = ispunct(c); break;
    case 's': answer = isspace(c); break;
    case 'u': answer = isupper(c); break;
    case 'w': answer = isalnum(c); break;
    case 'x': answer = isxdigit(c); break;
    case 'z': answer = c == 0; break; /* deprecated, still there in 5.4 */
    default: return class == c;
  }
  return isupper(class) ? !answer : answer;
}

/* The end of the single-character class that begins at `p`. */
static const char *class_end(pattern_matcher *m, const char *p) {
  if (*p == '%') {
    if (p + 1 >= m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 2;
  }
  if (*p++ != '[') return p;
  if (p < m->pattern_end && *p == '^') p++;
  do { /* a ']' that comes first is an ordinary character */
    if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (*p++ == '%') {
      if (p >= m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
      p++;
    }
  } while (p >= m->pattern_end || *p != ']');
  return p + 1;
}

/* Whether `c` is in the set from '[' at `p` to ']' at `end`. */
static bool is_in_set(int c, const char *p, const char *end) {
  bool answer = true;
  if (*++p == '^') answer = false, p++;
  for (; p < end; p++) {
    if (*p == '%') {
      if (is_in_class(c, (unsigned char)*++p)) return answer;
    } else if (p[1] == '-' && p + 2 < end) {
      if ((unsigned char)*p <= c && c <= (unsigned char)p[2]) return answer;
      p += 2;
    } else if ((unsigned char)*p == c) {
      return answer;
    }
  }
  return !answer;
}

/* Whether `c` is of the class p..<end. */
static bool is_of(int c, const char *p, const char *end) {
  switch (*p) {
    case '.': return true;
    case '%': return is_in_class(c, (unsigned char)p[1]);
    case '[': return is_in_set(c, p, end - 1);
    default: return (unsigned char)*p == c;
  }
}

/* Whether the character at `s` is. */
static bool matches_one(pattern_matcher *m, const char *s, const char *p, const char *end) {
  if (s >= m->subject_end) return false;
  if (*p == '[') step(m, (uint64_t)(end - p) / 8);
  return is_of((unsigned char)*s, p, end);
}

static void push_choice(pattern_matcher *m, pattern_choice choice) {
  m->choices[m->choice_count++] = choice;
}

static const char *match_balance(pattern_matcher *m, const char *s, const char *p) {
  if (p + 1 >= m->pattern_end) luaL_error(m->L, "missing arguments to '%%b'");
  if (s >= m->subject_end || *s != *p) return NULL;
  int open = *p, close = p[1], depth = 1;
  while (++s < m->subject_end) {
    step(m, 1);
    if (*s == close) {
      if (--depth == 0) return s + 1;
    } else if (*s == open) {
      depth++;
    }
  }
  return NULL;
}

static bool is_frontier(pattern_matcher *m, const char *s, const char *p, const char **rest) {
  if (p >= m->pattern_end || *p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
  const char *end = *rest = class_end(m, p);
  int before = s == m->subject ? 0 : (unsigned char)s[-1];
  int after = s == m->subject_end ? 0 : (unsigned char)*s;
  return !is_in_set(before, p, end - 1) && is_in_set(after, p, end - 1);
}

static const char *match_capture(pattern_matcher *m, const char *s, int digit) {
  int index = digit - '1';
  if (index < 0 || index >= m->level || m->captures[index].length == CAPTURE_OPEN) {
    luaL_error(m->L, "invalid capture index %%%d", index + 1);
  }
  if (m->captures[index].length < 0) return NULL; /* a position has no text */
  size_t count = (size_t)m->captures[index].length;
  step(m, count / 16);
  if ((size_t)(m->subject_end - s) < count) return NULL;
  return memcmp(m->captures[index].start, s, count) == 0 ? s + count : NULL;
}

static void open_capture(pattern_matcher *m, const char *s, ptrdiff_t length) {
  if (m->level >= PATTERN_MAX_CAPTURES) luaL_error(m->L, "too many captures");
  m->captures[m->level].start = s;
  m->captures[m->level++].length = length;
  push_choice(m, (pattern_choice){.kind = CHOICE_UNDO_OPEN});
}

static void close_capture(pattern_matcher *m, const char *s) {
  int index = m->level - 1;
  while (index >= 0 && m->captures[index].length != CAPTURE_OPEN) index--;
  if (index < 0) luaL_error(m->L, "invalid pattern capture");
  m->captures[index].length = s - m->captures[index].start;
  push_choice(m, (pattern_choice){.kind = CHOICE_UNDO_CLOSE, .extra = index});
}

/* Takes the item p..<end with its suffix; moves *s and *p on, or says false. */
static bool take_single(pattern_matcher *m, const char **s, const char **p) {
  const char *item = *p, *end = class_end(m, item), *at = *s;
  char suffix = end < m->pattern_end ? *end : 0;
  ptrdiff_t count = 0;
  switch (suffix) {
    case '?':
      *p = end + 1;
      if (!matches_one(m, at, item, end)) return true;
      push_choice(m, (pattern_choice){.kind = CHOICE_OPTIONAL, .s = at, .p = end + 1});
      *s = at + 1;
      return true;
    case '*':
    case '+':
      while (matches_one(m, at + count, item, end)) count++, step(m, 1);
      if (suffix == '+' && count-- == 0) return false;
      *s = at + count + (suffix == '+');
      *p = end + 1;
      if (count) push_choice(m, (pattern_choice){CHOICE_GREEDY, *s, end + 1, item, count});
      return true;
    case '-':
      *p = end + 1;
      push_choice(m, (pattern_choice){CHOICE_LAZY, at, end + 1, item, end - item});
      return true;
    default:
      *p = end;
      if (!matches_one(m, at, item, end)) return false;
      *s = at + 1;
      return true;
  }
}

/* Takes the item at *p; moves on, or says false. */
static bool take_item(pattern_matcher *m, const char **s, const char **p) {
  const char *at = *p, *after = NULL;
  char next = at + 1 < m->pattern_end ? at[1] : 0;
  if (*at == '(') {
    open_capture(m, *s, next == ')' ? CAPTURE_POSITION : CAPTURE_OPEN);
    *p = at + (next == ')' ? 2 : 1);
    return true;
  }
  if (*at == ')') {
    close_capture(m, *s);
    *p = at + 1;
    return true;
  }
  if (*at == '$' && at + 1 == m->pattern_end) {
    *p = at + 1;
    return *s == m->subject_end;
  }
  if (*at == '%' && next == 'f') return is_frontier(m, *s, at + 2, p);
  if (*at == '%' && next == 'b') {
    after = match_balance(m, *s, at + 2);
    *p = at + 4;
  } else if (*at == '%' && isdigit((unsigned char)next)) {
    after = match_capture(m, *s, next);
    *p = at + 2;
  } else {
    return take_single(m, s, p);
  }
  if (after) *s = after;
  return after != NULL;
}

/* Goes back to the last choice that has something left; false when there is none. */
static bool backtrack(pattern_matcher *m, const char **s, const char **p) {
  while (m->choice_count > 0) {
    pattern_choice *c = &m->choices[--m->choice_count];
    step(m, 1);
    switch (c->kind) {
      case CHOICE_UNDO_OPEN: m->level--; continue;
      case CHOICE_UNDO_CLOSE: m->captures[c->extra].length = CAPTURE_OPEN; continue;
      case CHOICE_OPTIONAL: break;
      case CHOICE_GREEDY:
        c->s--;
        if (--c->extra > 0) m->choice_count++;
        break;
      case CHOICE_LAZY:
        if (!matches_one(m, c->s, c->item, c->item + c->extra)) continue;
        c->s++;
        m->choice_count++;
        break;
    }
    *s = c->s;
    *p = c->p;
    return true;
  }
  return false;
}

const char *pattern_match(pattern_matcher *m, const char *s, const char *p) {
  m->level = 0;
  m->choice_count = 0;
  step(m, 1);
  while (p < m->pattern_end) {
    step(m, 1);
    if (!take_item(m, &s, &p) && !backtrack(m, &s, &p)) return NULL;
  }
  return s;
}

/* Whether the pattern begins with one character that must be there: of which class p..<end. */
static bool has_first(pattern_matcher *m, const char **p, const char **end) {
  for (int count = 0; *p < m->pattern_end && **p == '('; ++*p) {
    if (++count > PATTERN_MAX_CAPTURES) return false; /* an error, which matching raises */
  }
  if (*p >= m->pattern_end || **p == ')') return false;
  char next = *p + 1 < m->pattern_end ? (*p)[1] : 0;
  if (**p == '$' && *p + 1 == m->pattern_end) return false;
  if (**p == '%' && (next == 'b' || next == 'f' || isdigit((unsigned char)next))) return false;
  *end = class_end(m, *p);
  return *end >= m->pattern_end || !memchr("?*-", **end, 3);
}

#define LOOK_FIRST 128 /* bytes, before a table of all characters is worth its making */

/* Which characters are of the class p..<end. */
static void make_starts(pattern_matcher *m, const char *p, const char *end) {
  for (int c = 0; c < 256; c++) {
    step(m, (uint64_t)(end - p) / 8);
    m->starts[c] = is_of(c, p, end);
  }
  m->has_starts = true;
}

const char *pattern_skip(pattern_matcher *m, const char *s, const char *p) {
  const char *end, *at = s, *stop = m->subject_end;
  if (!has_first(m, &p, &end)) return s;
  if (*p != '.' && *p != '%' && *p != '[') {
    at = memchr(s, *p, (size_t)(stop - s));
    step(m, (uint64_t)((at ? at : stop) - s) / 16);
    return at;
  }
  if (!m->has_starts) {
    if (stop - s > LOOK_FIRST) stop = s + LOOK_FIRST;
    for (; at < stop; at++) {
      if (matches_one(m, at, p, end)) return at;
    }
    if (at == m->subject_end) return NULL;
    make_starts(m, p, end);
  }
  while (at < m->subject_end && !m->starts[(unsigned char)*at]) at++;
  step(m, (uint64_t)(at - s) / 16);
  return at < m->subject_end ? at : NULL;
}

void pattern_push_capture(pattern_matcher *m, int index, const char *start, const char *end) {
  if (index >= m->level) {
    if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
    lua_pushlstring(m->L, start, (size_t)(end - start));
    return;
  }
  ptrdiff_t length = m->captures[index].length;
  if (length == CAPTURE_OPEN) luaL_error(m->L, "unfinished capture");
  if (length == CAPTURE_POSITION) {
    lua_pushinteger(m->L, m->captures[index].start - m->subject + 1);
  } else {
    lua_pushlstring(m->L, m->captures[index].start, (size_t)length);
  }
}

int pattern_push_captures(pattern_matcher *m, const char *start, const char *end) {
  int count = m->level == 0 && start ? 1 : m->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) pattern_push_capture(m, i, start, end);
  return count;
}
