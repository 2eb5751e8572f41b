/* mw-shape.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Shapes that tell the classes of a layer apart where colours do not: numbers
 * from 0, larger ones come round. */
#define MW_N_SHAPES 12

/* Draws @shape into the square from 0,0 to 16,16. */
void        mw_shape_draw   (guint          shape,
                             cairo_t       *cr,
                             const GdkRGBA *color);
/* As a picture of @size pixels. */
GdkTexture *mw_shape_render (guint          shape,
                             const GdkRGBA *color,
                             int            size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
