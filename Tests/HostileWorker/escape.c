#define _GNU_SOURCE

/*
 * What a worker must not be able to do, tried one by one with the bare system calls. The arguments
 * are such that little harm is done should one succeed.
 */

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "hostile.h"

static char text[1 << 14];
static size_t text_count;

/* Notes what a call gave: its error, or that it succeeded. */
static void note(const char *name, long result) {
  const char *error = result >= 0 ? "SUCCEEDED" : strerrorname_np(errno);
  text_count += (size_t)snprintf(text + text_count, sizeof text - text_count, "%s=%s ", name,
                                 error ? error : "unknown");
}

#define TRY(name, ...) note(#name, syscall(SYS_##name, __VA_ARGS__))

static void try_files(void) {
  TRY(openat, AT_FDCWD, "/etc/passwd", O_RDONLY, 0);
  TRY(openat, AT_FDCWD, "/tmp/demarche-escape", O_WRONLY | O_CREAT, 0600);
  TRY(openat2, AT_FDCWD, "/etc/passwd", NULL, 0);
  TRY(unlinkat, AT_FDCWD, "/tmp/demarche-escape", 0);
  TRY(mkdirat, AT_FDCWD, "/tmp/demarche-escape", 0700);
  TRY(renameat2, AT_FDCWD, "/tmp/a", AT_FDCWD, "/tmp/b", 0);
  TRY(linkat, AT_FDCWD, "/etc/passwd", AT_FDCWD, "/tmp/b", 0);
  TRY(symlinkat, "/etc/passwd", AT_FDCWD, "/tmp/b");
  TRY(fchmodat, AT_FDCWD, "/nowhere", 0700);
  TRY(statx, AT_FDCWD, "/etc/passwd", 0, 0, NULL);
  TRY(chdir, "/");
  TRY(chroot, "/");
  TRY(mount, NULL, NULL, NULL, 0, NULL);
  TRY(memfd_create, "x", 0);
  TRY(inotify_init1, 0);
  TRY(getdents64, 0, text, 16);
}

static void try_network(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0x5000,
                                .sin_addr = {0x0100007F}};
  TRY(socket, AF_INET, SOCK_STREAM, 0);
  TRY(socket, AF_INET, SOCK_DGRAM, 0);
  TRY(socket, AF_UNIX, SOCK_STREAM, 0);
  TRY(socketpair, AF_UNIX, SOCK_STREAM, 0, NULL);
  TRY(connect, 0, &address, sizeof address);
  TRY(bind, 0, &address, sizeof address);
  TRY(sendto, 0, "x", 1, 0, &address, sizeof address);
  TRY(sendmsg, 0, NULL, 0);
  TRY(recvmsg, 0, NULL, 0);
  TRY(accept4, 0, NULL, NULL, 0);
}

static void try_processes(void) {
  char *const arguments[] = {"/bin/true", NULL};
  TRY(clone, SIGCHLD, 0, 0, 0, 0);
  TRY(clone3, NULL, 0);
  TRY(unshare, 0x10000000);
  TRY(execve, "/bin/true", arguments, arguments + 1);
  TRY(execveat, AT_FDCWD, "/bin/true", arguments, arguments + 1, 0);
  TRY(kill, 1, 0);
  TRY(tkill, 1, 0);
  TRY(tgkill, 1, 1, 0);
  TRY(rt_sigqueueinfo, 1, 0, NULL);
  TRY(ptrace, PTRACE_TRACEME, 0, 0, 0);
  TRY(process_vm_readv, 1, NULL, 0, NULL, 0, 0);
  TRY(process_vm_writev, 1, NULL, 0, NULL, 0, 0);
  TRY(pidfd_open, 1, 0);
  TRY(pidfd_getfd, 0, 0, 0);
  TRY(kcmp, 1, 1, 0, 0, 0);
  TRY(setuid, 0);
  TRY(setgid, 0);
  TRY(capset, NULL, NULL);
  TRY(prctl, 4, 1, 0, 0, 0);
  TRY(prlimit64, 0, 7, NULL, NULL);
  TRY(setns, 0, 0);
}

static void try_kernel(void) {
  TRY(io_uring_setup, 1, NULL);
  TRY(bpf, 0, NULL, 0);
  TRY(perf_event_open, NULL, 0, -1, -1, 0);
  TRY(userfaultfd, 0);
  TRY(keyctl, 0, 0, 0, 0, 0);
  TRY(add_key, "user", "x", "y", 1, -1);
  TRY(shmget, 1, 4096, 01600);
  TRY(msgget, 1, 01600);
  TRY(ioctl, 0, 0x5401, text);
  TRY(fcntl, 0, F_DUPFD, 5);
  TRY(dup, 0);
  TRY(pipe2, text, 0);
  TRY(seccomp, 0, 0, NULL);
  TRY(landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  TRY(syslog, 3, text, 16);
  TRY(reboot, 0, 0, 0, NULL);
  TRY(init_module, NULL, 0, "");
  TRY(clock_settime, 0, NULL);
  TRY(mprotect, (long)text & ~4095L, 4096, PROT_READ | PROT_EXEC);
  note("mmap", (long)syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_EXEC,
                             MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  note("mmap_shared", (long)syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_WRITE,
                                    MAP_SHARED | MAP_ANONYMOUS, -1, 0));
#ifdef __x86_64__
  note("x32", syscall(0x40000000 | SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY, 0));
#endif
}

/* The parent's descriptors: none but the socket may be here. */
static void try_descriptors(void) {
  int open_count = 0;
  char byte;
  for (int descriptor = 1; descriptor < 4096; descriptor++) {
    if (read(descriptor, &byte, 0) == 0 || write(descriptor, &byte, 0) == 0) open_count++;
  }
  text_count += (size_t)snprintf(text + text_count, sizeof text - text_count,
                                 "descriptors=%d environment=%d ", open_count,
                                 environ && environ[0] ? 1 : 0);
}

static int serve(void *context) {
  (void)context;
  if (!await_request()) return 1;
  send_done(0, "", 0);
  if (!await_request()) return 1;
  try_files();
  try_network();
  try_processes();
  try_kernel();
  try_descriptors();
  static uint8_t value[1 << 15];
  uint32_t count = (uint32_t)text_count;
  value[0] = DLUA_STRING;
  memcpy(value + 1, &count, 4);
  memcpy(value + 5, text, text_count);
  send_done(1, value, 5 + text_count);
  await_request();
  return 0;
}

int try_to_escape(void) {
  const char *reason = dlua_confine_and_run(0, 64 << 20, serve, NULL);
  send_message(DLUA_FROM_REFUSED, reason, strlen(reason));
  return 1;
}
