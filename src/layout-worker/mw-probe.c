/* mw-probe.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-probe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

static bool
try_open (void)
{
  return syscall (SYS_openat, AT_FDCWD, "/etc/hostname", O_RDONLY) >= 0;
}

static bool
try_create (void)
{
  return syscall (SYS_openat, AT_FDCWD, "/tmp/meshwright-probe", O_WRONLY | O_CREAT, 0600) >= 0;
}

static bool
try_unlink (void)
{
  return unlink ("/tmp/meshwright-probe") == 0;
}

static bool
try_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool
try_unix_socket (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool
try_exec (void)
{
  char *arguments[] = { (char *) "/bin/true", NULL };

  execv (arguments[0], arguments);

  /* Had it worked, nobody would be here to say so: the list would end. */
  return false;
}

static bool
try_fork (void)
{
  long child = syscall (SYS_clone, SIGCHLD, 0, 0, 0, 0);

  if (child == 0)
    _exit (0);

  return child > 0;
}

static bool
try_ptrace (void)
{
  return ptrace (PTRACE_TRACEME, 0, NULL, NULL) == 0;
}

static bool
try_kill (void)
{
  return kill (getppid (), 0) == 0 || kill (1, 0) == 0 || kill (getpid (), 0) == 0;
}

static bool
try_executable_memory (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool
try_read_elsewhere (void)
{
  char byte;

  return syscall (SYS_pread64, 0, &byte, 1, 0) >= 0;
}

/* What stands for a refusal where nobody refused: there is nothing to be had. */
static bool
refuse (void)
{
  errno = EPERM;

  return false;
}

static bool
try_environment (void)
{
  return environ != NULL && environ[0] != NULL ? true : refuse ();
}

/* Any file of whoever started it, but for the three it is given. */
static bool
try_inherited_files (void)
{
  struct stat info;

  for (int i = 3; i < 256; i++)
    if (fstat (i, &info) == 0)
      return true;

  return refuse ();
}

#ifndef __SANITIZE_ADDRESS__
/* AddressSanitizer maps much more by itself. */
static bool
try_much_memory (void)
{
  void *memory = mmap (NULL, (size_t) 8 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  return memory != MAP_FAILED ? true : refuse ();
}
#endif

int
mw_probe_run (void)
{
  static const struct
  {
    const char *name;
    bool        (*attempt) (void);
  } probes[] = {
    { "open", try_open },
    { "create", try_create },
    { "unlink", try_unlink },
    { "socket", try_socket },
    { "unix-socket", try_unix_socket },
    { "fork", try_fork },
    { "ptrace", try_ptrace },
    { "kill", try_kill },
    { "executable-memory", try_executable_memory },
    { "read-elsewhere", try_read_elsewhere },
    { "environment", try_environment },
    { "inherited-files", try_inherited_files },
#ifndef __SANITIZE_ADDRESS__
    { "much-memory", try_much_memory },
#endif
    /* The last: had it worked, the list would end here. */
    { "exec", try_exec },
  };
  int n_allowed = 0;

  for (size_t i = 0; i < sizeof probes / sizeof *probes; i++)
    {
      /* Only a refusal counts as one, not that there is nothing there. */
      bool allowed = probes[i].attempt () || (errno != EPERM && errno != EACCES);
      char line[64];
      int length = snprintf (line, sizeof line, "%s: %s\n", probes[i].name, allowed ? "ALLOWED" : "refused");

      /* Streams would ask for more than write(). */
      if (write (STDOUT_FILENO, line, (size_t) length) != length)
        return -1;

      n_allowed += allowed;
    }

  return n_allowed;
}
