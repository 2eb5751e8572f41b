/* mw-layout-watch.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-watch.h"

#include <string.h>
#include <time.h>

/* How often it looks, in milliseconds. */
#define INTERVAL 20

struct _MwLayoutWatch
{
  GSubprocess *subprocess;
  GPid         pid;
  gint64       deadline;         /* all times in microseconds */
  gint64       start;
  gint64       start_effort;
  gint64       last_effort;
  gint64       last_change;      /* when it was last seen at work */
  guint        source_id;
  gboolean     is_over;
};

/* CPU time of the process so far; -1 when it is gone. */
static gint64
get_effort (GPid pid)
{
  struct timespec time;
  clockid_t clock;

  /* 0 would be ourselves. */
  if (pid <= 0 || clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &time) != 0)
    return -1;

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Whether it would work if only it got a processor. */
static gboolean
wants_to_work (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  g_autofree char *text = NULL;
  const char *end;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (end = strrchr (text, ')')) == NULL)
    return FALSE;

  return strlen (end) > 2 && end[2] == 'R';
}

static gboolean
look_cb (gpointer data)
{
  MwLayoutWatch *self = data;
  gint64 now = g_get_monotonic_time ();
  gint64 effort = get_effort (self->pid);

  if (effort != self->last_effort || wants_to_work (self->pid))
    self->last_change = now;

  self->last_effort = effort;

  if (effort - self->start_effort < self->deadline &&
      now - self->last_change < self->deadline &&
      now - self->start < self->deadline * MW_LAYOUT_BUSIEST)
    return G_SOURCE_CONTINUE;

  self->is_over = TRUE;
  self->source_id = 0;
  g_subprocess_force_exit (self->subprocess);

  return G_SOURCE_REMOVE;
}

MwLayoutWatch *
mw_layout_watch_new (GSubprocess *subprocess,
                     guint        deadline)
{
  MwLayoutWatch *self = g_new0 (MwLayoutWatch, 1);
  const char *identifier = g_subprocess_get_identifier (subprocess);

  self->subprocess = g_object_ref (subprocess);
  self->pid = identifier != NULL ? (GPid) g_ascii_strtoll (identifier, NULL, 10) : 0;
  self->deadline = (gint64) deadline * 1000;
  self->start = g_get_monotonic_time ();
  self->last_change = self->start;
  self->start_effort = get_effort (self->pid);
  self->last_effort = self->start_effort;
  self->source_id = g_timeout_add (MIN (INTERVAL, MAX (deadline, 1)), look_cb, self);

  return self;
}

void
mw_layout_watch_free (MwLayoutWatch *self)
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_object (&self->subprocess);
  g_free (self);
}

gboolean
mw_layout_watch_is_over (MwLayoutWatch *self)
{
  return self->is_over;
}

guint
mw_layout_watch_get_effort (MwLayoutWatch *self)
{
  gint64 effort = get_effort (self->pid);

  return effort >= self->start_effort ? (guint) ((effort - self->start_effort) / 1000) : 0;
}
