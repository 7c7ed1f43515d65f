#include "dlanguage.h"
#include "library.h"

// The header of cld2 uses FILE and does not say so.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cstring>

namespace {

// The types are those of the header; the names are what the compiler made of them.
struct Library {
  decltype(static_cast<CLD2::Language (*)(
               const char *, int, bool, const CLD2::CLDHints *, int, CLD2::Language *, int *,
               double *, CLD2::ResultChunkVector *, int *, bool *, int *)>(nullptr)) detect;
  const char *(*code)(CLD2::Language);
  bool is_open;

  Library() {
    const library_symbol symbols[] = {
        {"_ZN4CLD233ExtDetectLanguageSummaryCheckUTF8EPKcibPKNS_8CLDHintsEiPNS_8LanguageEPiPd"
         "PSt6vectorINS_11ResultChunkESaISA_EES7_PbS7_",
         &detect},
        {"_ZN4CLD212LanguageCodeENS_8LanguageE", &code},
    };
    is_open = library_open("libcld2.so.0", symbols, sizeof symbols / sizeof *symbols);
  }
};

const int unknown_encoding = 23;

} // namespace

bool dlanguage_guess_text(
    const char *bytes, size_t count, const char *language, const char *domain,
    dlanguage_guess *guess) {
  static const Library library;
  *guess = dlanguage_guess();
  if (!library.is_open) return false;
  // cld2 may look a few bytes behind the end.
  char text[DLANGUAGE_LIMIT + 32] = {0};
  if (count > DLANGUAGE_LIMIT) {
    count = DLANGUAGE_LIMIT;
    // No scalar is cut in two.
    while (count > 0 && (bytes[count] & 0xC0) == 0x80) count--;
  }
  if (count > 0) memcpy(text, bytes, count);
  CLD2::CLDHints hints = {language, domain, unknown_encoding, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {
      CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3];
  int valid = 0;
  library.detect(
      text, int(count), true, &hints, 0, languages, percents, scores, nullptr,
      &guess->letter_bytes, &guess->is_reliable, &valid);
  if (languages[0] == CLD2::UNKNOWN_LANGUAGE) guess->is_reliable = false;
  guess->percent = percents[0];
  guess->second_percent = percents[1];
  strncpy(guess->code, library.code(languages[0]), sizeof guess->code - 1);
  return true;
}
