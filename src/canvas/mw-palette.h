/* mw-palette.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* How many colours there are before they come round again. */
#define MW_PALETTE_N_COLORS 12

/**
 * mw_palette_get_domain_color:
 * @color: the `color` of a [struct@Domain], any number
 * @dark: whether it is to be seen on a dark background
 * @rgba: (out caller-allocates): the colour
 *
 * The colour of a domain, of GNOME's palette and accent colours. It stands out
 * from the backgrounds of libadwaita by 3:1 or more (WCAG 1.4.11); it is for
 * stripes and areas, not for text.
 */
void   mw_palette_get_domain_color (guint          color,
                                    gboolean       dark,
                                    GdkRGBA       *rgba);

/* Contrast of two opaque colours after WCAG 2.1: 1 (none) to 21. */
double mw_palette_get_contrast     (const GdkRGBA *a,
                                    const GdkRGBA *b);

G_END_DECLS
