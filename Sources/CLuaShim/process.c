#define _GNU_SOURCE

/* The parent's side of a worker: start, talk with a deadline, end. */

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dlua_worker.h"

/* The entry LD_LIBRARY_PATH of the environment, or null. */
static char *library_path(void) {
  static const char name[] = "LD_LIBRARY_PATH=";
  for (char **entry = environ; entry && *entry; entry++) {
    if (strncmp(*entry, name, sizeof name - 1) == 0) return *entry;
  }
  return NULL;
}

/* The worker gets the socket as 0 and nothing else; it must not inherit a blocked signal. */
static int spawn(const char *program, const char *mode, const char *settings, int socket,
                 pid_t *id) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (!error) {
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                              POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    error = posix_spawn_file_actions_adddup2(&actions, socket, 0);
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, 1);
    char *const arguments[] = {(char *)program, (char *)mode, (char *)settings, NULL};
    /* The environment may hold secrets; the loader alone may need to find libraries. */
    char *const environment[] = {library_path(), NULL};
    if (!error) error = posix_spawn(id, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

dlua_process dlua_process_start(const char *program, const char *mode, const char *settings) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return (dlua_process){-1, errno};
  }
  pid_t id;
  int error = spawn(program, mode, settings, ends[1], &id);
  close(ends[1]);
  if (error) {
    close(ends[0]);
    return (dlua_process){-1, error};
  }
  return (dlua_process){id, ends[0]};
}

int32_t dlua_process_is_gone(dlua_process process) {
  uint8_t byte;
  ssize_t count = recv(process.descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  return count == 0 || (count < 0 && errno == ECONNRESET);
}

/* Waits until the socket is ready; 0, ETIMEDOUT or another errno. */
static int wait_for(int descriptor, short events, int64_t deadline) {
  while (true) {
    int milliseconds = -1;
    if (deadline >= 0) {
      int64_t rest = deadline - dlua_clock();
      if (rest <= 0) return ETIMEDOUT;
      milliseconds = rest > 1000000000 ? 1000 : (int)((rest + 999999) / 1000000);
    }
    struct pollfd ready = {.fd = descriptor, .events = events};
    int count = poll(&ready, 1, milliseconds);
    if (count > 0) return 0;
    if (count < 0 && errno != EINTR) return errno;
  }
}

int32_t dlua_process_send(dlua_process process, dlua_bytes bytes, int64_t deadline) {
  size_t sent = 0;
  while (sent < bytes.count) {
    ssize_t count = send(process.descriptor, bytes.bytes + sent, bytes.count - sent,
                         MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      sent += (size_t)count;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      int error = wait_for(process.descriptor, POLLOUT, deadline);
      if (error) return error;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int32_t dlua_process_receive(dlua_process process, uint8_t *bytes, size_t count,
                             int64_t deadline) {
  size_t received = 0;
  while (received < count) {
    int error = wait_for(process.descriptor, POLLIN, deadline);
    if (error) return error;
    ssize_t more = recv(process.descriptor, bytes + received, count - received, MSG_DONTWAIT);
    if (more == 0) return EPIPE;
    if (more > 0) received += (size_t)more;
    else if (errno != EINTR && errno != EAGAIN) return errno == ECONNRESET ? EPIPE : errno;
  }
  return 0;
}

int32_t dlua_process_end(dlua_process process) {
  int status = 0;
  close(process.descriptor);
  /* Where it has ended by itself, waiting tells how. */
  pid_t ended = waitpid(process.id, &status, WNOHANG);
  if (ended == 0) {
    kill(process.id, SIGKILL);
    while ((ended = waitpid(process.id, &status, 0)) < 0 && errno == EINTR) {}
  }
  return ended == process.id && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}
