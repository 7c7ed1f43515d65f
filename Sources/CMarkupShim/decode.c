#include "internal.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* U+FFFD. */
static const uint8_t replacement[3] = {0xEF, 0xBF, 0xBD};

typedef struct {
  dmark_text *text;
  size_t capacity;
  size_t anchor_capacity;
  enum dmark_decoding answer;
} writer;

static bool reserve(writer *out, size_t more) {
  if (out->text->count + more > DMARK_LENGTH_LIMIT) {
    out->answer = DMARK_DECODING_TOO_LONG;
    return false;
  }
  if (dmark_reserve((void **)&out->text->bytes, &out->capacity, out->text->count + more, 1)) {
    return true;
  }
  out->answer = DMARK_DECODING_NO_MEMORY;
  return false;
}

static bool append(writer *out, const uint8_t *bytes, size_t count) {
  if (!reserve(out, count)) return false;
  memcpy(out->text->bytes + out->text->count, bytes, count);
  out->text->count += count;
  return true;
}

/* From here on the text runs in step with the source from `source` on. */
static bool anchor(writer *out, size_t source) {
  dmark_text *text = out->text;
  if (text->anchor_count > 0) {
    dmark_anchor last = text->anchors[text->anchor_count - 1];
    if (source - text->count == (size_t)last.source - last.text) return true;
    if (last.text == text->count) text->anchor_count--;
  }
  if (!dmark_reserve(
          (void **)&text->anchors, &out->anchor_capacity, text->anchor_count + 1,
          sizeof(dmark_anchor))) {
    out->answer = DMARK_DECODING_NO_MEMORY;
    return false;
  }
  text->anchors[text->anchor_count++] =
      (dmark_anchor){(uint32_t)text->count, (uint32_t)source, (uint32_t)source};
  return true;
}

/* The number of bytes of the well-formed UTF-8 sequence at `bytes`; 0 where there is none. */
static size_t sequence(const uint8_t *bytes, size_t count) {
  uint8_t lead = bytes[0];
  if (lead < 0x80) return 1;
  size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || count < length) return 0;
  for (size_t index = 1; index < length; index++) {
    if ((bytes[index] & 0xC0) != 0x80) return 0;
  }
  if (lead == 0xE0 && bytes[1] < 0xA0) return 0;
  if (lead == 0xED && bytes[1] >= 0xA0) return 0;
  if (lead == 0xF0 && bytes[1] < 0x90) return 0;
  if (lead == 0xF4 && bytes[1] >= 0x90) return 0;
  return length;
}

static bool decode_utf8(writer *out, const uint8_t *bytes, size_t count) {
  size_t start = 0;
  size_t index = 0;
  while (index < count) {
    size_t length = sequence(bytes + index, count - index);
    if (length > 0) {
      index += length;
      continue;
    }
    if (!append(out, bytes + start, index - start)) return false;
    if (!anchor(out, index) || !append(out, replacement, 3)) return false;
    out->text->replaced_count++;
    index++;
    start = index;
    if (!anchor(out, index)) return false;
  }
  return append(out, bytes + start, count - start);
}

static bool is_space(uint8_t byte) { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D); }

/* Converts one piece; what belongs to no character is replaced, a unit at a time. */
static bool convert(
    writer *out, iconv_t converter, const uint8_t *bytes, size_t count, size_t unit) {
  char *input = (char *)bytes;
  size_t left = count;
  while (left > 0) {
    if (!reserve(out, left * 3 + 16)) return false;
    char *output = (char *)out->text->bytes + out->text->count;
    size_t room = out->capacity - out->text->count;
    size_t before = room;
    size_t result = iconv(converter, &input, &left, &output, &room);
    int fault = errno;
    out->text->count += before - room;
    if (out->text->count > DMARK_LENGTH_LIMIT) {
      out->answer = DMARK_DECODING_TOO_LONG;
      return false;
    }
    if (result != (size_t)-1 || fault == E2BIG) continue;
    if (!append(out, replacement, 3)) return false;
    out->text->replaced_count++;
    size_t skipped = left < unit ? left : unit;
    input += skipped;
    left -= skipped;
    iconv(converter, NULL, NULL, NULL, NULL);
  }
  /* Some converters hold a character back until they know what follows. */
  if (!reserve(out, 16)) return false;
  char *output = (char *)out->text->bytes + out->text->count;
  size_t room = out->capacity - out->text->count;
  size_t before = room;
  iconv(converter, NULL, NULL, &output, &room);
  out->text->count += before - room;
  return true;
}

/* The bytes of a character of white space in a character set with code units of `unit` bytes. */
static bool is_space_unit(const uint8_t *bytes, size_t unit, bool is_little) {
  uint8_t value = is_little ? bytes[0] : bytes[unit - 1];
  if (!is_space(value)) return false;
  for (size_t index = 0; index < unit; index++) {
    if (index != (is_little ? 0 : unit - 1) && bytes[index] != 0) return false;
  }
  return true;
}

/* How a character set lays out its characters. */
typedef struct {
  size_t unit;         /* bytes of a code unit */
  bool is_little;      /* the low byte of a unit comes first */
  bool is_single;      /* a byte is a character, those below 0x80 as in ASCII */
  bool has_escapes;    /* ISO-2022: what looks like ASCII may be something else */
} layout;

static bool begins_with(const char *name, const char *start) {
  return strncasecmp(name, start, strlen(start)) == 0;
}

static layout layout_of(const char *charset) {
  static const char *const single[] = {"CP125", "ISO-8859", "KOI8", "MAC", "IBM866", "CP874"};
  layout found = {1, false, false, begins_with(charset, "ISO-2022")};
  size_t length = strlen(charset);
  if (begins_with(charset, "UTF-16")) found.unit = 2;
  if (begins_with(charset, "UTF-32")) found.unit = 4;
  found.is_little =
      found.unit > 1 && length > 2 && strcasecmp(charset + length - 2, "LE") == 0;
  for (size_t index = 0; index < sizeof(single) / sizeof(single[0]); index++) {
    if (begins_with(charset, single[index])) found.is_single = true;
  }
  return found;
}

/* Behind the bytes from `index` on that are converted in one go: a word or, where that can be
 * told, the part of one that is in ASCII or that is not. */
static size_t word_end(
    const uint8_t *bytes, size_t count, size_t index, layout set, bool *is_ascii) {
  size_t end = index;
  *is_ascii = set.unit == 1 && !set.has_escapes;
  bool is_high = bytes[index] >= 0x80;
  while (end + set.unit <= count && !is_space_unit(bytes + end, set.unit, set.is_little)) {
    if (set.is_single && (bytes[end] >= 0x80) != is_high) break;
    if (bytes[end] >= 0x80) *is_ascii = false;
    end += set.unit;
  }
  return end + set.unit > count ? count : end;
}

/*
 * Goes word by word, so that white space keeps its place. In no character set that is read here
 * does a byte of white space stand inside a character.
 */
static bool decode_words(
    writer *out, iconv_t converter, const uint8_t *bytes, size_t count, layout set) {
  size_t index = 0;
  while (index < count) {
    bool is_ascii;
    size_t end = word_end(bytes, count, index, set, &is_ascii);
    if (!anchor(out, index)) return false;
    bool is_done = is_ascii ? append(out, bytes + index, end - index)
                            : convert(out, converter, bytes + index, end - index, set.unit);
    if (!is_done || !anchor(out, end)) return false;
    index = end;
    while (index + set.unit <= count && is_space_unit(bytes + index, set.unit, set.is_little)) {
      if (!anchor(out, index)) return false;
      if (!append(out, bytes + index + (set.is_little ? 0 : set.unit - 1), 1)) return false;
      index += set.unit;
    }
  }
  return true;
}

/* None of this moves anything. */
static void tame_controls(dmark_text *text) {
  for (size_t index = 0; index < text->count; index++) {
    uint8_t byte = text->bytes[index];
    if (byte == 0x0D) {
      bool is_pair = index + 1 < text->count && text->bytes[index + 1] == 0x0A;
      text->bytes[index] = is_pair ? 0x20 : 0x0A;
    } else if (byte < 0x20 && byte != 0x09 && byte != 0x0A) {
      text->bytes[index] = 0x20;
      if (byte == 0) text->nul_count++;
    }
  }
}

enum dmark_decoding dmark_decode(
    const uint8_t *bytes, size_t count, const char *charset, dmark_text *text) {
  memset(text, 0, sizeof(*text));
  if (count > DMARK_LENGTH_LIMIT) return DMARK_DECODING_TOO_LONG;
  writer out = {text, 0, 0, DMARK_DECODED};
  if (!reserve(&out, count + 1) || !anchor(&out, 0)) return out.answer;
  if (strcasecmp(charset, "UTF-8") == 0) {
    if (!decode_utf8(&out, bytes, count)) return out.answer;
  } else {
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) return DMARK_UNKNOWN_CHARSET;
    bool is_done = decode_words(&out, converter, bytes, count, layout_of(charset));
    iconv_close(converter);
    if (!is_done) return out.answer;
  }
  tame_controls(text);
  return DMARK_DECODED;
}

void dmark_free_text(dmark_text *text) {
  free(text->bytes);
  free(text->anchors);
  memset(text, 0, sizeof(*text));
}
