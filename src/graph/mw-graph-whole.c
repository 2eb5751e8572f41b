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

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_graph_builder_init (&builder, mesh);
  mw_graph_builder_add_domains (&builder, NULL, FALSE);
  mw_graph_builder_roll_up (&builder);

  return mw_graph_builder_end (&builder);
}
