/* mw-layout-update.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-update.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-division.h"
#include "graph/mw-layout-insert.h"
#include "graph/mw-layout-keep.h"
#include "graph/mw-layout-members.h"
#include "graph/mw-layout-space.h"

/* Blocks are what stands side by side at the top: first all areas, then the boxes
 * that are in none. */
typedef struct
{
  MwLayoutProblem     *problem;
  const MwLayoutKnown *known;
  GPtrArray           *pieces;

  graphene_rect_t     *boxes;
  graphene_rect_t     *areas;
  guint8              *is_placed;
  guint8              *is_pinned_area;

  MwLayoutSpace        space;
  guint               *block_of;      /* for each node */
  guint               *node_of;       /* for each block; MW_NONE for areas */

  guint               *members;       /* nodes by cluster */
  guint               *member_starts;
} Update;

static guint
get_cluster (const Update *self,
             guint         node)
{
  return mw_layout_problem_get_node (self->problem, node)->cluster;
}

static void
sort_members (Update *self)
{
  guint n_clusters = self->known->n_clusters;

  self->members = g_new (guint, self->known->n_nodes + 1);
  self->member_starts = g_new0 (guint, n_clusters + 2);

  for (guint i = 0; i < self->known->n_nodes; i++)
    if (get_cluster (self, i) != MW_LAYOUT_NO_CLUSTER)
      self->member_starts[get_cluster (self, i) + 2]++;

  for (guint i = 2; i < n_clusters + 2; i++)
    self->member_starts[i] += self->member_starts[i - 1];

  for (guint i = 0; i < self->known->n_nodes; i++)
    if (get_cluster (self, i) != MW_LAYOUT_NO_CLUSTER)
      self->members[self->member_starts[get_cluster (self, i) + 1]++] = i;
}

static void
list_blocks (Update *self)
{
  guint n = self->known->n_clusters;

  self->block_of = g_new (guint, self->known->n_nodes + 1);
  self->node_of = g_new (guint, n + self->known->n_nodes + 1);

  for (guint i = 0; i < n; i++)
    self->node_of[i] = MW_NONE;

  for (guint i = 0; i < self->known->n_nodes; i++)
    if (get_cluster (self, i) != MW_LAYOUT_NO_CLUSTER)
      self->block_of[i] = get_cluster (self, i);
    else
      self->node_of[self->block_of[i] = n++] = i;

  mw_layout_space_init (&self->space, n, MW_NODE_GAP);
}

static void
update_init (Update              *self,
             MwLayoutProblem     *problem,
             const MwLayoutKnown *known,
             GPtrArray           *pieces)
{
  *self = (Update) { .problem = problem, .known = known, .pieces = pieces };
  self->boxes = g_new0 (graphene_rect_t, known->n_nodes + 1);
  self->areas = g_new0 (graphene_rect_t, known->n_clusters + 1);
  self->is_placed = g_new0 (guint8, known->n_nodes + 1);
  self->is_pinned_area = g_new0 (guint8, known->n_clusters + 1);

  for (guint i = 0; i < known->n_nodes; i++)
    {
      const MwLayoutRequestNode *node = mw_layout_problem_get_node (problem, i);

      self->boxes[i].origin = known->boxes[i].origin;
      self->boxes[i].size = GRAPHENE_SIZE_INIT (node->width, node->height);
      self->is_placed[i] = known->nodes[i] != MW_LAYOUT_KNOWN_NOT;
    }

  sort_members (self);
  list_blocks (self);
}

static void
update_clear (Update *self)
{
  g_free (self->boxes);
  g_free (self->areas);
  g_free (self->is_placed);
  g_free (self->is_pinned_area);
  g_free (self->block_of);
  g_free (self->node_of);
  g_free (self->members);
  g_free (self->member_starts);
  mw_layout_space_clear (&self->space);
}

static guint
get_n_members (const Update *self,
               guint         cluster)
{
  return self->member_starts[cluster + 1] - self->member_starts[cluster];
}

static MwLayoutPicture *
get_piece (const Update *self,
           guint         cluster)
{
  return self->pieces != NULL ? g_ptr_array_index (self->pieces, cluster) : NULL;
}

/* A cluster that is laid out by itself: all of it where its area begins. */
static void
take_piece (Update *self,
            guint   cluster)
{
  const MwLayoutPicture *piece = get_piece (self, cluster);
  graphene_point_t origin = self->known->areas[cluster].origin;

  for (guint i = self->member_starts[cluster]; i < self->member_starts[cluster + 1]; i++)
    {
      graphene_rect_t *box = &self->boxes[self->members[i]];

      *box = *mw_layout_picture_get_box (piece, i - self->member_starts[cluster]);
      graphene_rect_offset (box, origin.x, origin.y + MW_AREA_HEADER);
      self->is_placed[self->members[i]] = TRUE;
    }

  self->areas[cluster].origin = origin;
  self->areas[cluster].size = mw_layout_division_get_area_size (piece);
}

/* As large as what it holds needs, with what it was. */
static void
measure_area (Update *self,
              guint   cluster)
{
  const guint *members = self->members + self->member_starts[cluster];
  guint n = get_n_members (self, cluster);
  graphene_rect_t hull;

  if (n == 0)
    {
      self->areas[cluster].origin = self->known->areas[cluster].origin;
      self->areas[cluster].size = self->known->clusters[cluster] == MW_LAYOUT_KNOWN_PLACE
        ? self->known->areas[cluster].size
        : mw_layout_division_get_area_size (get_piece (self, cluster));
      return;
    }

  hull = self->boxes[members[0]];

  for (guint i = 1; i < n; i++)
    graphene_rect_union (&hull, &self->boxes[members[i]], &hull);

  hull.origin.x -= MW_AREA_MARGIN;
  hull.origin.y -= MW_AREA_MARGIN + MW_AREA_HEADER;
  hull.size.width += 2 * MW_AREA_MARGIN;
  hull.size.height += 2 * MW_AREA_MARGIN + MW_AREA_HEADER;

  /* Where people move boxes, the area goes along; else it does not shrink. */
  if (self->is_pinned_area[cluster])
    self->areas[cluster] = hull;
  else if (get_piece (self, cluster) != NULL)
    graphene_rect_union (&hull, &self->areas[cluster], &self->areas[cluster]);
  else
    graphene_rect_union (&hull, &self->known->areas[cluster], &self->areas[cluster]);
}

static void
arrange_areas (Update *self)
{
  g_autofree guint *index_of = g_new (guint, self->known->n_nodes + 1);

  for (guint i = 0; i < self->known->n_nodes; i++)
    index_of[i] = MW_NONE;

  for (guint i = 0; i < self->known->n_clusters; i++)
    {
      MwLayoutMembers members = {
        self->problem, self->known, self->boxes, self->is_placed, index_of,
        self->members + self->member_starts[i], get_n_members (self, i),
        get_piece (self, i) == NULL ? &self->known->areas[i] : NULL, FALSE,
      };

      if (get_piece (self, i) != NULL)
        take_piece (self, i);

      mw_layout_members_arrange (&members);
      self->is_pinned_area[i] = members.is_pinned;
      measure_area (self, i);
    }
}

static MwLayoutKnowledge
get_knowledge (const Update *self,
               guint         block)
{
  guint node = self->node_of[block];

  return node == MW_NONE ? self->known->clusters[block] : self->known->nodes[node];
}

/* Where the block was, in the size that it had there. */
static graphene_rect_t
get_old (const Update *self,
         guint         block)
{
  guint node = self->node_of[block];

  return node == MW_NONE ? self->known->areas[block] : self->known->boxes[node];
}

/* What it would be now if nothing gave way. */
static graphene_rect_t
get_new (const Update *self,
         guint         block)
{
  guint node = self->node_of[block];

  return node == MW_NONE ? self->areas[block] : self->boxes[node];
}

static void
begin_blocks (Update *self)
{
  for (guint i = 0; i < self->space.n; i++)
    {
      guint node = self->node_of[i];

      self->space.rects[i] = get_old (self, i);
      self->space.states[i] = MW_LAYOUT_SPACE_MOVABLE;

      if (node != MW_NONE && self->known->is_pinned[node])
        self->boxes[node].origin = self->known->pins[node];

      if (node == MW_NONE ? self->is_pinned_area[i] : self->known->is_pinned[node])
        self->space.states[i] = MW_LAYOUT_SPACE_FIXED;
      else if (get_knowledge (self, i) == MW_LAYOUT_KNOWN_NOT)
        self->space.states[i] = MW_LAYOUT_SPACE_ABSENT;

      /* What is not there yet and what is pinned are no more than they will be. */
      if (self->space.states[i] != MW_LAYOUT_SPACE_MOVABLE)
        self->space.rects[i] = get_new (self, i);

      for (guint j = 0; node == MW_NONE && self->space.states[i] == MW_LAYOUT_SPACE_ABSENT && j < get_n_members (self, i); j++)
        self->is_placed[self->members[self->member_starts[i] + j]] = FALSE;
    }
}

static void
stretch_blocks (Update *self)
{
  for (guint i = 0; i < self->space.n; i++)
    {
      graphene_rect_t rect = get_new (self, i);

      if (self->space.states[i] == MW_LAYOUT_SPACE_MOVABLE &&
          (get_knowledge (self, i) == MW_LAYOUT_KNOWN_OTHERWISE ||
           (self->node_of[i] == MW_NONE && get_piece (self, i) != NULL)))
        mw_layout_space_stretch (&self->space, i, &rect.size);
    }
}

static void
push_blocks (Update *self)
{
  for (guint i = 0; i < self->space.n; i++)
    {
      graphene_rect_t old = get_old (self, i);
      graphene_rect_t rect = get_new (self, i);

      if (self->space.states[i] == MW_LAYOUT_SPACE_FIXED)
        mw_layout_space_push (&self->space, i, &rect);
      else if (self->space.states[i] == MW_LAYOUT_SPACE_MOVABLE &&
               get_knowledge (self, i) == MW_LAYOUT_KNOWN_PLACE &&
               (self->node_of[i] != MW_NONE || get_piece (self, i) == NULL) &&
               !graphene_rect_equal (&old, &rect))
        {
          /* It may have been moved since. */
          graphene_rect_offset (&rect,
                                self->space.rects[i].origin.x - old.origin.x,
                                self->space.rects[i].origin.y - old.origin.y);
          mw_layout_space_push (&self->space, i, &rect);
        }
    }
}

/* What is in an area goes along with it. */
static void
move_contents (Update *self)
{
  for (guint i = 0; i < self->known->n_clusters; i++)
    {
      float dx = self->space.rects[i].origin.x - self->areas[i].origin.x;
      float dy = self->space.rects[i].origin.y - self->areas[i].origin.y;

      for (guint j = self->member_starts[i]; j < self->member_starts[i + 1]; j++)
        graphene_rect_offset (&self->boxes[self->members[j]], dx, dy);

      graphene_rect_offset (&self->areas[i], dx, dy);
    }

  for (guint i = self->known->n_clusters; i < self->space.n; i++)
    self->boxes[self->node_of[i]] = self->space.rects[i];
}

static void
arrange_blocks (Update *self)
{
  MwLayoutInsert insert = { self->problem, self->boxes, self->is_placed, self->block_of, &self->space, NULL };

  begin_blocks (self);
  stretch_blocks (self);
  push_blocks (self);
  mw_layout_space_settle (&self->space);
  move_contents (self);
  mw_layout_insert (&insert);
  mw_layout_space_settle (&self->space);
  move_contents (self);
}

MwLayoutPicture *
mw_layout_update_solve (MwLayoutProblem     *problem,
                        const MwLayoutKnown *known,
                        GPtrArray           *pieces)
{
  g_autoptr(MwLayoutPicture) picture = NULL;
  Update self;

  update_init (&self, problem, known, pieces);
  arrange_areas (&self);
  arrange_blocks (&self);
  picture = mw_layout_keep_new_picture (problem, known, self.boxes, self.areas);
  update_clear (&self);

  return mw_layout_keep_is_good (picture, problem, known) ? g_steal_pointer (&picture) : NULL;
}
