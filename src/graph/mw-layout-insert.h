/* mw-layout-insert.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-problem.h"
#include "graph/mw-layout-space.h"

G_BEGIN_DECLS

/**
 * MwLayoutInsert:
 * @problem: what the boxes are of
 * @boxes: where nodes stand, for those that are placed
 * @is_placed: for each node
 * @block_of: for each node the rectangle of @space that it is or is in, or MW_NONE
 * @space: what there is room between; those that are absent get a place
 * @area: nullable, the area that they are to stay in; it may grow, at a price
 *
 * New boxes in an old picture: each goes into the column behind what feeds it, or
 * before what it feeds, as near to the middle of its neighbours as there is room.
 */
typedef struct
{
  const MwLayoutProblem *problem;
  const graphene_rect_t *boxes;
  const guint8          *is_placed;
  const guint           *block_of;
  MwLayoutSpace         *space;
  const graphene_rect_t *area;
} MwLayoutInsert;

/* Nothing that is present moves. */
void mw_layout_insert (const MwLayoutInsert *self);

G_END_DECLS
