/* mw-layer-health.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-classes.h"

#include <glib/gi18n-lib.h>

/* Nothing that a registry says tells yet when data were written. */
void
mw_layer_classify_freshness (MwLayerClasses *classes,
                             MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint nothing = mw_layer_classes_add_nothing (classes, _("Nothing Known"));

  for (guint i = 0; i < n_products; i++)
    mw_layer_classes_put (classes, i, products[i].is_ghost ? ghosts : nothing);
}

/* Which products have an edge that leads nowhere: both of its ends have to do
 * something about it. (transfer full) */
static gboolean *
find_broken (MwMesh *mesh)
{
  guint n_products;
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);
  gboolean *broken;

  mw_mesh_get_products (mesh, &n_products);
  broken = g_new0 (gboolean, MAX (n_products, 1));

  for (guint i = 0; i < n_edges; i++)
    if (edges[i].state == MW_EDGE_BROKEN)
      {
        broken[edges[i].source] = TRUE;
        broken[edges[i].target] = TRUE;
      }

  return broken;
}

/* The worst that is known of each. */
void
mw_layer_classify_health (MwLayerClasses *classes,
                          MwMesh         *mesh)
{
  guint n_products;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  g_autofree gboolean *broken = find_broken (mesh);
  guint ghosts = mw_layer_classes_add_ghosts (classes);
  guint reference = mw_layer_classes_add (classes, _("Broken Reference"), 1,
                                          MW_LAYER_COLOR_ERROR, MW_LAYER_SHAPE_CROSS);
  guint deprecated = mw_layer_classes_add (classes, _("Deprecated, yet Consumed"), 3,
                                           MW_LAYER_COLOR_WARNING, MW_LAYER_SHAPE_TRIANGLE_UP);
  guint nothing = mw_layer_classes_add (classes, _("Nothing Found"), 9,
                                        MW_LAYER_COLOR_SUCCESS, MW_LAYER_SHAPE_CIRCLE);

  for (guint i = 0; i < n_products; i++)
    {
      gboolean is_leaving = products[i].lifecycle == MW_LIFECYCLE_DEPRECATED ||
                            products[i].lifecycle == MW_LIFECYCLE_RETIRED;

      if (products[i].is_ghost)
        mw_layer_classes_put (classes, i, ghosts);
      else if (broken[i])
        mw_layer_classes_put (classes, i, reference);
      else if (is_leaving && products[i].n_consumers > 0)
        mw_layer_classes_put (classes, i, deprecated);
      else
        mw_layer_classes_put (classes, i, nothing);
    }
}
