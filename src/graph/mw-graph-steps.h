/* mw-graph-steps.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

typedef struct
{
  guint product;
  guint distance;
} MwGraphStep;

/* Edges that end at (@upstream) or leave @product, and where the nth leads;
 * @edge, nullable, takes its index. */
guint   mw_graph_steps_count (MwMesh   *mesh,
                              guint     product,
                              gboolean  upstream);
guint   mw_graph_steps_get   (MwMesh   *mesh,
                              guint     product,
                              gboolean  upstream,
                              guint     nth,
                              guint    *edge);

/* Breadth first along what carries something and is @shown (MwViewEdges): the
 * product itself, then what is at most @n_steps away, the nearest first. Returns
 * MwGraphStep. */
GArray *mw_graph_steps_new   (MwMesh   *mesh,
                              guint     product,
                              gboolean  upstream,
                              guint     n_steps,
                              guint     shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
