#define _GNU_SOURCE /* SIGEV_THREAD_ID, gettid */

/*
 * A timer for each thread that runs Lua under a deadline. Its signal comes to that same thread,
 * where the handler sets a hook on whatever Lua thread runs, as the program `lua` does for Ctrl-C.
 * A signal may come between two coroutines and set the hook on the one that has just stopped; so it
 * comes again every 2 ms until the state no longer runs. Nothing here costs anything per call: the
 * timer stays set after a call, and unsets itself when it finds nothing running.
 */

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

#define REPEAT 2000000 /* nanoseconds */
#define NEVER INT64_MAX

typedef struct watch {
  dlua_state *volatile current; /* innermost state that runs on this thread */
  volatile int64_t next;        /* when the timer fires, or NEVER */
  timer_t timer;
  volatile bool has_timer, is_refused;
} watch;

static _Thread_local watch me = {.next = NEVER};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t thread_end;
static bool is_installed;

static int signal_number(void) { return SIGRTMIN + 6; }

static void set_timer(int64_t at) {
  struct itimerspec time = {.it_value = {.tv_sec = at / 1000000000, .tv_nsec = at % 1000000000}};
  me.next = at;
  timer_settime(me.timer, TIMER_ABSTIME, &time, NULL);
}

/* When the timer must fire for a state that runs. */
static int64_t wanted_time(const dlua_state *state, int64_t now) {
  if (state->is_steady || state->deadline < 0) return NEVER;
  return state->deadline > now ? state->deadline : now + REPEAT;
}

/* In a signal handler: only plain stores, clock_gettime, timer_settime and lua_sethook. */
static void on_signal(int number) {
  (void)number;
  int saved_error = errno;
  int64_t now = dlua_now(), next = NEVER;
  me.next = NEVER;
  for (dlua_state *state = me.current; state; state = state->outer) {
    if (!state->is_steady && state->deadline >= 0 && state->deadline <= now) {
      state->is_late = true;
      dlua_arm_now(state);
    }
    int64_t wanted = wanted_time(state, now);
    if (wanted < next) next = wanted;
  }
  if (next != NEVER && me.has_timer) set_timer(next);
  errno = saved_error;
}

static void delete_timer(void *unused) {
  (void)unused;
  me.has_timer = false;
  timer_delete(me.timer);
}

static void install(void) {
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  is_installed = pthread_key_create(&thread_end, delete_timer) == 0 &&
                 sigaction(signal_number(), &action, NULL) == 0;
}

/* Makes the timer of this thread. Threads of a pool may block the signal, so it is let through. */
static bool make_timer(void) {
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal_number()};
  sigset_t signals;
  pthread_once(&once, install);
  me.is_refused = true;
  if (!is_installed) return false;
  event.sigev_notify_thread_id = gettid();
  if (timer_create(CLOCK_MONOTONIC, &event, &me.timer) != 0) return false;
  if (pthread_setspecific(thread_end, &me) != 0) {
    timer_delete(me.timer);
    return false;
  }
  sigemptyset(&signals);
  sigaddset(&signals, signal_number());
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
  me.is_refused = false;
  me.has_timer = true;
  return true;
}

bool dlua_begin_watch(dlua_state *state) {
  state->outer = me.current;
  me.current = state; /* first, so that the timer cannot unset itself from here on */
  int64_t wanted = state->is_steady || state->deadline < 0 ? NEVER : state->deadline;
  if (me.next <= wanted) return true;
  if (!me.has_timer && (me.is_refused || !make_timer())) return false;
  set_timer(wanted);
  return true;
}

void dlua_end_watch(dlua_state *state) { me.current = state->outer; }
