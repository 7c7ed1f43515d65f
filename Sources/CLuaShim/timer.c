#define _GNU_SOURCE /* SIGEV_THREAD_ID, gettid */

/*
 * A timer for each thread that runs Lua under a deadline. Its signal comes to that same thread,
 * where the handler sets a hook on whatever Lua thread runs, as the program `lua` does for Ctrl-C.
 * A signal may come between two coroutines and set the hook on the one that has just stopped; so it
 * comes again every 2 ms until the state no longer runs. Nothing here costs anything per call: the
 * timer stays set after a call, and unsets itself when it finds nothing running. The same timer
 * asks for the samples of a profile.
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
#define MAX_IDLE_TICKS 100

typedef struct watch {
  dlua_state *volatile current; /* innermost state that runs on this thread */
  volatile int64_t next;        /* when the timer fires, or NEVER */
  timer_t timer;
  volatile bool has_timer, is_refused;
  volatile int64_t sample_interval; /* of the last state that was profiled here */
  volatile int idle_ticks;          /* samples that found nothing running */
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

static int64_t earlier(int64_t a, int64_t b) { return a < b ? a : b; }

/* When the timer must fire for a state that runs. */
static int64_t wanted_time(const dlua_state *state, int64_t now) {
  int64_t wanted = state->sample_interval ? now + state->sample_interval : NEVER;
  if (state->deadline < 0) return wanted;
  return earlier(wanted, state->deadline > now ? state->deadline : now + REPEAT);
}

/*
 * Tells a state that runs what has come to pass. A steady hook is left alone, since fuel counts by
 * it, until the state is late: then it comes too seldom if each instruction is slow.
 */
static void notify(dlua_state *state, int64_t now) {
  if (state->deadline >= 0 && state->deadline <= now) state->is_late = true;
  if (state->is_late || (state->is_sample_due && !state->is_steady)) dlua_arm_now(state);
}

/*
 * Between calls the samples go on for a while: a timer set anew by each call would never see calls
 * that are shorter than its interval.
 */
static int64_t idle_time(int64_t now) {
  if (!me.sample_interval || me.idle_ticks == MAX_IDLE_TICKS) return NEVER;
  me.idle_ticks++;
  return now + me.sample_interval;
}

/* In a signal handler: only plain stores, clock_gettime, timer_settime and lua_sethook. */
static void on_signal(int number) {
  (void)number;
  int saved_error = errno;
  int64_t now = dlua_clock();
  int64_t next = me.current ? NEVER : idle_time(now);
  me.next = NEVER;
  if (me.current && me.current->sample_interval) me.current->is_sample_due = true;
  for (dlua_state *state = me.current; state; state = state->outer) {
    notify(state, now);
    next = earlier(next, wanted_time(state, now));
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
  int64_t wanted = state->deadline < 0 ? NEVER : state->deadline;
  if (state->sample_interval) {
    me.sample_interval = state->sample_interval;
    me.idle_ticks = 0;
    wanted = earlier(wanted, dlua_clock() + state->sample_interval);
  }
  if (me.next <= wanted) return true;
  if (!me.has_timer && (me.is_refused || !make_timer())) return false;
  set_timer(wanted);
  return true;
}

void dlua_end_watch(dlua_state *state) { me.current = state->outer; }
