/*
 * A look at source text before it is compiled. liblua 5.4.4 names the variable of an error message
 * by recursion over a chain of fields, a.b.c...: quadratic, then a C stack overflow. So a chain in
 * one expression has at most 500 links.
 */

#include <string.h>

#include "internal.h"

#define MAX_LINKS 500
#define MAX_NESTING 256

/* As <ctype.h> has them in Lua's locale, without a call for each character. */
static inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static inline bool is_word(char c) {
  return (unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)(c - '0') < 10 || c == '_';
}

/* If a long bracket opens at `at`, gives the place after its end; otherwise null. */
static const char *skip_long(const char *at, const char *end) {
  const char *p = at + 1;
  size_t level = 0;
  while (p < end && *p == '=') p++, level++;
  if (p >= end || *p != '[') return NULL;
  for (p++; p < end; p++) {
    if (*p != ']') continue;
    const char *q = p + 1;
    while (q < end && *q == '=') q++;
    if ((size_t)(q - p - 1) == level && q < end && *q == ']') return q + 1;
    p = q - 1;
  }
  return end;
}

static const char *skip_comment(const char *at, const char *end) {
  const char *after = at < end && *at == '[' ? skip_long(at, end) : NULL;
  if (after) return after;
  const char *line_end = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  return line_end ? line_end : end;
}

static const char *skip_quoted(const char *at, const char *end) {
  char quote = *at++;
  while (at < end && *at != quote && *at != '\n') {
    if (*at == '\\') at++;
    at++;
  }
  return at < end ? at + 1 : end;
}

/* Links so far in the open expression, and those of the expressions around it. */
typedef struct chain {
  int links, depth;
  char last; /* last token: 'a' word, '"' string, otherwise its character */
  struct {
    int links;
    bool is_call;
  } outer[MAX_NESTING];
} chain;

static void open_bracket(chain *c, char bracket) {
  if (c->depth < MAX_NESTING) { /* deeper text does not compile */
    c->outer[c->depth].links = c->links;
    c->outer[c->depth].is_call = c->last && strchr("a\")]", c->last);
  }
  c->depth++;
  c->links = 0;
  c->last = bracket;
}

static void close_bracket(chain *c, char bracket) {
  int outer = 0;
  bool is_call = true;
  if (c->depth > 0 && --c->depth < MAX_NESTING) {
    outer = c->outer[c->depth].links;
    is_call = c->outer[c->depth].is_call;
  }
  if (bracket == ']') c->links = (outer > c->links ? outer : c->links) + 1;
  else if (bracket == '}' || is_call) c->links = 0;
  c->last = bracket;
}

static const char *scan_word(chain *c, const char *at, const char *end) {
  if (c->last != '.') c->links = 0;
  c->last = 'a';
  while (at < end && is_word(*at)) at++;
  return at;
}

/* Scans one token that is neither space, comment, string nor word. */
static const char *scan_symbol(chain *c, const char *at, const char *end) {
  char symbol = *at++;
  if (symbol == '.' && at < end && *at == '.') {
    while (at < end && *at == '.') at++;
    symbol = '&'; /* an operator */
  } else if (symbol == '.') {
    c->links++;
  }
  switch (symbol) {
    case '(': case '[': case '{': open_bracket(c, symbol); break;
    case ')': case ']': case '}': close_bracket(c, symbol); break;
    default: c->last = symbol;
  }
  return at;
}

/* Whether there can be so many links: closing brackets, and dots beside no other dot. */
static bool may_have_long_chain(const char *at, const char *end) {
  int links = 0;
  for (const char *p = at; p < end && (p = memchr(p, ']', (size_t)(end - p))); p++) links++;
  while (at < end && (at = memchr(at, '.', (size_t)(end - at)))) {
    const char *dot = at;
    while (at < end && *at == '.') at++;
    if (at == dot + 1) links++;
  }
  return links > MAX_LINKS;
}

bool dlua_has_long_chain(const char *source, size_t count) {
  const char *at = source, *end = source + count, *after;
  if (!may_have_long_chain(source, end)) return false;
  chain c = {.last = ';'};
  while (at < end && c.links <= MAX_LINKS) {
    if (is_space(*at)) {
      at++;
    } else if (*at == '-' && at + 1 < end && at[1] == '-') {
      at = skip_comment(at + 2, end);
    } else if (*at == '"' || *at == '\'') {
      at = skip_quoted(at, end);
      c.links = 0, c.last = '"';
    } else if (*at == '[' && (after = skip_long(at, end))) {
      at = after;
      c.links = 0, c.last = '"';
    } else if (is_word(*at)) {
      at = scan_word(&c, at, end);
    } else {
      at = scan_symbol(&c, at, end);
    }
  }
  return c.links > MAX_LINKS;
}
