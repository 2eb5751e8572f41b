/* mw-layout-members.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-known.h"

G_BEGIN_DECLS

/**
 * MwLayoutMembers:
 * @problem: what the boxes are of
 * @known: what is to stay, and the pins
 * @boxes: of all nodes; those of the members are put in their places
 * @is_placed: for each node whether its box has a place; all members have one in the end
 * @index_of: room for a number for each node, all MW_NONE, as they will be again
 * @members: nodes of one area
 * @n: how many there are
 * @area: nullable, where the area is; without one nothing is to stay in it
 * @is_pinned: set when one of them is pinned
 *
 * The boxes of one area find room among themselves.
 */
typedef struct
{
  const MwLayoutProblem *problem;
  const MwLayoutKnown   *known;
  graphene_rect_t       *boxes;
  guint8                *is_placed;
  guint                 *index_of;
  const guint           *members;
  guint                  n;
  const graphene_rect_t *area;
  gboolean               is_pinned;
} MwLayoutMembers;

void mw_layout_members_arrange (MwLayoutMembers *self);

G_END_DECLS
