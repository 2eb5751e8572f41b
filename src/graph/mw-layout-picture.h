/* mw-layout-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>

#include "graph/mw-layout-problem.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYOUT_PICTURE (mw_layout_picture_get_type ())

/**
 * MwLayoutPicture:
 *
 * Where everything of a [struct@LayoutProblem] stands, in its order. Reference
 * counted atomically; whoever has made it hands it on and no one changes it then.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GArray         *boxes;         /* of graphene_rect_t, one for each node */
  GArray         *areas;         /* of graphene_rect_t, one for each cluster */
  GArray         *starts;        /* of guint: for each edge its first point; one more at the end */
  GArray         *points;        /* of graphene_point_t */
  graphene_size_t size;
  graphene_point_t origin;       /* what places that stay are counted from */
  guint            effort;       /* milliseconds of CPU time that it took Graphviz */
} MwLayoutPicture;

GType                   mw_layout_picture_get_type     (void);

/* Boxes of the sizes that @problem asks for, all at 0,0, and no curves yet. */
MwLayoutPicture        *mw_layout_picture_new          (const MwLayoutProblem  *problem) G_GNUC_WARN_UNUSED_RESULT;
/* The places of @places, with curves of our own for the edges of @problem. */
MwLayoutPicture        *mw_layout_picture_new_routed   (const MwLayoutPicture  *places,
                                                        const MwLayoutProblem  *problem) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutPicture        *mw_layout_picture_ref          (MwLayoutPicture        *self);
void                    mw_layout_picture_unref        (MwLayoutPicture        *self);

graphene_rect_t        *mw_layout_picture_get_box      (const MwLayoutPicture  *self,
                                                        guint                   node);
graphene_rect_t        *mw_layout_picture_get_area     (const MwLayoutPicture  *self,
                                                        guint                   cluster);
const graphene_point_t *mw_layout_picture_get_curve    (const MwLayoutPicture  *self,
                                                        guint                   edge,
                                                        guint                  *n_points);

/* Curves are added in the order of the edges. */
void                    mw_layout_picture_add_curve    (MwLayoutPicture        *self,
                                                        const graphene_point_t *points,
                                                        guint                   n_points,
                                                        float                   dx,
                                                        float                   dy);
/* A smooth curve of our own: leaves on the right, enters on the left. */
void                    mw_layout_picture_route        (MwLayoutPicture        *self,
                                                        guint                   source,
                                                        guint                   target);
void                    mw_layout_picture_route_line   (MwLayoutPicture        *self,
                                                        const MwLayoutLine     *line);
/* Takes the last one back. */
void                    mw_layout_picture_drop_curve   (MwLayoutPicture        *self);

/* Moves everything so that it has MW_AREA_MARGIN all round, and sets the size. */
void                    mw_layout_picture_fit          (MwLayoutPicture        *self);

/* Takes places counted from the origin, and moves the origin away from @origin only
 * if it must. */
void                    mw_layout_picture_fit_around   (MwLayoutPicture        *self,
                                                        const graphene_point_t *origin);

/* Whether two boxes lie on each other. */
gboolean                mw_layout_picture_has_overlaps (const MwLayoutPicture  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutPicture, mw_layout_picture_unref)

G_END_DECLS
