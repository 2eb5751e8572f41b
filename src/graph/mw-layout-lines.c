/* mw-layout-lines.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-lines.h"

#include "model/mw-pair.h"

gboolean
mw_layout_lines_are_needed (MwGraph *graph)
{
  guint n_nodes, n_edges;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].source_row != MW_NONE || edges[i].target_row != MW_NONE)
      return TRUE;

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].kind == MW_GRAPH_NODE_PORT)
      return TRUE;

  return FALSE;
}

/* Rows are counted within their node. */
static float
get_height (MwGraph *graph,
            guint    node,
            guint    row)
{
  guint n_rows;
  const MwGraphRow *rows = mw_graph_get_rows (graph, &n_rows);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];

  if (row >= entry->rows.n || entry->rows.first + row >= n_rows)
    return -1;

  return CLAMP (rows[entry->rows.first + row].y, 0, entry->height);
}

static void
add_lines (MwLayoutProblem *problem,
           MwGraph         *graph)
{
  guint n_edges;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  problem->lines = g_array_sized_new (FALSE, FALSE, sizeof (MwLayoutLine), n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      MwLayoutLine line = {
        edges[i].source,
        edges[i].target,
        get_height (graph, edges[i].source, edges[i].source_row),
        get_height (graph, edges[i].target, edges[i].target_row),
      };

      g_array_append_val (problem->lines, line);
    }
}

static void
add_edges (MwLayoutProblem *problem,
           MwGraph         *graph)
{
  g_autoptr(GHashTable) by_ends = mw_pair_table_new ();
  guint n_edges;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      gint64 ends = mw_pair_key (edges[i].source, edges[i].target);
      gpointer index;

      if (edges[i].source == edges[i].target)
        continue;

      if (g_hash_table_lookup_extended (by_ends, &ends, NULL, &index))
        {
          MwLayoutRequestEdge *edge = &g_array_index (problem->edges, MwLayoutRequestEdge, GPOINTER_TO_UINT (index));

          edge->weight = MIN (edge->weight + 1, MW_LAYOUT_MAX_WEIGHT);
          continue;
        }

      g_hash_table_insert (by_ends, g_memdup2 (&ends, sizeof ends), GUINT_TO_POINTER (problem->edges->len));
      mw_layout_problem_add_edge (problem, edges[i].source, edges[i].target, 1);
    }
}

static gboolean
is_port (MwGraph        *graph,
         guint           node,
         MwPortDirection direction)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  MwMesh *mesh = mw_graph_get_mesh (graph);

  return entry->kind == MW_GRAPH_NODE_PORT && mesh != NULL &&
         mw_mesh_get_ports (mesh, NULL)[entry->subject].direction == direction;
}

/* The first port of @direction in the area of @node. */
static guint
find_port (MwGraph        *graph,
           guint           node,
           MwPortDirection direction)
{
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    if (i != node && nodes[i].cluster == nodes[node].cluster && is_port (graph, i, direction))
      return i;

  return MW_NONE;
}

static void
choose_sides (MwLayoutProblem *problem,
              MwGraph         *graph)
{
  guint n = problem->nodes->len;
  g_autofree guint8 *gives = g_new0 (guint8, n + 1);
  g_autofree guint8 *takes = g_new0 (guint8, n + 1);

  for (guint i = 0; i < problem->edges->len; i++)
    {
      gives[mw_layout_problem_get_edge (problem, i)->source] = TRUE;
      takes[mw_layout_problem_get_edge (problem, i)->target] = TRUE;
    }

  for (guint i = 0; i < n; i++)
    {
      guint output = !gives[i] && is_port (graph, i, MW_PORT_INPUT) ? find_port (graph, i, MW_PORT_OUTPUT) : MW_NONE;
      guint input = !takes[i] && is_port (graph, i, MW_PORT_OUTPUT) ? find_port (graph, i, MW_PORT_INPUT) : MW_NONE;

      if (output != MW_NONE)
        mw_layout_problem_add_edge (problem, i, output, 1);
      else if (input != MW_NONE)
        mw_layout_problem_add_edge (problem, input, i, 1);
    }
}

void
mw_layout_lines_add (MwLayoutProblem *problem,
                     MwGraph         *graph)
{
  add_lines (problem, graph);
  add_edges (problem, graph);
  choose_sides (problem, graph);
}
