/* mw-view-build.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include "graph/mw-graph-builder.h"

/* From a view to its graph. Ids that the mesh does not have are passed over: a
 * view outlives what it shows. */

static void
hide_ids (MwGraphBuilder *builder,
          GHashTable     *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint product = mw_mesh_find_product (builder->mesh, id);

      if (product != MW_NONE)
        mw_graph_builder_hide (builder, product);
    }
}

static gboolean *
find_opened (const MwView *self,
             MwMesh       *mesh)
{
  guint n;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n);
  gboolean *opened = g_new0 (gboolean, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    opened[i] = g_hash_table_contains (self->opened, domains[i].id);

  return opened;
}

static void
add_edges (MwGraphBuilder *builder)
{
  mw_graph_builder_roll_up (builder);
  mw_graph_builder_add_implied (builder);
}

static void
fill_overview (const MwView   *self,
               MwGraphBuilder *builder)
{
  g_autofree gboolean *opened = find_opened (self, builder->mesh);

  hide_ids (builder, self->hidden);
  mw_graph_builder_add_domains (builder, opened, TRUE);
  add_edges (builder);
  mw_graph_builder_keep_strong (builder, self->per_domain);
}

static void
fill_whole (const MwView   *self,
            MwGraphBuilder *builder)
{
  g_autofree gboolean *opened = self->rolls_up ? find_opened (self, builder->mesh) : NULL;

  hide_ids (builder, self->hidden);
  mw_graph_builder_add_domains (builder, opened, FALSE);
  add_edges (builder);
}

static void
fill_neighbourhood (const MwView   *self,
                    MwGraphBuilder *builder)
{
  guint focus = self->focus != NULL ? mw_mesh_find_product (builder->mesh, self->focus) : MW_NONE;

  if (focus == MW_NONE)
    return;

  hide_ids (builder, self->hidden);
  mw_graph_builder_add_neighbourhood (builder, focus, self->upstream, self->downstream,
                                      self->expanded_up, self->expanded_down);
  add_edges (builder);
}

/**
 * mw_view_build:
 * @mesh: what it is a view of
 * @comparison: (nullable): both states, when two are compared; @mesh is then its mesh
 *
 * What is to be drawn. A product or domain that the mesh does not have, or no
 * longer, is passed over; without its focus a view is empty.
 *
 * Returns: (transfer full): the graph, or NULL when a selector cannot be read
 */
MwGraph *
mw_view_build (const MwView *self,
               MwMesh       *mesh,
               MwComparison *comparison,
               GError      **error)
{
  MwGraphBuilder builder;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_graph_builder_init (&builder, mesh);
  builder.comparison = comparison;
  builder.shown = self->edges;

  switch (self->kind)
    {
    case MW_VIEW_WHOLE:
      fill_whole (self, &builder);
      break;

    case MW_VIEW_NEIGHBOURHOOD:
      fill_neighbourhood (self, &builder);
      break;

    case MW_VIEW_SELECTION:
    case MW_VIEW_INSIDE:
    case MW_VIEW_COLUMNS:
    case MW_VIEW_OVERVIEW:
    default:
      fill_overview (self, &builder);
      break;
    }

  return mw_graph_builder_end (&builder);
}
