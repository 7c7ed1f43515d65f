#include "dyaml.h"
#include "library.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static struct {
  __typeof__(&yaml_parser_initialize) initialize;
  __typeof__(&yaml_parser_delete) release;
  __typeof__(&yaml_parser_set_input_string) set_input;
  __typeof__(&yaml_parser_set_encoding) set_encoding;
  __typeof__(&yaml_parser_parse) parse;
  __typeof__(&yaml_event_delete) release_event;
} library;
static bool is_open;

static void open_library(void) {
  const library_symbol symbols[] = {
      {"yaml_parser_initialize", &library.initialize},
      {"yaml_parser_delete", &library.release},
      {"yaml_parser_set_input_string", &library.set_input},
      {"yaml_parser_set_encoding", &library.set_encoding},
      {"yaml_parser_parse", &library.parse},
      {"yaml_event_delete", &library.release_event},
  };
  is_open = library_open("libyaml-0.so.2", symbols, sizeof symbols / sizeof *symbols);
}

bool dyaml_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open;
}

struct dyaml_reader {
  yaml_parser_t parser;
  yaml_event_t event;
  bool has_event, is_over;
};

dyaml_reader *dyaml_open(const uint8_t *bytes, size_t count) {
  if (!dyaml_is_there()) return NULL;
  dyaml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  if (!library.initialize(&reader->parser)) {
    free(reader);
    return NULL;
  }
  library.set_input(&reader->parser, bytes, count);
  library.set_encoding(&reader->parser, YAML_UTF8_ENCODING);
  return reader;
}

static void release_event(dyaml_reader *reader) {
  if (reader->has_event) library.release_event(&reader->event);
  reader->has_event = false;
}

void dyaml_close(dyaml_reader *reader) {
  if (reader == NULL) return;
  release_event(reader);
  library.release(&reader->parser);
  free(reader);
}

static dyaml_event fault(dyaml_reader *reader) {
  reader->is_over = true;
  const char *reason = reader->parser.problem;
  if (reason == NULL) reason = "there is no memory to read it";
  return (dyaml_event){
      DYAML_FAULT, (const uint8_t *)reason, strlen(reason), reader->parser.problem_mark.line};
}

dyaml_event dyaml_next(dyaml_reader *reader) {
  while (!reader->is_over) {
    release_event(reader);
    if (!library.parse(&reader->parser, &reader->event)) return fault(reader);
    reader->has_event = true;
    switch (reader->event.type) {
    case YAML_SCALAR_EVENT:
      return (dyaml_event){
          DYAML_SCALAR, reader->event.data.scalar.value, reader->event.data.scalar.length, 0};
    case YAML_MAPPING_START_EVENT: return (dyaml_event){DYAML_OPEN_MAPPING, NULL, 0, 0};
    case YAML_SEQUENCE_START_EVENT: return (dyaml_event){DYAML_OPEN_SEQUENCE, NULL, 0, 0};
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT: return (dyaml_event){DYAML_CLOSE, NULL, 0, 0};
    case YAML_ALIAS_EVENT: return (dyaml_event){DYAML_ALIAS, NULL, 0, 0};
    case YAML_DOCUMENT_END_EVENT:
    case YAML_STREAM_END_EVENT: reader->is_over = true; break;
    default: break;
    }
  }
  return (dyaml_event){DYAML_END, NULL, 0, 0};
}
