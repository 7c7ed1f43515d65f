#define _GNU_SOURCE
#include "dprogram.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A file in memory with the bytes, at its beginning; -1 where there is none to be had. */
static int file_of(const uint8_t *bytes, size_t count) {
  int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0) return -1;
  size_t done = 0;
  while (done < count) {
    ssize_t written = write(file, bytes + done, count - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    done += (size_t)written;
  }
  if (done == count && lseek(file, 0, SEEK_SET) == 0) return file;
  close(file);
  return -1;
}

static bool start(
    pid_t *child, const char *path, const char *const *arguments, int input, int output) {
  char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) return false;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return false;
  }
  // Signals that this process blocks or ignores are the child's own again.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  bool is_started =
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) == 0 &&
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) == 0 &&
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
      posix_spawnattr_setsigmask(&attributes, &none) == 0 &&
      posix_spawnattr_setsigdefault(&attributes, &all) == 0 &&
      posix_spawnattr_setpgroup(&attributes, 0) == 0 &&
      posix_spawnattr_setflags(
          &attributes,
          POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP) == 0 &&
      posix_spawn(
          child, path, &actions, &attributes, (char *const *)arguments, environment) == 0;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return is_started;
}

static void confine(pid_t child, dprogram_limits limits) {
  struct rlimit seconds = {(rlim_t)limits.seconds + 1, (rlim_t)limits.seconds + 1};
  struct rlimit memory = {limits.memory_limit, limits.memory_limit};
  struct rlimit none = {0, 0};
  prlimit(child, RLIMIT_CPU, &seconds, NULL);
  prlimit(child, RLIMIT_AS, &memory, NULL);
  prlimit(child, RLIMIT_CORE, &none, NULL);
  prlimit(child, RLIMIT_FSIZE, &none, NULL);
}

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static enum dprogram_answer collect(
    int output, long deadline, size_t limit, dprogram_result *result) {
  size_t size = 0;
  while (true) {
    if (result->count == size) {
      size = size == 0 ? 1 << 16 : size * 2;
      uint8_t *moved = realloc(result->output, size);
      if (moved == NULL) return DPROGRAM_NO_MEMORY;
      result->output = moved;
    }
    long left = deadline - milliseconds();
    if (left <= 0) return DPROGRAM_TOO_SLOW;
    struct pollfd waited = {output, POLLIN, 0};
    int ready = poll(&waited, 1, (int)left);
    if (ready < 0 && errno != EINTR) return DPROGRAM_NO_MEMORY;
    if (ready <= 0) continue;
    ssize_t count = read(output, result->output + result->count, size - result->count);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return DPROGRAM_ENDED;
    result->count += (size_t)count;
    if (result->count > limit) return DPROGRAM_TOO_MUCH;
  }
}

/* Waits for the child's end; one that has closed its output and goes on is killed in the end. */
static int end_of(pid_t child, long deadline, bool *is_late) {
  int status = 0;
  while (true) {
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) break;
    if (ended < 0 && errno != EINTR) return 127;
    if (milliseconds() >= deadline) {
      *is_late = true;
      kill(-child, SIGKILL);
      while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
      break;
    }
    struct timespec pause = {0, 1000000};
    nanosleep(&pause, NULL);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

enum dprogram_answer dprogram_run(
    const char *path, const char *const *arguments, const uint8_t *input, size_t input_count,
    dprogram_limits limits, dprogram_result *result) {
  *result = (dprogram_result){0};
  int file = file_of(input, input_count);
  if (file < 0) return DPROGRAM_NO_MEMORY;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    close(file);
    return DPROGRAM_NO_MEMORY;
  }
  pid_t child;
  bool is_started = start(&child, path, arguments, file, ends[1]);
  close(file);
  close(ends[1]);
  if (!is_started) {
    close(ends[0]);
    return DPROGRAM_NOT_STARTED;
  }
  confine(child, limits);
  long deadline = milliseconds() + 1000L * limits.seconds;
  enum dprogram_answer answer = collect(ends[0], deadline, limits.output_limit, result);
  close(ends[0]);
  bool is_late = answer != DPROGRAM_ENDED;
  // What it has started goes with it.
  if (is_late) kill(-child, SIGKILL);
  bool is_killed = false;
  result->status = end_of(child, deadline + 1000, &is_killed);
  return is_killed && answer == DPROGRAM_ENDED ? DPROGRAM_TOO_SLOW : answer;
}

void dprogram_free(dprogram_result *result) {
  free(result->output);
  result->output = NULL;
}
