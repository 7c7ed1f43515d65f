#define _GNU_SOURCE

/*
 * Gives up what a process may do. The sources of facts are the kernel's documents
 * userspace-api/landlock and userspace-api/seccomp_filter, and seccomp(2), prctl(2).
 */

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "dlua_worker.h"

#define STACK_BYTES ((size_t)64 << 20)

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the system call filter knows x86-64 and AArch64"
#endif

int dlua_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? (int)version : 0;
}

/* Every right that the header knows and the kernel too; without a rule all of them are refused. */
static uint64_t file_rights(int version) {
  uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
#ifdef LANDLOCK_ACCESS_FS_REFER
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
#endif
#ifdef LANDLOCK_ACCESS_FS_TRUNCATE
  if (version >= 3) rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
#endif
  (void)version;
  return rights;
}

static int restrict_files(void) {
  int version = dlua_landlock_version();
  if (version == 0) return -1;
  struct landlock_ruleset_attr rules = {.handled_access_fs = file_rights(version)};
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset < 0) return -1;
  int outcome = (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
  return outcome;
}

static void restrict_resources(size_t memory_bytes) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  setrlimit(RLIMIT_NOFILE, &none);
  setrlimit(RLIMIT_NPROC, &none);
  setrlimit(RLIMIT_FSIZE, &none);
#if !__has_feature(address_sanitizer) /* whose shadow of all memory is data too */
  /* Beyond Lua's own ceiling: buffers of messages, the allocator's slack, the stack. */
  rlim_t bytes = (rlim_t)memory_bytes * 2 + STACK_BYTES * 2 + ((rlim_t)256 << 20);
  const struct rlimit data = {bytes, bytes};
  setrlimit(RLIMIT_DATA, &data);
#else
  (void)memory_bytes;
#endif
}

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define ALLOW(name) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), RETURN(SECCOMP_RET_ALLOW)
/* Allows a call of which argument 2 asks for no executable memory. */
#define ALLOW_DATA(name)                                                   \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 4), LOAD(args[2]),    \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1),               \
      RETURN(SECCOMP_RET_ERRNO | EPERM), RETURN(SECCOMP_RET_ALLOW)

/* Allows mmap of memory that is private, so that it counts, and not executable. */
#define ALLOW_MMAP                                                                       \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mmap, 0, 6), LOAD(args[2]),                    \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 2, 0), LOAD(args[3]),              \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, MAP_SHARED, 0, 1),                            \
      RETURN(SECCOMP_RET_ERRNO | EPERM), RETURN(SECCOMP_RET_ALLOW)

static const struct sock_filter filter[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    LOAD(nr), /* numbers of the x32 interface are in no row, so they are refused */
    ALLOW(read), ALLOW(write), ALLOW(futex), ALLOW(clock_gettime), ALLOW(madvise), ALLOW(munmap),
    ALLOW(mremap), ALLOW(brk), ALLOW(rt_sigreturn), ALLOW(rt_sigprocmask), ALLOW(rt_sigaction),
    ALLOW(timer_create), ALLOW(timer_settime), ALLOW(timer_delete), ALLOW(gettid), ALLOW(getpid),
    ALLOW(getrandom), ALLOW(sched_yield), ALLOW(restart_syscall), ALLOW(set_robust_list),
    ALLOW(rseq), ALLOW(sigaltstack), ALLOW(exit), ALLOW(exit_group), ALLOW_MMAP,
    ALLOW_DATA(mprotect),
    RETURN(SECCOMP_RET_ERRNO | EPERM),
};

static int restrict_calls(void) {
  struct sock_fprog program = {sizeof filter / sizeof filter[0], (struct sock_filter *)filter};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
}

typedef struct job {
  int (*run)(void *);
  void *context;
  size_t memory_bytes;
} job;

static void *run_confined(void *pointer) {
  job *j = pointer;
  restrict_resources(j->memory_bytes); /* no sooner: it would forbid this thread */
  if (restrict_calls() == 0) _exit(j->run(j->context));
  return NULL;
}

const char *dlua_confine_and_run(int flags, size_t memory_bytes, int (*run)(void *),
                                 void *context) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_DUMPABLE, 0);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "the kernel refuses no-new-privileges";
  if (restrict_files() != 0 && !(flags & DLUA_CONFINE_WITHOUT_LANDLOCK)) {
    return "the kernel has no Landlock";
  }
  pthread_attr_t attributes;
  pthread_t thread;
  job j = {.run = run, .context = context, .memory_bytes = memory_bytes};
  if (pthread_attr_init(&attributes) != 0 ||
      pthread_attr_setstacksize(&attributes, STACK_BYTES) != 0 ||
      pthread_create(&thread, &attributes, run_confined, &j) != 0) {
    return "the system gives no thread";
  }
  pthread_join(thread, NULL);
  return "the kernel refuses the system call filter";
}
