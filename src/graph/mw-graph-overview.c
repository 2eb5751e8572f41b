/* mw-graph-overview.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

/* Stronger first: more edges, then the state that says more, then the order of
 * the mesh, so that the same mesh always gives the same picture. */
static int
compare_strength (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  GArray *edges = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  const MwGraphEdge *first = &g_array_index (edges, MwGraphEdge, i);
  const MwGraphEdge *second = &g_array_index (edges, MwGraphEdge, j);

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  if (first->state != second->state)
    return mw_edge_state_stronger (first->state, second->state) == first->state ? -1 : 1;

  return i < j ? -1 : i > j;
}

static gboolean
is_between_domains (MwGraphBuilder    *builder,
                    const MwGraphEdge *edge)
{
  return g_array_index (builder->nodes, MwGraphNode, edge->source).kind == MW_GRAPH_NODE_DOMAIN &&
         g_array_index (builder->nodes, MwGraphNode, edge->target).kind == MW_GRAPH_NODE_DOMAIN;
}

/* Marks the edges that are among the strongest of their source or of their
 * target: every domain shows at least its own strongest ones. Edges at a product
 * of an opened domain are kept, because they are why somebody opened it, and so
 * are those that changed, because they are what somebody compares for. */
static gboolean *
choose (MwGraphBuilder *builder,
        guint           per_domain)
{
  guint n = builder->edges->len;
  g_autofree guint *order = g_new (guint, n);
  g_autofree guint *n_given = g_new0 (guint, builder->nodes->len);
  g_autofree guint *n_taken = g_new0 (guint, builder->nodes->len);
  gboolean *chosen = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;

  g_sort_array (order, n, sizeof *order, compare_strength, builder->edges);

  for (guint i = 0; i < n; i++)
    {
      const MwGraphEdge *edge = &g_array_index (builder->edges, MwGraphEdge, order[i]);

      if (!is_between_domains (builder, edge) || edge->change != MW_GRAPH_CHANGE_NONE)
        {
          chosen[order[i]] = TRUE;
          continue;
        }

      chosen[order[i]] = n_given[edge->source] < per_domain || n_taken[edge->target] < per_domain;
      n_given[edge->source]++;
      n_taken[edge->target]++;
    }

  return chosen;
}

void
mw_graph_builder_keep_strong (MwGraphBuilder *self,
                              guint           per_domain)
{
  g_autofree gboolean *chosen = NULL;
  guint n_kept = 0;

  if (per_domain == 0 || self->edges->len == 0)
    return;

  chosen = choose (self, per_domain);

  for (guint i = 0; i < self->edges->len; i++)
    {
      MwGraphEdge edge = g_array_index (self->edges, MwGraphEdge, i);

      if (chosen[i])
        g_array_index (self->edges, MwGraphEdge, n_kept++) = edge;
      else
        self->n_left_out += edge.count;
    }

  g_array_set_size (self->edges, n_kept);
}

void
mw_graph_builder_add_domains (MwGraphBuilder *self,
                              const gboolean *opened,
                              gboolean        with_empty)
{
  guint n_domains;
  const MwDomain *domains = mw_mesh_get_domains (self->mesh, &n_domains);

  for (guint i = 0; i < n_domains; i++)
    {
      if (mw_graph_builder_count_domain (self, i) == 0 && (domains[i].products.n > 0 || !with_empty))
        continue;

      if (opened == NULL || opened[i])
        mw_graph_builder_open_domain (self, i);
      else
        mw_graph_builder_add_domain (self, i);
    }
}

/**
 * mw_graph_new_overview:
 * @opened: (array length=n_opened) (nullable): indexes of domains
 * @per_domain: edges kept for each collapsed domain and direction; 0 for all
 *
 * The domains of @mesh with what flows between them.
 *
 * An edge between two collapsed domains stands for all edges of their products
 * that were not refused. It is kept when it is among the @per_domain strongest
 * of either end; [method@Graph.get_n_left_out] counts the rest.
 */
MwGraph *
mw_graph_new_overview (MwMesh      *mesh,
                       const guint *opened,
                       guint        n_opened,
                       guint        per_domain)
{
  MwGraphBuilder builder;
  g_autofree gboolean *is_open = NULL;
  guint n_domains;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);
  g_return_val_if_fail (opened != NULL || n_opened == 0, NULL);

  mw_mesh_get_domains (mesh, &n_domains);
  is_open = g_new0 (gboolean, MAX (n_domains, 1));
  for (guint i = 0; i < n_opened; i++)
    if (opened[i] < n_domains)
      is_open[opened[i]] = TRUE;

  mw_graph_builder_init (&builder, mesh);
  mw_graph_builder_add_domains (&builder, is_open, TRUE);
  mw_graph_builder_roll_up (&builder);
  mw_graph_builder_keep_strong (&builder, per_domain);

  return mw_graph_builder_end (&builder);
}
