#include "internal.h"

#include <string.h>
#include <strings.h>

static bool is_blank(uint8_t byte) {
  return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C;
}

static bool begins_name(uint8_t byte) {
  return (byte | 0x20) - 'a' < 26u || byte == '_' || byte == ':' || byte >= 0x80;
}

static bool begins_with(const uint8_t *bytes, size_t count, const char *word) {
  size_t length = strlen(word);
  return count >= length && strncasecmp((const char *)bytes, word, length) == 0;
}

/* Behind the next `word` from `index` on, else the end. */
static size_t behind(const uint8_t *bytes, size_t count, size_t index, const char *word) {
  while (index < count) {
    const uint8_t *found = memchr(bytes + index, word[0], count - index);
    if (found == NULL) return count;
    index = (size_t)(found - bytes);
    if (begins_with(found, count - index, word)) return index + strlen(word);
    index++;
  }
  return count;
}

/*
 * Behind the tag whose name begins at `index`; counts its attributes and what may pass for some.
 *
 * Each place where an attribute can begin counts: behind white space, a slash or a quoted value.
 */
static size_t skip_tag(
    const uint8_t *bytes, size_t count, size_t index, uint32_t limit, uint32_t *attributes) {
  *attributes = 0;
  bool may_begin = false;
  while (index < count && bytes[index] != '>' && *attributes <= limit) {
    uint8_t byte = bytes[index];
    if (is_blank(byte) || byte == '/') {
      may_begin = true;
      index++;
      continue;
    }
    if (byte != '=') {
      if (may_begin) (*attributes)++;
      may_begin = false;
      index++;
      continue;
    }
    index++;
    while (index < count && is_blank(bytes[index])) index++;
    if (index == count) break;
    byte = bytes[index];
    if (byte == '"' || byte == '\'') {
      const uint8_t *end = memchr(bytes + index + 1, byte, count - index - 1);
      index = end == NULL ? count : (size_t)(end - bytes) + 1;
    } else {
      while (index < count && !is_blank(bytes[index]) && bytes[index] != '>') index++;
    }
    may_begin = true;
  }
  return index;
}

bool dmark_has_wide_tag(
    enum dmark_language language, const uint8_t *bytes, size_t count, uint32_t limit) {
  /* Each attribute takes three bytes at least: most documents need no look. */
  if (count / 3 <= limit) return false;
  size_t index = 0;
  while (index < count) {
    const uint8_t *found = memchr(bytes + index, '<', count - index);
    if (found == NULL) return false;
    size_t name = (size_t)(found - bytes) + 1;
    index = name;
    if (index == count) return false;
    if (begins_with(bytes + index, count - index, "!--")) {
      index = behind(bytes, count, index + 3, "-->");
      continue;
    }
    if (language == DMARK_XML && begins_with(bytes + index, count - index, "![CDATA[")) {
      index = behind(bytes, count, index, "]]>");
      continue;
    }
    if (!begins_name(bytes[index])) continue;
    uint32_t attributes = 0;
    index = skip_tag(bytes, count, index, limit, &attributes);
    if (attributes > limit) return true;
    if (language != DMARK_HTML) continue;
    /* What stands in these is no markup. */
    if (begins_with(bytes + name, count - name, "script")) {
      index = behind(bytes, count, index, "</script");
    } else if (begins_with(bytes + name, count - name, "style")) {
      index = behind(bytes, count, index, "</style");
    }
  }
  return false;
}
