#ifndef DEMARCHE_DJSON_INTERNAL_HPP
#define DEMARCHE_DJSON_INTERNAL_HPP

#include "djson.h"

#include <simdjson.h>
#include <vector>

struct djson_reader {
  simdjson::dom::parser parser;
  /* Of a document that is taken apart. */
  std::vector<djson_item> items;
  /* Of a document that is read object by object: itself, and where in its array it stands. */
  simdjson::dom::element root;
  simdjson::dom::array array;
  simdjson::dom::array::iterator next, end;
  bool is_array = false, is_over = true;
};

/* Reads a document, in memory that is kept for the next one unless it is large. */
djson_answer djson_parse(
    djson_reader *reader, const uint8_t *bytes, size_t length, simdjson::dom::element &root);

/* Finds values in an object; the last of equal names counts. */
void djson_find(
    simdjson::dom::object object, const djson_path *paths, djson_value *values, size_t count);

/* What an error of simdjson is for a caller. */
djson_answer djson_answer_of(simdjson::error_code error);

/* A value without what is inside it. */
djson_value djson_value_of(simdjson::dom::element element);

#endif
