/* mw-layout-bytes.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* What a picture of one problem looks like changes with this number: older ones are
 * not found any more. */
#define MW_LAYOUT_ENGINE 3

/* A picture for keeping, in the machine's own numbers. */
GBytes          *mw_layout_bytes_encode (const MwLayoutPicture *picture) G_GNUC_WARN_UNUSED_RESULT;

/* Believes nothing: NULL unless @bytes are a picture of @problem that could have been
 * made: all boxes in their sizes, inside their areas and none on another, curves that
 * lead from source to target. */
MwLayoutPicture *mw_layout_bytes_decode (GBytes                *bytes,
                                         const MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
