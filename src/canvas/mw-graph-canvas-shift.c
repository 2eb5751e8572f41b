/* mw-graph-canvas-shift.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

/* Larger pictures are shown at once: to say what stayed would take longer than to
 * look anew. */
#define MAX_NODES 2000
#define MAX_MOVING 500
/* Pixels of the screen that nobody sees something move by. */
#define STILL 1.0f

/* What was on screen before another picture came. */
struct _MwCanvasBefore
{
  MwGraphLayout *layout;
  GArray        *boxes;          /* of graphene_rect_t, as they were drawn */
  GArray        *areas;
  MwViewport     view;
};

static GArray *
copy_rects (MwGraphCanvas     *self,
            guint              n,
            graphene_rect_t ( *get ) (MwGraphCanvas *self,
                                      guint          index))
{
  GArray *rects = g_array_sized_new (FALSE, FALSE, sizeof (graphene_rect_t), n);

  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t rect = get (self, i);

      g_array_append_val (rects, rect);
    }

  return rects;
}

MwCanvasBefore *
mw_graph_canvas_remember (MwGraphCanvas *self)
{
  MwCanvasBefore *before;

  if (self->layout == NULL || self->n_nodes > MAX_NODES || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !adw_get_enable_animations (GTK_WIDGET (self)))
    return NULL;

  before = g_new0 (MwCanvasBefore, 1);
  before->layout = g_object_ref (self->layout);
  before->boxes = copy_rects (self, self->n_nodes, mw_graph_canvas_get_shifted_box);
  before->areas = copy_rects (self, self->n_areas, mw_graph_canvas_get_shifted_area);
  before->view = self->view;

  return before;
}

void
mw_canvas_before_free (MwCanvasBefore *before)
{
  g_object_unref (before->layout);
  g_array_unref (before->boxes);
  g_array_unref (before->areas);
  g_free (before);
}

/* Where @rect of the picture before was on screen, in the layout of this one. */
static graphene_rect_t
bring_over (MwGraphCanvas        *self,
            const MwCanvasBefore *before,
            guint                 index,
            GArray               *rects)
{
  graphene_rect_t rect = mw_viewport_rect_to_screen (&before->view, &g_array_index (rects, graphene_rect_t, index));
  graphene_point_t origin = mw_viewport_to_layout (&self->view, rect.origin.x, rect.origin.y);

  return GRAPHENE_RECT_INIT (origin.x, origin.y,
                             (float) (rect.size.width / self->view.zoom), (float) (rect.size.height / self->view.zoom));
}

/* Returns: how many nodes move */
static guint
find_shifts (MwGraphCanvas        *self,
             const MwCanvasBefore *before)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  MwGraph *other = mw_graph_layout_get_graph (before->layout);
  guint n_moving = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint node = mw_graph_canvas_find_twin (graph, i, other);
      graphene_rect_t rect;

      self->arrivals[i] = node == MW_NONE;
      if (node == MW_NONE)
        continue;

      rect = bring_over (self, before, node, before->boxes);
      self->shifts[i] = GRAPHENE_POINT_INIT (rect.origin.x - self->boxes[i].origin.x,
                                             rect.origin.y - self->boxes[i].origin.y);
      if (graphene_point_distance (&self->shifts[i], graphene_point_zero (), NULL, NULL) * self->view.zoom > STILL)
        n_moving++;
    }

  return n_moving;
}

static void
find_area_shifts (MwGraphCanvas        *self,
                  const MwCanvasBefore *before)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  MwGraph *other = mw_graph_layout_get_graph (before->layout);
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, NULL);
  guint n_before;
  const MwGraphCluster *clusters_before = mw_graph_get_clusters (other, &n_before);
  /* Numbers of another mesh mean nothing here. */
  gboolean same = mw_graph_get_mesh (graph) == mw_graph_get_mesh (other);

  for (guint i = 0; i < self->n_areas; i++)
    {
      self->area_shifts[i] = self->areas[i];
      for (guint j = 0; same && j < n_before; j++)
        if (clusters[i].kind == clusters_before[j].kind && clusters[i].subject == clusters_before[j].subject)
          self->area_shifts[i] = bring_over (self, before, j, before->areas);
    }
}

static void
animate_cb (double   value,
            gpointer user_data)
{
  MwGraphCanvas *self = user_data;

  self->shift = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mw_graph_canvas_drop_shift (MwGraphCanvas *self)
{
  /* It may end within its own animation, which must not be skipped then. */
  if (self->shift_animation != NULL)
    adw_animation_pause (self->shift_animation);
  g_clear_pointer (&self->shifts, g_free);
  g_clear_pointer (&self->arrivals, g_free);
  g_clear_pointer (&self->area_shifts, g_free);
  self->shift = 1;
}

void
mw_graph_canvas_start_shift (MwGraphCanvas        *self,
                             const MwCanvasBefore *before)
{
  guint n_moving;

  if (self->n_nodes > MAX_NODES || self->n_nodes == 0)
    return;

  self->shifts = g_new0 (graphene_point_t, self->n_nodes);
  self->arrivals = g_new0 (guint8, self->n_nodes);
  self->area_shifts = g_new0 (graphene_rect_t, MAX (self->n_areas, 1));
  n_moving = find_shifts (self, before);
  find_area_shifts (self, before);
  if (n_moving == 0 || n_moving > MAX_MOVING)
    {
      mw_graph_canvas_drop_shift (self);
      return;
    }

  if (self->shift_animation == NULL)
    {
      self->shift_animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MW_CANVAS_MOTION_MS,
                                                       adw_callback_animation_target_new (animate_cb, self, NULL));
      g_signal_connect_swapped (self->shift_animation, "done", G_CALLBACK (mw_graph_canvas_drop_shift), self);
    }

  self->shift = 0;
  adw_animation_reset (self->shift_animation);
  adw_animation_play (self->shift_animation);
}

graphene_rect_t
mw_graph_canvas_get_shifted_box (MwGraphCanvas *self,
                                 guint          node)
{
  graphene_rect_t box = mw_graph_canvas_get_box (self, node);

  if (self->shifts != NULL)
    graphene_rect_offset (&box, self->shifts[node].x * (float) (1 - self->shift),
                          self->shifts[node].y * (float) (1 - self->shift));

  return box;
}

graphene_rect_t
mw_graph_canvas_get_shifted_area (MwGraphCanvas *self,
                                  guint          area)
{
  graphene_rect_t rect = self->areas[area];

  if (self->area_shifts != NULL)
    graphene_rect_interpolate (&self->area_shifts[area], &self->areas[area], self->shift, &rect);

  return rect;
}
