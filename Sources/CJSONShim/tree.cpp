#include "djson.h"
#include "internal.hpp"

#include <cstdlib>
#include <cstring>

using namespace simdjson;

namespace {

// Puts the values of a document in a row. Outside of strings there is no quotation mark, and
// values come in the order of the text, so that the strings are found as they come.
class flattener {
public:
  flattener(const uint8_t *bytes, size_t length, size_t limit, djson_tree *tree)
      : bytes(bytes), length(length), limit(limit), tree(tree) {}

  bool add(dom::element element, std::string_view name, bool is_member) {
    if (tree->count == limit || !grow()) return false;
    size_t place = tree->count++;
    djson_node node = {};
    node.kind = djson_value_of(element).kind;
    if (is_member) {
      node.name = reinterpret_cast<const uint8_t *>(name.data());
      node.name_count = name.size();
    }
    switch (node.kind) {
    case DJSON_STRING: {
      djson_value value = djson_value_of(element);
      node.bytes = value.bytes;
      node.count = value.count;
      node.source = next_string();
      break;
    }
    case DJSON_INTEGER: node.integer = djson_value_of(element).integer; break;
    default: break;
    }
    tree->nodes[place] = node;
    if (!add_inner(element, node.kind)) return false;
    tree->nodes[place].end = static_cast<uint32_t>(tree->count);
    return true;
  }

private:
  bool add_inner(dom::element element, djson_kind kind) {
    dom::array array;
    dom::object object;
    if (kind == DJSON_ARRAY && !element.get(array)) {
      for (dom::element inner : array) {
        if (!add(inner, {}, false)) return false;
      }
    }
    if (kind == DJSON_OBJECT && !element.get(object)) {
      for (auto member : object) {
        next_string();
        if (!add(member.value, member.key, true)) return false;
      }
    }
    return true;
  }

  bool grow() {
    if (tree->count < capacity) return true;
    size_t wanted = capacity == 0 ? 256 : capacity * 2;
    void *moved = std::realloc(tree->nodes, wanted * sizeof(djson_node));
    if (moved == nullptr) return false;
    tree->nodes = static_cast<djson_node *>(moved);
    capacity = wanted;
    return true;
  }

  size_t next_string() {
    const void *quote = std::memchr(bytes + cursor, '"', length - cursor);
    if (quote == nullptr) return cursor;
    size_t start = static_cast<size_t>(static_cast<const uint8_t *>(quote) - bytes) + 1;
    cursor = start;
    while (cursor < length && bytes[cursor] != '"') cursor += bytes[cursor] == '\\' ? 2 : 1;
    cursor = cursor < length ? cursor + 1 : length;
    return start;
  }

  const uint8_t *bytes;
  size_t length;
  size_t limit;
  djson_tree *tree;
  size_t capacity = 0;
  size_t cursor = 0;
};

} // namespace

djson_answer djson_read_tree(
    djson_reader *reader, const uint8_t *bytes, size_t length, size_t limit, djson_tree *tree) {
  *tree = {nullptr, 0};
  dom::element root;
  if (auto error = reader->parser.parse(bytes, length, false).get(root)) {
    return djson_answer_of(error);
  }
  flattener flattener(bytes, length, limit, tree);
  return flattener.add(root, {}, false) ? DJSON_OBJECT_READ : DJSON_NO_MEMORY;
}

void djson_free_tree(djson_tree *tree) {
  std::free(tree->nodes);
  *tree = {nullptr, 0};
}
