#include "internal.h"

#include <dlfcn.h>
#include <pthread.h>

static dmark_library library;
static bool is_open;

static bool find(void *handle, const char *name, void **function) {
  *function = dlsym(handle, name);
  return *function != NULL;
}

static void open_library(void) {
  /* The layout of its structures is that of the headers as long as this number stays. */
  void *handle = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  is_open = find(handle, "xmlInitParser", (void **)&library.init_parser)
      && find(handle, "htmlCreateMemoryParserCtxt", (void **)&library.create_html)
      && find(handle, "htmlCtxtUseOptions", (void **)&library.use_html_options)
      && find(handle, "htmlParseDocument", (void **)&library.parse_html)
      && find(handle, "htmlFreeParserCtxt", (void **)&library.free_html)
      && find(handle, "htmlEntityLookup", (void **)&library.html_entity)
      && find(handle, "xmlCreateMemoryParserCtxt", (void **)&library.create_xml)
      && find(handle, "xmlCtxtUseOptions", (void **)&library.use_xml_options)
      && find(handle, "xmlParseDocument", (void **)&library.parse_xml)
      && find(handle, "xmlFreeParserCtxt", (void **)&library.free_xml)
      && find(handle, "xmlGetPredefinedEntity", (void **)&library.predefined_entity)
      && find(handle, "xmlStopParser", (void **)&library.stop)
      && find(handle, "xmlFreeDoc", (void **)&library.free_document);
  if (is_open) library.init_parser();
}

const dmark_library *dmark_open_library(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open ? &library : NULL;
}
