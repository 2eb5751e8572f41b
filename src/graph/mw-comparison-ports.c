/* mw-comparison-ports.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison-private.h"

#include <glib/gi18n-lib.h>

/* What is different between the ports of two states of a product. */

static const char *
get_port_format (MwPortDirection direction,
                 gboolean        is_added)
{
  switch (direction)
    {
    case MW_PORT_INPUT:
      return is_added ? _("Input port %s added") : _("Input port %s removed");

    case MW_PORT_OUTPUT:
      return is_added ? _("Output port %s added") : _("Output port %s removed");

    case MW_PORT_MANAGEMENT:
    default:
      return is_added ? _("Management port %s added") : _("Management port %s removed");
    }
}

/* A port keeps its id or, before ODPS 1.1.0, its name; several versions of one
 * name are told apart by them, until only one is left. */
static const MwPort *
find_port (const MwComparisonState *state,
           const MwPort            *wanted)
{
  const MwPort *ports = mw_mesh_get_ports (state->mesh, NULL);
  MwRange range = state->product->ports;
  const MwPort *found = NULL;

  for (guint i = range.first; i < range.first + range.n; i++)
    {
      gboolean has_ids = ports[i].id != NULL && wanted->id != NULL;

      if (ports[i].direction != wanted->direction ||
          g_strcmp0 (has_ids ? ports[i].id : ports[i].name, has_ids ? wanted->id : wanted->name) != 0)
        continue;
      if (g_strcmp0 (ports[i].version, wanted->version) == 0)
        return &ports[i];
      if (found == NULL)
        found = &ports[i];
    }

  return found;
}

static guint
count_ports (const MwComparisonState *state,
             const MwPort            *like)
{
  const MwPort *ports = mw_mesh_get_ports (state->mesh, NULL);
  MwRange range = state->product->ports;
  guint n = 0;

  for (guint i = range.first; i < range.first + range.n; i++)
    n += ports[i].direction == like->direction && g_strcmp0 (ports[i].name, like->name) == 0;

  return n;
}

/* The same port in the other state; versions of a port that has several there are
 * ports of their own. */
static const MwPort *
find_same_port (const MwComparisonState *here,
                const MwComparisonState *there,
                const MwPort            *port)
{
  const MwPort *found = find_port (there, port);

  if (found != NULL && g_strcmp0 (found->version, port->version) != 0 &&
      (count_ports (there, found) > 1 || count_ports (here, port) > 1))
    return NULL;

  return found;
}

static void
add_missing_port (GStrvBuilder            *words,
                  const MwComparisonState *state,
                  const MwPort            *port,
                  gboolean                 is_added)
{
  g_autofree char *name = count_ports (state, port) > 1 && port->version != NULL
                          ? g_strdup_printf ("%s %s", port->name, port->version) : g_strdup (port->name);

  mw_comparison_add_named (words, get_port_format (port->direction, is_added), name);
}

static void
add_port (GStrvBuilder *words,
          const MwPort *before,
          const MwPort *after)
{
  g_autofree char *version = g_strdup_printf (_("Port %s, version"), after->name);
  g_autofree char *contract = g_strdup_printf (_("Port %s, contract"), after->name);
  g_autofree char *kind = g_strdup_printf (_("Port %s, type"), after->name);
  g_autofree char *name = g_strdup_printf (_("Port %s, name"), before->name);

  mw_comparison_add_text (words, name, before->name, after->name);
  mw_comparison_add_text (words, version, before->version, after->version);
  mw_comparison_add_text (words, contract, before->contract_id, after->contract_id);
  mw_comparison_add_text (words, kind, before->port_type, after->port_type);
}

void
mw_comparison_add_port_words (GStrvBuilder            *words,
                              const MwComparisonState *before,
                              const MwComparisonState *after)
{
  const MwPort *were = mw_mesh_get_ports (before->mesh, NULL) + before->product->ports.first;
  const MwPort *are = mw_mesh_get_ports (after->mesh, NULL) + after->product->ports.first;

  for (guint i = 0; i < before->product->ports.n; i++)
    if (find_same_port (before, after, &were[i]) == NULL)
      add_missing_port (words, before, &were[i], FALSE);

  for (guint i = 0; i < after->product->ports.n; i++)
    {
      const MwPort *was = find_same_port (after, before, &are[i]);

      if (was == NULL)
        add_missing_port (words, after, &are[i], TRUE);
      else
        add_port (words, was, &are[i]);
    }
}
