/* mw-graph-whole.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

/**
 * mw_graph_new_whole:
 *
 * Every product of @mesh, each in the area of its domain.
 *
 * A domain without products has no area: there would be nothing to draw.
 */
MwGraph *
mw_graph_new_whole (MwMesh *mesh)
{
  MwGraphBuilder builder;
  guint n_domains;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_graph_builder_init (&builder, mesh);
  mw_mesh_get_domains (mesh, &n_domains);

  for (guint i = 0; i < n_domains; i++)
    {
      guint n_products;

      mw_mesh_get_domain_products (mesh, i, &n_products);

      if (n_products > 0)
        mw_graph_builder_open_domain (&builder, i);
    }

  mw_graph_builder_roll_up (&builder);

  return mw_graph_builder_end (&builder, 0);
}
