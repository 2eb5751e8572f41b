/* mw-layout-reply.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-reply.h"

#include <math.h>
#include <string.h>

#include "graph/mw-layout-pack.h"

/* A curve that ends further from its box is not believed. */
#define REACH 12.0f

/* Graphviz rounds sizes and places to whole points here and there. */
#define ROUNDING 2.0f

G_DEFINE_QUARK (mw-layout-reply-error-quark, mw_layout_reply_error)

static gboolean
fail (GError           **error,
      MwLayoutReplyError code,
      const char        *message)
{
  g_set_error_literal (error, MW_LAYOUT_REPLY_ERROR, code, message);

  return FALSE;
}

gssize
mw_layout_reply_get_rest (const MwLayoutReplyHead *head,
                          const MwLayoutProblem   *problem,
                          guint                    serial,
                          GError                 **error)
{
  if (head->magic != MW_LAYOUT_REPLY_MAGIC || head->serial != serial)
    {
      fail (error, MW_LAYOUT_REPLY_ERROR_GARBLED, "The layout program answered with something else");
      return -1;
    }

  if (head->status != MW_LAYOUT_STATUS_OK)
    {
      fail (error, MW_LAYOUT_REPLY_ERROR_REFUSED, "Graphviz could not lay this graph out");
      return -1;
    }

  if (head->n_nodes != problem->nodes->len ||
      head->n_edges != problem->edges->len ||
      head->n_clusters != problem->n_clusters ||
      head->n_points > MW_LAYOUT_MAX_POINTS)
    {
      fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program answered for another graph");
      return -1;
    }

  return ((gssize) head->n_clusters + head->n_nodes) * (gssize) sizeof (MwLayoutReplyBox) +
         (gssize) head->n_edges * (gssize) sizeof (MwLayoutReplyCurve) +
         (gssize) head->n_points * (gssize) sizeof (MwLayoutReplyPoint);
}

static gboolean
is_place (float value)
{
  return isfinite (value) && fabsf (value) <= MW_LAYOUT_MAX_COORDINATE;
}

static gboolean
is_box (const MwLayoutReplyBox *box)
{
  return is_place (box->x) && is_place (box->y) &&
         is_place (box->width) && is_place (box->height) &&
         box->width > 0 && box->height > 0;
}

/* Areas or boxes; each id must come once. */
static gboolean
read_boxes (const MwLayoutReplyBox *boxes,
            GArray                 *rects,
            gboolean                keep_sizes,
            GError                **error)
{
  g_autofree guint8 *seen = g_new0 (guint8, MAX (rects->len, 1));

  for (guint i = 0; i < rects->len; i++)
    {
      const MwLayoutReplyBox *box = &boxes[i];
      graphene_rect_t *rect;

      if (box->id >= rects->len || seen[box->id] || !is_box (box))
        return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program lost a box");

      seen[box->id] = TRUE;
      rect = &g_array_index (rects, graphene_rect_t, box->id);

      if (keep_sizes &&
          (fabsf (rect->size.width - box->width) > ROUNDING ||
           fabsf (rect->size.height - box->height) > ROUNDING))
        return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program changed the size of a box");

      if (!keep_sizes)
        rect->size = GRAPHENE_SIZE_INIT (box->width, box->height);

      /* Rounding must not shift what was asked for off its middle. */
      rect->origin.x = box->x + (box->width - rect->size.width) / 2;
      rect->origin.y = box->y + (box->height - rect->size.height) / 2;
    }

  return TRUE;
}

static gboolean
is_near (const MwLayoutReplyPoint *point,
         const graphene_rect_t    *box)
{
  return point->x >= box->origin.x - REACH &&
         point->y >= box->origin.y - REACH &&
         point->x <= box->origin.x + box->size.width + REACH &&
         point->y <= box->origin.y + box->size.height + REACH;
}

/* Whether a well-formed curve may stand for the edge; else we draw our own. */
static gboolean
leads (const MwLayoutReplyPoint  *points,
       guint                      n_points,
       const MwLayoutPicture     *picture,
       const MwLayoutRequestEdge *edge)
{
  return n_points > 0 &&
         edge->source != edge->target &&
         is_near (&points[0], mw_layout_picture_get_box (picture, edge->source)) &&
         is_near (&points[n_points - 1], mw_layout_picture_get_box (picture, edge->target));
}

static void
add_curve (MwLayoutPicture           *picture,
           const MwLayoutRequestEdge *edge,
           const MwLayoutReplyPoint  *points,
           guint                      n_points)
{
  g_autofree graphene_point_t *copy = NULL;

  if (!leads (points, n_points, picture, edge))
    {
      mw_layout_picture_route (picture, edge->source, edge->target);
      return;
    }

  copy = g_new (graphene_point_t, n_points);

  for (guint i = 0; i < n_points; i++)
    copy[i] = GRAPHENE_POINT_INIT (points[i].x, points[i].y);

  mw_layout_picture_add_curve (picture, copy, n_points, 0, 0);
}

/* Curves come in the order of their ids. */
static gboolean
read_curves (const MwLayoutReplyCurve *curves,
             const MwLayoutReplyPoint *points,
             guint                     n_points,
             const MwLayoutProblem    *problem,
             MwLayoutPicture          *picture,
             GError                  **error)
{
  guint used = 0;

  for (guint i = 0; i < n_points; i++)
    if (!is_place (points[i].x) || !is_place (points[i].y))
      return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program sent an edge out of all bounds");

  for (guint i = 0; i < problem->edges->len; i++)
    {
      guint n = curves[i].n_points;

      if (curves[i].id != i || n > n_points - used || (n > 0 && (n < 4 || n % 3 != 1)))
        return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program lost an edge");

      add_curve (picture, mw_layout_problem_get_edge (problem, i), points + used, n);
      used += n;
    }

  if (used != n_points)
    return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program sent more than was asked for");

  return TRUE;
}

static gboolean
contains (const graphene_rect_t *area,
          const graphene_rect_t *box)
{
  return box->origin.x >= area->origin.x - ROUNDING &&
         box->origin.y >= area->origin.y - ROUNDING &&
         box->origin.x + box->size.width <= area->origin.x + area->size.width + ROUNDING &&
         box->origin.y + box->size.height <= area->origin.y + area->size.height + ROUNDING;
}

static gboolean
check_places (const MwLayoutPicture *picture,
              const MwLayoutProblem *problem,
              GError               **error)
{
  for (guint i = 0; i < problem->nodes->len; i++)
    {
      guint cluster = mw_layout_problem_get_node (problem, i)->cluster;

      if (cluster != MW_LAYOUT_NO_CLUSTER &&
          !contains (mw_layout_picture_get_area (picture, cluster), mw_layout_picture_get_box (picture, i)))
        return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program put a box outside its area");
    }

  if (mw_layout_picture_has_overlaps (picture))
    return fail (error, MW_LAYOUT_REPLY_ERROR_UNUSABLE, "The layout program put a box on another");

  return TRUE;
}

/* The head, once all of the reply that it promises is there. */
static gboolean
read_head (GBytes                *bytes,
           const MwLayoutProblem *problem,
           guint                  serial,
           MwLayoutReplyHead     *head,
           GError               **error)
{
  gsize size;
  gssize rest;
  const char *data = g_bytes_get_data (bytes, &size);

  if (data == NULL || size < sizeof *head)
    return fail (error, MW_LAYOUT_REPLY_ERROR_GARBLED, "The answer of the layout program was cut off");

  memcpy (head, data, sizeof *head);

  if ((rest = mw_layout_reply_get_rest (head, problem, serial, error)) < 0)
    return FALSE;

  if (size != sizeof *head + (gsize) rest)
    return fail (error, MW_LAYOUT_REPLY_ERROR_GARBLED, "The answer of the layout program was cut off");

  return TRUE;
}

MwLayoutPicture *
mw_layout_reply_decode (GBytes                *bytes,
                        const MwLayoutProblem *problem,
                        guint                  serial,
                        GError               **error)
{
  g_autoptr(MwLayoutPicture) picture = NULL;
  MwLayoutReplyHead head;
  const MwLayoutReplyBox *areas, *boxes;
  const MwLayoutReplyCurve *curves;

  if (!read_head (bytes, problem, serial, &head, error))
    return NULL;

  /* All records are of four-byte numbers, and so is the head. */
  areas = (gconstpointer) ((const char *) g_bytes_get_data (bytes, NULL) + sizeof head);
  boxes = areas + head.n_clusters;
  curves = (gconstpointer) (boxes + head.n_nodes);
  picture = mw_layout_picture_new (problem);

  if (!read_boxes (areas, picture->areas, FALSE, error) ||
      !read_boxes (boxes, picture->boxes, TRUE, error) ||
      !check_places (picture, problem, error) ||
      !read_curves (curves, (gconstpointer) (curves + head.n_edges), head.n_points, problem, picture, error))
    return NULL;

  if (problem->n_clusters == 0)
    mw_layout_picture_pack (picture, problem);

  mw_layout_picture_fit (picture);

  return g_steal_pointer (&picture);
}
