#ifndef DEMARCHE_DJSON_INTERNAL_HPP
#define DEMARCHE_DJSON_INTERNAL_HPP

#include "djson.h"

#include <simdjson.h>

struct djson_reader {
  simdjson::dom::parser parser;
};

/* What an error of simdjson is for a caller. */
djson_answer djson_answer_of(simdjson::error_code error);

/* A value without what is inside it. */
djson_value djson_value_of(simdjson::dom::element element);

#endif
