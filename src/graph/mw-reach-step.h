/* mw-reach-step.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwReachSteps:
 *
 * The steps that can be taken from products in one direction. On the stack, for
 * as long as one walk lasts.
 */
typedef struct
{
  MwMesh          *mesh;
  const MwProduct *products;
  const MwEdge    *edges;
  gboolean         upstream;
} MwReachSteps;

void  mw_reach_steps_init  (MwReachSteps       *self,
                            MwMesh             *mesh,
                            gboolean            upstream);
guint mw_reach_steps_get_n (const MwReachSteps *self,
                            guint               product);

/* Where the nth step leads, or MW_NONE: what is refused or over carries
 * nothing. The index of the edge goes to @edge, which is nullable. */
guint mw_reach_steps_get   (const MwReachSteps *self,
                            guint               product,
                            guint               nth,
                            guint              *edge);

G_END_DECLS
