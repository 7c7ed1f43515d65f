#include "djson.h"
#include "internal.hpp"

using namespace simdjson;

static void begin(djson_reader *reader, dom::array array) {
  reader->array = array;
  reader->next = reader->array.begin();
  reader->end = reader->array.end();
  reader->is_array = true;
}

djson_answer djson_read_document(djson_reader *reader, const uint8_t *bytes, size_t length) {
  reader->is_over = true;
  reader->is_array = false;
  if (auto answer = djson_parse(reader, bytes, length, reader->root)) return answer;
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
  djson_find(object, paths, values, count);
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
