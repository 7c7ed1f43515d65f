#include "internal.h"

#include <string.h>

/* A look at a tag as libxml2 will read it. */
typedef struct {
  const uint8_t *bytes;
  size_t count;
  enum dmark_language language;
  uint32_t attributes;   /* at least as many as the library will find */
  bool is_over;          /* the library gives the tag up here */
} tag_scan;

static bool is_blank(uint8_t byte) {
  return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D;
}

static bool begins_html_name(uint8_t byte) {
  return (byte | 0x20) - 'a' < 26u || byte == '_' || byte == ':' || byte == '.';
}

static bool is_in_html_name(uint8_t byte) {
  return begins_html_name(byte) || byte - '0' < 10u || byte == '-';
}

static bool ends_xml_name(uint8_t byte) {
  return is_blank(byte) || strchr("=>/<\"'", byte) != NULL;
}

static size_t skip_blanks(const tag_scan *scan, size_t index) {
  while (index < scan->count && is_blank(scan->bytes[index])) index++;
  return index;
}

static bool is_end(const tag_scan *scan, size_t index) {
  if (index >= scan->count || scan->bytes[index] == '>') return true;
  return scan->bytes[index] == '/' && index + 1 < scan->count && scan->bytes[index + 1] == '>';
}

/* Behind the value that begins at `index`; the end of the document where it has no end. */
static size_t skip_value(const tag_scan *scan, size_t index) {
  if (index == scan->count) return index;
  uint8_t first = scan->bytes[index];
  if (first == '"' || first == '\'') {
    const uint8_t *end = memchr(scan->bytes + index + 1, first, scan->count - index - 1);
    return end == NULL ? scan->count : (size_t)(end - scan->bytes) + 1;
  }
  while (index < scan->count && !is_blank(scan->bytes[index]) && scan->bytes[index] != '>') index++;
  return index;
}

/* Longer names are several to the library. */
static size_t skip_html_name(const tag_scan *scan, size_t index) {
  for (size_t length = 0; length < 100 && index < scan->count; length++, index++) {
    if (!is_in_html_name(scan->bytes[index])) break;
  }
  return index;
}

/* Behind an attribute of HTML, or of what passes for one. */
static size_t skip_html(tag_scan *scan, size_t index) {
  if (!begins_html_name(scan->bytes[index])) {
    while (!is_end(scan, index) && !is_blank(scan->bytes[index])) index++;
    return index;
  }
  scan->attributes++;
  size_t next = skip_blanks(scan, skip_html_name(scan, index));
  if (next == scan->count || scan->bytes[next] != '=') return next;
  return skip_value(scan, skip_blanks(scan, next + 1));
}

/* The same of XML, where what begins no name ends the tag, and so does `<` in a value. */
static size_t skip_xml(tag_scan *scan, size_t index) {
  size_t name = index;
  while (index < scan->count && !ends_xml_name(scan->bytes[index])) index++;
  size_t next = skip_blanks(scan, index);
  scan->is_over = index == name;
  if (scan->is_over || next == scan->count || scan->bytes[next] != '=') return next;
  next = skip_blanks(scan, next + 1);
  if (next == scan->count || (scan->bytes[next] != '"' && scan->bytes[next] != '\'')) return next;
  size_t end = skip_value(scan, next);
  scan->attributes++;
  scan->is_over = memchr(scan->bytes + next, '<', end - next) != NULL;
  return end;
}

/* Behind the tag whose name begins at `index`, as far as it was looked at. */
static size_t skip_tag(tag_scan *scan, size_t index, uint32_t limit) {
  scan->attributes = 0;
  scan->is_over = false;
  if (scan->language == DMARK_HTML) {
    index = skip_html_name(scan, index);
  } else {
    while (index < scan->count && !ends_xml_name(scan->bytes[index])) index++;
  }
  while (true) {
    index = skip_blanks(scan, index);
    if (scan->is_over || is_end(scan, index) || scan->attributes > limit) return index;
    index = scan->language == DMARK_HTML ? skip_html(scan, index) : skip_xml(scan, index);
  }
}

static bool begins_tag(const tag_scan *scan, size_t index) {
  uint8_t byte = scan->bytes[index];
  if (scan->language == DMARK_HTML) return begins_html_name(byte);
  return !ends_xml_name(byte) && byte != '!' && byte != '?';
}

/*
 * Every place is looked at where a tag can begin, also in comments, scripts and values: what the
 * library takes for these depends on all that stands before, but a tag on itself alone.
 */
enum dmark_answer dmark_check_tags(
    enum dmark_language language, const uint8_t *bytes, size_t count, uint32_t limit) {
  /* Each attribute takes two bytes at least: small documents need no look. */
  if (count / 2 <= limit) return DMARK_PARSED;
  tag_scan scan = {bytes, count, language, 0, false};
  size_t budget = count * 16 + 64000000;
  size_t index = 0;
  while (index < count) {
    const uint8_t *found = memchr(bytes + index, '<', count - index);
    if (found == NULL) break;
    index = (size_t)(found - bytes) + 1;
    if (index == count || !begins_tag(&scan, index)) continue;
    size_t length = skip_tag(&scan, index, limit) - index;
    if (scan.attributes > limit) return DMARK_TOO_MANY_ATTRIBUTES;
    if (length > budget) return DMARK_TOO_TANGLED;
    budget -= length;
  }
  return DMARK_PARSED;
}
