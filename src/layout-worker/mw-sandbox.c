/* mw-sandbox.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-sandbox.h"

#include <errno.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define HAS_SHADOW_MEMORY 1
#else
#define HAS_SHADOW_MEMORY 0
#endif

#define MEMORY_BYTES (1024UL * 1024 * 1024)
#define CPU_SECONDS 300

void
mw_sandbox_shed (void)
{
  struct rlimit no_core = { 0, 0 };

  clearenv ();
  syscall (SYS_close_range, 3U, ~0U, 0U);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit (RLIMIT_CORE, &no_core);

  /* Writing to a file or to nobody is an error to be seen, not a death. */
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
}

static void
limit (__rlimit_resource_t what,
       rlim_t              value)
{
  struct rlimit bounds = { value, value };

  if (setrlimit (what, &bounds) != 0)
    fprintf (stderr, "meshwright-layout: limit %u was not set: %s\n", (unsigned) what, strerror (errno));
}

static void
set_limits (void)
{
  /* ASan reserves terabytes of addresses. */
  if (!HAS_SHADOW_MEMORY)
    limit (RLIMIT_AS, MEMORY_BYTES);

  limit (RLIMIT_CPU, CPU_SECONDS);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_NOFILE, 3);
  limit (RLIMIT_NPROC, 0);
}

/* All that a Landlock of @abi can forbid. */
static struct landlock_ruleset_attr
get_landlock_rules (long abi)
{
  struct landlock_ruleset_attr rules = {
    .handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1,
  };

  if (abi >= 2)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;

  if (abi >= 3)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;

#ifdef LANDLOCK_ACCESS_NET_BIND_TCP
  if (abi >= 4)
    rules.handled_access_net = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
#endif

#ifdef LANDLOCK_ACCESS_FS_IOCTL_DEV
  if (abi >= 5)
    rules.handled_access_fs |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
#endif

#ifdef LANDLOCK_SCOPE_SIGNAL
  if (abi >= 6)
    rules.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
#endif

  return rules;
}

/* No file at all. A kernel without Landlock is no reason not to draw: seccomp
 * forbids opening files as well. */
static void
forbid_files (void)
{
  long abi = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  struct landlock_ruleset_attr rules;
  int ruleset;

  if (abi < 1)
    {
      fprintf (stderr, "meshwright-layout: this kernel has no Landlock: %s\n", strerror (errno));
      return;
    }

  rules = get_landlock_rules (abi);
  ruleset = (int) syscall (SYS_landlock_create_ruleset, &rules, sizeof rules, 0);

  if (ruleset < 0 || syscall (SYS_landlock_restrict_self, ruleset, 0) != 0)
    fprintf (stderr, "meshwright-layout: Landlock refused: %s\n", strerror (errno));

  if (ruleset >= 0)
    close (ruleset);
}

static bool
allow_calls (scmp_filter_ctx filter)
{
  const int calls[] = {
    SCMP_SYS (alarm),
    SCMP_SYS (brk),
    SCMP_SYS (clock_gettime),
    SCMP_SYS (clock_nanosleep),
    SCMP_SYS (exit),
    SCMP_SYS (exit_group),
    SCMP_SYS (fstat),
    SCMP_SYS (futex),
    SCMP_SYS (getpid),
    SCMP_SYS (getrandom),
    SCMP_SYS (getrusage),
    SCMP_SYS (gettid),
    SCMP_SYS (gettimeofday),
    SCMP_SYS (madvise),
    SCMP_SYS (mremap),
    SCMP_SYS (munmap),
    SCMP_SYS (restart_syscall),
    SCMP_SYS (rt_sigprocmask),
    SCMP_SYS (rt_sigreturn),
    SCMP_SYS (sched_yield),
    SCMP_SYS (setitimer),
    SCMP_SYS (sigaltstack),
    SCMP_SYS (times),
  };

  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
    {
      int result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, calls[i], 0);

      /* Not every machine has every old call. */
      if (result != 0 && result != -EDOM)
        return false;
    }

  return true;
}

/* Memory, but never memory that can be run; the pipes, but no other file. */
static bool
allow_memory_and_pipes (scmp_filter_ctx filter)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1,
                           SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (read), 1,
                           SCMP_A0 (SCMP_CMP_EQ, STDIN_FILENO)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (write), 1,
                           SCMP_A0 (SCMP_CMP_EQ, STDOUT_FILENO)) == 0 &&
         seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (write), 1,
                           SCMP_A0 (SCMP_CMP_EQ, STDERR_FILENO)) == 0;
}

/* Everything that is not allowed fails with EPERM. */
static bool
forbid_calls (void)
{
  scmp_filter_ctx filter;
  bool done;

  if (prctl (PR_GET_SECCOMP, 0, 0, 0, 0) < 0 && errno == EINVAL)
    {
      fprintf (stderr, "meshwright-layout: this kernel has no seccomp\n");
      return true;
    }

  if ((filter = seccomp_init (SCMP_ACT_ERRNO (EPERM))) == NULL)
    return false;

  done = allow_calls (filter) && allow_memory_and_pipes (filter) && seccomp_load (filter) == 0;
  seccomp_release (filter);

  return done;
}

bool
mw_sandbox_lock_down (void)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return false;

  /* Landlock needs a file for a moment, so the limits come after it. */
  forbid_files ();
  set_limits ();

  return forbid_calls ();
}
