#include "gmime.h"
#include "library.h"

#include <pthread.h>

static gmime_library library;
static bool is_open;

static void open_library(void) {
  const library_symbol symbols[] = {
      {"g_mime_init", &library.init},
      {"g_mime_stream_mem_new_with_buffer", &library.stream_of},
      {"g_mime_stream_mem_new", &library.new_stream},
      {"g_mime_stream_mem_get_byte_array", &library.bytes_of},
      {"g_mime_parser_new_with_stream", &library.new_parser},
      {"g_mime_parser_set_format", &library.set_format},
      {"g_mime_parser_construct_message", &library.next_message},
      {"g_mime_parser_eos", &library.is_at_end},
      {"g_mime_message_get_subject", &library.subject},
      {"g_mime_message_get_from", &library.from},
      {"internet_address_list_to_string", &library.address_text},
      {"g_mime_message_get_date", &library.date},
      {"g_mime_message_get_message_id", &library.message_id},
      {"g_mime_message_get_mime_part", &library.body},
      {"g_mime_message_part_get_message", &library.inner_message},
      {"g_mime_multipart_get_count", &library.part_count},
      {"g_mime_multipart_get_part", &library.part},
      {"g_mime_object_get_content_type", &library.content_type},
      {"g_mime_content_type_get_mime_type", &library.media_type},
      {"g_mime_object_get_content_type_parameter", &library.type_parameter},
      {"g_mime_object_get_disposition", &library.disposition},
      {"g_mime_part_get_filename", &library.file_name},
      {"g_mime_part_get_content", &library.content},
      {"g_mime_data_wrapper_write_to_stream", &library.write},
      {"g_mime_part_get_type", &library.part_type},
      {"g_mime_multipart_get_type", &library.multipart_type},
      {"g_mime_message_part_get_type", &library.message_part_type},
      {"g_type_check_instance_is_a", &library.is_a},
      {"g_object_unref", &library.release},
      {"g_free", &library.free},
      {"g_date_time_get_ymd", &library.day},
  };
  is_open = library_open("libgmime-3.0.so.0", symbols, sizeof symbols / sizeof *symbols);
  if (is_open) library.init();
}

const gmime_library *gmime(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  return is_open ? &library : NULL;
}
