/* mw-view-build.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"

#include "graph/mw-graph-builder.h"
#include "graph/mw-selector.h"

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
  mw_graph_builder_add_concepts (builder);
}

static void
fill_overview (const MwView   *self,
               MwGraphBuilder *builder)
{
  g_autofree gboolean *opened = find_opened (self, builder->mesh);

  hide_ids (builder, self->hidden);
  mw_graph_builder_add_domains (builder, opened, TRUE);
  mw_graph_builder_roll_up (builder);
  mw_graph_builder_add_implied (builder);
  mw_graph_builder_keep_strong (builder, self->per_domain);
  mw_graph_builder_add_concepts (builder);
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
                    MwGraphBuilder *builder,
                    guint           focus)
{
  hide_ids (builder, self->hidden);
  mw_graph_builder_add_neighbourhood (builder, focus, self->upstream, self->downstream,
                                      self->expanded_up, self->expanded_down);
  add_edges (builder);
}

static GArray *
select_products (const char *text,
                 MwMesh     *mesh,
                 GError    **error)
{
  g_autoptr(MwSelector) selector = mw_selector_new (text != NULL ? text : "", error);

  return selector != NULL ? mw_selector_evaluate (selector, mesh, mw_mesh_get_time (mesh), error) : NULL;
}

static void
add_all (GArray *products,
         GArray *others)
{
  g_array_append_vals (products, others->data, others->len);
}

/* What is not selected is hidden: implied edges say what goes through it. */
static void
fill_with (const MwView   *self,
           MwGraphBuilder *builder,
           GArray         *products)
{
  g_autofree gboolean *opened = self->rolls_up ? find_opened (self, builder->mesh) : NULL;

  mw_graph_builder_expand (builder, products, self->expanded_up, self->expanded_down);
  for (guint i = 0; i < builder->n_products; i++)
    mw_graph_builder_hide (builder, i);

  for (guint i = 0; i < products->len; i++)
    builder->hidden[g_array_index (products, guint, i)] = FALSE;

  hide_ids (builder, self->hidden);
  mw_graph_builder_add_domains (builder, opened, FALSE);
  add_edges (builder);
}

/* Of two selections both are drawn. The one that is compared with comes first in
 * time, so to say: what only the other has is new. */
static gboolean
fill_selection (const MwView   *self,
                MwGraphBuilder *builder,
                GError        **error)
{
  g_autoptr(GArray) products = select_products (self->selector, builder->mesh, error);
  g_autoptr(GArray) others = NULL;
  g_autoptr(MwComparison) comparison = NULL;

  if (products == NULL)
    return FALSE;

  if (self->comparison == MW_VIEW_COMPARE_SELECTION && self->compared != NULL)
    {
      others = select_products (self->compared, builder->mesh, error);
      if (others == NULL)
        return FALSE;

      comparison = mw_comparison_new_for_selections (builder->mesh,
                                                     (const guint *) (gpointer) others->data, others->len,
                                                     (const guint *) (gpointer) products->data, products->len);
      builder->comparison = comparison;
      add_all (products, others);
    }

  fill_with (self, builder, products);

  return TRUE;
}

static void
fill_from_focus (const MwView   *self,
                 MwGraphBuilder *builder)
{
  guint focus = self->focus != NULL ? mw_mesh_find_product (builder->mesh, self->focus) : MW_NONE;

  if (focus == MW_NONE)
    return;

  if (self->kind == MW_VIEW_NEIGHBOURHOOD)
    {
      fill_neighbourhood (self, builder, focus);
      return;
    }

  hide_ids (builder, self->hidden);
  if (builder->hidden != NULL)
    builder->hidden[focus] = FALSE;

  if (self->kind == MW_VIEW_INSIDE)
    mw_graph_builder_add_inside (builder, focus);
  else
    mw_graph_builder_add_columns (builder, focus, self);
}

/**
 * mw_view_build:
 * @mesh: what it is a view of
 * @comparison: (nullable): two states, when they are compared; the graph is then
 *   of its joint mesh
 *
 * What is to be drawn. A product or domain that the mesh does not have, or no
 * longer, is passed over; without its focus a view is empty.
 *
 * Returns: (transfer full): the graph, or NULL with %MW_SELECTOR_ERROR and a place
 *   when `selector`, or else `compared`, cannot be read or names nothing
 */
MwGraph *
mw_view_build (const MwView *self,
               MwMesh       *mesh,
               MwComparison *comparison,
               GError      **error)
{
  MwGraphBuilder builder;
  gboolean success = TRUE;
  g_autoptr(MwGraph) graph = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_graph_builder_init (&builder, comparison != NULL ? mw_comparison_get_mesh (comparison) : mesh);
  builder.comparison = comparison;
  builder.shown = self->edges;

  switch (self->kind)
    {
    case MW_VIEW_WHOLE:
      fill_whole (self, &builder);
      break;

    case MW_VIEW_SELECTION:
      success = fill_selection (self, &builder, error);
      break;

    case MW_VIEW_NEIGHBOURHOOD:
    case MW_VIEW_INSIDE:
    case MW_VIEW_COLUMNS:
      fill_from_focus (self, &builder);
      break;

    case MW_VIEW_OVERVIEW:
    default:
      fill_overview (self, &builder);
      break;
    }

  graph = mw_graph_builder_end (&builder);

  return success ? g_steal_pointer (&graph) : NULL;
}
