/* mw-layout-reason.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-reason.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "graph/mw-layout-reply.h"

static char *
describe (const GError *error,
          guint         deadline)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return g_strdup_printf (_("Graphviz did not finish within %.1f seconds."), deadline / 1000.0);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return g_strdup (_("The layout program stopped unexpectedly."));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return g_strdup (_("The graph is too large for Graphviz."));

  if (error->domain == MW_LAYOUT_REPLY_ERROR)
    return g_strdup (_("The layout program gave an answer that cannot be used."));

  return g_strdup_printf (_("The layout program could not be used: %s."), error->message);
}

char *
mw_layout_reason_new (const GError *error,
                      guint         deadline,
                      gboolean      in_part)
{
  g_autofree char *cause = describe (error, deadline);
  const char *consequence = in_part
    ? _("Some areas are laid out in plain columns instead.")
    : _("The graph is laid out in plain columns instead.");

  return g_strconcat (cause, " ", consequence, NULL);
}
