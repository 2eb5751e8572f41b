/* mw-layout-keep.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-known.h"

G_BEGIN_DECLS

/* A picture of these places, counted from the origin of @known. Curves whose both ends
 * have moved alike stay as they are; the others are drawn anew. */
MwLayoutPicture *mw_layout_keep_new_picture (MwLayoutProblem       *problem,
                                             const MwLayoutKnown   *known,
                                             const graphene_rect_t *boxes,
                                             const graphene_rect_t *areas) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is not much worse than the one that was before. */
gboolean         mw_layout_keep_is_good     (const MwLayoutPicture *picture,
                                             const MwLayoutProblem *problem,
                                             const MwLayoutKnown   *known);

G_END_DECLS
