#ifndef DEMARCHE_DLUA_INTERNAL_H
#define DEMARCHE_DLUA_INTERNAL_H

/*
 * What the files of CLuaShim share. Functions that take a lua_State may raise unless they say
 * otherwise; stack effects are written [-popped, +pushed, raises], "e" any error, "m" memory only.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "dlua.h"

#define DLUA_HOOK_COUNT 1000      /* VM instructions between two looks at the limits */
#define DLUA_CALL_COST 200        /* of asking the host: of the order of a worker's round trip */
#define DLUA_MAX_LENGTH 10000000  /* elements that one table function may walk over */
#define DLUA_MAX_DEPTH 64         /* nesting of a table that crosses the boundary */
#define DLUA_MAX_MESSAGE 4096
#define DLUA_MAX_CHUNK 256
#define DLUA_MAX_NAME 96
#define DLUA_MAX_FRAMES 24
#define DLUA_MAX_STOCK 48

#define DLUA_FIELD_SLOTS 256      /* a power of two */
#define DLUA_FUNCTIONS 15         /* function n is at this plus n in the registry */
#define DLUA_MAX_SHORT 40         /* bytes of a string of which Lua keeps one copy */

/* A growing byte array of our own, outside Lua's memory. */
typedef struct dlua_buffer {
  uint8_t *bytes;
  size_t count, capacity, limit;
} dlua_buffer;

typedef struct dlua_site {
  char chunk[DLUA_MAX_CHUNK];
  char name[DLUA_MAX_NAME];
  char short_source[LUA_IDSIZE];
  size_t chunk_count, name_count;
  int line;
} dlua_site;

/* The last error, in fixed memory: writing it allocates nothing. */
typedef struct dlua_report {
  bool is_filled;
  char message[DLUA_MAX_MESSAGE];
  size_t message_count;
  dlua_site location;
  dlua_site frames[DLUA_MAX_FRAMES];
  int frame_count;
  int note;
} dlua_report;

/* What the name of a field means to a class; `name` is the address of Lua's one copy of it. */
typedef struct dlua_field {
  const void *name; /* null where the slot is free */
  uint32_t class_id;
  int32_t number; /* -1 when it has none */
} dlua_field;

/* The lines of one chunk, a bit each; bit n is line n. */
typedef struct dlua_chunk {
  char name[DLUA_MAX_CHUNK];
  size_t name_count, bytes;
  uint8_t *possible, *run;
} dlua_chunk;

#define DLUA_SMALL 256 /* bytes of the biggest block of a pool */

/* A block that was given back. */
typedef struct dlua_block {
  struct dlua_block *next;
} dlua_block;

/* Room for small blocks. */
typedef struct dlua_pool {
  uint8_t *region, *next, *end; /* null when there is none */
  dlua_block *free[DLUA_SMALL / 16 + 1];
} dlua_pool;

/* A copy of a table's slots. */
typedef struct dlua_image dlua_image;

/* A copy of an upvalue. */
typedef struct dlua_cell {
  const void *own;          /* the upvalue */
  const void *const *place; /* of the address of its value; null where that is unknown */
  uint64_t value;
  uint8_t kind;
} dlua_cell;

/* What the state remembers of a table or closure that was sealed. */
typedef struct dlua_sealed {
  int64_t notes;                   /* where its notes begin in their list */
  bool is_table;
  dlua_image *image;               /* of a table; null if there is none */
  int64_t first_cell, cell_count;  /* of a closure */
} dlua_sealed;

/* A thread that has resumed another one. */
typedef struct dlua_link {
  lua_State *thread;
  struct dlua_link *outer;
} dlua_link;

struct dlua_state {
  lua_State *L;        /* main thread */
  lua_State *running;  /* thread that runs now; our resume keeps it up to date */
  dlua_link *resumers; /* threads that wait for `running`, innermost first */
  lua_State *asking;   /* thread that is inside the dispatcher */
  dlua_dispatcher dispatcher;
  dlua_responder responder; /* null when everything is to be encoded */
  dlua_resolver resolver;
  dlua_reader reader;
  void *context;
  dlua_limits limits;

  dlua_pool pool;

  /* limits.c */
  size_t memory_used, memory_soft, memory_hard, allocated_since_check;
  uint64_t fuel_used, fuel_limit, ticks_since_check;
  volatile int64_t deadline; /* monotonic nanoseconds, or -1 */
  size_t printed;
  int fatal;
  int hook_mask;          /* the hooks that every thread has all the time */
  volatile bool is_steady; /* a count hook is among them: fuel, or no timer to be had */
  lua_State *armed;       /* thread whose hook fires at its next instruction */

  /* timer.c */
  dlua_state *outer;      /* the state whose host function runs this one, on the same thread */
  volatile bool is_late;  /* the timer has seen the deadline pass */

  /* boundary */
  dlua_buffer outgoing; /* values for Swift: results, or arguments of a host function */
  dlua_buffer incoming; /* values or message from Swift */
  int32_t outgoing_count;
  uint32_t function_count; /* that have left Lua */
  bool is_entered;
  dlua_field fields[DLUA_FIELD_SLOTS];
  int field_count;

  dlua_report report;
  dlua_site where;      /* answer of dlua_where */
  int note;             /* what the string under dlua_key_note is about */
  char note_name[DLUA_MAX_NAME];
  size_t note_name_count;

  /* profile.c */
  volatile int64_t sample_interval; /* nanoseconds; 0 is off */
  volatile bool is_sample_due;
  dlua_buffer profile;
  bool is_profile_taken; /* what it holds has been handed out */
  uint64_t lost_samples; /* for which there was no room */

  /* coverage.c */
  bool is_covering;
  dlua_chunk *chunks;
  int chunk_count, last_chunk;

  /* seal.c */
  uint32_t sealed_functions; /* that had left Lua by then */
  int64_t sealed_count; /* objects whose contents are noted */
  size_t sealed_memory; /* bytes in use when everything was as noted */
  bool has_run;         /* since the state was last in its first condition */
  dlua_sealed *sealed;  /* one for each of those objects */
  dlua_cell *cells;     /* of all closures among them */

  /* garbage.c */
  bool is_resting;     /* nothing is collected until `memory_due` bytes are in use */
  size_t memory_due;
  size_t memory_stale; /* in use when the statement began, and of none of its objects */

  int close_depth;
  bool has_table_room;   /* liblua's tables are laid out as order.c expects */
  bool has_images;       /* and as image.c does, and so are upvalues */
  int64_t next_position; /* in the key list that `next` keeps */
  uint64_t random[4];
  lua_CFunction stock[DLUA_MAX_STOCK];
  int stock_count;
};

/* Registry keys: their addresses. dlua_key_shadow and dlua_key_original also hide in tables. */
extern const char dlua_key_ordinals, dlua_key_hosts, dlua_key_classes,
    dlua_key_loaded, dlua_key_note, dlua_key_shadow, dlua_key_original, dlua_key_literal,
    dlua_key_next_table, dlua_key_next_keys, dlua_key_reported, dlua_key_fields,
    dlua_key_sealed_objects, dlua_key_sealed_values;

/*
 * The state that a thread belongs to. Threads inherit the extra space of the main thread; its
 * lowest bit says that the thread was made before the state was sealed. [-0, +0, -]
 */
static inline dlua_state *dlua_of(lua_State *L) {
  return (dlua_state *)(*(uintptr_t *)lua_getextraspace(L) & ~(uintptr_t)1);
}

static inline bool dlua_is_sealed(lua_State *L) { return *(uintptr_t *)lua_getextraspace(L) & 1; }
static inline void dlua_mark_sealed(lua_State *L) { *(uintptr_t *)lua_getextraspace(L) |= 1; }

/* limits.c */
void *dlua_allocate(void *context, void *block, size_t old_size, size_t new_size);
void dlua_arm(lua_State *L);      /* installs the hooks that the budget asks for [-0, +0, -] */
void dlua_arm_now(dlua_state *state); /* hook at the next instruction; safe in a signal handler */
void dlua_set_hooks(dlua_state *state);            /* after a change of what is hooked */
void dlua_look_on_entry(lua_State *L);  /* without the clock when there is a timer [-0, +0, e] */
void dlua_tick(lua_State *L, uint64_t cost); /* charges fuel, looks at the clock [-0, +0, e] */
void dlua_look(lua_State *L);                      /* looks at every limit now [-0, +0, e] */
bool dlua_tick_quietly(dlua_state *state, uint64_t cost); /* false: use dlua_tick; raises never */
bool dlua_look_quietly(dlua_state *state);         /* false: use dlua_look; raises never */
void dlua_reserve(lua_State *L, size_t bytes);     /* before a big string is built [-0, +0, e] */
int dlua_raise_fatal(lua_State *L, int reason);    /* [-0, +1, always] */
void dlua_check_fatal(lua_State *L);               /* re-raises a sticky reason [-0, +0, e] */

/* state.c */
int32_t dlua_enter(dlua_state *state, lua_CFunction body); /* runs it protected; raises never */

/* timer.c; these raise never */
bool dlua_begin_watch(dlua_state *state); /* false when there is no timer to be had */
void dlua_end_watch(dlua_state *state);

/* profile.c */
void dlua_take_sample(lua_State *L); /* raises never */

/* coverage.c; these raise never */
bool dlua_cover_chunk(lua_State *L, const char *source, size_t count, const char *name);
void dlua_cover_line(lua_State *L, lua_Debug *event);
void dlua_free_coverage(dlua_state *state);

/* memory.c; as realloc, but free for a size of 0 */
void *dlua_resize(void *block, size_t size);
bool dlua_allocation_fails(void);  /* whether a test wants this one to fail */
void *dlua_resize_always(void *block, size_t size); /* after that was asked; not for a size of 0 */

/* pool.c; these raise never */
void dlua_open_pool(dlua_pool *pool);
void dlua_close_pool(dlua_pool *pool);
void *dlua_pool_resize(dlua_pool *pool, void *block, size_t old_size, size_t size);

/* report.c */
int dlua_handle_error(lua_State *L);               /* message handler [-0, +0, -] */
void dlua_report_error(lua_State *L, lua_State *thread, int index); /* [-0, +0, -] */
int dlua_raise_reported(lua_State *L);             /* keeps the report made [-1, +0, always] */
void dlua_report_fatal(lua_State *L, int reason);  /* [-0, +0, -] */
void dlua_report_text(dlua_state *state, const char *message); /* without location; raises never */
bool dlua_site_at(lua_State *L, int level, dlua_site *site, bool with_name); /* [-0, +0, -] */
void dlua_report_syntax(lua_State *L, int index, dlua_bytes chunk); /* [-0, +0, -] */
int dlua_raise_noted(lua_State *L, int note, const char *name); /* [-1, +0, always] */
int dlua_raise_conversion(lua_State *L, const char *message);   /* [-0, +0, always] */

/* encode.c, decode.c */
bool dlua_append(dlua_buffer *buffer, const void *bytes, size_t count); /* raises never */
void dlua_encode(lua_State *L, int first, int last, dlua_buffer *buffer); /* [-0, +0, e] */
void dlua_decode(lua_State *L, const uint8_t *bytes, size_t count, int values); /* [-0, +n, e] */
void dlua_push_handle(lua_State *L, uint32_t class_id, uint32_t generation, uint64_t id);

/* state.c */
int32_t dlua_begin(dlua_state *state);             /* pushes the handler at 1 [-0, +1, -] */
int32_t dlua_finish(dlua_state *state, int status); /* the kind of outcome [-all, +0, -] */

/* scalar.c */
bool dlua_take_scalars(lua_State *L, int first, int count, dlua_scalar *to,
                       uint64_t *cost);            /* false when one is none [-0, +0, -] */
void dlua_push_scalar(lua_State *L, const dlua_scalar *from); /* [-0, +1, e] */

/* field.c */
int dlua_handle_index(lua_State *L);

/* bridge.c */
typedef struct dlua_handle {
  uint32_t class_id, generation;
  uint64_t id;
} dlua_handle;
const dlua_handle *dlua_to_handle(lua_State *L, int index); /* null if it is none [-0, +0, -] */
int dlua_dispatch(lua_State *L, int32_t function); /* the frame in, results out [-0, +n, e] */
int dlua_answer(lua_State *L, int32_t outcome, const dlua_scalar *results); /* [-0, +n, e] */
void dlua_push_function(lua_State *L, uint32_t ordinal); /* [-0, +1, e] */
void dlua_push_host(lua_State *L, uint32_t id);    /* [-0, +1, e] */
bool dlua_to_host(lua_State *L, int index, uint32_t *id); /* [-0, +0, -] */
int dlua_make_class(lua_State *L);                 /* id, name [-2, +0, e] */
int dlua_make_function(lua_State *L);              /* id, dotted name [-2, +0, e] */

/* order.c */
int64_t dlua_ordered_keys(lua_State *L, int index); /* a list, or nil when 1...n [-0, +1, e] */
void dlua_find_table_room(lua_State *L);  /* once per state [-0, +0, m] */
uint64_t dlua_table_room(lua_State *L, int index); /* slots, or 0 if unknown [-0, +0, -] */
uint64_t dlua_hash_room(lua_State *L, int index);  /* those outside the array [-0, +0, -] */
int dlua_pairs(lua_State *L);
int dlua_next(lua_State *L);
void dlua_forget_next(lua_State *L); /* drops the keys that `next` keeps [-0, +0, -] */

/* image.c */
void dlua_find_images(lua_State *L);      /* once per state, after the room [-0, +0, e] */
dlua_image *dlua_make_image(lua_State *L, int index); /* of a table; null if none [-0, +0, -] */
/* The same in place of an older one, in its memory where that fits. [-0, +0, -] */
dlua_image *dlua_renew_image(lua_State *L, int index, dlua_image *image);
bool dlua_is_image(const dlua_image *image); /* whether its table is as it was */
void dlua_drop_image(dlua_image *image);
/* Notes an upvalue of the function at `index`, in a cell that is not moved. [-0, +0, -] */
void dlua_note_cell(lua_State *L, int index, int number, dlua_cell *cell);
bool dlua_is_cell(const dlua_cell *cell);

/* seal.c */
void dlua_drop_sealed(dlua_state *state);

/* garbage.c; these raise never */
void dlua_rest(dlua_state *state);         /* after everything was collected */
void dlua_rest_at_load(dlua_state *state); /* before the files of a pack run */
bool dlua_go_on_resting(dlua_state *state); /* at the begin of a statement; false: collect */
void dlua_end_rest(dlua_state *state);
void dlua_set_stale(dlua_state *state, size_t bytes);

/* sandbox.c and the libraries */
int dlua_build_sandbox(lua_State *L);              /* [-0, +0, e] */
void dlua_open_base(lua_State *L, int globals);
void dlua_open_coroutine(lua_State *L, int globals);
void dlua_open_string(lua_State *L, int globals);
void dlua_open_table(lua_State *L, int globals);
void dlua_open_math(lua_State *L, int globals);
void dlua_push_charged(lua_State *L, lua_CFunction stock); /* [-0, +1, m] */
void dlua_seed(dlua_state *state, uint64_t seed);
int dlua_sort(lua_State *L);
/* An argument that is a table or answers those events; `other` may be null. [-0, +0, e] */
void dlua_check_table(lua_State *L, int argument, const char *event, const char *other);
int dlua_setmetatable(lua_State *L);
int dlua_getmetatable(lua_State *L);
int dlua_load(lua_State *L);
int dlua_require(lua_State *L);
/* Pushes the function, or a message when the status is not LUA_OK. [-0, +1, e] */
int dlua_compile(lua_State *L, const char *source, size_t count, const char *name);
const char *dlua_tostring(lua_State *L, int index, size_t *count); /* [-0, +1, e] */

/* chain.c */
bool dlua_has_long_chain(const char *source, size_t count);

#endif
