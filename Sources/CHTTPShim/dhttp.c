#include "dhttp.h"

/* Its checks of types are macros around functions of that name, which are not called here. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static struct {
  __typeof__(&curl_global_init) begin;
  __typeof__(&curl_easy_init) open;
  __typeof__(&curl_easy_setopt) set;
  __typeof__(&curl_easy_perform) perform;
  __typeof__(&curl_easy_getinfo) get;
  __typeof__(&curl_easy_strerror) reason;
  __typeof__(&curl_easy_cleanup) close;
} http;
static bool is_open;

typedef struct {
  const char *name;
  void *place;
} http_symbol;

static const http_symbol symbols[] = {
    {"curl_global_init", &http.begin},     {"curl_easy_init", &http.open},
    {"curl_easy_setopt", &http.set},       {"curl_easy_perform", &http.perform},
    {"curl_easy_getinfo", &http.get},      {"curl_easy_strerror", &http.reason},
    {"curl_easy_cleanup", &http.close},
};

static void open_library(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    void *address = dlsym(handle, symbols[index].name);
    if (address == NULL) return;
    // C has no cast from an object pointer to a function pointer; POSIX makes them alike.
    memcpy(symbols[index].place, &address, sizeof address);
  }
  is_open = http.begin(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool dhttp_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open;
}

/* What has come so far. */
typedef struct {
  dhttp_result *result;
  size_t room, limit;
  bool is_too_large, is_out_of_memory;
} transfer;

static size_t take(char *bytes, size_t size, size_t count, void *context) {
  transfer *transfer = context;
  dhttp_result *result = transfer->result;
  count *= size;
  if (count > transfer->limit - result->count) {
    transfer->is_too_large = true;
    return 0;
  }
  if (count > transfer->room - result->count) {
    size_t room = transfer->room == 0 ? 1 << 16 : transfer->room;
    while (room < result->count + count) room *= 2;
    uint8_t *moved = realloc(result->bytes, room);
    if (moved == NULL) {
      transfer->is_out_of_memory = true;
      return 0;
    }
    result->bytes = moved;
    transfer->room = room;
  }
  memcpy(result->bytes + result->count, bytes, count);
  result->count += count;
  return count;
}

static bool prepare(CURL *curl, const char *url, long seconds, transfer *transfer) {
  return http.set(curl, CURLOPT_URL, url) == CURLE_OK &&
      http.set(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
      http.set(curl, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
      // An empty proxy keeps libcurl from looking for one in the environment.
      http.set(curl, CURLOPT_PROXY, "") == CURLE_OK &&
      http.set(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED) == CURLE_OK &&
      http.set(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
      http.set(curl, CURLOPT_USERAGENT, "demarche") == CURLE_OK &&
      http.set(curl, CURLOPT_CONNECTTIMEOUT, 15L) == CURLE_OK &&
      http.set(curl, CURLOPT_TIMEOUT, seconds) == CURLE_OK &&
      http.set(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)transfer->limit) == CURLE_OK &&
      http.set(curl, CURLOPT_ERRORBUFFER, transfer->result->reason) == CURLE_OK &&
      http.set(curl, CURLOPT_WRITEFUNCTION, take) == CURLE_OK &&
      http.set(curl, CURLOPT_WRITEDATA, transfer) == CURLE_OK;
}

static enum dhttp_answer judge(CURL *curl, CURLcode code, const transfer *transfer) {
  dhttp_result *result = transfer->result;
  http.get(curl, CURLINFO_RESPONSE_CODE, &result->status);
  if (transfer->is_out_of_memory || code == CURLE_OUT_OF_MEMORY) return DHTTP_NO_MEMORY;
  bool is_redirected = result->status >= 300 && result->status < 400;
  // What a page that is no file has to say may be of any length.
  if (code == CURLE_OK || transfer->is_too_large || code == CURLE_FILESIZE_EXCEEDED) {
    if (is_redirected) {
      const char *location = NULL;
      http.get(curl, CURLINFO_REDIRECT_URL, &location);
      if (location != NULL && (result->location = strdup(location)) == NULL) {
        return DHTTP_NO_MEMORY;
      }
      return location == NULL ? DHTTP_STATUS : DHTTP_REDIRECT;
    }
    if (result->status != 200) return DHTTP_STATUS;
    return code == CURLE_OK ? DHTTP_GOT : DHTTP_TOO_LARGE;
  }
  if (code == CURLE_PARTIAL_FILE) return DHTTP_CUT_SHORT;
  if (code == CURLE_OPERATION_TIMEDOUT) return DHTTP_TOO_SLOW;
  if (result->reason[0] == '\0') {
    strncpy(result->reason, http.reason(code), sizeof result->reason - 1);
  }
  return DHTTP_FAILED;
}

enum dhttp_answer dhttp_get(
    const char *url, size_t limit, long seconds, dhttp_result *result) {
  memset(result, 0, sizeof *result);
  transfer transfer = {result, 0, limit, false, false};
  CURL *curl = http.open();
  if (curl == NULL) return DHTTP_NO_MEMORY;
  enum dhttp_answer answer = DHTTP_FAILED;
  if (prepare(curl, url, seconds, &transfer)) {
    answer = judge(curl, http.perform(curl), &transfer);
  } else {
    strncpy(result->reason, "this libcurl is older than 7.85", sizeof result->reason - 1);
  }
  http.close(curl);
  return answer;
}

void dhttp_free(dhttp_result *result) {
  free(result->bytes);
  free(result->location);
  result->bytes = NULL;
  result->location = NULL;
}
