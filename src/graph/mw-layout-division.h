/* mw-layout-division.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/**
 * MwLayoutDivision:
 *
 * A problem with clusters, cut up: each cluster by itself, then the clusters as
 * boxes. So the cost grows with the number of nodes and not with its square, and
 * a change in one cluster leaves the pictures of the others as they were.
 */
typedef struct _MwLayoutDivision MwLayoutDivision;

MwLayoutDivision      *mw_layout_division_new          (MwLayoutProblem       *problem) G_GNUC_WARN_UNUSED_RESULT;
void                   mw_layout_division_free         (MwLayoutDivision      *self);

guint                  mw_layout_division_get_n_pieces (MwLayoutDivision      *self);
MwLayoutProblem       *mw_layout_division_get_piece    (MwLayoutDivision      *self,
                                                        guint                  piece);

/* Of the area that @piece is put into. */
graphene_size_t        mw_layout_division_get_area_size (const MwLayoutPicture *piece);

/* The clusters as boxes, as large as their @pictures (of MwLayoutPicture) need,
 * and what is in no cluster. */
MwLayoutProblem       *mw_layout_division_dup_top      (MwLayoutDivision      *self,
                                                        GPtrArray             *pictures) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutPicture       *mw_layout_division_compose      (MwLayoutDivision      *self,
                                                        GPtrArray             *pictures,
                                                        MwLayoutPicture       *top) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutDivision, mw_layout_division_free)

G_END_DECLS
