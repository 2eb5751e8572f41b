/* mw-graph-words-edge.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-words.h"

#include <glib/gi18n-lib.h>

/* An end of an edge: the node, and the row where the edge ends at one. */
static char *
dup_end (MwGraph *graph,
         guint    node,
         guint    row)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  g_autofree char *title = mw_graph_dup_node_title (graph, node);
  g_autofree char *property = NULL;

  if (row == MW_NONE || row >= entry->rows.n)
    return g_steal_pointer (&title);

  property = mw_graph_dup_row_title (graph, entry->rows.first + row);

  return g_strdup_printf ("%s.%s", title, property);
}

char *
mw_graph_dup_edge_title (MwGraph *graph,
                         guint    edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];
  g_autofree char *source = dup_end (graph, entry->source, entry->source_row);
  g_autofree char *target = dup_end (graph, entry->target, entry->target_row);

  if (entry->kind == MW_GRAPH_EDGE_CONCEPT)
    return g_strdup_printf ("%s – %s", source, target);

  return g_strdup_printf ("%s → %s", source, target);
}

/* Lineage and contracts are two ways to know of an edge that nobody agreed on. */
static const char *
get_derived_label (guint provenance)
{
  if ((provenance & MW_PROVENANCE_LINEAGE) == 0)
    return _("Told by contracts, no agreement");
  if ((provenance & (guint) ~MW_PROVENANCE_LINEAGE) == 0)
    return _("Told by lineage, no agreement");

  return mw_graph_edge_state_get_label (MW_EDGE_DERIVED);
}

char *
mw_graph_dup_edge_label (MwGraph *graph,
                         guint    edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];
  const char *state = mw_graph_edge_state_get_label (entry->state);

  switch (entry->kind)
    {
    case MW_GRAPH_EDGE_IMPLIED:
      return g_strdup_printf (ngettext ("Implied, through %u product that is hidden",
                                        "Implied, through %u products that are hidden",
                                        entry->n_between), entry->n_between);

    case MW_GRAPH_EDGE_COLUMN:
    case MW_GRAPH_EDGE_CONCEPT:
    case MW_GRAPH_EDGE_INSIDE:
      return g_strdup (mw_graph_edge_kind_get_label (entry->kind));

    case MW_GRAPH_EDGE_FLOW:
    default:
      break;
    }

  if (entry->count > 1)
    /* Translators: %u edges, the strongest of which is %s ("Active agreement"). */
    return g_strdup_printf (ngettext ("%u edge, %s", "%u edges, the strongest: %s", entry->count),
                            entry->count, state);

  return g_strdup (entry->state == MW_EDGE_DERIVED ? get_derived_label (entry->provenance) : state);
}

char *
mw_graph_dup_edge_count (MwGraph *graph,
                         guint    edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];

  return entry->count > 1 ? g_strdup_printf ("%u", entry->count) : g_strdup ("");
}

const char *
mw_graph_edge_state_get_label (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return _("Active agreement");

    case MW_EDGE_REQUESTED:
      return _("Requested");

    case MW_EDGE_REJECTED:
      return _("Rejected or over");

    case MW_EDGE_BROKEN:
      return _("Broken: an end is missing");

    case MW_EDGE_DERIVED:
    default:
      return _("Told by contracts or lineage, no agreement");
    }
}

const char *
mw_graph_edge_kind_get_label (MwGraphEdgeKind kind)
{
  switch (kind)
    {
    case MW_GRAPH_EDGE_IMPLIED:
      return _("Implied, through what is hidden");

    case MW_GRAPH_EDGE_COLUMN:
      return _("Column lineage");

    case MW_GRAPH_EDGE_CONCEPT:
      return _("Models a concept");

    case MW_GRAPH_EDGE_INSIDE:
      return _("Inside a product");

    case MW_GRAPH_EDGE_FLOW:
    default:
      return _("Data flow");
    }
}

const char *
mw_graph_change_get_label (MwGraphChange change)
{
  switch (change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      return _("Added");

    case MW_GRAPH_CHANGE_REMOVED:
      return _("Removed");

    case MW_GRAPH_CHANGE_CHANGED:
      return _("Changed");

    case MW_GRAPH_CHANGE_NONE:
    default:
      return _("Unchanged");
    }
}

const char *
mw_graph_change_get_sign (MwGraphChange change)
{
  switch (change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      return "+";

    case MW_GRAPH_CHANGE_REMOVED:
      return "−";

    case MW_GRAPH_CHANGE_CHANGED:
      return "~";

    case MW_GRAPH_CHANGE_NONE:
    default:
      return "";
    }
}
