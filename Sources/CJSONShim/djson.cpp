#include "djson.h"

#include <new>
#include <simdjson.h>
#include <string_view>

using namespace simdjson;

struct djson_reader {
  dom::parser parser;
  // Of a document that is read object by object: itself, and where in its array it stands.
  dom::element root;
  dom::array array;
  dom::array::iterator next, end;
  bool is_array = false, is_over = true;
};

static_assert(DJSON_PADDING >= SIMDJSON_PADDING, "simdjson reads further than promised");

namespace {

// What a parser holds for documents of this size may stay; more is given back.
constexpr size_t kept_capacity = size_t(1) << 20;

djson_answer answer_of(error_code error) {
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

djson_value value_of(dom::element element) {
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

void find_all(
    dom::object object, const djson_path *paths, djson_value *values, size_t count) {
  for (size_t index = 0; index < count; index++) {
    values[index] = {DJSON_ABSENT, 0, nullptr, 0};
    dom::element found;
    std::string_view path(paths[index].bytes, paths[index].count);
    if (descend(object, path, found)) values[index] = value_of(found);
  }
}

void begin(djson_reader *reader, dom::array array) {
  reader->array = array;
  reader->next = reader->array.begin();
  reader->end = reader->array.end();
  reader->is_array = true;
}

} // namespace

djson_reader *djson_open(void) { return new (std::nothrow) djson_reader(); }

void djson_close(djson_reader *reader) { delete reader; }

djson_answer djson_read(
    djson_reader *reader, const uint8_t *bytes, size_t length, const djson_path *paths,
    djson_value *values, size_t count) {
  if (reader->parser.capacity() > kept_capacity && length <= kept_capacity) {
    reader->parser = dom::parser();
  }
  // Growing in steps of two saves a parser that meets ever longer lines from growing each time.
  if (length <= kept_capacity && reader->parser.capacity() < length) {
    size_t capacity = 1 << 14;
    while (capacity < length) capacity *= 2;
    if (reader->parser.allocate(capacity)) return DJSON_NO_MEMORY;
  }
  dom::element root;
  dom::object object;
  // Without its last argument simdjson would copy the document.
  if (auto error = reader->parser.parse(bytes, length, false).get(root)) return answer_of(error);
  if (root.get(object)) return DJSON_NO_OBJECT;
  find_all(object, paths, values, count);
  return DJSON_OBJECT_READ;
}

djson_answer djson_read_document(djson_reader *reader, const uint8_t *bytes, size_t length) {
  reader->is_over = true;
  reader->is_array = false;
  if (auto error = reader->parser.parse(bytes, length, false).get(reader->root)) {
    return answer_of(error);
  }
  dom::array array;
  if (!reader->root.get(array)) {
    begin(reader, array);
  } else if (!reader->root.is_object()) {
    return DJSON_NO_OBJECT;
  }
  reader->is_over = false;
  return DJSON_OBJECT_READ;
}

djson_answer djson_next(
    djson_reader *reader, const djson_path *paths, djson_value *values, size_t count) {
  if (reader->is_over) return DJSON_END;
  dom::object object;
  error_code error;
  if (reader->is_array) {
    if (!(reader->next != reader->end)) {
      reader->is_over = true;
      return DJSON_END;
    }
    error = (*reader->next).get(object);
    ++reader->next;
  } else {
    reader->is_over = true;
    error = reader->root.get(object);
  }
  if (error) return DJSON_NO_OBJECT;
  find_all(object, paths, values, count);
  return DJSON_OBJECT_READ;
}

bool djson_enter(djson_reader *reader) {
  dom::object object;
  if (reader->is_array || reader->root.get(object)) return false;
  for (auto member : object) {
    dom::array array;
    if (member.value.get(array) || array.size() == 0 || !array.at(0).is_object()) continue;
    begin(reader, array);
    reader->is_over = false;
    return true;
  }
  return false;
}
