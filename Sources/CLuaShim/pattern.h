#ifndef DEMARCHE_PATTERN_H
#define DEMARCHE_PATTERN_H

/* Lua patterns, matched without recursion and with every step charged. */

#include "internal.h"

#define PATTERN_MAX_CAPTURES 32
#define PATTERN_INLINE_CHOICES 64

/* A place to come back to, or a change of captures to undo. */
typedef struct pattern_choice {
  enum { CHOICE_UNDO_OPEN, CHOICE_UNDO_CLOSE, CHOICE_GREEDY, CHOICE_LAZY, CHOICE_OPTIONAL } kind;
  const char *s, *p, *item; /* subject; rest of the pattern; the item that repeats */
  ptrdiff_t extra;          /* greedy: repetitions left to give up; close: the capture */
} pattern_choice;

typedef struct pattern_matcher {
  lua_State *L;
  const char *subject, *subject_end, *pattern_end;
  uint64_t steps;
  int level;
  struct {
    const char *start;
    ptrdiff_t length; /* or one of the two below */
  } captures[PATTERN_MAX_CAPTURES];
  pattern_choice *choices, inline_choices[PATTERN_INLINE_CHOICES];
  size_t choice_count;
  bool starts[256], has_starts; /* the characters that the pattern can begin with, once asked */
} pattern_matcher;

#define CAPTURE_OPEN (-1)
#define CAPTURE_POSITION (-2)

/* Prepares to match a pattern of `count` bytes; a long one leaves a userdata [-0, +0|1, e]. */
void pattern_begin(pattern_matcher *m, lua_State *L, const char *subject, size_t subject_count,
                   const char *pattern, size_t count);

/* Matches the pattern `p` at `s` exactly: the end of the match, or null. [-0, +0, e] */
const char *pattern_match(pattern_matcher *m, const char *s, const char *p);

/*
 * The first place from `s` on where the pattern `p` can begin, as far as its first character tells;
 * null where there is none. [-0, +0, e]
 */
const char *pattern_skip(pattern_matcher *m, const char *s, const char *p);

/* Pushes capture `index`; without captures, 0 is the whole match start...end. [-0, +1, e] */
void pattern_push_capture(pattern_matcher *m, int index, const char *start, const char *end);

/* Pushes all captures, or the whole match where there are none and `start` is given. */
int pattern_push_captures(pattern_matcher *m, const char *start, const char *end);

/* Charges the steps taken since the last charge. [-0, +0, e] */
void pattern_charge(pattern_matcher *m);

void dlua_open_patterns(lua_State *L); /* sets find, match, gmatch, gsub in the table on top */

#endif
