/* mw-layout-members.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-members.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-insert.h"
#include "graph/mw-layout-space.h"

static void
begin (MwLayoutMembers *self,
       MwLayoutSpace   *space)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint node = self->members[i];

      space->rects[i] = self->boxes[node];
      space->states[i] = self->is_placed[node] ? MW_LAYOUT_SPACE_MOVABLE : MW_LAYOUT_SPACE_ABSENT;
      self->index_of[node] = i;

      if (self->known->is_pinned[node])
        {
          space->rects[i].origin = self->known->pins[node];
          space->states[i] = MW_LAYOUT_SPACE_FIXED;
          self->is_pinned = TRUE;
        }
    }
}

static void
end (MwLayoutMembers     *self,
     const MwLayoutSpace *space)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint node = self->members[i];

      self->boxes[node] = space->rects[i];
      self->is_placed[node] = TRUE;
      self->index_of[node] = MW_NONE;
    }
}

void
mw_layout_members_arrange (MwLayoutMembers *self)
{
  MwLayoutSpace space;
  MwLayoutInsert insert = { self->problem, self->boxes, self->is_placed, self->index_of, &space, self->area };

  mw_layout_space_init (&space, self->n, MW_NODE_GAP);
  begin (self, &space);

  for (guint i = 0; i < self->n; i++)
    if (space.states[i] == MW_LAYOUT_SPACE_FIXED)
      {
        const graphene_rect_t rect = space.rects[i];

        mw_layout_space_push (&space, i, &rect);
      }

  mw_layout_insert (&insert);
  mw_layout_space_settle (&space);
  end (self, &space);
  mw_layout_space_clear (&space);
}
