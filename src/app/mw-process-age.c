/* mw-process-age.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-process-age.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

/* Of the fields behind the name of the program (proc(5), field 22 of all). */
#define START_FIELD 20

gint64
mw_process_age_get (void)
{
  g_autofree char *stat = NULL;
  g_auto(GStrv) fields = NULL;
  const char *behind;
  struct timespec now;
  guint64 ticks;
  long per_second = sysconf (_SC_CLK_TCK);

  /* The name may have blanks and brackets in it. */
  if (per_second <= 0 ||
      !g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ||
      !(behind = strrchr (stat, ')')) ||
      clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return -1;

  fields = g_strsplit (behind, " ", START_FIELD + 2);
  if (g_strv_length (fields) <= START_FIELD ||
      !g_ascii_string_to_unsigned (fields[START_FIELD], 10, 0, G_MAXUINT64, &ticks, NULL))
    return -1;

  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000 -
         (gint64) (ticks * 1000 / (guint64) per_second);
}
