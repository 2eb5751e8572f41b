/* mw-graph-canvas-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"

#define FIT_MARGIN 24.0
#define REVEAL_MARGIN 40.0
/* How long a zoom has to rest before edges are drawn anew for it. */
#define SETTLE_MS 130
/* A view as narrow as a telephone's shows names rather than everything, unless it
 * is asked for everything, or there is too much to find one's way in. */
#define NARROW_WIDTH 600.0
#define LEAST_ZOOM 0.6
#define MAX_NARROW_NODES 500
/* From here on the small print of a card can be read. */
#define READABLE_ZOOM 0.8

static gboolean
settle_cb (gpointer user_data)
{
  MwGraphCanvas *self = user_data;

  self->settle_source = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
set_view (MwGraphCanvas    *self,
          const MwViewport *view)
{
  MwViewport confined = *view;
  graphene_size_t size = GRAPHENE_SIZE_INIT (0, 0);

  if (self->layout != NULL)
    size = mw_graph_layout_get_size (self->layout);
  mw_viewport_confine (&confined, &size);
  /* Whole pixels, so that text and edges stay sharp while they move. */
  confined.x = round (confined.x);
  confined.y = round (confined.y);

  if (confined.zoom != self->view.zoom)
    {
      g_clear_handle_id (&self->settle_source, g_source_remove);
      self->settle_source = g_timeout_add (SETTLE_MS, settle_cb, self);
    }

  self->view = confined;
  self->tree_is_stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_VIEW_CHANGED);
}

void
mw_graph_canvas_animate_cb (double   value,
                            gpointer user_data)
{
  MwGraphCanvas *self = user_data;
  MwViewport view;

  mw_viewport_interpolate (&self->from, &self->to, value, &view);
  set_view (self, &view);
}

void
mw_graph_canvas_settle (MwGraphCanvas *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mw_graph_canvas_move_to (MwGraphCanvas    *self,
                         const MwViewport *view,
                         gboolean          animate)
{
  adw_animation_pause (self->animation);

  if (!animate || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      set_view (self, view);
      mw_graph_canvas_settle (self);
      return;
    }

  self->from = self->view;
  self->to = *view;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

void
mw_graph_canvas_take_view (MwGraphCanvas    *self,
                           const MwViewport *view)
{
  adw_animation_pause (self->animation);
  self->is_fitted = FALSE;
  set_view (self, view);
}

/* Where the view is going, or is. */
MwViewport
mw_graph_canvas_get_target (MwGraphCanvas *self)
{
  MwViewport target = self->view;

  if (adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    {
      target = self->to;
      target.width = self->view.width;
      target.height = self->view.height;
      target.bottom = self->view.bottom;
    }

  return target;
}

/* What a narrow view is put on where all of it would be too small to read. */
static graphene_point_t
get_focus (MwGraphCanvas *self)
{
  graphene_size_t size = mw_graph_layout_get_size (self->layout);
  graphene_point_t middle = GRAPHENE_POINT_INIT (size.width / 2, size.height / 2);
  graphene_point_t best = middle;
  float best_distance = G_MAXFLOAT;

  if (self->selected != MW_NONE)
    return mw_rect_get_middle (&self->boxes[self->selected]);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      graphene_point_t at = mw_rect_get_middle (&self->boxes[i]);
      float distance = graphene_point_distance (&at, &middle, NULL, NULL);

      if (distance < best_distance)
        {
          best = at;
          best_distance = distance;
        }
    }

  return best;
}

static void
center (MwViewport      *view,
        graphene_point_t point)
{
  view->x = view->width / 2 - point.x * view->zoom;
  view->y = (view->height - view->bottom) / 2 - point.y * view->zoom;
}

static MwViewport
get_fitted (MwGraphCanvas *self)
{
  MwViewport view = self->view;
  graphene_size_t size = mw_graph_layout_get_size (self->layout);
  double least = LEAST_ZOOM * self->style.text_scale / self->style.card_font;

  mw_viewport_fit (&view, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height), FIT_MARGIN);
  self->min_zoom = MIN (view.zoom * 0.7, 0.2);

  if (!self->fits_all && view.width < NARROW_WIDTH && view.zoom < least &&
      self->n_nodes > 0 && self->n_nodes <= MAX_NARROW_NODES)
    {
      view.zoom = least;
      center (&view, get_focus (self));
    }

  return view;
}

void
mw_graph_canvas_fit (MwGraphCanvas *self,
                     gboolean       all,
                     gboolean       animate)
{
  MwViewport view;

  self->is_fitted = TRUE;
  self->fits_all = all;
  if (self->layout == NULL || self->view.width <= 0 || self->view.height <= 0)
    return;

  view = get_fitted (self);
  mw_graph_canvas_move_to (self, &view, animate);
}

void
mw_graph_canvas_reveal (MwGraphCanvas *self,
                        guint          node)
{
  graphene_rect_t box = mw_graph_canvas_get_box (self, node);

  mw_graph_canvas_reveal_rect (self, &box);
}

void
mw_graph_canvas_reveal_rect (MwGraphCanvas         *self,
                             const graphene_rect_t *rect)
{
  MwViewport view = mw_graph_canvas_get_target (self);

  if (view.width > 0 && mw_viewport_reveal (&view, rect, REVEAL_MARGIN))
    {
      self->is_fitted = FALSE;
      mw_graph_canvas_move_to (self, &view, TRUE);
    }
}

void
mw_graph_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (widget);
  MwViewport view = mw_graph_canvas_get_target (self);
  gboolean first = view.width <= 0 || view.height <= 0;

  self->view.width = width;
  self->view.height = height;

  if (self->layout == NULL || width <= 0 || height <= 0)
    return;

  if (first || self->is_fitted)
    {
      mw_graph_canvas_fit (self, self->fits_all, FALSE);
      return;
    }

  view.width = width;
  view.height = height;
  if (self->selected != MW_NONE)
    mw_viewport_reveal (&view, &self->boxes[self->selected], REVEAL_MARGIN);
  mw_graph_canvas_move_to (self, &view, FALSE);
}

void
mw_graph_canvas_show_node (MwGraphCanvas *self,
                           guint          node)
{
  MwViewport view;
  graphene_point_t middle;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (node < self->n_nodes);

  mw_graph_canvas_select (self, node);

  view = mw_graph_canvas_get_target (self);
  if (view.width <= 0 || view.zoom >= READABLE_ZOOM)
    {
      mw_graph_canvas_reveal (self, node);
      return;
    }

  middle = mw_rect_get_middle (&self->boxes[node]);
  view.zoom = READABLE_ZOOM;
  center (&view, middle);
  self->is_fitted = FALSE;
  mw_graph_canvas_move_to (self, &view, TRUE);
}

void
mw_graph_canvas_zoom_to_fit (MwGraphCanvas *self)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  mw_graph_canvas_fit (self, TRUE, TRUE);
}

void
mw_graph_canvas_zoom_by (MwGraphCanvas *self,
                         double         factor)
{
  MwViewport view;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (factor > 0);

  view = mw_graph_canvas_get_target (self);
  mw_viewport_zoom_at (&view, factor, view.width / 2, (view.height - view.bottom) / 2, self->min_zoom);
  self->is_fitted = FALSE;
  mw_graph_canvas_move_to (self, &view, TRUE);
}

void
mw_graph_canvas_zoom_to_natural (MwGraphCanvas *self)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  mw_graph_canvas_zoom_by (self, 1 / mw_graph_canvas_get_target (self).zoom);
}

void
mw_graph_canvas_zoom_to_nodes (MwGraphCanvas *self,
                               const guint   *nodes,
                               guint          n_nodes)
{
  MwViewport view;
  graphene_rect_t all;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  if (self->layout == NULL || n_nodes == 0 || self->view.width <= 0)
    return;

  for (guint i = 0; i < n_nodes; i++)
    {
      graphene_rect_t box;

      g_return_if_fail (nodes[i] < self->n_nodes);
      box = mw_graph_canvas_get_box (self, nodes[i]);
      if (i == 0)
        all = box;
      else
        graphene_rect_union (&all, &box, &all);
    }

  view = mw_graph_canvas_get_target (self);
  mw_viewport_fit (&view, &all, FIT_MARGIN);
  self->is_fitted = FALSE;
  mw_graph_canvas_move_to (self, &view, TRUE);
}

double
mw_graph_canvas_get_zoom (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), 1);

  return self->view.zoom;
}

graphene_rect_t
mw_graph_canvas_get_visible (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), GRAPHENE_RECT_INIT (0, 0, 0, 0));

  return mw_viewport_get_visible (&self->view, 0);
}

void
mw_graph_canvas_center_on (MwGraphCanvas *self,
                           double         x,
                           double         y)
{
  MwViewport view;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  view = mw_graph_canvas_get_target (self);
  center (&view, GRAPHENE_POINT_INIT ((float) x, (float) y));
  mw_graph_canvas_take_view (self, &view);
}

void
mw_graph_canvas_set_bottom_inset (MwGraphCanvas *self,
                                  double         inset)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  if (self->view.bottom == inset)
    return;

  self->view.bottom = inset;
  if (self->selected != MW_NONE && self->view.height > 0)
    mw_graph_canvas_reveal (self, self->selected);
}
