#include "djson.h"
#include "internal.hpp"

#include <new>
#include <string_view>

using namespace simdjson;

static_assert(DJSON_PADDING >= SIMDJSON_PADDING, "simdjson reads further than promised");

namespace {

// What a parser holds for documents of this size may stay; more is given back.
constexpr size_t kept_capacity = size_t(1) << 20;

bool find(dom::object object, std::string_view name, dom::element &found) {
  bool is_there = false;
  for (auto member : object) {
    if (member.key == name) {
      found = member.value;
      is_there = true;
    }
  }
  return is_there;
}

// The name as it is wins over a way through objects.
bool descend(dom::object object, std::string_view path, dom::element &found) {
  if (find(object, path, found)) return true;
  size_t dot = path.find('.');
  if (dot == std::string_view::npos) return false;
  dom::element inner;
  dom::object next;
  if (!find(object, path.substr(0, dot), inner) || inner.get(next)) return false;
  return descend(next, path.substr(dot + 1), found);
}

} // namespace

djson_answer djson_answer_of(error_code error) {
  switch (error) {
  case UTF8_ERROR: return DJSON_BAD_UTF8;
  case DEPTH_ERROR: return DJSON_TOO_DEEP;
  case MEMALLOC:
  case CAPACITY: return DJSON_NO_MEMORY;
  case STRING_ERROR:
  case UNESCAPED_CHARS: return DJSON_BAD_STRING;
  case NUMBER_ERROR:
  case NUMBER_OUT_OF_RANGE: return DJSON_BAD_NUMBER;
  case EMPTY:
  case UNCLOSED_STRING:
  case INCOMPLETE_ARRAY_OR_OBJECT: return DJSON_CUT_SHORT;
  default: return DJSON_NO_JSON;
  }
}

djson_value djson_value_of(dom::element element) {
  djson_value value = {DJSON_ABSENT, 0, nullptr, 0};
  switch (element.type()) {
  case dom::element_type::NULL_VALUE: value.kind = DJSON_NULL; break;
  case dom::element_type::BOOL: value.kind = DJSON_BOOLEAN; break;
  case dom::element_type::DOUBLE:
  case dom::element_type::UINT64: value.kind = DJSON_NUMBER; break;
  case dom::element_type::ARRAY: value.kind = DJSON_ARRAY; break;
  case dom::element_type::OBJECT: value.kind = DJSON_OBJECT; break;
  case dom::element_type::INT64:
    value.kind = DJSON_INTEGER;
    if (element.get(value.integer)) value.kind = DJSON_ABSENT;
    break;
  case dom::element_type::STRING: {
    std::string_view text;
    if (element.get(text)) break;
    value.kind = DJSON_STRING;
    value.bytes = reinterpret_cast<const uint8_t *>(text.data());
    value.count = text.size();
    break;
  }
  }
  return value;
}

djson_reader *djson_open(void) { return new (std::nothrow) djson_reader(); }

void djson_close(djson_reader *reader) { delete reader; }

djson_answer djson_parse(
    djson_reader *reader, const uint8_t *bytes, size_t length, dom::element &root) {
  if (reader->parser.capacity() > kept_capacity && length <= kept_capacity) {
    reader->parser = dom::parser();
  }
  // Growing in steps of two saves a parser that meets ever longer lines from growing each time.
  if (length <= kept_capacity && reader->parser.capacity() < length) {
    size_t capacity = 1 << 14;
    while (capacity < length) capacity *= 2;
    if (reader->parser.allocate(capacity)) return DJSON_NO_MEMORY;
  }
  // Without its last argument simdjson would copy the document.
  auto error = reader->parser.parse(bytes, length, false).get(root);
  return error ? djson_answer_of(error) : DJSON_OBJECT_READ;
}

void djson_find(
    dom::object object, const djson_path *paths, djson_value *values, size_t count) {
  for (size_t index = 0; index < count; index++) {
    values[index] = {DJSON_ABSENT, 0, nullptr, 0};
    dom::element found;
    std::string_view path(paths[index].bytes, paths[index].count);
    if (descend(object, path, found)) values[index] = djson_value_of(found);
  }
}

djson_answer djson_read(
    djson_reader *reader, const uint8_t *bytes, size_t length, const djson_path *paths,
    djson_value *values, size_t count) {
  dom::element root;
  dom::object object;
  if (auto answer = djson_parse(reader, bytes, length, root)) return answer;
  if (root.get(object)) return DJSON_NO_OBJECT;
  djson_find(object, paths, values, count);
  return DJSON_OBJECT_READ;
}
