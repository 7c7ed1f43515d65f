#ifndef DEMARCHE_DLANGUAGE_H
#define DEMARCHE_DLANGUAGE_H

/* The C function through which Swift asks cld2 for the language of a text. */

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most bytes of a text that are looked at. */
#define DLANGUAGE_LIMIT 4096

typedef struct {
  char code[16];        /* of the language with the largest share, as cld2 has it: "en" */
  int percent;          /* its share of the letters */
  int second_percent;   /* the share of the next one */
  int letter_bytes;     /* bytes of letters that were looked at */
  bool is_reliable;
} dlanguage_guess;

/*
 * Guesses the language of valid UTF-8; bytes beyond DLANGUAGE_LIMIT are left out.
 *
 * The hints may be null: a language that the text's surroundings have, and the top level domain
 * it comes from. The library is opened at the first call; false where it is not installed.
 */
bool dlanguage_guess_text(
    const char *bytes, size_t count, const char *language, const char *domain,
    dlanguage_guess *guess);

#ifdef __cplusplus
}
#endif

#endif
