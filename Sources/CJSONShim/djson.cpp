#include "djson.h"

#include <new>
#include <simdjson.h>
#include <string_view>
#include <vector>

using namespace simdjson;

struct djson_reader {
  dom::parser parser;
  std::vector<djson_node> nodes;
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

// A document taken apart, within bounds.
struct outline {
  std::vector<djson_node> &nodes;
  size_t count_limit;

  djson_answer add(dom::element element, size_t depth) {
    djson_value value = value_of(element);
    djson_node node = {value.kind, value.integer, 0, value.bytes, value.count};
    dom::array array;
    dom::object object;
    if (value.kind == DJSON_BOOLEAN) {
      bool flag = false;
      if (!element.get(flag)) node.integer = flag;
    }
    if (value.kind == DJSON_NUMBER && element.get(node.number)) return DJSON_BAD_NUMBER;
    if (!element.get(array)) node.count = count_of(array);
    if (!element.get(object)) node.count = count_of(object);
    if (nodes.size() >= count_limit) return DJSON_TOO_MANY;
    nodes.push_back(node);
    if (node.kind != DJSON_ARRAY && node.kind != DJSON_OBJECT) return DJSON_OBJECT_READ;
    if (depth == 0) return DJSON_TOO_DEEP;
    return node.kind == DJSON_ARRAY ? add(array, depth - 1) : add(object, depth - 1);
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
      nodes.push_back({DJSON_STRING, 0, 0, name, member.key.size()});
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

djson_reader *djson_open(void) { return new (std::nothrow) djson_reader(); }

void djson_close(djson_reader *reader) { delete reader; }

static djson_answer parse(
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
  return error ? answer_of(error) : DJSON_OBJECT_READ;
}

djson_answer djson_read(
    djson_reader *reader, const uint8_t *bytes, size_t length, const djson_path *paths,
    djson_value *values, size_t count) {
  dom::element root;
  dom::object object;
  if (auto answer = parse(reader, bytes, length, root)) return answer;
  if (root.get(object)) return DJSON_NO_OBJECT;
  for (size_t index = 0; index < count; index++) {
    values[index] = {DJSON_ABSENT, 0, nullptr, 0};
    dom::element found;
    std::string_view path(paths[index].bytes, paths[index].count);
    if (descend(object, path, found)) values[index] = value_of(found);
  }
  return DJSON_OBJECT_READ;
}

djson_answer djson_read_all(
    djson_reader *reader, const uint8_t *bytes, size_t length, size_t depth_limit,
    size_t count_limit, const djson_node **nodes, size_t *count) {
  dom::element root;
  // What a large document needed is not kept.
  std::vector<djson_node>().swap(reader->nodes);
  if (auto answer = parse(reader, bytes, length, root)) return answer;
  if (auto answer = outline{reader->nodes, count_limit}.add(root, depth_limit)) return answer;
  *nodes = reader->nodes.data();
  *count = reader->nodes.size();
  return DJSON_OBJECT_READ;
}
