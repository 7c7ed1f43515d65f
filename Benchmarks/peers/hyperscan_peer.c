/*
 * Hyperscan: the rules as expressions, end positions only; the program finds them in the texts and
 * tells how long that took. Arguments: texts, rules, counts file, seconds, runs, and the expression
 * for what stands between two words: "\\s+" as the rule language has it, or " ", which is faster.
 */
#include <hs/hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  size_t count;
} Text;

typedef struct {
  uint64_t *counts;
  uint64_t *ends;
  uint64_t base;
  uint64_t found;
} Tally;

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void refuse(const char *what) {
  fprintf(stderr, "hyperscan_peer: %s\n", what);
  exit(1);
}

static Text *read_texts(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (!file) refuse("no texts");
  Text *texts = NULL;
  unsigned long size;
  *count = 0;
  while (fscanf(file, "%lu", &size) == 1) {
    if (fgetc(file) != '\n') refuse("texts are not as they should be");
    texts = realloc(texts, (*count + 1) * sizeof *texts);
    Text text = {malloc(size + 1), size};
    if (!texts || !text.bytes || fread(text.bytes, 1, size, file) != size) refuse("no memory");
    texts[(*count)++] = text;
  }
  fclose(file);
  return texts;
}

/* A word stands free of letters, digits, hyphens and apostrophes; the sign behind it is the end. */
static char *expression(char *row, const char *space) {
  char *fields[4];
  for (int i = 0; i < 4; i++) fields[i] = strsep(&row, "\t\n");
  char between[256], head[256];
  snprintf(between, sizeof between, "%s", space);
  snprintf(head, sizeof head, "(?i:%s)", fields[1]);
  if (!strcmp(fields[0], "gap"))
    snprintf(between, sizeof between, "%s(?:[a-z]+%s){0,2}", space, space);
  if (!strcmp(fields[0], "optional"))
    snprintf(between, sizeof between, "%s(?:(?i:%s)%s)?", space, fields[3], space);
  if (!strcmp(fields[0], "choice"))
    snprintf(head, sizeof head, "(?i:%s|%s)", fields[1], fields[3]);
  char *text = malloc(1024);
  if (!text) refuse("no memory");
  snprintf(text, 1024, "(?:^|[^A-Za-z0-9_'-])%s%s(?i:%s)(?:[^A-Za-z0-9_-]|\\z)", head, between,
           fields[2]);
  return text;
}

static char **read_rules(const char *path, const char *space, unsigned *count) {
  FILE *file = fopen(path, "r");
  if (!file) refuse("no rules");
  char **rules = NULL;
  char row[1024];
  *count = 0;
  while (fgets(row, sizeof row, file)) {
    rules = realloc(rules, (*count + 1) * sizeof *rules);
    if (!rules) refuse("no memory");
    rules[(*count)++] = expression(row, space);
  }
  fclose(file);
  return rules;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
                    void *context) {
  (void)from, (void)flags;
  Tally *tally = context;
  tally->found++;
  if (tally->counts && tally->ends[id] != tally->base + to) {
    tally->ends[id] = tally->base + to;
    tally->counts[id]++;
  }
  return 0;
}

static hs_database_t *compile(char **rules, unsigned count) {
  unsigned *flags = calloc(count, sizeof *flags), *ids = calloc(count, sizeof *ids);
  if (!flags || !ids) refuse("no memory");
  for (unsigned i = 0; i < count; i++) ids[i] = i;
  hs_database_t *database;
  hs_compile_error_t *fault;
  if (hs_compile_multi((const char *const *)rules, flags, ids, count, HS_MODE_BLOCK, NULL,
                       &database, &fault) != HS_SUCCESS)
    refuse(fault->message);
  free(flags);
  free(ids);
  return database;
}

/* How many texts were read until the time was up. */
static size_t scan(const hs_database_t *database, hs_scratch_t *scratch, const Text *texts,
                   size_t count, double limit, Tally *tally) {
  double start = seconds();
  for (size_t i = 0; i < count; i++) {
    hs_scan(database, texts[i].bytes, (unsigned)texts[i].count, 0, scratch, on_match, tally);
    tally->base += texts[i].count + 2;
    if (seconds() - start > limit) return i + 1;
  }
  return count;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void write_counts(const char *path, const uint64_t *counts, unsigned count) {
  FILE *file = fopen(path, "w");
  if (!file) refuse("the counts cannot be written");
  for (unsigned i = 0; i < count; i++)
    if (counts[i]) fprintf(file, "%u\t%lu\n", i, counts[i]);
  fclose(file);
}

int main(int argc, char **argv) {
  if (argc < 7) refuse("expected: texts, rules, counts file, seconds, runs, white space");
  size_t text_count, done = 0;
  Text *texts = read_texts(argv[1], &text_count);
  double start = seconds();
  unsigned rule_count;
  char **rules = read_rules(argv[2], argv[6], &rule_count);
  hs_database_t *database = compile(rules, rule_count);
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) refuse("no scratch");
  double prepared = seconds() - start, limit = atof(argv[4]);
  int runs = atoi(argv[5]), run = 0;
  double *times = calloc((size_t)runs + 1, sizeof *times);
  if (!times) refuse("no memory");
  Tally plain = {NULL, NULL, 0, 0};
  while (run < runs) {
    start = seconds();
    done = scan(database, scratch, texts, text_count, run ? 1e9 : limit, &plain);
    times[run++] = seconds() - start;
    if (done < text_count) break;
  }
  qsort(times, (size_t)run, sizeof *times, ascending);
  Tally tally = {calloc(rule_count, 8), calloc(rule_count, 8), 1, 0};
  if (!tally.counts || !tally.ends) refuse("no memory");
  scan(database, scratch, texts, done, 1e9, &tally);
  write_counts(argv[3], tally.counts, rule_count);
  unsigned long bytes = 0;
  for (size_t i = 0; i < done; i++) bytes += texts[i].count;
  printf("{\"seconds\": %.6f, \"runs\": %d, \"texts\": %zu, \"bytes\": %lu, "
         "\"prepare_seconds\": %.6f, \"version\": \"Hyperscan %s\"}\n",
         times[run / 2], run, done, bytes, prepared, hs_version());
  return 0;
}
