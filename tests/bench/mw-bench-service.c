/* mw-bench-service.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-service.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/wait.h>

#define END_SECONDS 5

MwLayoutService *
mw_bench_service_new (guint milliseconds)
{
  MwLayoutService *self = mw_layout_service_new (NULL);

  mw_layout_service_set_deadline (self, milliseconds);

  return self;
}

MwGraphLayout *
mw_bench_service_lay_out (MwLayoutService *self,
                          MwGraph         *graph,
                          MwGraphLayout   *before,
                          GError         **error)
{
  g_autoptr(DexFuture) future = mw_layout_service_layout_after (self, graph, before, NULL);
  MwGraphLayout *layout;
  const GValue *value;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  if (!(value = dex_future_get_value (future, error)))
    return NULL;

  layout = g_value_get_object (value);
  if (mw_graph_layout_get_fallback_reason (layout) == NULL)
    return g_object_ref (layout);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it is the plain picture: %s",
               mw_graph_layout_get_fallback_reason (layout));

  return NULL;
}

void
mw_bench_service_end (MwLayoutService *self)
{
  gint64 end = g_get_monotonic_time () + END_SECONDS * G_TIME_SPAN_SECOND;
  siginfo_t info;

  g_object_unref (self);
  while (g_get_monotonic_time () < end &&
         (waitid (P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}
