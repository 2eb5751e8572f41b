/* mw-reach-step.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-reach-step.h"

void
mw_reach_steps_init (MwReachSteps *self,
                     MwMesh       *mesh,
                     gboolean      upstream)
{
  guint n;

  self->mesh = mesh;
  self->products = mw_mesh_get_products (mesh, &n);
  self->edges = mw_mesh_get_edges (mesh, &n);
  self->upstream = upstream;
}

guint
mw_reach_steps_get_n (const MwReachSteps *self,
                      guint               product)
{
  guint n;

  if (!self->upstream)
    return self->products[product].outgoing.n;

  mw_mesh_get_incoming (self->mesh, product, &n);

  return n;
}

guint
mw_reach_steps_get (const MwReachSteps *self,
                    guint               product,
                    guint               nth,
                    guint              *edge)
{
  guint index;
  guint n;

  if (self->upstream)
    index = mw_mesh_get_incoming (self->mesh, product, &n)[nth];
  else
    index = self->products[product].outgoing.first + nth;

  if (self->edges[index].state == MW_EDGE_REJECTED)
    return MW_NONE;

  if (edge != NULL)
    *edge = index;

  return self->upstream ? self->edges[index].source : self->edges[index].target;
}
