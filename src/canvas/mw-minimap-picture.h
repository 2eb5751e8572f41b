/* mw-minimap-picture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/* The boxes of @layout, stretched to @width times @height pixels, in @color and
 * fainter where they cover less of a pixel. One pass over the boxes, so that 10 000
 * of them take no longer than a frame has. */
GdkTexture *mw_minimap_picture_draw (MwGraphLayout *layout,
                                     int            width,
                                     int            height,
                                     const GdkRGBA *color) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
