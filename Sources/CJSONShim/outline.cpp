#include "djson.h"
#include "internal.hpp"

using namespace simdjson;

namespace {

// A document taken apart, within bounds.
struct outline {
  std::vector<djson_item> &items;
  size_t count_limit;

  djson_answer add(dom::element element, size_t depth) {
    djson_value value = djson_value_of(element);
    djson_item item = {value.kind, value.integer, 0, value.bytes, value.count};
    dom::array array;
    dom::object object;
    if (value.kind == DJSON_BOOLEAN) {
      bool flag = false;
      if (!element.get(flag)) item.integer = flag;
    }
    if (value.kind == DJSON_NUMBER && element.get(item.number)) return DJSON_BAD_NUMBER;
    if (!element.get(array)) item.count = count_of(array);
    if (!element.get(object)) item.count = count_of(object);
    if (items.size() >= count_limit) return DJSON_TOO_MANY;
    items.push_back(item);
    if (item.kind != DJSON_ARRAY && item.kind != DJSON_OBJECT) return DJSON_OBJECT_READ;
    if (depth == 0) return DJSON_TOO_DEEP;
    return item.kind == DJSON_ARRAY ? add(array, depth - 1) : add(object, depth - 1);
  }

  djson_answer add(dom::array array, size_t depth) {
    for (auto element : array) {
      if (auto answer = add(element, depth)) return answer;
    }
    return DJSON_OBJECT_READ;
  }

  djson_answer add(dom::object object, size_t depth) {
    for (auto member : object) {
      auto name = reinterpret_cast<const uint8_t *>(member.key.data());
      items.push_back({DJSON_STRING, 0, 0, name, member.key.size()});
      if (auto answer = add(member.value, depth)) return answer;
    }
    return DJSON_OBJECT_READ;
  }

  // What simdjson keeps of it has 24 bits only.
  template <typename container> static size_t count_of(container values) {
    size_t count = 0;
    for (auto value : values) {
      (void)value;
      count++;
    }
    return count;
  }
};

} // namespace

djson_answer djson_read_all(
    djson_reader *reader, const uint8_t *bytes, size_t length, size_t depth_limit,
    size_t count_limit, const djson_item **items, size_t *count) {
  dom::element root;
  // What a large document needed is not kept.
  std::vector<djson_item>().swap(reader->items);
  if (auto answer = djson_parse(reader, bytes, length, root)) return answer;
  if (auto answer = outline{reader->items, count_limit}.add(root, depth_limit)) return answer;
  *items = reader->items.data();
  *count = reader->items.size();
  return DJSON_OBJECT_READ;
}
