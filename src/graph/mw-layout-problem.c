/* mw-layout-problem.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-problem.h"

#include "graph/mw-layout-lines.h"
#include "graph/mw-layout-relax.h"

/* Graphviz takes its time for crossings from here on. */
#define FINE_NODES 200
#define FINE_EDGES 300

/* Where the height of the screen decides how small everything gets, there is room
 * for edges at the sides. */
#define ASPECT 1.2f

MwLayoutProblem *
mw_layout_problem_new (guint n_clusters)
{
  MwLayoutProblem *self = g_new0 (MwLayoutProblem, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MwLayoutRequestNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (MwLayoutRequestEdge));
  self->n_clusters = n_clusters;
  self->quality = MW_LAYOUT_QUALITY_FINE;

  return self;
}

MwLayoutProblem *
mw_layout_problem_new_for_graph (MwGraph *graph)
{
  MwLayoutProblem *self;
  guint n_nodes, n_edges, n_clusters;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  mw_graph_get_clusters (graph, &n_clusters);
  self = mw_layout_problem_new (n_clusters);
  self->aspect = ASPECT;

  for (guint i = 0; i < n_nodes; i++)
    mw_layout_problem_add_node (self, nodes[i].width, nodes[i].height, nodes[i].cluster);

  if (mw_layout_lines_are_needed (graph))
    {
      mw_layout_lines_add (self, graph);
      return self;
    }

  for (guint i = 0; i < n_edges; i++)
    mw_layout_problem_add_edge (self, edges[i].source, edges[i].target, edges[i].count);

  mw_layout_relax_overview (self, nodes);

  return self;
}

MwLayoutProblem *
mw_layout_problem_ref (MwLayoutProblem *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_layout_problem_unref (MwLayoutProblem *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

static void
choose_quality (MwLayoutProblem *self)
{
  if (self->quality == MW_LAYOUT_QUALITY_FINE &&
      (self->nodes->len > FINE_NODES || self->edges->len > FINE_EDGES))
    self->quality = MW_LAYOUT_QUALITY_FAST;
}

guint
mw_layout_problem_add_node (MwLayoutProblem *self,
                            float            width,
                            float            height,
                            guint            cluster)
{
  MwLayoutRequestNode node = {
    CLAMP (width, MW_LAYOUT_MIN_SIDE, MW_LAYOUT_MAX_SIDE),
    CLAMP (height, MW_LAYOUT_MIN_SIDE, MW_LAYOUT_MAX_SIDE),
    cluster < self->n_clusters ? cluster : MW_LAYOUT_NO_CLUSTER,
  };

  g_array_append_val (self->nodes, node);
  choose_quality (self);

  return self->nodes->len - 1;
}

void
mw_layout_problem_add_edge (MwLayoutProblem *self,
                            guint            source,
                            guint            target,
                            guint            weight)
{
  MwLayoutRequestEdge edge = { source, target, CLAMP (weight, 1, MW_LAYOUT_MAX_WEIGHT), 1 };

  g_return_if_fail (source < self->nodes->len && target < self->nodes->len);

  g_array_append_val (self->edges, edge);
  choose_quality (self);
}

const MwLayoutRequestNode *
mw_layout_problem_get_node (const MwLayoutProblem *self,
                            guint                  node)
{
  return &g_array_index (self->nodes, MwLayoutRequestNode, node);
}

const MwLayoutRequestEdge *
mw_layout_problem_get_edge (const MwLayoutProblem *self,
                            guint                  edge)
{
  return &g_array_index (self->edges, MwLayoutRequestEdge, edge);
}

guint
mw_layout_problem_get_n_lines (const MwLayoutProblem *self)
{
  return self->lines != NULL ? self->lines->len : self->edges->len;
}

MwLayoutLine
mw_layout_problem_get_line (const MwLayoutProblem *self,
                            guint                  line)
{
  const MwLayoutRequestEdge *edge;

  if (self->lines != NULL)
    return g_array_index (self->lines, MwLayoutLine, line);

  edge = mw_layout_problem_get_edge (self, line);

  return (MwLayoutLine) { edge->source, edge->target, -1, -1 };
}

MwLayoutProblem *
mw_layout_problem_dup_places (const MwLayoutProblem *self)
{
  MwLayoutProblem *places = mw_layout_problem_new (self->n_clusters);

  places->quality = self->quality;
  places->aspect = self->aspect;
  g_array_append_vals (places->nodes, self->nodes->data, self->nodes->len);
  g_array_append_vals (places->edges, self->edges->data, self->edges->len);

  return places;
}

gboolean
mw_layout_problem_is_small (const MwLayoutProblem *self)
{
  return self->nodes->len <= MW_LAYOUT_MAX_NODES &&
         self->edges->len <= MW_LAYOUT_MAX_EDGES &&
         self->n_clusters <= MW_LAYOUT_MAX_CLUSTERS;
}

/* The bytes that ask the worker for it. */
GBytes *
mw_layout_problem_encode (const MwLayoutProblem *self,
                          guint                  serial)
{
  MwLayoutRequestHead head = {
    .magic = MW_LAYOUT_REQUEST_MAGIC,
    .serial = serial,
    .quality = self->quality,
    .n_nodes = self->nodes->len,
    .n_edges = self->edges->len,
    .n_clusters = self->n_clusters,
    .aspect = self->aspect,
  };
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (gpointer) &head, sizeof head);

  if (self->nodes->len > 0)
    g_byte_array_append (bytes, (gpointer) self->nodes->data, self->nodes->len * sizeof (MwLayoutRequestNode));

  if (self->edges->len > 0)
    g_byte_array_append (bytes, (gpointer) self->edges->data, self->edges->len * sizeof (MwLayoutRequestEdge));

  return g_byte_array_free_to_bytes (bytes);
}

char *
mw_layout_problem_dup_hash (const MwLayoutProblem *self)
{
  g_autoptr(GBytes) bytes = mw_layout_problem_encode (self, 0);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  if (self->lines != NULL && self->lines->len > 0)
    g_checksum_update (checksum, (gpointer) self->lines->data, (gssize) (self->lines->len * sizeof (MwLayoutLine)));

  return g_strdup (g_checksum_get_string (checksum));
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const MwLayoutProblem *self = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  guint first = mw_layout_problem_get_edge (self, i)->weight;
  guint second = mw_layout_problem_get_edge (self, j)->weight;

  if (first != second)
    return first > second ? -1 : 1;

  return i < j ? -1 : i > j;
}

/* Its nodes with at most @strongest edges in and out of each, and places only:
 * many edges, and long ones, are what takes Graphviz longest. */
MwLayoutProblem *
mw_layout_problem_dup_backbone (const MwLayoutProblem *self,
                                guint                  strongest)
{
  MwLayoutProblem *backbone = mw_layout_problem_new (self->n_clusters);
  guint n_edges = self->edges->len;
  g_autofree guint *order = g_new (guint, MAX (n_edges, 1));
  g_autofree guint *n_given = g_new0 (guint, MAX (self->nodes->len, 1));
  g_autofree guint *n_taken = g_new0 (guint, MAX (self->nodes->len, 1));

  backbone->quality = MW_LAYOUT_QUALITY_PLACES;

  if (self->nodes->len > 0)
    g_array_append_vals (backbone->nodes, self->nodes->data, self->nodes->len);

  for (guint i = 0; i < n_edges; i++)
    order[i] = i;

  g_sort_array (order, n_edges, sizeof *order, compare_weights, (gpointer) self);

  for (guint i = 0; i < n_edges; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self, order[i]);

      if (edge->source == edge->target || edge->weight == MW_LAYOUT_WEIGHT_NONE ||
          n_given[edge->source] >= strongest || n_taken[edge->target] >= strongest)
        continue;

      n_given[edge->source]++;
      n_taken[edge->target]++;
      mw_layout_problem_add_edge (backbone, edge->source, edge->target, edge->weight);
    }

  return backbone;
}
